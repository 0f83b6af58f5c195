"""What a scope leaves out, for nobody knows whether it belongs there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.retrieval.scope import Scope
from config.errors import UnknownStatementError
from ingest.statement import Statement


def check_parties(scope: Scope, statements: Sequence[Statement]) -> None:
    """Raise ``UnknownStatementError`` for a party of a scope that is one of no statement."""
    known = {party.casefold() for each in statements for party in each.parties}
    for party in scope.parties:
        if party.casefold() not in known:
            raise UnknownStatementError("no statement has this party", subject=party)


def list_unsearched(scope: Scope, statements: Sequence[Statement]) -> Iterator[str]:
    """Say how many statements are not searched because they have no date or no party."""
    told = (
        ("date", [not each.date for each in statements], replace(scope, since=None, until=None)),
        ("party", [not each.parties for each in statements], replace(scope, parties=())),
    )
    for fact, lacking, wider in told:
        pairs = zip(statements, lacking, strict=True)
        count = sum(lacks and wider.admits(each) for each, lacks in pairs)
        if count and wider != scope:
            yield f"not searched: {count} of {len(statements)} statements, for no {fact} is known"
