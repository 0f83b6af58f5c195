"""The language that a question says statements are in: “in French”, «на русском языке», 法文."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import combining

from babel import Locale

from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from ingest.language.forms import put_in_form

NAME = "<name>"
"""Stands for a language's name in a pattern, without the ending that changes."""

COMMON = 2
"""Letters of the codes of languages that many write (ISO 639-1): rarer ones have three, and names
that are words of other languages, such as “moré”.
"""

_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff"
_WHOLE_NAME = rf"{NAME}(?:(?<![{_UNSPACED}])[^\W{_UNSPACED}]{{0,3}}\b|[语文])"
"""A name with its ending, or with the character for a language."""


def cut_language(text: str) -> tuple[str, str]:
    """Give a text without the language that it names, and that one's ISO 639-1 code or ``""``."""
    for code in LANGUAGES:
        if found := _find(text, code):
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return rest, list_names(code)[found["name"].lower()]
    return text, ""


def find_language(text: str) -> str:
    """Give the ISO 639-1 code of a language that a text names in any way, ``""`` for none."""
    for code in LANGUAGES:
        found = (each for form in _compile_names(code) if (each := form.search(text)))
        if named := next(found, None):
            return list_names(code)[named["name"].lower()]
    return ""


def match_language(text: str, start: int = 0) -> tuple[int, str]:
    """Give where the name of a language that begins at a place ends, and that one’s ISO 639-1 code;
    ``(0, "")`` where none begins there.
    """
    for code in LANGUAGES:
        for form in _compile_whole(code):
            if found := form.match(text, start):
                return found.end(), list_names(code)[found["name"].lower()]
    return 0, ""


@cache
def _compile_whole(language: str) -> tuple[re.Pattern[str], ...]:
    return put_names((_WHOLE_NAME,), language)


@cache
def _compile_names(language: str) -> tuple[re.Pattern[str], ...]:
    return put_names(
        (rf"(?<!\w){NAME}\w{{0,3}}\b", rf"(?<=[\u3400-\u9fff]){NAME}(?=[语語文])"), language
    )


def put_language(text: str, other: str) -> str | None:
    """Give a text with the language that another one names in place of its own; ``None`` where
    either names none, or they name it in different languages.
    """
    both = ((_find(text, code), _find(other, code)) for code in LANGUAGES)
    own, its = next((pair for pair in both if all(pair)), (None, None))
    return f"{text[: own.start()]}{its[0]}{text[own.end() :]}" if own and its else None


def _find(text: str, language: str) -> re.Match[str] | None:
    return next((each for form in _compile(language) if (each := form.search(text))), None)


@cache
def _compile(language: str) -> tuple[re.Pattern[str], ...]:
    return put_names(read_vocabulary(language).planning.spoken, language)


def put_names(forms: Iterable[str], language: str) -> tuple[re.Pattern[str], ...]:
    """Give patterns in which the names of languages stand where ``<name>`` does."""
    names = sorted(list_names(language), key=len, reverse=True)
    listed = f"(?P<name>{'|'.join(map(re.escape, names))})"
    return tuple(re.compile(form.replace(NAME, listed), re.IGNORECASE) for form in forms)


@cache
def list_names(language: str) -> dict[str, str]:
    """Give the codes of languages by their names in a language (CLDR)."""
    ending = re.compile(f"(?:{read_vocabulary(language).planning.spoken_ending})$")
    names = Locale.parse(language).languages.items()
    spelt = ((ending.sub("", name.lower()), code) for code, name in names if len(code) == COMMON)
    return {each: code for name, code in spelt for each in (name, _drop_accents(name))}


def _drop_accents(name: str) -> str:
    """Give a name as another form of it may be: “francés”, but “versión francesa”."""
    parts = put_in_form("NFD", name)
    return put_in_form("NFC", "".join(each for each in parts if not combining(each)))
