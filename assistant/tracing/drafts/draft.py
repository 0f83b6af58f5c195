"""A draft beside what was agreed before: each sentence is agreed, changed or new."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from textwrap import shorten
from typing import Any

from assistant.retrieval.view import View
from assistant.tracing.drafts.leads import put_under, read_lead
from assistant.tracing.places.beside import find_beside, find_common
from assistant.tracing.places.place import Span, Traced
from assistant.tracing.places.rows import Row, count_words, find_rows
from assistant.tracing.search.trace import find_places
from assistant.tracing.texts.controls import drop_controls
from assistant.tracing.texts.wording import Parts, split_parts
from config.errors import QuestionError
from ingest.language.wording import WORD
from ingest.statement import Paragraph, Statement
from ingest.texts import find_text, find_under, list_headings, list_texts

NEAREST = 0.5
"""Share of a sentence's words from which on a place has it, changed."""

LEAST = 6
"""Words of a sentence from which on one that goes on with more is changed from it, and of a cell
that is looked up by itself."""

MOST_LEFT, LONGEST = 8, 80
"""Lines of a draft that are said not to be looked up, and characters of each."""

MOST_SENTENCES = 2_000
"""Sentences of a draft that are looked up at once."""


class Status(StrEnum):
    """What a sentence of a draft is; ``short`` is one that stands nowhere, but has too few words to
    be called new, ``paired`` a paragraph with that in another language.
    """

    AGREED = "agreed"
    CHANGED = "changed"
    NEW = "new"
    SHORT = "short"
    PAIRED = "paired"


SOME = frozenset((Status.SHORT, Status.PAIRED))
"""What is counted only where there are some."""

Unit = tuple[Paragraph, Parts | Row]
"""A sentence of a draft, or a row, with the text that it stands in."""

Judged = tuple[Status, Traced | None, int]
"""What a sentence is, its last or nearest place, and how many statements have it just so."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft, the span ``start`` to ``end`` of its paragraph, note or heading; its
    ``text`` is without characters that nobody sees.

    ``place`` is where it was last agreed, or the nearest wording that it was changed from; ``None``
    where it is new. ``statements`` counts those that have it just so. ``others`` are the places of
    more agreed sentences that it joins to the one of ``place``.
    """

    label: str | None
    ordinal: int
    start: int
    end: int
    text: str
    status: Status
    place: Traced | None = None
    statements: int = 0
    others: tuple[Traced, ...] = ()

    @property
    def added(self) -> tuple[Span, ...]:
        """The spans of the text that no place of it has."""
        lacking = [each.added for each in (self.place, *self.others) if each]
        return find_common(*lacking) if lacking else ()

    def to_json(self) -> dict[str, Any]:
        """Give the sentence as plain lists, dicts and strings."""
        names = ("label", "ordinal", "start", "end", "text", "status", "statements")
        place = self.place.to_json() if self.place else None
        others = [each.to_json() for each in self.others]
        return {**{name: getattr(self, name) for name in names}, "place": place, "others": others}


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft whose sentences were all looked up; ``remarks`` are those of its statement, ``texts``
    the paragraphs, notes and headings that the sentences stand in.
    """

    title: str
    sentences: tuple[Sentence, ...]
    remarks: tuple[str, ...] = ()
    texts: tuple[Paragraph, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """How many sentences there are of each status; short and paired ones only where there are
        some.
        """
        counted = Counter(each.status for each in self.sentences)
        told = (each for each in Status if counted[each] or each not in SOME)
        return {status.value: counted[status] for status in told}

    def to_json(self) -> dict[str, Any]:
        """Give the draft as plain lists, dicts and strings."""
        sentences = [each.to_json() for each in self.sentences]
        told = {"title": self.title, "remarks": list(self.remarks), "counts": self.counts}
        return {**told, "sentences": sentences}


def check_draft(draft: Statement, view: View) -> Draft:
    """Look up each sentence of a draft in what is asked.

    Raises ``QuestionError`` for one that has very many.
    """
    told = (check_unit(draft, each, view) for each in list_units(draft))
    return put_together(draft, chain.from_iterable(told))


def put_together(draft: Statement, sentences: Iterable[Sentence]) -> Draft:
    """Give a draft with those of its sentences that were looked up."""
    return Draft(draft.title, tuple(sentences), draft.remarks, tuple(list_in_order(draft)))


def list_units(draft: Statement) -> list[Unit]:
    """Give the sentences and rows of a draft in order, each with the text that it stands in.

    Raises ``QuestionError`` for a draft that has very many.
    """
    units = [(own, each) for own in list_in_order(draft) for each in _list_units(own)]
    if len(units) > MOST_SENTENCES:
        raise QuestionError(
            f"the draft has {len(units)} sentences", mend=f"check {MOST_SENTENCES} at a time"
        )
    return units


def tell_left(draft: Statement) -> Statement:
    """Give a draft with a remark that says what of it is in no paragraph, note or heading."""
    left = _list_left(draft)
    return replace(
        draft, remarks=draft.remarks + (f"not looked up: {'; '.join(left)}",) * bool(left)
    )


def list_in_order(statement: Statement) -> list[Paragraph]:
    """Give the texts of a statement as they are read, each heading over its paragraph."""
    headings = [(find_under(statement, each.ordinal), 0, each) for each in list_headings(statement)]
    texts = [(each.ordinal, 1, each) for each in list_texts(statement)]
    return [text for *_, text in sorted([*headings, *texts], key=lambda each: each[:2])]


def _list_left(draft: Statement) -> list[str]:
    """Give what of a draft is no paragraph, note or heading, each cut where it is long."""
    noted = {line for each in draft.notes for line in range(each.start, each.end)}
    beside = [text for line, text in enumerate(draft.furniture) if line not in noted]
    told = [f"“{shorten(each, LONGEST)}”" for each in beside if WORD.search(each)]
    more = len(told) - MOST_LEFT
    return told if more <= 0 else [*told[:MOST_LEFT], f"{more} more"]


def _list_units(own: Paragraph) -> Iterator[Parts | Row]:
    """Give the sentences of a paragraph and the rows of its tables, in order."""
    rows = find_rows(own)
    inside = [parts for parts in split_parts(own.text) if not _lies_in(parts[0][0], rows)]
    units: list[Parts | Row] = [*inside, *rows]
    yield from sorted(units, key=_find_start)


def _find_start(unit: Parts | Row) -> int:
    return unit.span[0] if isinstance(unit, Row) else unit[0][0]


def _lies_in(place: int, rows: Sequence[Row]) -> bool:
    """Tell whether a place is in one of some rows, which are in order."""
    following = bisect_right(rows, place, key=_find_start)
    return following > 0 and place < rows[following - 1].span[1]


def check_unit(draft: Statement, unit: Unit, view: View) -> Iterator[Sentence]:
    """Look up a sentence of a draft, or a row: that is told as a whole or in its cells."""
    own, part = unit
    if isinstance(part, Row):
        yield from _check_row(own, part, view, read_lead(draft, own, part.span[0]))
    elif WORD.search(own.text, *part[1]):
        yield _look_up(own, part, view, read_lead(draft, own, part[0][0]))


def _check_row(own: Paragraph, row: Row, view: View, lead: str) -> Iterator[Sentence]:
    """Look a row up as a whole; where no row is like it, each of its longer cells."""
    start, end = row.span
    if not WORD.search(own.text, start, end):
        return
    whole = _look_up(own, ((start, start), row.span, (end, end)), view, lead, row=True)
    long = [each for each in row.cells if count_words(own.text, each) >= LEAST]
    if whole.status is Status.AGREED or (whole.place and _is_row(own, row, whole, view)):
        yield whole
        return
    if not long:
        yield replace(whole, status=Status.NEW, place=None, others=())
        return
    for first, last in [*long, (end, end)]:
        between = [each for each in row.cells[1:] if start <= each[0] and each[1] <= first]
        if between:
            yield _look_up(own, ((start, start), (start, first), (first, first)), view, row=True)
            start = first
        for parts in split_parts(own.text, [(first, last)]):
            if first <= parts[1][0] and parts[-1][1] <= last:
                named = (start, parts[1][0]), parts[1], parts[2]
                yield _look_up(own, named, view)
                start = parts[-1][1]


def _is_row(own: Paragraph, row: Row, whole: Sentence, view: View) -> bool:
    """Tell whether a row is that of its place, changed: not where only headings are the same."""
    place = whole.place
    if place is None:
        return False
    paragraph = find_text(view.find_statement(place.statement), place.ordinal)
    lacking = [(first + row.span[0], last + row.span[0]) for first, last in whole.added]
    words = [each.span() for cell in row.cells for each in WORD.finditer(own.text, *cell)]
    kept = [each for each in words if not any(a <= each[0] < b for a, b in lacking)]
    return _lies_in(place.start, find_rows(paragraph)) and len(kept) >= NEAREST * len(words)


def _look_up(
    own: Paragraph, parts: Parts, view: View, lead: str = "", *, row: bool = False
) -> Sentence:
    label, text, note = (drop_controls(own.text[slice(*each)]) for each in parts)
    found = find_places(text, view, closed=True, row=row, loose=True)
    places = [put_under(each, text, lead, view) for each in found]
    status, place, statements = judge(places)
    shown = (place, *find_beside(text, places, place)) if place else ()
    return Sentence(
        label=own.label,
        ordinal=own.ordinal,
        start=parts[0][0],
        end=parts[-1][1],
        text=f"{label}{text}{note}",
        status=status,
        place=shown[0].between(label, note) if shown else None,
        statements=statements,
        others=tuple(each.between(label, note) for each in shown[1:]),
    )


def judge(places: Sequence[Traced]) -> Judged:
    """Tell what a sentence is by its places, earliest first."""
    same = [each for each in places if each.same]
    if same:
        return Status.AGREED, _find_last(same), len({each.statement for each in same})
    near = [each for each in places if _is_near(each)]
    if not near:
        return Status.NEW, None, 0
    best = max(each.likeness for each in near)
    return Status.CHANGED, _find_last([each for each in near if each.likeness == best]), 0


def _is_near(place: Traced) -> bool:
    """Tell whether a place has enough of a sentence to be what it was changed from: of a short one
    it is no long sentence that has its words.
    """
    if place.shared < LEAST and place.shared < NEAREST * len(WORD.findall(place.quote)):
        return False
    return place.share >= NEAREST or (place.whole and place.shared >= LEAST)


def _find_last(places: Sequence[Traced]) -> Traced:
    """Give the newest place, one without a date only where none has any."""
    return max(places, key=lambda each: each.date or "")
