"""Paragraphs of articles as East Asian laws number them: ① in Korea, in Japan from the second."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.structure.forms import CAPTION
from ingest.structure.heading import heads_article
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.unit import Gap, Unit

CLAUSE = "①"
UNNUMBERED_FIRST = "２"
"""The shapes of such numbers; the latter where the first paragraph has none."""


def number_clauses(units: Sequence[Unit]) -> list[Unit]:
    """Let the numbers of the paragraphs of each article count as such."""
    numbered = list(units)
    starts = [place for place, unit in enumerate(units) if _find_article(unit)]
    for first, end in pairwise((*starts, len(units))):
        for place, mark in (*_list_circled(units, first, end), *_list_bare(units, first, end)):
            numbered[place] = replace(units[place], marks=(mark,))
    return numbered


def _find_article(unit: Unit) -> Mark | None:
    return next((mark for mark in unit.marks if mark.shape == "第" and _is_article(mark)), None)


def _is_article(mark: Mark) -> bool:
    return mark.kind is MarkKind.ARTICLE


def _list_circled(units: Sequence[Unit], first: int, end: int) -> Iterator[tuple[int, Mark]]:
    """Give the circled numbers of an article that has no text before the first of them."""
    article = _find_article(units[first])
    rest = units[first].text[article.length :] if article else ""
    if rest and not CAPTION.fullmatch(rest):
        return
    found = list(_list_marks(units, first, end, MarkKind.CIRCLED))
    if found and found[0][0] == first + 1 and found[0][1].value == 1:
        for place, mark in found:
            yield place, replace(mark, kind=MarkKind.ARABIC, shape=CLAUSE)


def _list_bare(units: Sequence[Unit], first: int, end: int) -> Iterator[tuple[int, Mark]]:
    """Give the bare numbers that count on from 1, or from 2 where the first has none."""
    found: list[tuple[int, Mark]] = []
    for place, mark in _list_marks(units, first, end, MarkKind.ARABIC):
        follows = mark.value == found[-1][1].value + 1 if found else mark.value in {1, 2}
        if mark.shape == "" and follows and mark.length < len(units[place].text):
            found.append((place, mark))
    skipped = found[0][1].value - 1 if found else 0
    shape = UNNUMBERED_FIRST if skipped else CLAUSE
    for place, mark in found:
        yield place, replace(mark, shape=shape, value=mark.value - skipped)


def _list_marks(
    units: Sequence[Unit], first: int, end: int, kind: MarkKind
) -> Iterator[tuple[int, Mark]]:
    for place in range(first + 1, end):
        if units[place].gap >= Gap.LINE and not heads_article(units, place):
            yield from ((place, mark) for mark in units[place].marks if mark.kind is kind)
