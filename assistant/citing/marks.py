"""What stands in a citation's brackets: the label, and whose it is where several are cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from assistant.language.titles import shorten_title, tell_apart
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

    Place and year name the statements, or place and day. Where these are not enough titles do,
    each with as much more as it needs.
    """
    statements = {each.statement: each for each in citations}
    if len(statements) <= 1:
        return [format_label(each) for each in citations]
    names = _name_statements(list(statements.values()))
    return [f"{names[each.statement]}, {format_label(each)}" for each in citations]


def _name_statements(statements: Sequence[Cited]) -> dict[str, str]:
    for name in (_name_by_year, _name_by_day):
        names = {each.statement: name(each) for each in statements}
        if all(names.values()) and len(set(names.values())) == len(names):
            return names
    return _name_by_titles(statements)


def _name_by_titles(statements: Sequence[Cited]) -> dict[str, str]:
    """Name each by title and year, those alike by day, then by the words that only their own title
    has, in the end by a count.
    """
    titles = {each.statement: shorten_title(each.title, LONGEST_TITLE) for each in statements}
    names = {each.statement: f"{titles[each.statement]} {_find_year(each)}" for each in statements}
    for alike in _find_alike(statements, names):
        for each in alike:
            names[each.statement] = f"{titles[each.statement]} {_spell_day(each)}"
    for alike in _find_alike(statements, names):
        told = tell_apart([each.title for each in alike], LONGEST_TITLE)
        for each, title in zip(alike, told, strict=True):
            names[each.statement] = f"{title} {_spell_day(each)}"
    for alike in _find_alike(statements, names):
        for count, each in enumerate(alike, start=1):
            names[each.statement] = f"{names[each.statement].rstrip()} ({count})"
    return {id_: name.rstrip() for id_, name in names.items()}


def _find_alike(statements: Sequence[Cited], names: Mapping[str, str]) -> list[list[Cited]]:
    """Give the statements that share a name, by name."""
    named: dict[str, list[Cited]] = defaultdict(list)
    for each in statements:
        named[names[each.statement]].append(each)
    return [alike for alike in named.values() if len(alike) > 1]


def _name_by_year(citation: Cited) -> str:
    town = _find_town(citation)
    return f"{town} {_find_year(citation)}" if town and citation.date else ""


def _name_by_day(citation: Cited) -> str:
    return f"{_find_town(citation)} {_spell_day(citation)}".strip()


def _find_town(citation: Cited) -> str:
    return (citation.place or "").partition(",")[0]


def _find_year(citation: Cited) -> str:
    return (citation.date or "").partition("-")[0]


def _spell_day(citation: Cited) -> str:
    return spell_date(citation.date) if citation.date else ""
