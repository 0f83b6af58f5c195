"""From the lines of a source to a statement with its author's numbering."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.language.description import (
    detect_language,
    find_date,
    is_draft,
    is_translation,
)
from ingest.language.parties import find_parties
from ingest.language.places import find_place
from ingest.line import Source
from ingest.statement import Statement
from ingest.structure.assembly import assemble, settle
from ingest.structure.dateline import says_when
from ingest.structure.furniture import find_furniture
from ingest.structure.label import find_labels
from ingest.structure.masthead import find_symbol
from ingest.structure.matter import Matter, find_matter
from ingest.structure.naming import name_by_file
from ingest.structure.outline import Point, find_points
from ingest.structure.unit import Unit, cut_units

MASTHEAD = 12
"""Lines apart from the text, at the beginning, that may say the date."""
FIRST_PAGE = (None, 1)
LONGEST_TITLE = 2_000
"""Characters of a title; whole it is in the furniture."""
LAST = 3
"""Paragraphs at the end, one of which may say where and when the text was done."""
OPENING_LENGTH = 600
"""Characters of the text in which it says where they met."""


def parse_source(source: Source) -> Statement:
    """Find the paragraphs of a source, as its author numbered them."""
    dropped = find_furniture(source.lines)
    units = cut_units(source.lines, dropped)
    units, points = settle(units, find_points(units))
    symbol = find_symbol(_list_heads(source, units))
    given = " ".join(source.properties.get("title", "").split())
    matter = find_matter(units, points, "" if find_symbol([given]) else given, symbol)
    body = assemble(units, points, matter.places)
    labelled = zip(body.drafts, find_labels(body.drafts), strict=True)
    paragraphs = tuple(draft.finish(n, label) for n, (draft, label) in enumerate(labelled, 1))
    around = [units[place].text for place in sorted(matter.others)]
    title = (matter.name or name_by_file(source.name))[:LONGEST_TITLE]
    opening = " ".join(each.text for each in paragraphs[:2])[:OPENING_LENGTH]
    closing = [
        line for each in paragraphs[-LAST:] for line in each.text.splitlines() if says_when(line)
    ]
    return Statement(
        id=_slug(Path(source.name).stem),
        title=title,
        source=source.name,
        symbol=symbol,
        paragraphs=paragraphs,
        headings=body.headings,
        date=find_date(_list_datelines(source, (*closing, *around), title)),
        place=source.properties.get("place") or find_place(around, closing, opening),
        status="draft" if is_draft((title, *around)) else "final",
        language=detect_language(" ".join(each.text for each in paragraphs[:20])),
        translation=is_translation(around),
        parties=find_parties(" ".join((title, *(units[place].text for place in matter.title)))),
        furniture=_list_furniture(source, dropped, units, matter),
        remarks=(*source.remarks, *_remark_on_slips(points)),
    )


def _list_furniture(
    source: Source, dropped: set[int], units: Sequence[Unit], matter: Matter
) -> tuple[str, ...]:
    lines = (source.lines[place].text for place in sorted(dropped))
    return (*lines, *(units[place].text for place in sorted(matter.places)))


def _remark_on_slips(points: dict[int, Point]) -> Iterator[str]:
    for mark in (point.mark for point in points.values() if point.mark.mended):
        yield f"“{mark.printed}” is read as the number {mark.label}"


def _list_datelines(source: Source, around: Sequence[str], title: str) -> tuple[str, ...]:
    """Give what may say the date, the surest first."""
    apart = [line.text for line in source.lines if line.furniture and line.page in FIRST_PAGE]
    given = source.properties.get("date", "")
    return (given, *reversed(around), title, *apart[:MASTHEAD], source.name)


def _list_heads(source: Source, units: Sequence[Unit]) -> Iterator[str]:
    """Give what may say a document's symbol: its title, its first page's heads, its first lines."""
    yield source.properties.get("title", "")
    yield from (line.text for line in source.lines if line.furniture and line.page in FIRST_PAGE)
    yield from (unit.text for unit in units[:MASTHEAD] if not unit.ends_clause)


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", name.lower())) or "statement"
