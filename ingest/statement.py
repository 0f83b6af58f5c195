"""The data: a statement, its paragraphs, their items. Frozen, plain, no input or output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Item:
    """A lettered, dashed or bulleted part of a paragraph: the span ``text[start:end]`` of it.

    ``label`` is the author's, as printed (``(a)``, ``（一）``, ``•``).
    """

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table in a paragraph: the span ``text[start:end]`` says it in words, a row a line.

    ``rows`` are its cells; ``headed`` is true where the first row heads the columns.
    """

    start: int
    end: int
    rows: tuple[tuple[str, ...], ...]
    headed: bool

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Table:
        """Make the table that ``Statement.to_json`` gave ``data`` of."""
        return cls(**{**data, "rows": tuple(map(tuple, data["rows"]))})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a citation names.

    ``ordinal`` is our count from 1. ``label`` is what a citation prints, ``None`` where the author
    numbered nothing; ``printed`` is the mark as it stands in the source (``IV.``, ``**24**``).
    ``heading`` is the section's, ``page`` the page it begins on, counted from 1. ``text`` is the
    whole paragraph with its items, without the printed mark.
    """

    ordinal: int
    label: str | None
    text: str
    heading: str | None = None
    page: int | None = None
    printed: str | None = None
    items: tuple[Item, ...] = ()
    tables: tuple[Table, ...] = ()

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Paragraph:
        """Make the paragraph that ``Statement.to_json`` gave ``data`` of."""
        items = tuple(Item(**each) for each in data["items"])
        tables = tuple(map(Table.from_json, data.get("tables", ())))
        return cls(**{**data, "items": items, "tables": tables})


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading; ``before`` is the ordinal of the paragraph that comes next."""

    text: str
    before: int


@dataclass(frozen=True, slots=True)
class Note:
    """A note to a paragraph: the lines ``furniture[start:end]`` of its statement.

    ``mark`` is what points to it, ``ordinal`` the paragraph where that stands. ``number`` counts
    the notes of the statement from 1; one to which several paragraphs point has one number.
    """

    ordinal: int
    mark: str
    start: int
    end: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """One document as its author numbered it.

    ``symbol`` is the one by which its body files it (``A/RES/99/272``), ``date`` is ISO
    (``2021-02-22``), ``status`` ``draft`` or ``final``, ``language`` an ISO 639-1
    code. ``furniture`` is everything of the source that is in no paragraph and no heading: page
    heads and feet, notes, front matter, and the title, date, place and signature lines; so
    paragraphs (``printed`` and ``text``), ``headings`` and ``furniture`` together have every
    letter and digit of the source, once. ``after`` has for each line of furniture the ordinal of
    the paragraph after whose beginning it stands, 0 before the first; ``notes`` say which of them
    are notes, and to what. ``remarks`` say what of the file is not as it seems: changes that are
    still open, text that nobody sees.
    """

    id: str
    title: str
    source: str
    paragraphs: tuple[Paragraph, ...]
    symbol: str | None = None
    date: str | None = None
    place: str | None = None
    status: str = "final"
    language: str = "en"
    address: str | None = None
    issuer: str | None = None
    translation: bool = False
    parties: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    after: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    headings: tuple[Heading, ...] = ()
    remarks: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Give the statement as plain lists, dicts and strings."""
        return {name: _make_plain(getattr(self, name)) for name in self.__dataclass_fields__}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Statement:
        """Make the statement that ``to_json`` gave ``data`` of."""
        paragraphs = tuple(map(Paragraph.from_json, data["paragraphs"]))
        headings = tuple(Heading(**each) for each in data["headings"])
        notes = tuple(Note(**each) for each in data.get("notes", ()))
        plain = ("parties", "furniture", "after", "remarks")
        listed = {name: tuple(data.get(name, ())) for name in plain}
        fields = {**data, **listed, "paragraphs": paragraphs, "headings": headings}
        return cls(**{**fields, "notes": notes})


def _make_plain(value: Any) -> Any:
    """Give a value of a statement as ``dataclasses.asdict`` does, which copies each text."""
    if isinstance(value, tuple):
        return tuple(map(_make_plain, value))
    if isinstance(value, Item | Table | Paragraph | Heading | Note):
        return {name: _make_plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value
