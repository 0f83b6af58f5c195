"""Which words of a sentence deny something, in each language that is spoken."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.vocabulary import LANGUAGES, read_vocabulary, whole


def find_denied(text: str, language: str, other: str, its_language: str) -> list[tuple[int, int]]:
    """Give the words that deny something in a text beside another which does not, by any word that
    may stand for them; none where a language is not spoken here.
    """
    if not {language, its_language} <= {*LANGUAGES}:
        return []
    plain, _ = _compile(language)
    _, any_ = _compile(its_language)
    return [] if any_.search(other) else [found.span() for found in plain.finditer(text)]


def compile_denial(language: str) -> re.Pattern[str]:
    """Give the pattern of a language's plain words of denial: “not”, «не», 没."""
    plain, _ = _compile(language)
    return plain


@cache
def _compile(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give the patterns of plain negations, and of all that may stand for one."""
    words = read_vocabulary(language).negation
    plain, any_ = (whole(each) for each in (words.plain, (*words.plain, *words.other)))
    return re.compile(plain, re.IGNORECASE), re.compile(any_, re.IGNORECASE)
