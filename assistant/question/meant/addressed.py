"""The statements that a question is asked of, by the names around a word for one, wherever in it
they stand: “how many lamps are lit, by the 2031 Velm–Tarn Lindau communiqué?”
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from assistant.language.detect import ENGLISH, detect_language
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.scope.sided import FILLERS
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.traits.spoken import cut_language
from assistant.question.cues.words.naming import NOUNS, is_any_statement
from assistant.question.meant.called.terms import SPEAKERS, list_known
from assistant.question.meant.selection import find_fitting, is_named
from assistant.retrieval.view import View
from ingest.language.cities import find_cities
from ingest.language.names import ARABIC
from ingest.language.parties import MOST_BESIDE, cut_parties, find_capitals, find_spans
from ingest.language.terms import split_terms
from ingest.statement import Statement

Span = tuple[int, int]

FARTHEST, FARTHEST_UNSPACED = 8, 24
"""Words, or characters where no spaces part them, of a name on one side of its noun."""
FIRST_GAP, GAP = 6, 1
"""Characters that may part a noun from a name before it, and names from each other, where no spaces
part words."""
BESIDES = 2
"""Parties that a statement may have besides those that name it; “the Velm–Tarn statement” is none
of twenty states."""
_FOLLOWING = [words.following for words in read_vocabularies()]
_VERBS = frozenset(word for each in _FOLLOWING for word in each.verbs)
_LINKS = frozenset(word for each in _FOLLOWING for word in each.genitives)
_ABOUT = frozenset(word for each in _FOLLOWING for word in each.links).difference(
    _LINKS, *(each.cases for each in _FOLLOWING)
)
_MENTION = re.compile(
    rf"{join(words.planning.parts['mention'] for words in read_vocabularies())}\W*$", re.IGNORECASE
)
_WORD = re.compile(r"[^\s,;:?!¿¡،؛؟()«»“”\"….]+(?:\.[^\s,;:?!¿¡،؛؟()«»“”\"….]+)*")
_PARTED = re.compile(r"[,;:?!¿¡،؛؟()«»“”\"…]|(?<![^\W_]\.[^\W_])\.\s")
_PARTED_UNSPACED = re.compile(r"[，。、；：？！“”《》（）\s]")


@dataclass(frozen=True, slots=True)
class Addressed:
    """What a name means that stands from ``start`` to ``end`` in a question; ``statements`` are
    none where all that it says is known, but of no statement together.
    """

    start: int
    end: int
    statements: tuple[Statement, ...]


def find_addressed(question: str, view: View) -> list[Addressed]:
    """Find what a question is asked of, not about, by the names around each word for a statement
    that some and not all statements fit, or none does.
    """
    found, asked = list[Addressed](), _Asked(question, view)
    for noun in NOUNS.finditer(question):
        taken = found and noun.start() < found[-1].end
        named = None if taken else _Name(asked, noun).read()
        if named and not _is_subject(question[: named.start], later=bool(found)):
            found.append(named)
    return found


def _is_subject(before: str, *, later: bool) -> bool:
    """Tell whether what follows some words is asked about; one of a ``later`` name also where it is
    mentioned.
    """
    words = before.lower().split()
    while words and is_function_word(words[-1]) and words[-1] not in _ABOUT:
        words.pop()
    about = bool(words) and words[-1] in _ABOUT
    return about or (later and _MENTION.search(" ".join(words)) is not None)


class _Asked:
    """A question with what it names, read once for all words for a statement in it."""

    def __init__(self, text: str, view: View) -> None:
        self.text, self.view = text, view

    @cached_property
    def is_english(self) -> bool:
        return detect_language(self.text) == ENGLISH

    @cached_property
    def times(self) -> list[Span]:
        return sorted((start, end) for start, end, *_ in find_dates(self.text))

    @cached_property
    def spans(self) -> list[Span]:
        """Give where times, parties and cities stand."""
        parties = ((start, end) for start, end, _ in find_spans(self.text, loosely=True))
        return sorted({*self.times, *parties, *find_cities(self.text)})


class _Name:
    """The words of a question around a ``noun`` that may be the name of statements."""

    def __init__(self, asked: _Asked, noun: re.Match[str]) -> None:
        self._asked, self._noun = asked, noun
        self._question, self._view = asked.text, asked.view
        self._times, self._spans = asked.times, asked.spans

    def read(self) -> Addressed | None:
        """Give what the longest name with all that stands before the noun means, and with the times
        behind it; ``None`` for nothing, or all.
        """
        end = self._noun.end()
        if UNSPACED.search(self._noun[0]):
            return self._read_joined()
        start, ends = self._begin(), self._list_ends()
        if start is None:
            return None
        least = max([end, *(stop for stop in ends if any(a < stop <= b for a, b in self._times))])
        for stop in sorted({stop for stop in (*ends, least) if stop >= least}, reverse=True):
            named = self._question[start:stop]
            fitting = self._fit(named) if self._says_whose(start, stop) else []
            if fitting:
                return self._make(start, stop, fitting)
        return self._make(start, least, []) if self._is_known(start, least) else None

    def _make(self, start: int, end: int, fitting: Sequence[Statement]) -> Addressed | None:
        whole = len(fitting) == len(self._view.statements)
        return None if whole else Addressed(start, end, tuple(fitting))

    def _read_joined(self) -> Addressed | None:
        """Read a name in a script that parts no words: as it is, or without what says no more."""
        start, noun, end = self._begin_joined(), self._noun.start(), self._noun.end()
        kept = [each for each in self._spans if start <= each[0] < noun]
        beside = self._list_beside(start, [each for each in kept if self._is_placed(each)])
        if not (kept or beside):
            return None
        ordered = sorted(kept, key=self._is_placed, reverse=True)
        told = "".join([*(self._question[slice(*each)] for each in ordered), *beside])
        fitting = [] if beside else self._fit(self._question[start:end])
        fitting = fitting or self._fit(told + self._noun[0])
        whose = len(kept) + len(beside) > 1 and not all(each in self._times for each in kept)
        return self._make(start, end, fitting) if fitting or whose or beside else None

    def _is_placed(self, span: Span) -> bool:
        return span in self._times or any(find_cities(self._question[slice(*span)]))

    def _list_beside(self, start: int, placed: Sequence[Span]) -> list[str]:
        """Give the characters of states side by side in a name, its times and places aside."""
        first = max(0, start - MOST_BESIDE)
        ends = [(0, first), *placed, (self._noun.end(), 0)]
        rest = "".join(self._question[a:b] for (_, a), (b, _) in pairwise(ends))
        return [typed for _, typed in cut_parties(rest)[0] if len(typed) == 1]

    def _fit(self, name: str) -> list[Statement]:
        """Give the statements that a name fits, of all parties that it names and few others."""
        named = [(shown, name[start:end]) for start, end, shown in find_spans(name, loosely=True)]
        most = len({shown for shown, _ in named}) + BESIDES
        return [
            each
            for each in find_fitting(name, self._view)
            if len(named) <= 1 or len(each.parties) <= most
            if all(_is_theirs(each, *one) for one in named)
        ]

    def _is_known(self, start: int, end: int) -> bool:
        """Tell whether all names of a text are parties, places or times, and some no time."""
        words = [each for each in _WORD.finditer(self._question, start, end) if self._names(each)]
        spans = [each for each in self._spans if start <= each[0] < end]
        known = all(any(a < w.end() and w.start() < b for a, b in spans) for w in words)
        return known and self._says_whose(start, end)

    def _says_whose(self, start: int, end: int) -> bool:
        """Tell whether a text has a name that is no time, nor the language it is in."""
        named = self._question[start:end]
        if cut_language(named)[1]:
            return False
        words = (each for each in _WORD.finditer(self._question, start, end) if self._names(each))
        return any(all(w.end() <= a or b <= w.start() for a, b in self._times) for w in words)

    def _begin_joined(self) -> int:
        """Give where the names before a noun begin in a script that parts no words."""
        noun = start = self._noun.start()
        parted = [each.end() for each in _PARTED_UNSPACED.finditer(self._question, 0, noun)]
        least = max([*parted[-1:], noun - FARTHEST_UNSPACED, 0])
        for begin, end in reversed(self._spans):
            if least <= begin < start <= end + (GAP if start < noun else FIRST_GAP):
                start = begin
        return start

    def _begin(self) -> int | None:
        """Give where what a noun is called begins before it; ``None`` where that is not known."""
        start = last = self._noun.start()
        if ARABIC.search(self._noun[0]):
            return start  # where a name follows what it tells more of
        for word in list(_WORD.finditer(self._question, 0, last))[::-1][:FARTHEST]:
            if self._is_parted(word.end(), last):
                break
            if self._ends(word, behind=False):
                strange = start == self._noun.start() and self._tells_more(word[0])
                return None if strange else start
            last = word.start()
            start = last if self._names(word) or self._tells_more(word[0]) else start
        return start

    def _tells_more(self, word: str) -> bool:
        """Tell whether a word before a noun says what statement it is: “the lamp statement”."""
        small = word.lower()
        mere = is_function_word(small) or NOUNS.search(word) or SPEAKERS.search(word)
        return (
            self._asked.is_english
            and not mere
            and not all(map(is_any_statement, split_terms(small)))
        )

    def _list_ends(self) -> list[int]:
        """Give where names behind a noun end, nearest first."""
        ends, last = [], self._noun.end()
        for word in list(_WORD.finditer(self._question, last))[:FARTHEST]:
            if self._is_parted(last, word.start()) or self._ends(word, behind=True):
                break
            last = word.end()
            if self._names(word):
                ends.append(last)
        return ends

    def _is_parted(self, start: int, end: int) -> bool:
        return _PARTED.search(self._question[:end], start) is not None

    def _names(self, word: re.Match[str]) -> bool:
        """Tell whether a word is a name: by a span of one, a figure or a capital."""
        if any(start < word.end() and word.start() < end for start, end in self._spans):
            return True
        first = not _WORD.search(self._question, 0, word.start())
        capital = word[0] != word[0].lower() and not (first and is_function_word(word[0]))
        return capital or any(map(str.isdecimal, word[0]))

    def _ends(self, word: re.Match[str], *, behind: bool) -> bool:
        """Tell whether a word is of no name and joins none: a verb, or what no statement is called
        by; before a noun, any function word but a link.
        """
        small = word[0].lower()
        mere = is_function_word(small) and not behind and small not in _LINKS
        if NOUNS.search(word[0]) or (mere and not self._names(word)):
            return True
        if self._names(word) or small in FILLERS or SPEAKERS.search(word[0]):
            return False
        if small in _VERBS or is_function_word(small):
            return small in _VERBS
        terms = split_terms(small)
        return not (all(map(is_any_statement, terms)) or list_known(self._view).issuperset(terms))


def _is_theirs(statement: Statement, party: str, typed: str) -> bool:
    """Tell whether a statement is of a party, or called by it; by its place if that is typed."""
    if any(find_cities(typed)) or any(find_capitals(typed)):
        return is_named(statement, party, typed)
    return party in statement.parties or {*split_terms(statement.title)} >= {*split_terms(typed)}
