"""Which statements have some words in their title."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.retrieval.view import View
from assistant.retrieval.words.sought import part_names, read_sought
from ingest.statement import Statement


def list_titled(subject: str, view: View) -> Iterable[Statement]:
    """Give the statements in whose title a subject stands, inflected, by any of its names."""
    return list_named(part_names(subject) or [subject], view)


def list_named(names: Iterable[str], view: View) -> Iterable[Statement]:
    """Give the statements in whose title one of some names stands, inflected."""
    known = view.collection.abbreviations
    sought = [read_sought(each, known) for each in names]
    seekers = [each.seek() for each in sought if each.run]
    for one in view.statements:
        if any(True for find in seekers for _ in find(one.title)):
            yield one
