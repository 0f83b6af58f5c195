"""A parsed sentence: its words, how they hang together, and the names in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

VERBS = frozenset(("VERB", "AUX"))
NOUNS = frozenset(("NOUN", "PROPN"))
SUBJECT, JOINED = "nsubj", "conj"
"""Relations that all pipelines call alike."""
MOST_GOVERNORS = 3
"""Clauses above a word's own that still speak of it."""
REACH = 12
"""Words between a verb and what belongs to it, in a clause above."""


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    STATE = "state"
    SITE = "site"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Word:
    """A word: ``start`` is its place in the text, ``kind`` its part of speech (Universal
    Dependencies), ``head`` the number of the word that it hangs on, its own at the top,
    ``relation`` how it does, as its pipeline calls it.
    """

    text: str
    start: int
    kind: str
    head: int
    relation: str = ""

    @property
    def end(self) -> int:
        """Where the word ends in the text."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Name:
    """A name: the words from number ``first`` to before ``last``."""

    kind: NameKind
    first: int
    last: int


class Sentence:
    """The words and names of a sentence."""

    def __init__(self, words: Sequence[Word], names: Sequence[Name]) -> None:
        self.words = tuple(words)
        self.names = tuple(names)
        self._hanging: list[list[int]] = [[] for _ in words]
        for number, word in enumerate(words):
            if word.head != number:
                self._hanging[word.head].append(number)

    def find_word(self, start: int, end: int) -> int | None:
        """Give the number of the last word in a span of the text."""
        inside = [n for n, each in enumerate(self.words) if each.start < end and each.end > start]
        return inside[-1] if inside else None

    def list_under(self, number: int) -> set[int]:
        """Give a word with all that hangs on it, directly or not."""
        found, waiting = {number}, [number]
        while waiting:
            below = self._hanging[waiting.pop()]
            found.update(below)
            waiting += below
        return found

    def is_subject(self, number: int) -> bool:
        """Tell whether a word, or one that it is joined to, is the subject of an active verb."""
        while self.words[number].relation == JOINED and self.words[number].head != number:
            number = self.words[number].head
        return self.words[number].relation == SUBJECT

    def find_above(self, number: int, kinds: frozenset[str]) -> int:
        """Give the nearest word of some kinds that a word hangs on, or is; else the topmost."""
        while self.words[number].kind not in kinds and self.words[number].head != number:
            number = self.words[number].head
        return number

    def list_clause(self, number: int) -> set[int]:
        """Give the words of a word's own clause, and of the clauses above what belongs to their
        verbs.
        """
        verb = self.find_above(number, VERBS)
        found = self.list_under(verb)
        for _ in range(MOST_GOVERNORS):
            above = self.words[verb].head
            if above == verb:
                break
            found |= {above, *self._list_arguments(above)}
            verb = above
        return found

    def _list_arguments(self, verb: int) -> set[int]:
        near = (n for n in self._hanging[verb] if self.words[n].kind not in VERBS)
        return {n for each in near for n in self.list_under(each) if abs(n - verb) < REACH}
