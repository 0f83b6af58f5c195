"""One statement in several languages: which are so, and which of their paragraphs are one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from assistant.citing.answer import Evidence
from assistant.patience import check_patience
from assistant.retrieval.collection import Collection
from assistant.retrieval.ranking.evidence import show_paragraph
from assistant.retrieval.view import View
from ingest.statement import Statement

Floats = NDArray[np.float32]
Pairs = list[tuple[int, int]]
Place = tuple[str, int]
"""A statement's id and a paragraph's ordinal."""

GENERAL = 0
"""The member of the encoders that reads every language."""
LEAST = 0.25
"""The cosine from which on two paragraphs may be one."""
FEWEST = 3
"""Paragraphs that a statement has at least to be known: the order of fewer tells nothing."""
MOST = 2_000
"""Paragraphs of a statement that is set beside others at most: each is compared with each."""
SHARE, MUTUAL, LEAST_MUTUAL = 0.75, 0.3, 2
"""Part of the longer statement's paragraphs that are paired, part and number of those that are each
other's nearest, from which on two statements are one; ``docs/decisions.md`` has what they part."""
NUMBERED = 0.3
"""What it counts in favour of two paragraphs, as a cosine, that they have the same number; against
them that they have another."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The same statement in another language; ``paragraphs`` gives by ordinal the one that says the
    same there.
    """

    statement: Statement
    paragraphs: dict[int, int]


_found: WeakKeyDictionary[Collection, dict[str, tuple[Counterpart, ...]]] = WeakKeyDictionary()


def find_counterparts(statement: Statement, collection: Collection) -> tuple[Counterpart, ...]:
    """Give the same statement in other languages: of one date, with paragraphs that say the same in
    the same order.
    """
    known = _found.setdefault(collection, {})
    if statement.id not in known:
        known[statement.id] = tuple(_find(statement, collection))
    return known[statement.id]


def prefer(found: Iterable[Evidence], language: str, view: View) -> list[Evidence]:
    """Give paragraphs in a language where what is asked has them in it too, each once."""
    given, passed = list[Evidence](), set[Place]()
    for each in found:
        others = _list_others(each, view)
        languages = [view.find_statement(statement).language for statement, _ in others]
        spoken = dict(zip(languages, others, strict=True)).get(language)
        best = each if spoken is None or each.language == language else _show(spoken, each, view)
        if (best.statement, best.ordinal) not in passed:
            given.append(best)
        passed |= {(each.statement, each.ordinal), *others}
    return given


def _list_others(evidence: Evidence, view: View) -> list[Place]:
    """Give the paragraphs asked that are one with it in other languages."""
    statement = view.find_statement(evidence.statement)
    return [
        (other.statement.id, other.paragraphs[evidence.ordinal])
        for other in find_counterparts(statement, view.collection)
        if evidence.ordinal in other.paragraphs and view.holds(other.statement.id)
    ]


def _show(place: Place, instead_of: Evidence, view: View) -> Evidence:
    statement = view.find_statement(place[0])
    return show_paragraph(statement, statement.paragraphs[place[1] - 1], instead_of.score)


def _find(statement: Statement, collection: Collection) -> Iterable[Counterpart]:
    for other in collection.statements:
        if _may_be_one(statement, other):
            check_patience()  # of those without a date each may be any other
            pairs = _pair(statement, other, collection)
            if pairs:
                yield Counterpart(other, {one + 1: two + 1 for one, two in pairs})


def _may_be_one(statement: Statement, other: Statement) -> bool:
    """Tell by what costs nothing whether two statements may be one in two languages."""
    counts = sorted(len(each.paragraphs) for each in (statement, other))
    foreign = other.language != statement.language and other.date == statement.date
    return foreign and max(FEWEST, SHARE * counts[1]) <= counts[0] <= MOST


def _pair(statement: Statement, other: Statement, collection: Collection) -> Pairs:
    """Pair the paragraphs of two statements by their places; none where they are not one."""
    vectors = [_read(each, collection) for each in (statement, other)]
    cosines = vectors[0] @ vectors[1].T
    longest = max(cosines.shape)
    plain = _align(cosines - LEAST)
    nearest, back = cosines.argmax(axis=1), cosines.argmax(axis=0)
    mutual = sum(nearest[one] == two and back[two] == one for one, two in plain)
    if len(plain) < SHARE * longest or mutual < max(LEAST_MUTUAL, MUTUAL * longest):
        return []
    return _align(cosines - LEAST + NUMBERED * _compare_numbers(statement, other))


def _read(statement: Statement, collection: Collection) -> Floats:
    """Give the unit vectors of a statement's paragraphs: float32 [paragraphs, dimensions]."""
    first = collection.find_place(statement.id, 1)
    places = range(first, first + len(statement.paragraphs))
    summed = np.stack([collection.recall(place, GENERAL).sum(axis=0) for place in places])
    lengths = np.linalg.norm(summed, axis=1, keepdims=True)
    vectors: Floats = (summed / np.maximum(lengths, np.finfo(np.float32).tiny)).astype(np.float32)
    return vectors


def _compare_numbers(statement: Statement, other: Statement) -> NDArray[np.int64]:
    """Give 1 where two paragraphs have the same number, -1 where another, 0 where one has none."""
    numbers = [[_find_numbers(each.label) for each in one.paragraphs] for one in (statement, other)]
    return np.array([[_agree(one, two) for two in numbers[1]] for one in numbers[0]])


def _agree(one: Sequence[int], two: Sequence[int]) -> int:
    if not one or not two:
        return 0
    return 1 if one == two else -1


def _find_numbers(label: str | None) -> list[int]:
    """Give the numbers in a label, whatever the digits."""
    plain = (str(unicodedata.digit(each, " ")) for each in label or "")
    return [int(each) for each in "".join(plain).split()]


def _align(weights: NDArray[np.floating]) -> Pairs:
    """Give the pairs, in the order of both sides, that together weigh most."""
    best = np.zeros(np.add(weights.shape, 1))
    for row, own in enumerate(weights):
        paired = np.maximum(best[row, 1:], best[row, :-1] + own)
        best[row + 1, 1:] = np.maximum.accumulate(paired)
    return _walk_back(best)[::-1]


def _walk_back(best: NDArray[np.floating]) -> Pairs:
    one, two = np.subtract(best.shape, 1).tolist()
    pairs: Pairs = []
    while one and two:
        if best[one, two] == best[one - 1, two]:
            one -= 1
        elif best[one, two] == best[one, two - 1]:
            two -= 1
        else:
            one, two = one - 1, two - 1
            pairs.append((one, two))
    return pairs
