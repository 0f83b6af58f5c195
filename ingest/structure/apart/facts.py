"""What a document says about itself, in the lines around its text, its metadata and its opening."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from config.errors import UNPRINTABLE
from ingest.language.description import (
    find_address,
    find_date,
    find_issuer,
    is_draft,
    is_translation,
)
from ingest.language.detection import detect_language
from ingest.language.meeting import find_met, find_signatories
from ingest.language.parties import find_code, find_parties
from ingest.language.places import find_place, names_issue
from ingest.line import Source
from ingest.statement import Paragraph
from ingest.structure.apart.matter import Matter
from ingest.structure.dateline import says_when
from ingest.structure.unit import Unit

MASTHEAD = 12
"""Lines apart from the text, at the beginning, that may say the date."""
FIRST_PAGE = (None, 1)
LAST = 3
"""Paragraphs at the end, one of which may say where and when the text was done."""
OPENING_LENGTH = 600
"""Characters of the text in which it says where they met."""
LANGUAGE_PARAGRAPHS = 20


@dataclass(frozen=True, slots=True)
class Facts:
    """The fields of a statement that describe it."""

    date: str | None
    place: str | None
    status: str
    language: str
    translation: bool
    parties: tuple[str, ...]
    address: str | None
    issuer: str | None


def describe(
    source: Source,
    units: Sequence[Unit],
    matter: Matter,
    title: str,
    paragraphs: Sequence[Paragraph],
    main: Sequence[Paragraph],
) -> Facts:
    """Gather what a source says about itself; ``main`` are the paragraphs outside its annexes."""
    around = [units[place].text for place in sorted(matter.others)]
    opening = "\n".join(each.text for each in paragraphs[:2])[:OPENING_LENGTH]
    last = (*main[-LAST:], *paragraphs[-LAST:])
    closing = [line for each in last for line in each.text.splitlines() if says_when(line)]
    heads = list(list_heads(source))[:MASTHEAD]
    place = source.properties.get("place") or find_place(around, closing, opening)
    notes = (title, *around, *heads, source.properties.get("status", ""))
    return Facts(
        date=find_date(_order_datelines(source, (*closing, *around), title, heads)),
        place=clean(place) if place else None,
        status="draft" if is_draft(notes) else "final",
        language=detect_language(" ".join(each.text for each in paragraphs[:LANGUAGE_PARAGRAPHS])),
        translation=is_translation(around),
        parties=_find_parties(
            [title, *(units[place].text for place in matter.title)],
            around,
            [each.text for each in paragraphs],
        ),
        address=find_address(source.properties),
        issuer=find_issuer(source.properties),
    )


def clean(text: str) -> str:
    """Give a text in one line, without what steers a terminal or turns how it is written."""
    return " ".join(UNPRINTABLE.sub(_space, text).split())


def _space(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""


def list_heads(source: Source) -> Iterator[str]:
    """Give the lines that the format keeps apart on the first page, but for notes."""
    return (
        line.text
        for line in source.lines
        if line.furniture and not line.note and line.page in FIRST_PAGE
    )


def _order_datelines(
    source: Source, around: Sequence[str], title: str, heads: Sequence[str]
) -> tuple[str, ...]:
    """Give what may say the date, the surest first: what says where besides is no later state."""
    given = source.properties.get("date", "")
    done = [line for line in reversed(around) if names_issue(line)]
    return (given, *done, *reversed(around), title, *heads, source.name)


def _find_parties(
    titles: Sequence[str], around: Sequence[str], texts: Sequence[str]
) -> tuple[str, ...]:
    """Give those that the title names, else who signed, else those that the text shows; a state
    that is named alone has others beside it.
    """
    title = " ".join(dict.fromkeys(titles))
    named = find_parties(title) or find_signatories(around)
    if len(named) > 1 or not all(map(find_code, named)):
        return named
    return find_met(named, title, texts)
