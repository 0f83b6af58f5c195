"""All statements of an index as they were at one moment, in memory, ready to be asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.language.words import WordIndex
from assistant.retrieval.ranges import start_ranges
from assistant.retrieval.recognition import Recognizer
from config.errors import UnknownStatementError
from ingest.encoder.pair import count_members
from ingest.encoder.token_signs import MEMBER_BITS, TokenSigns, find_members, join_signs
from ingest.entry import Entry
from ingest.statement import Paragraph, Statement

NO_VECTORS = np.zeros((0, 0), np.float32)
NO_BITS = np.zeros((0, 0), np.uint8)
NO_IDS = np.zeros(0, np.uint32)


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph and the statement it stands in."""

    statement: Statement
    paragraph: Paragraph


class Collection:
    """A frozen view; a newer state of the index is another collection.

    ``places`` has every paragraph, statement by statement, ``first[p]`` (int64 [paragraphs]) the
    first of the statement that p stands in. Row w of ``vectors`` (float32 [windows, dimensions],
    unit length) is a part of paragraph ``owners[w]``; paragraph p has the windows from
    ``window_starts[p]`` to ``window_starts[p + 1]``, window w the characters ``bounds[w]`` of its
    text. Vectors and tokens are those of the encoders that ``encoder`` names: the columns of
    ``vectors`` are the first encoder's, then the next one's, and encoder e has of window w the
    rows of ``bits`` (uint8 [tokens, dimensions / 8], signs of token vectors) from
    ``token_bounds[w, e]`` to ``token_bounds[w, e + 1]``. ``generation`` names the state of the
    index that was read.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        vectors: Mapping[str, NDArray[np.float32]],
        tokens: Mapping[str, TokenSigns],
        generation: str = "",
    ) -> None:
        self.generation = generation
        self.entries = tuple(sorted(entries, key=lambda entry: entry.statement.id))
        self.statements = [entry.statement for entry in self.entries]
        self.places = [Place(each, own) for each in self.statements for own in each.paragraphs]
        counts = np.array([len(each.paragraphs) for each in self.statements], np.int64)
        starts = np.cumsum(counts) - counts
        self.first: NDArray[np.int64] = np.repeat(starts, counts)
        windows = [window for entry in self.entries for window in entry.windows]
        owners = [
            start + window.ordinal - 1
            for start, entry in zip(starts.tolist(), self.entries, strict=True)
            for window in entry.windows
        ]
        self._keys = [window.key for window in windows]
        self.bounds = [(window.start, window.end) for window in windows]
        self.owners = np.array(owners, np.int64)
        self.window_starts = np.searchsorted(self.owners, np.arange(len(self.places) + 1))
        self.vectors = np.stack([vectors[key] for key in self._keys]) if windows else NO_VECTORS
        self.encoder = next((each.encoder for each in self.entries if each.windows), "")
        count = count_members(self.encoder)
        signs = [tokens.get(key) or _stand_in(vectors[key], count) for key in self._keys]
        self._stood_in = {key for key in self._keys if key not in tokens}
        lengths = np.array([len(each.ids) for each in signs], np.int64)
        begun = [find_members(each.ids, count) for each in signs]
        self.token_bounds = np.reshape(begun, (-1, count + 1)) + start_ranges(lengths)[:, None]
        self.bits = np.concatenate([each.bits for each in signs]) if windows else NO_BITS
        self._token_ids = np.concatenate([each.ids for each in signs]) if windows else NO_IDS
        self._token_counts = _count_windows(signs)
        self._signs: dict[int, NDArray[np.uint64]] = {}

    def prepare(self) -> None:
        """Make what the first question would have to wait for."""
        if self.entries:
            _ = self.words, self.recognizer, self.owning

    def find_vectors(self, keys: Set[str]) -> dict[str, NDArray[np.float32]]:
        """Give the vectors of those windows that are here, by their keys."""
        return {key: self.vectors[row] for key, row in self._rows.items() if key in keys}

    def find_tokens(self, keys: Set[str]) -> dict[str, TokenSigns]:
        """Give the token signs of those windows that are here, by their keys."""
        starts, ends = self.token_bounds[:, 0], self.token_bounds[:, -1]
        return {
            key: TokenSigns(
                self._token_ids[starts[row] : ends[row]], self.bits[starts[row] : ends[row]]
            )
            for key, row in self._rows.items()
            if key in keys and key not in self._stood_in
        }

    def read_vectors(self, member: int) -> NDArray[np.float32]:
        """Give one encoder's vectors of all windows: float32 [windows, dimensions]."""
        width = self.vectors.shape[1] // count_members(self.encoder)
        return self.vectors[:, member * width : (member + 1) * width]

    def count_windows(self, member: int, ids: NDArray[np.int64]) -> NDArray[np.float32]:
        """Give in how many windows each of an encoder's token ids stands: float32 [ids]."""
        marked = ids + (member << MEMBER_BITS)
        known, counts = self._token_counts
        places = np.minimum(np.searchsorted(known, marked), len(known) - 1)
        return np.where(known[places] == marked, counts[places], 0).astype(np.float32)

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {key: row for row, key in enumerate(self._keys)}

    @cached_property
    def words(self) -> WordIndex:
        """The words of every paragraph, with its statement's title, date and heading."""
        texts = [_readable(place) for place in self.places]
        return WordIndex(texts, [place.statement.language for place in self.places])

    @cached_property
    def ngrams(self) -> NgramIndex:
        """The runs of words of every paragraph."""
        return NgramIndex([place.paragraph.text for place in self.places])

    def sign_vectors(self, member: int) -> NDArray[np.uint64]:
        """Give the signs of one encoder's vectors: uint64 [dimensions / 64, windows]."""
        if member not in self._signs:
            self._signs[member] = np.ascontiguousarray(_pack(self.read_vectors(member)).T)
        return self._signs[member]

    @cached_property
    def recognizer(self) -> Recognizer:
        """What the statements are named by."""
        return Recognizer([entry.statement for entry in self.entries])

    @cached_property
    def owning(self) -> NDArray[np.int64]:
        """The entry that each paragraph stands in: int64 [paragraphs]."""
        counts = [len(entry.statement.paragraphs) for entry in self.entries]
        return np.repeat(np.arange(len(counts)), counts)

    def find_statement(self, statement: str) -> Statement:
        """Give the statement with this id; raises ``UnknownStatementError``."""
        return self.find_entry(statement).statement

    def find_entry(self, statement: str) -> Entry:
        """Give the entry of the statement with this id; raises ``UnknownStatementError``."""
        found = self._by_id.get(statement)
        if found is None:
            raise UnknownStatementError("the collection has no such statement", subject=statement)
        return found

    def find_place(self, statement: str, ordinal: int) -> int:
        """Give the place of a statement's paragraph; raises ``UnknownStatementError``."""
        self.find_statement(statement)
        return self._starts[statement] + ordinal - 1

    @cached_property
    def _starts(self) -> dict[str, int]:
        counts = [len(entry.statement.paragraphs) for entry in self.entries]
        starts = np.cumsum([0, *counts])
        return {
            entry.statement.id: int(start)
            for entry, start in zip(self.entries, starts, strict=False)
        }

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.statement.id: entry for entry in self.entries}


def _pack(vectors: NDArray[np.float32]) -> NDArray[np.uint64]:
    bits = np.packbits(vectors > 0, axis=-1)
    padded = np.pad(
        bits, [*[(0, 0)] * (bits.ndim - 1), (0, -bits.shape[-1] % np.uint64().itemsize)]
    )
    return padded.view(np.uint64)


def find_nearest(
    signs: NDArray[np.uint64], vector: NDArray[np.float32], count: int
) -> NDArray[np.int64]:
    """Give the places of the ``count`` columns of signs that differ least from a vector's."""
    distances = np.zeros(signs.shape[1], np.uint16)
    for row, own in zip(signs, _pack(vector), strict=True):
        distances += np.bitwise_count(row ^ own)
    return np.argpartition(distances, count)[:count]


def _stand_in(vector: NDArray[np.float32], count: int) -> TokenSigns:
    """Let pooled vectors stand for tokens that the cache has lost, until the next sync."""
    parts = [each for each in np.split(vector, count) if each.any()]
    lone = np.zeros(1, np.uint32)
    return join_signs([TokenSigns(lone, np.packbits(each > 0)[None]) for each in parts])


def _count_windows(
    signs: Sequence[TokenSigns],
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Give the token ids of some texts, in order, and in how many of these each stands."""
    held = [np.unique(each.ids) for each in signs]
    return np.unique(np.concatenate([*held, NO_IDS]), return_counts=True)


def _readable(place: Place) -> str:
    statement, paragraph = place.statement, place.paragraph
    parts = statement.title, statement.date, paragraph.heading, paragraph.text
    return "\n".join(part for part in parts if part)
