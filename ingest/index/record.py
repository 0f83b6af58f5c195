"""An entry as Chroma keeps it: a record's id and metadata."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from ingest.entry import Entry

ENTRY, DIGEST, STAMP, STATEMENT = "entry", "digest", "stamp", "statement"
"""The fields of metadata; ``entry`` is the entry as JSON, ``digest`` a hash of that, ``stamp`` the
state that it came with."""

DIGITS = 24


def name_record(statement: str) -> str:
    """Give the id under which a statement's record is stored; it has none of its words."""
    return _hash(statement)


def name_passage(statement: str, key: str) -> str:
    """Give the id under which a statement's window with this key is stored."""
    return f"{name_record(statement)}/{key}"


def list_passages(entry: Entry) -> list[str]:
    """Give the ids of an entry's windows, in their order."""
    return [name_passage(entry.statement.id, window.key) for window in entry.windows]


def read_key(passage: str) -> str:
    """Give the key of the window that ``name_passage`` named."""
    return passage.rpartition("/")[2]


def name_current(entry: Entry) -> str:
    """Give the id of an entry's record while it is the current one of its statement."""
    return name_record(entry.statement.id)


def name_version(entry: Entry) -> str:
    """Give the id of an entry's record once it is an earlier version."""
    return f"{name_record(entry.statement.id)}/{entry.version}"


def describe_record(entry: Entry, stamp: int) -> Mapping[str, str | int]:
    """Give the metadata of an entry's record, written at the state with this count."""
    written = json.dumps(entry.to_json(), ensure_ascii=False)
    return {STATEMENT: entry.statement.id, STAMP: stamp, ENTRY: written, DIGEST: _hash(written)}


def read_record(id_: str, metadata: Mapping[str, Any]) -> Entry | None:
    """Give the entry of a record, ``None`` where it is not as it was written."""
    written = str(metadata.get(ENTRY))
    if metadata.get(DIGEST, _hash(written)) != _hash(written):
        return None
    try:
        entry = Entry.from_json(json.loads(written))
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return entry if id_ in (name_current(entry), name_version(entry)) else None


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
