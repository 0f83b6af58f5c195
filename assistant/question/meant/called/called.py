"""Which of some statements are called by the very words that are typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.language.vocabulary import UNSPACED, read_vocabularies, whole
from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import NOUNS
from ingest.language.parties import find_capitals
from ingest.language.terms import split_terms
from ingest.statement import Statement

_ONE = re.compile(
    whole(words.planning.parts["statement"] for words in read_vocabularies()), re.IGNORECASE
)
"""“Declaration”, «заявление»: a word for one statement."""
_MANY = re.compile(
    whole(words.planning.parts["plural"] for words in read_vocabularies()), re.IGNORECASE
)
"""“Declarations”, «заявления»: a word for several."""
_SHARED = frozenset(
    term
    for words in read_vocabularies()
    for each in words.planning.shared
    for term in split_terms(each)
)
_WORD = re.compile(r"[^\W_]+")

MOST_TITLES = 20_000
"""Titles whose terms are remembered."""


def find_called(
    named: str, terms: Sequence[str], statements: Sequence[Statement]
) -> list[Statement]:
    """Give those whose title has the words of a name side by side, that for their kind too; else,
    where one is named by a place of theirs, those whose title or place has it: “the Washington
    Declaration” is not all that is of the United States. Several are called so by a whole title.
    """
    if not NOUNS.search(named):
        return []
    run = _read_run(named)
    if names_several(named):
        alike = [each for each in statements if _join_terms(each.title) == _join_terms(run)]
        return alike if len(alike) > 1 else []
    if titled := [each for each in statements if has_run(each.title, run)]:
        return titled
    if not _ONE.search(named) or not any(_has_all(each.place or "", terms) for each in statements):
        return []
    return [each for each in statements if _has_all(f"{each.title}\n{each.place}", terms)]


def names_one(named: str) -> bool:
    """Tell whether a word for one statement stands in a name."""
    return _ONE.search(named) is not None


def names_several(named: str) -> bool:
    """Tell whether a word for several statements stands in a name, and none for one."""
    return _MANY.search(named) is not None and not _ONE.search(named)


def is_called_by_capital(named: str) -> bool:
    """Tell whether one statement is named by a capital, “the Kigali Declaration”: by that no other
    statement of the state is meant.
    """
    return _ONE.search(named) is not None and any(find_capitals(named))


def drop_annexes(statements: Sequence[Statement]) -> list[Statement]:
    """Leave out statements whose title begins with the whole title of another one."""
    titles = {each.title for each in statements}
    return [each for each in statements if titles.isdisjoint(_list_beginnings(each.title))]


def _list_beginnings(title: str) -> list[str]:
    """Give what a title begins with, up to the end of each word but the last."""
    ends = [found.end() for found in _WORD.finditer(title)]
    return [title[:end] for end in ends if end < len(title)]


def _read_run(named: str) -> str:
    """Give a name without what stands around it, nor behind its word for a statement in a script
    that parts no words.
    """
    *_, last = NOUNS.finditer(named)
    if UNSPACED.search(named):
        return named[: last.end()].strip()
    words = _WORD.findall(named)
    while words and _is_mere(words[0]):
        del words[0]
    while words and _is_mere(words[-1]):
        del words[-1]
    return " ".join(words)


def _is_mere(word: str) -> bool:
    return is_function_word(word) and not NOUNS.fullmatch(word)


def has_run(title: str, run: str) -> bool:
    """Tell whether a title has the words of a run side by side."""
    if UNSPACED.search(run):
        return run in title
    if len(_split_own(run)) > 1:  # the Leaders’ Statement may be a “Leaders’ Joint Statement”
        return _join(_split_own(run)) in _join(_split_own(title))
    return _join_terms(run) in _join_terms(title)


@lru_cache(maxsize=MOST_TITLES)
def _split_own(text: str) -> tuple[str, ...]:
    """Give the terms of a name but those that say that it is of several."""
    return tuple(each for each in split_terms(text) if each not in _SHARED)


@lru_cache(maxsize=MOST_TITLES)
def _join_terms(text: str) -> str:
    return _join(split_terms(text))


def _join(terms: Iterable[str]) -> str:
    return f" {' '.join(terms)} "


def _has_all(text: str, terms: Sequence[str]) -> bool:
    return {*split_terms(text)}.issuperset(terms)
