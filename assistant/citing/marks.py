"""What stands in a citation's brackets: the label, and whose it is where several are cited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from assistant.language.titles import shorten_title
from ingest.language.dates import spell_date

LONGEST_TITLE = 40


class Numbered(Protocol):
    """A paragraph with the author's label, if it has one, and our count."""

    @property
    def label(self) -> str | None: ...  # noqa: D102
    @property
    def ordinal(self) -> int: ...  # noqa: D102


class Cited(Numbered, Protocol):
    """A paragraph with what tells its statement from others."""

    @property
    def statement(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def date(self) -> str | None: ...  # noqa: D102
    @property
    def place(self) -> str | None: ...  # noqa: D102


def format_label(cited: Numbered) -> str:
    """Give the author's label, else our count in brackets of its own."""
    return cited.label or f"[{cited.ordinal}]"


def format_marks(citations: Sequence[Cited]) -> list[str]:
    """Give each citation's short form: ``IV``, or ``Urumqi 2021, IV`` among several statements.

    Place and year name a statement, where that is not enough place and day, then the title's
    beginning, then the collection's own name of it.
    """
    statements = {each.statement: each for each in citations}
    if len(statements) <= 1:
        return [format_label(each) for each in citations]
    for name in _NAMES:
        names = {id_: name(each) for id_, each in statements.items()}
        if all(names.values()) and len(set(names.values())) == len(names):
            break
    return [f"{names[each.statement]}, {format_label(each)}" for each in citations]


def _name_by_year(citation: Cited) -> str:
    town = (citation.place or "").partition(",")[0]
    return f"{town} {citation.date[:4]}" if town and citation.date else ""


def _name_by_day(citation: Cited) -> str:
    town = (citation.place or "").partition(",")[0]
    return f"{town} {spell_date(citation.date)}".strip() if citation.date else town


def _name_by_title(citation: Cited) -> str:
    year = f" {citation.date[:4]}" if citation.date else ""
    return f"{shorten_title(citation.title, LONGEST_TITLE)}{year}"


def _name_by_id(citation: Cited) -> str:
    return citation.statement


_NAMES: tuple[Callable[[Cited], str], ...] = (
    _name_by_year,
    _name_by_day,
    _name_by_title,
    _name_by_id,
)
