"""Entries, statements and paragraphs whose larger part is read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import fields
from typing import Any, Self

from ingest.entry import Entry
from ingest.statement import Paragraph, Statement


class _Mapped:
    """Fields that stay in their file until ``_read`` is called for one."""

    __slots__ = ()
    _read: Callable[[], Mapping[str, Any]]

    @classmethod
    def of(cls, head: Mapping[str, Any], read: Callable[[], Mapping[str, Any]]) -> Self:
        """Make one of the fields at hand and what reads the others."""
        made = cls.__new__(cls)
        for name, value in {**head, "_read": read}.items():
            object.__setattr__(made, name, value)
        return made

    def alter(self, **changed: Any) -> Self:
        """Give one with other fields at hand; what is not at hand stays in its file."""
        held = {}
        for each in fields(self):  # type: ignore[arg-type]
            with suppress(AttributeError):
                held[each.name] = object.__getattribute__(self, each.name)
        return self.of({**held, **changed}, self._read)

    def __getattr__(self, name: str) -> Any:
        """Read a field that is not at hand."""
        if name.startswith("_"):  # of one that is still being made
            raise AttributeError(name)
        return self._read()[name]


class MappedStatement(_Mapped, Statement):
    """A statement whose paragraphs, headings and furniture stay in their file."""

    __slots__ = ("_read",)

    def __eq__(self, other: object) -> bool:
        """Compare as statements do, reading what is not at hand only where it tells them apart."""
        if self is other or not isinstance(other, Statement):
            return self is other
        return all(getattr(self, each.name) == getattr(other, each.name) for each in fields(self))

    def __hash__(self) -> int:
        """Give what equal statements share."""
        return hash(self.id)


class MappedParagraph(_Mapped, Paragraph):
    """A paragraph of which all but text and number stays in its file; it is read once."""

    __slots__ = ("_read",)

    def __getattr__(self, name: str) -> Any:
        """Read the fields that are not at hand."""
        if name.startswith("_"):  # of one that is still being made
            raise AttributeError(name)
        for field, value in self._read().items():
            object.__setattr__(self, field, value)
        return object.__getattribute__(self, name)

    def __eq__(self, other: object) -> bool:
        """Compare as paragraphs do."""
        if self is other or not isinstance(other, Paragraph):
            return self is other
        return all(getattr(self, each.name) == getattr(other, each.name) for each in fields(self))

    def __hash__(self) -> int:
        """Give what equal paragraphs share, of a plain one too."""
        return hash(tuple(getattr(self, each.name) for each in fields(self)))


class MappedEntry(_Mapped, Entry):
    """An entry whose windows stay in their file."""

    __slots__ = ("_read",)


def rename(entry: Entry, id_: str) -> Entry:
    """Give an entry whose statement has another id."""
    assert isinstance(entry, MappedEntry)  # noqa: S101 (as all of a segment are)
    assert isinstance(entry.statement, MappedStatement)  # noqa: S101
    return entry.alter(statement=entry.statement.alter(id=id_))
