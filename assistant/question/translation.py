"""Requests for another language: “translate paragraph IV into French”, “and in French?”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.language.vocabulary import LANGUAGES, read_vocabularies, read_vocabulary, whole
from assistant.question.cues.traits.spoken import cut_language, find_language, list_names, put_names
from assistant.question.cues.words.naming import hide_names
from assistant.question.cues.words.quotation import MASK, QUOTED, mask

_RENDERING = re.compile(
    whole(each for words in read_vocabularies() for each in words.pointing.rendering),
    re.IGNORECASE,
)
"""“Rendered”, «traduit», 译: how words are said in another language."""


@dataclass(frozen=True, slots=True)
class Translation:
    """What is wanted in another language, in the question's words, empty for what was quoted
    before, and the ISO 639-1 code of that language: the question's own where it names none.

    ``worded`` tells whether only its wording is asked for, so that something else may be meant.
    ``beside`` is all else that the question says, if quoted words and a language are all that is
    sure of it; ``guessed`` tells that not even the language is, for “Koreans” and « russes » may be
    people or things.
    """

    what: str
    language: str
    worded: bool = False
    beside: str | None = None
    guessed: bool = False


def read_translation(question: str) -> Translation | None:
    """Read what is wanted in another language; ``None`` where nothing is."""
    plain = question.strip("?？¿؟!。. \u00a0\u202f\n")
    for code in LANGUAGES:
        for form, worded in _compile(code):
            if found := form.search(plain):
                name = (found["name"] or "").lower()
                what = found.groupdict().get("what") or ""
                return Translation(what.strip(), list_names(code).get(name, code), worded)
    return _read_quoted(plain)


def _read_quoted(question: str) -> Translation | None:
    """Read what asks how quoted words are said in a language, in whatever order."""
    masked, words, _ = mask(question)
    masked = QUOTED.sub(lambda each: f" {MASK} " if each["words"] != MASK else each[0], masked)
    beside, named = cut_language(masked)
    language = named or find_language(hide_names(masked))
    if not (words and language and _RENDERING.search(masked)):
        return None
    rest = beside.replace(MASK, " ")
    what = " ".join(f"“{each['words'].strip()}”" for each in QUOTED.finditer(question))
    return Translation(what, language, worded=True, beside=rest, guessed=not named)


@cache
def _compile(language: str) -> tuple[tuple[re.Pattern[str], bool], ...]:
    return tuple(_list_forms(language))


def _list_forms(language: str) -> Iterator[tuple[re.Pattern[str], bool]]:
    words = read_vocabulary(language).pointing
    for forms, worded in (
        (words.translating, False),
        (words.worded, True),
        (words.worded_on, True),
    ):
        yield from ((form, worded) for form in put_names(forms, language))
