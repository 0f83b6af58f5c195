"""Which statements are asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from babel import Locale

from config.errors import QuestionError, UnknownStatementError
from ingest.language.description import find_date
from ingest.language.terms import ENGLISH
from ingest.statement import Statement

SHOWN = 5
"""Statements that an ambiguous name lists."""

MOST_PARTS = 100
"""Names that are no whole id, title or file name: each is sought in all of the collection."""

DAY = "2024-05-03"
"""How a day is written."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The statements that a question is put to; what is empty admits all.

    ``statements`` are ids, ``since`` and ``until`` ISO dates (both included; a statement without
    a date is in no range), ``parties`` names as the titles' parties are listed, any of which
    will do, ``language`` an ISO 639-1 code.
    """

    statements: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    parties: tuple[str, ...] = ()
    language: str | None = None
    _ids: frozenset[str] = field(init=False, repr=False, compare=False)
    _parties: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Fold once what each statement is compared with: there may be very much of it."""
        object.__setattr__(self, "_ids", frozenset(self.statements))
        object.__setattr__(self, "_parties", frozenset(map(str.casefold, self.parties)))

    @property
    def is_open(self) -> bool:
        """Tell whether every statement is asked."""
        return self == Scope()

    def admits(self, statement: Statement) -> bool:
        """Tell whether a statement is asked."""
        return (
            (not self._ids or statement.id in self._ids)
            and self._spans(statement.date)
            and (not self._parties or self._has_party(statement))
            and self.language in {None, statement.language}
        )

    def _has_party(self, statement: Statement) -> bool:
        return not self._parties.isdisjoint(map(str.casefold, statement.parties))

    def _spans(self, date: str | None) -> bool:
        if date is None:
            return self.since is None and self.until is None
        return (self.since or "") <= date <= (self.until or date)


class Names:
    """What some statements are called: by id, title and file name, in whatever case."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = statements

    def find(self, name: str) -> Sequence[Statement]:
        """Give the statements with a name, in small letters, in their order."""
        return self._called.get(name, ())

    def find_part(self, part: str) -> Sequence[Statement]:
        """Give the statements with a part in any of their names."""
        called = self._called.items()
        found = {each.id: each for name, some in called if part in name for each in some}
        return list(found.values())

    @cached_property
    def _called(self) -> Mapping[str, list[Statement]]:
        called: dict[str, list[Statement]] = {}
        for each in self.statements:
            for name in {one.casefold() for one in (each.id, each.title, each.source)}:
                called.setdefault(name, []).append(each)
        return called


def resolve_scope(scope: Scope, names: Names) -> Scope:
    """Give the scope with ids for what was named by part of an id, a title or a file's name.

    Raises ``UnknownStatementError`` for a name that fits none or several, ``QuestionError`` for a
    date that is none, a range that ends before it begins, or a language that is none.
    """
    ids = tuple(dict.fromkeys(_resolve_all(scope.statements, names)))
    since, until = (_check_date(each) for each in (scope.since, scope.until))
    if since and until and until < since:
        raise QuestionError(
            f"the time asked ends before it begins ({since} to {until})", mend="swap the dates"
        )
    return Scope(ids, since, until, scope.parties, _check_language(scope.language, names))


def _resolve_all(asked: Sequence[str], names: Names) -> list[str]:
    wanted = {each.casefold(): each for each in asked}
    if sum(not names.find(each) for each in wanted) > MOST_PARTS:
        raise QuestionError(
            f"more than {MOST_PARTS} statements are named by parts of their names",
            mend="name them by their ids",
        )
    return [
        _resolve(names.find(each) or names.find_part(each), name) for each, name in wanted.items()
    ]


def _resolve(fits: Sequence[Statement], name: str) -> str:
    """Give the id of the one statement that a name fits."""
    if len(fits) == 1:
        return fits[0].id
    if fits:
        shown = ", ".join(each.id for each in fits[:SHOWN])
        more = f" and {len(fits) - SHOWN} more" if len(fits) > SHOWN else ""
        raise UnknownStatementError(
            f"{len(fits)} statements are so named",
            subject=name,
            mend=f"say which: {shown}{more}",
        )
    raise UnknownStatementError("the collection has no such statement", subject=name)


def _check_language(code: str | None, names: Names) -> str | None:
    if code is None or code in Locale(ENGLISH).languages:
        return code
    if code not in {each.language for each in names.statements}:
        raise QuestionError(
            "this is no language", subject=code, mend="write it as in ISO 639-1: en, zh, ar"
        )
    return code


def _check_date(date: str | None) -> str | None:
    if date is not None and (len(date) != len(DAY) or find_date([date]) != date):
        raise QuestionError("this is no date", subject=date, mend=f"write it as {DAY}")
    return date
