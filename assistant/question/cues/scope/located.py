"""Questions of where a statement says something: “in which paragraph …?”, «где сказано …?»."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies, whole
from assistant.question.cues.words.naming import NOUNS

_LOCATED = re.compile(
    join(form for words in read_vocabularies() for form in words.planning.located), re.IGNORECASE
)
MOST_ASKING = 3
"""Words that ask where and say nothing else: “in which paragraph”."""
_SAYING = re.compile(join(words.cues.saying for words in read_vocabularies()), re.IGNORECASE)
_SEVERAL = re.compile(
    whole(words.planning.parts["plural"] for words in read_vocabularies()), re.IGNORECASE
)


def asks_where(question: str) -> bool:
    """Tell whether a question takes for granted that a statement says something, and asks where."""
    return _LOCATED.search(question) is not None


def asks_where_in_one(question: str) -> bool:
    """Tell whether it is asked where one statement says something."""
    noun = NOUNS.search(question)
    return noun is not None and not _SEVERAL.search(question) and asks_where(question)


def cut_where(question: str) -> str:
    """Give the words of a question beside those that ask where, and words of saying."""
    short = _LOCATED.sub(_keep_long, question)
    return _SAYING.sub(" ", short)


def _keep_long(found: re.Match[str]) -> str:
    return " " if len(found[0].split()) <= MOST_ASKING else found[0]
