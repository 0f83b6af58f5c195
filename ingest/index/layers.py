"""What was put since an index's files were last written whole: small files over the large ones.

The copy that a change is made to is of the small files only. They lie in the folder of those that
they stand over, as ``recent-N`` for state N, and are put into the next copy of all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from chromadb.api import ClientAPI

from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry
from ingest.index.digests import DATABASE, DIGESTS
from ingest.index.generation import Generation
from ingest.index.record import list_passages, name_passage, read_key
from ingest.index.store import Store, Vector

RECENT = "recent-"
"""How the folder of small files is called, with the count of its state."""

SHARE = 16
"""How much smaller their database is than the large one's, at least."""

EMPTY = 400_000
"""Bytes of a database that holds nothing."""


class LayeredStore(Store):
    """What was put since, over the ``base`` that has the rest; what is to be removed is removed
    from files that are whole.
    """

    def __init__(self, client: ClientAPI, generation: Generation, base: Store) -> None:
        super().__init__(client, generation)
        self._base = base

    @property
    def is_former(self) -> bool:
        """Tell whether the base has passages as earlier versions wrote them."""
        return self._base.is_former

    def list_lost(self, entries: Iterable[Entry]) -> list[str]:
        """Give the ids of windows of these entries that are in neither."""
        held = list(entries)
        return sorted({*super().list_lost(held)}.intersection(self._base.list_lost(held)))

    def list_records(self, since: int = 0) -> list[str]:
        """Give the ids of statements written after a generation's count."""
        return sorted({*super().list_records(since), *self._base.list_records(since)})

    def read_entries(self, records: Sequence[str] | None = None) -> Iterator[Entry]:
        """Give the entries of these records, or of all, in no particular order."""
        wanted = self.list_records() if records is None else records
        own = {*super().list_records()}
        yield from super().read_entries([each for each in wanted if each in own])
        yield from self._base.read_entries([each for each in wanted if each not in own])

    def read_earlier(self, statement: str | None = None) -> list[Entry]:
        """Give the earlier versions of one statement or of all."""
        held = chain(self._base.read_earlier(statement), super().read_earlier(statement))
        return list({(each.statement.id, each.version): each for each in held}.values())

    def read_vectors(self, passages: Sequence[str]) -> dict[str, Vector]:
        """Give the vectors of passages by their keys."""
        own = super().read_vectors(passages)
        lacking = [each for each in passages if read_key(each) not in own]
        return own | self._base.read_vectors(lacking)

    def put(
        self,
        entries: Sequence[Entry],
        vectors: Mapping[str, Vector],
        tokens: Mapping[str, TokenSigns] | None = None,
        earlier: Sequence[Entry] = (),
    ) -> None:
        """Write statements, with those of their vectors that the base alone has."""
        named = [id_ for each in entries for id_ in list_passages(each)]
        lacking = [each for each in named if read_key(each) not in vectors]
        super().put(entries, {**self.read_vectors(lacking), **vectors}, tokens, earlier)


def open_layers(clients: Sequence[ClientAPI], generation: Generation) -> Store:
    """Give what one or two layers hold."""
    base, *recent = clients
    store = Store(base, generation)
    return LayeredStore(recent[0], generation, store) if recent else store


def fold(recent: Store, store: Store) -> None:
    """Put all of a small layer into what it stands over."""
    entries = list(recent.read_entries())
    passages = [
        name_passage(each.statement.id, window.key) for each in entries for window in each.windows
    ]
    store.put(entries, recent.read_vectors(passages), earlier=recent.read_earlier())


def list_layers(base: Path, count: int | None) -> tuple[Path, ...]:
    """Give the files of a state by its count; of no count, the newest that are whole."""
    if count is None:
        whole = [each for each in base.glob(f"{RECENT}*") if (each / DIGESTS).is_file()]
        return base, *sorted(whole, key=read_count)[-1:]
    return (base,) if read_count(base) == count else (base, base / f"{RECENT}{count}")


def find_base(folder: Path, count: int) -> Path | None:
    """Give the large files of the state with this count."""
    named = folder / f"chroma-{count}"
    above = (each.parent for each in folder.glob(f"chroma-*/{RECENT}{count}"))
    return named if named.is_dir() else next(above, None)


def read_count(files: Path) -> int:
    """Give the count of the state that files are named by."""
    count = files.name.rpartition("-")[2]
    return int(count) if count.isascii() and count.isdigit() else 0


def is_room_above(base: Path, count: int) -> bool:
    """Tell whether the small files of a state are small enough to be put more into."""
    large, small = base / DATABASE, base / f"{RECENT}{count}" / DATABASE
    taken = small.stat().st_size if small.is_file() else EMPTY
    return SHARE * taken < large.stat().st_size
