"""Entries and statements whose larger part is read when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Self, TypeVar

from ingest.entry import Entry
from ingest.statement import Statement

Kind = TypeVar("Kind")


class MappedStatement(Statement):
    """A statement whose paragraphs, headings and furniture stay in their file."""

    __slots__ = ("_read",)
    _read: Callable[[], Mapping[str, Any]]

    @classmethod
    def of(cls, head: Mapping[str, Any], read: Callable[[], Mapping[str, Any]]) -> Self:
        """Make one of the fields at hand and what reads the others."""
        return _fill(cls.__new__(cls), {**head, "_read": read})

    def __getattr__(self, name: str) -> Any:
        """Read a field that is not at hand."""
        return _read_field(self, name)

    def __eq__(self, other: object) -> bool:
        """Compare as statements do, reading what is not at hand only where it tells them apart."""
        if self is other or not isinstance(other, Statement):
            return self is other
        return all(getattr(self, each.name) == getattr(other, each.name) for each in fields(self))

    def __hash__(self) -> int:
        """Give what equal statements share."""
        return hash(self.id)


class MappedEntry(Entry):
    """An entry whose windows stay in their file."""

    __slots__ = ("_read",)
    _read: Callable[[], Mapping[str, Any]]

    @classmethod
    def of(cls, head: Mapping[str, Any], read: Callable[[], Mapping[str, Any]]) -> Self:
        """Make one of the fields at hand and what reads the others."""
        return _fill(cls.__new__(cls), {**head, "_read": read})

    def __getattr__(self, name: str) -> Any:
        """Read a field that is not at hand."""
        return _read_field(self, name)


def _fill(made: Kind, values: Mapping[str, Any]) -> Kind:
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


def _read_field(held: MappedStatement | MappedEntry, name: str) -> Any:
    if name.startswith("_"):  # of one that is still being made
        raise AttributeError(name)
    return held._read()[name]
