"""From the lines of a source to a statement with its author's numbering."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from itertools import accumulate
from pathlib import Path

from config.errors import make_printable
from ingest.line import Source
from ingest.statement import Paragraph, Statement
from ingest.structure.acts import part_sections
from ingest.structure.apart.facts import clean, describe, list_heads
from ingest.structure.apart.furniture import find_furniture
from ingest.structure.apart.masthead import find_symbol, is_symbol
from ingest.structure.apart.matter import Matter, find_matter
from ingest.structure.apart.naming import name_by_file
from ingest.structure.apart.note import find_notes
from ingest.structure.clauses import number_clauses
from ingest.structure.counting.outline import Point, find_points
from ingest.structure.initials import leave_initials
from ingest.structure.paragraphs.assembly import Body, assemble, settle
from ingest.structure.paragraphs.label import find_labels
from ingest.structure.quoted import set_quotes_apart
from ingest.structure.unit import Unit, cut_units
from ingest.structure.worded import rank_words

HEAD = 12
"""Units at the beginning that may say the symbol."""
LONGEST_TITLE = 2_000
"""Characters of a title; whole it is in the furniture."""


def parse_source(source: Source) -> Statement:
    """Find the paragraphs of a source, as its author numbered them."""
    told = {name: clean(each) for name, each in source.properties.items()}
    source = replace(source, properties=told)
    dropped = find_furniture(source.lines)
    units = _read_units(source, dropped)
    units, points = settle(units, find_points(units))
    symbol = find_symbol(_list_heads(source, units))
    given = told.get("title", "")
    matter = find_matter(units, points, "" if find_symbol([given]) else given, symbol)
    body = assemble(units, points, matter.places)
    labelled = zip(body.paragraphs, find_labels(body.paragraphs), strict=True)
    paragraphs = tuple(each.finish(n, label) for n, (each, label) in enumerate(labelled, 1))
    own = [each for each, here in zip(paragraphs, body.paragraphs, strict=True) if here.is_own]
    main = [each for each in own if not _is_attached(body, each)]
    starts = list(accumulate((each.place for each in body.paragraphs), max))
    furniture = list(_list_furniture(source, dropped, units, matter))
    title = clean(matter.name or name_by_file(source.name))[:LONGEST_TITLE]
    return Statement(
        id=_slug(Path(source.name).stem),
        title=title,
        source=make_printable(source.name),
        symbol=symbol,
        paragraphs=paragraphs,
        headings=body.headings,
        furniture=tuple(text for text, _ in furniture),
        after=tuple(bisect_right(starts, place) for _, place in furniture),
        notes=tuple(find_notes(source.lines, furniture, starts)),
        remarks=(*source.remarks, *_remark_on_slips(points)),
        **asdict(describe(source, units, matter, title, own, main)),
    )


def _read_units(source: Source, dropped: set[int]) -> list[Unit]:
    ranked = number_clauses(rank_words(part_sections(cut_units(source.lines, dropped))))
    return leave_initials(set_quotes_apart(ranked))


def _is_attached(body: Body, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph stands in an annex of the text that the first one stands in."""
    return body.paragraphs[paragraph.ordinal - 1].attached != body.paragraphs[0].attached


def _list_furniture(
    source: Source, dropped: set[int], units: Sequence[Unit], matter: Matter
) -> Iterator[tuple[str, int]]:
    """Give what is in no paragraph, each with its place among the lines of the source."""
    yield from ((source.lines[place].text, place) for place in sorted(dropped))
    yield from ((units[place].text, units[place].place) for place in sorted(matter.places))


def _remark_on_slips(points: dict[int, Point]) -> Iterator[str]:
    for mark in (point.mark for point in points.values() if point.mark.mended):
        yield f"“{mark.printed}” is read as the number {mark.label}"


def _list_heads(source: Source, units: Sequence[Unit]) -> Iterator[str]:
    """Give what may say a document's symbol: its title, its first page's heads, its first lines,
    and what heads the other pages.
    """
    yield source.properties.get("title", "")
    yield from list_heads(source)
    yield from (unit.text for unit in units[:HEAD] if not unit.ends_clause)
    yield from (line.text for line in source.lines if line.furniture and is_symbol(line.text))


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", name.lower())) or "statement"
