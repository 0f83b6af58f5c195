"""Which statements a command asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

    from assistant.retrieval.scope import Scope


def add_scope(command: argparse.ArgumentParser) -> None:
    """Add the flags that choose statements."""
    command.add_argument(
        "--statement",
        action="append",
        default=[],
        metavar="NAME",
        help="ask only this one, by id or part of its title or file name; may be repeated",
    )
    command.add_argument("--from", dest="since", metavar="DATE", help="ask those since this day")
    command.add_argument("--to", dest="until", metavar="DATE", help="ask those until this day")
    command.add_argument(
        "--party", action="append", default=[], metavar="NAME", help="ask those of this party"
    )
    command.add_argument("--language", metavar="CODE", help="ask those in this language: en, zh")


def scope_of(arguments: argparse.Namespace) -> Scope:
    """Give the scope that the flags name."""
    from assistant.retrieval.scope import Scope

    return Scope(
        statements=tuple(arguments.statement),
        since=arguments.since,
        until=arguments.until,
        parties=tuple(arguments.party),
        language=arguments.language,
    )
