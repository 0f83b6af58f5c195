"""Statements of one name whose parties are asked for, from one to the next: “who joined the Quay
Pledge in 2031?”, “how many members did it have each year?”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.citing.citations import by_date
from assistant.language.vocabulary import Vocabulary, read_vocabularies, whole
from assistant.language.words import split_content_terms
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.times.timing import Timing, lift_times, read_timing
from assistant.question.cues.words.naming import NOUNS, is_any_statement
from assistant.question.meant.called.terms import own_terms, read_names
from assistant.question.meant.selection import keep_language
from assistant.question.meant.timed import is_of
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.leaning.narrowing import put_any_time, says_nothing
from assistant.retrieval.view import View
from ingest.language.dates import MONTHS
from ingest.language.parties import cut_parties
from ingest.statement import Statement

ALIKE = 0.5
"""The share of the words of a title from which on another one is of the same name."""
FEWEST = 2
"""Statements that are told one after the other."""


@dataclass(frozen=True, slots=True)
class Series:
    """Statements of one name in order of date, and those of them that are of the time asked."""

    statements: tuple[Statement, ...]
    asked: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Cues:
    members: re.Pattern[str]
    came: re.Pattern[str]
    went: re.Pattern[str]
    beside: re.Pattern[str]

    @classmethod
    def of(cls, words: Vocabulary) -> _Cues:
        """Compile the words of a language."""
        series, held = words.series, words.holdings
        beside = (*MONTHS, *series.beside, *held.around, *held.nouns)
        listed = (series.members, series.came, series.went, beside)
        return cls(*(re.compile(whole(each), re.IGNORECASE) for each in listed))

    def cut(self, question: str, *, timed: bool) -> str | None:
        """Give a question without these words; ``None`` where it asks for no parties, or neither
        for how they moved nor for several times.
        """
        moved = timed or self.came.search(question) or self.went.search(question)
        if not (moved and self.members.search(question)):
            return None
        for cue in (self.members, self.came, self.went, self.beside):
            question = cue.sub(" ", question)
        return question


_CUES = tuple(map(_Cues.of, read_vocabularies()))
_MENTIONING = re.compile(
    whole(words.planning.parts["mention"] for words in read_vocabularies()), re.IGNORECASE
)
"""What countries do in a statement that are not asked for as its parties."""


def find_series(question: str, earlier: Sequence[Turn], view: View) -> Series | None:
    """Find the statements that have all words of a question in their titles, besides those that ask
    for parties; where it has none, those of the question before, or that this told and that are
    called alike. ``None`` where it does not ask so, or they are fewer than ``FEWEST``. A time alone
    is asked of as the question before was (“and in 2032?”).
    """
    rest, times = lift_times(question)
    if earlier and times and says_nothing(rest):
        return find_series(put_any_time(earlier[-1].question, times), earlier[:-1], view)
    if _MENTIONING.search(question):
        return None
    timing, timed = read_timing(question), len(list(find_dates(question))) > 1
    for cues in _CUES:
        cut = cues.cut(timing.rest, timed=timed)
        if cut is None:
            continue
        parties, beside = cut_parties(cut)
        terms = {*read_names(cut)}
        if parties and not read_names(beside):
            continue
        fitting = _find_titled(terms, view) if terms else _find_before(earlier, view)
        found = sorted(keep_language([*fitting], question, view), key=by_date)
        if len(found) >= FEWEST:
            left = cues.went.search(question) is not None
            return Series(tuple(found), tuple(_keep_time(found, timing, left=left)))
    return None


def _find_titled(terms: set[str], view: View) -> Sequence[Statement]:
    return [each for each in view.statements if own_terms(each).issuperset(terms)]


def _find_before(earlier: Sequence[Turn], view: View) -> Sequence[Statement]:
    if not earlier:
        return ()
    if before := find_series(earlier[-1].question, earlier[:-1], view):
        return before.statements
    told = [view.find_statement(each) for each in earlier[-1].statements if view.holds(each)]
    return told if all(_are_alike(told[0], each) for each in told[1:]) else ()


def _are_alike(one: Statement, other: Statement) -> bool:
    """Tell whether two statements are called by most words of either title, times aside."""
    terms, others = ({*_list_called(each.title)} for each in (one, other))
    return len(terms & others) > ALIKE * min(len(terms), len(others))


def _list_called(title: str) -> Iterator[str]:
    untimed = NOUNS.sub(" ", read_timing(title).rest)
    yield from (each for each in split_content_terms(untimed) if not is_any_statement(each))


def _keep_time(series: Sequence[Statement], timing: Timing, *, left: bool) -> Sequence[Statement]:
    """Keep the statements of a time, all where none is of it; those after them too where it is
    asked who ``left`` since.
    """
    kept = [place for place, each in enumerate(series) if is_of(each, timing)]
    return series[kept[0] : None if left else kept[-1] + 1] if kept else series
