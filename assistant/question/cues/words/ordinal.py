"""The place in a list that a follow-up names: “the second one”, «последнее», 第二份."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies

MOST_WORDS = 6
"""Words of a follow-up; what is longer is a question of its own."""

_WORDS = [words.following for words in read_vocabularies()]
_NAMED = re.compile(join(form for each in _WORDS for form in each.among), re.IGNORECASE)
_PLACES = {
    word.lower(): place
    for each in _WORDS
    for place, words in (*enumerate(each.places), (-1, each.last))
    for word in words
}


def find_ordinal(question: str) -> int | None:
    """Give the place that a question names, from 0 on, -1 for the last one."""
    named = _NAMED.search(question)
    if named is None or len(question.split()) > MOST_WORDS:
        return None
    return read_place(next(group for group in named.groups() if group)) or 0


def read_place(word: str) -> int | None:
    """Give the place that a word names, from 0 on, -1 for the last; ``None`` where it is none."""
    return _PLACES.get(word.lower())
