"""What of a collection a scope lets be searched, and what it leaves out unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from assistant.retrieval.scope import Scope
from config.errors import UnknownStatementError
from ingest.language.groups import list_groups
from ingest.statement import Statement


def check_parties(scope: Scope, statements: Sequence[Statement]) -> None:
    """Raise ``UnknownStatementError`` for a party of a scope that is one of no statement."""
    if not scope.parties:
        return
    known = {party.casefold() for each in statements for party in each.parties}
    for party in scope.parties:
        if party.casefold() not in known:
            raise UnknownStatementError("no statement has this party", subject=party)


UNREAD = "files of the folder are still being read: what they say may be missing"
AWAY = "parts of the collection that can't be read now: {} of {}; what they say may be missing"


@dataclass(frozen=True, slots=True)
class Searched:
    """How many statements a scope let be searched: ``count`` of ``total``. Of those it leaves out,
    ``dateless`` ones only lack a date, and ``partyless`` ones a party, that it asks for;
    ``grouped`` are of groups that its parties are members of. ``unread`` is true while files are
    being read whose text is not here yet; ``away`` of the ``shards`` that are asked together can't
    be read.
    """

    count: int = 0
    total: int = 0
    dateless: int = 0
    partyless: int = 0
    grouped: int = 0
    unread: bool = False
    away: int = 0
    shards: int = 1

    def tell(self) -> tuple[str, ...]:
        """Say what was searched, and what was not that may belong to it; nothing where all were."""
        away = AWAY.format(self.away, self.shards)
        return (*self._tell_scope(), *(UNREAD,) * self.unread, *(away,) * bool(self.away))

    def _tell_scope(self) -> tuple[str, ...]:
        if self.count == self.total:
            return ()
        facts = (("date", self.dateless), ("party", self.partyless))
        lines = (
            f"not searched: {count} of {self.total} statements, for no {fact} is known"
            for fact, count in facts
            if count
        )
        groups = f"not searched: {self.grouped} statements of groups that a party is a member of"
        told = (groups,) if self.grouped else ()
        return (f"searched: {self.count} of {self.total} statements", *lines, *told)

    def remark(self) -> dict[str, list[str]]:
        """Give what is said as the remarks of a result, none where nothing is."""
        told = list(self.tell())
        return {"remarks": told} if told else {}

    def to_json(self) -> dict[str, int]:
        """Give the counts by their names, and whether files are unread."""
        return asdict(self)


ALL = Searched()
"""Nothing that was searched is told of."""


def count_searched(scope: Scope, statements: Sequence[Statement]) -> Searched:
    """Count the statements that a scope, whose statements are ids, admits and leaves out."""
    left = [] if scope.is_open else [each for each in statements if not scope.admits(each)]
    whenever, whoever = replace(scope, since=None, until=None), replace(scope, parties=())
    groups = [each for party in scope.parties for each in list_groups().get(party, ())]
    theirs = replace(scope, parties=tuple(groups))
    return Searched(
        len(statements) - len(left),
        len(statements),
        sum(whenever.admits(each) for each in left if not each.date),
        sum(whoever.admits(each) for each in left if not each.parties),
        sum(theirs.admits(each) for each in left) if groups else 0,
    )
