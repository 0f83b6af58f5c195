"""Which language a text is in: never one that no letter of the text supports."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache

import py3langid
from babel import Locale, UnknownLocaleError
from babel.core import get_global

SAMPLE = 3_000
"""Characters of a text that tell its language."""
LEAST_SHARE = 0.1
"""The part of a text's letters that a script has at least which is not only quoted."""
CODE_LENGTH = 2
UNKNOWN = "en"
"""The language of a text that no known language is written like."""
OTHERWISE = {
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Jpan": ("HIRAGANA", "KATAKANA"),
    "Kore": ("HANGUL",),
    "Beng": ("BENGALI",),
    "Orya": ("ORIYA",),
}
"""Scripts that Unicode calls otherwise in the names of their letters than CLDR does."""


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the language of a text."""
    sample = text[:SAMPLE]
    written = _list_scripts(sample)
    ranked = (code for code, _ in py3langid.rank(sample) if len(code) == CODE_LENGTH)
    return next((code for code in ranked if written.intersection(_find_scripts(code))), UNKNOWN)


def name_language(code: str) -> str:
    """Give what a language calls itself, such as ``Deutsch``."""
    try:
        return (Locale(code).get_language_name() or code).capitalize()
    except UnknownLocaleError:
        return code


def _list_scripts(text: str) -> set[str]:
    """Give the scripts of a text, as the names of its letters begin."""
    names = Counter[str]()
    for letter, count in Counter(filter(str.isalpha, text)).items():
        names[unicodedata.name(letter, "").partition(" ")[0]] += count
    least = names.total() * LEAST_SHARE
    return {name for name, count in names.items() if count >= least}


@cache
def _find_scripts(language: str) -> tuple[str, ...]:
    likely = get_global("likely_subtags").get(language, "").split("_")
    names = Locale("en").scripts
    return next(
        (OTHERWISE.get(code, (names[code].upper(),)) for code in likely if code in names), ()
    )
