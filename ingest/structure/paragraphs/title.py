"""Titles of articles, where they stand in the line of the number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ingest.structure.counting.outline import Point
from ingest.structure.counting.role import Role
from ingest.structure.division import find_section
from ingest.structure.forms import CAPTION
from ingest.structure.heading import is_headline
from ingest.structure.mark import MarkKind
from ingest.structure.unit import Gap, Unit

LEAST_STOPPED = 3
STOPPED = 0.6
"""So many articles, and such a share of all, are headed each by a few words that a stop ends."""
LONGEST_STOPPED = 6
"""Words of such a title."""


def are_stopped(units: Sequence[Unit], points: Mapping[int, Point]) -> bool:
    """Tell whether stops end the titles of articles: “Article 5. Lamps.” alone above the text."""
    articles = [place for place in points if points[place].mark.kind is MarkKind.ARTICLE]
    stopped = sum(_is_stopped(units, points, place) for place in articles)
    return stopped >= max(LEAST_STOPPED, STOPPED * len(articles))


def _is_stopped(units: Sequence[Unit], points: Mapping[int, Point], place: int) -> bool:
    rest = units[place].text[points[place].mark.length :]
    few = rest.endswith(".") and len(rest.split()) <= LONGEST_STOPPED
    if not few or not units[place].alone or not is_headline(_leave_stop(rest)):
        return False
    below = points.get(place + 1)
    followed = place + 1 < len(units) and not find_section(units[place + 1])
    return followed and (below is None or below.mark.kind is not MarkKind.ARTICLE)


def find_title(
    units: Sequence[Unit], points: Mapping[int, Point], place: int, rest: str, stopped: bool
) -> str:
    """Tell a title after “Article 5” from its text, the ``rest`` of its line: set apart, a headline
    above text, or in brackets before it; empty where there is none. ``stopped`` tells that stops
    end titles.
    """
    mark, unit = points[place].mark, units[place]
    if mark.kind is not MarkKind.ARTICLE:
        return ""
    below = points.get(place + 1)
    followed = place + 1 < len(units) and not find_section(units[place + 1])
    followed = followed and (below is None or below.mark.kind is not MarkKind.ARTICLE)
    caption = CAPTION.match(rest) if mark.shape == "第" else None
    if caption and (followed or caption.end() < len(rest)):
        return caption[0]
    if stopped and _is_stopped(units, points, place):
        return rest
    if followed and below and _begins_parts(units, place, below) and is_headline(_leave_stop(rest)):
        return rest
    alone = unit.alone and is_headline(rest) and followed and not _goes_on(units, below, place + 1)
    return rest if unit.bold or unit.level or alone else ""


def _begins_parts(units: Sequence[Unit], place: int, below: Point) -> bool:
    """Tell whether the first paragraph of an article begins in the line below its number."""
    first = below.mark.kind is MarkKind.ARABIC and below.mark.value == 1
    return first and below.role is Role.PART and units[place + 1].gap > Gap.INLINE


def _leave_stop(title: str) -> str:
    return title.removesuffix(".")


def _goes_on(units: Sequence[Unit], below: Point | None, place: int) -> bool:
    """Tell whether what is listed at a place goes on in the sentence of the line before."""
    if below is None or below.role is not Role.ITEM:
        return False
    return units[place].text[below.mark.length :].lstrip()[:1].islower()
