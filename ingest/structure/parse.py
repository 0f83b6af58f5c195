"""From the lines of a source to a statement with its author's numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ingest.language.description import (
    detect_language,
    find_date,
    find_place,
    is_draft,
    is_translation,
)
from ingest.language.parties import find_parties
from ingest.line import Source
from ingest.statement import Statement
from ingest.structure.assembly import assemble, settle
from ingest.structure.furniture import find_furniture
from ingest.structure.label import find_labels
from ingest.structure.matter import Matter, find_matter
from ingest.structure.naming import name_by_file
from ingest.structure.outline import find_points
from ingest.structure.unit import Unit, cut_units

MASTHEAD = 12
"""Lines apart from the text, at the beginning, that may say the date."""
FIRST_PAGE = (None, 1)
LONGEST_TITLE = 2_000
"""Characters of a title; whole it is in the furniture."""
OPENING_LENGTH = 600
"""Characters of the text in which it says where they met."""


def parse_source(source: Source) -> Statement:
    """Find the paragraphs of a source, as its author numbered them."""
    dropped = find_furniture(source.lines)
    units = cut_units(source.lines, dropped)
    units, points = settle(units, find_points(units))
    given = " ".join(source.properties.get("title", "").split())
    matter = find_matter(units, points, given)
    body = assemble(units, points, matter.places)
    labelled = zip(body.drafts, find_labels(body.drafts), strict=True)
    paragraphs = tuple(draft.finish(n, label) for n, (draft, label) in enumerate(labelled, 1))
    around = [units[place].text for place in sorted(matter.others)]
    title = given or _join_title(units, matter) or name_by_file(source.name)
    title = title[:LONGEST_TITLE]
    opening = " ".join(each.text for each in paragraphs[:2])[:OPENING_LENGTH]
    closing = paragraphs[-1].text[:OPENING_LENGTH] if paragraphs else ""
    return Statement(
        id=_slug(Path(source.name).stem),
        title=title,
        source=source.name,
        paragraphs=paragraphs,
        headings=body.headings,
        date=find_date(_list_datelines(source, around, title)),
        place=source.properties.get("place") or find_place((*around, closing), opening),
        status="draft" if is_draft((title, *around)) else "final",
        language=detect_language(" ".join(each.text for each in paragraphs[:20])),
        translation=is_translation(around),
        parties=find_parties(title),
        furniture=_list_furniture(source, dropped, units, matter),
        remarks=source.remarks,
    )


def _list_furniture(
    source: Source, dropped: set[int], units: Sequence[Unit], matter: Matter
) -> tuple[str, ...]:
    lines = (source.lines[place].text for place in sorted(dropped))
    return (*lines, *(units[place].text for place in sorted(matter.places)))


def _list_datelines(source: Source, around: Sequence[str], title: str) -> tuple[str, ...]:
    """Give what may say the date, the surest first."""
    apart = [line.text for line in source.lines if line.furniture and line.page in FIRST_PAGE]
    given = source.properties.get("date", "")
    return (given, *reversed(around), title, *apart[:MASTHEAD], source.name)


def _join_title(units: Sequence[Unit], matter: Matter) -> str:
    return " ".join(units[place].text for place in matter.title)


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", name.lower())) or "statement"
