"""What a search for words gave, as exchanges to be written: one a statement."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.citing.findings import Findings, Tally
from assistant.export.transcript import Exchange, Said
from ingest.language.dates import spell_date
from ingest.statement import Statement

QUOTES = " \"'“”„‘’«»「」"
"""What the words may stand in already."""


def transcribe(found: Findings) -> list[Exchange]:
    """Give what was looked for and how often it was found, then each statement's sentences."""
    counts = tuple(Said(text, (), 0) for text in _count(found))
    statements = (
        Exchange(
            _name(group.statement),
            tuple(Said(each.citation.quote, (each.citation,), 0) for each in group.mentions),
        )
        for group in found.groups
    )
    return [Exchange(f"“{found.words.strip(QUOTES)}”", counts), *statements]


def _count(found: Findings) -> Iterator[str]:
    yield f"{len(found.groups)} of {found.asked} statements, {found.sentences} sentences"
    for tallies in (found.years, found.parties):
        if tallies:
            yield ", ".join(map(_say, tallies))


def _say(tally: Tally) -> str:
    return f"{tally.name or 'undated'}: {tally.statements}"


def _name(statement: Statement) -> str:
    return ", ".join(part for part in (statement.title, spell_date(statement.date)) if part)
