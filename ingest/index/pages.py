"""Chroma asked for much in several requests, each small enough for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from chromadb import Collection as Records
from chromadb import Where

Element = TypeVar("Element")

PAGE, LISTED = 2_000, 20_000
"""Records a request, and names; Chroma takes at most 5,461 and fails on some 32,700."""


NOBODY = "nobody-1", "nobody-2"
"""Ids that no record has, as many as are written until Chroma empties its queue: it keeps the last
write there, text and all."""


def cut_pages(elements: Sequence[Element]) -> Iterator[Sequence[Element]]:
    """Give what one request may hold, again and again."""
    for start in range(0, len(elements), PAGE):
        yield elements[start : start + PAGE]


def list_ids(records: Records, where: Where | None = None) -> list[str]:
    """Give the ids of all records, or of those that meet a condition."""
    ids: list[str] = []
    while len(ids) % LISTED == 0:
        page = records.get(where=where, limit=LISTED, offset=len(ids), include=[])["ids"]
        if not page:
            break
        ids += page
    return ids


def delete_ids(records: Records, ids: Iterable[str]) -> None:
    """Delete the records with these ids, and what Chroma's queue has of them."""
    for page in cut_pages(sorted(ids)):
        records.delete(ids=[*page, *NOBODY])


def read_metadata(records: Records, ids: Sequence[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give the records with these ids that are there, and their metadata."""
    for page in cut_pages(ids):
        found = records.get(ids=list(page), include=["metadatas"])
        for id_, metadata in zip(found["ids"], found["metadatas"] or (), strict=True):
            yield id_, metadata or {}
