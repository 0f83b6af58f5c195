"""A group of statements that never changes, as it lies in its file or in memory."""

from __future__ import annotations

import json
import mmap
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.encoder.token_signs import TokenSigns
from ingest.entry import Entry, SourceFile, Window
from ingest.index import Vector, name_record
from ingest.language.abbreviations import find_defined
from ingest.language.terms import LONGEST
from ingest.segments.contents import BODY, FRAME, HEADED
from ingest.segments.layout import Arrays
from ingest.segments.mapped import MappedEntry, MappedParagraph, MappedStatement
from ingest.segments.words import FOLDED, describe_terms
from ingest.statement import Paragraph, Statement

WRITTEN = re.compile(rf"(?<![^\W\d_])[^\W\d_]{{4,{LONGEST}}}(?![^\W\d_])")
"""A word whose spelling tells it from others: shorter ones are all alike, longer ones no words."""
BODIES = 512
"""Statements whose paragraphs are remembered, of all segments."""


class Segment:
    """What ``describe`` gave of some entries; read from ``arrays`` when it is asked for.

    ``starts`` (int64 [entries + 1, 3]) are where the paragraphs, windows and headings of each entry
    begin.
    """

    def __init__(self, arrays: Arrays, name: str = "", mapped: mmap.mmap | None = None) -> None:
        self.arrays = arrays
        self.name = name
        self._mapped = mapped
        self.encoder = bytes(arrays["encoder"]).decode()
        counts = arrays["counts"]
        begun = np.zeros((1, counts.shape[1]), np.int64)
        self.starts: NDArray[np.int64] = np.cumsum(np.vstack([begun, counts]), axis=0)

    @property
    def is_cut(self) -> bool:
        """Tell whether the file was cut off since it was mapped: to read it would end the program.

        A file that took its place, or that was deleted, is none of it.
        """
        return self._mapped is not None and self._mapped.size() < len(self._mapped)

    @property
    def is_former(self) -> bool:
        """Tell whether it was written when words were folded otherwise, or held otherwise."""
        held = {"folded", "scales"} <= self.arrays.keys()
        return not held or int(self.arrays["folded"][0]) != FOLDED

    @cached_property
    def entries(self) -> list[Entry]:
        """Its entries, in the order of the arrays."""
        heads = json.loads(bytes(self.arrays["heads"]))
        return [self._make_entry(place, head) for place, head in enumerate(heads)]

    def _make_entry(self, place: int, head: Mapping[str, Any]) -> Entry:
        told = head["statement"]
        statement = {**told, "parties": tuple(told["parties"])}
        read = partial(_read_body, self, place)
        made = {
            **head,
            "statement": MappedStatement.of(statement, read),
            "files": tuple(SourceFile(**each) for each in head["files"]),
        }
        return MappedEntry.of(made, partial(self._read_windows, place))

    def _read_windows(self, place: int) -> Mapping[str, Any]:
        part = slice(*self.starts[place : place + 2, 1].tolist())
        arrays, first = self.arrays, int(self.starts[place, 0])
        rows = (arrays[name][part].tolist() for name in ("owners", "bounds", "keys"))
        windows = (
            Window(owner - first + 1, start, end, key.decode())
            for owner, (start, end), key in zip(*rows, strict=True)
        )
        return {"windows": tuple(windows)}

    @cached_property
    def records(self) -> list[str]:
        """The names of its entries' records in the index."""
        return [name_record(each.statement.id) for each in self.entries]

    def count_paragraphs(self, places: Iterable[int]) -> int:
        """Count the paragraphs of some entries."""
        return int(self.arrays["counts"][list(places), 0].sum())

    def read_text(self, paragraph: int) -> str:
        """Give the text of a paragraph, counted through the segment."""
        return self._read_bytes("texts", paragraph)

    def read_paragraph(self, paragraph: int, ordinal: int, text: str) -> Paragraph:
        """Give a paragraph or note, counted through the segment, by its number and its text."""
        held = {"text": text, "ordinal": ordinal}
        return MappedParagraph.of(held, partial(self._read_frame, paragraph))

    def _read_frame(self, paragraph: int) -> Mapping[str, Any]:
        frame = json.loads(self._read_bytes("frames", paragraph))
        read = Paragraph.from_json({**frame, "text": ""})
        return {name: getattr(read, name) for name in FRAME}

    def _read_bytes(self, name: str, place: int) -> str:
        starts = self.arrays[f"{name}_starts"]
        return str(self.arrays[name][starts.item(place) : starts.item(place + 1)].data, "utf-8")

    def read_body(self, place: int) -> Statement:
        """Give a statement with its body; of the head it has what a body needs."""
        body = json.loads(self._read_bytes("bodies", place))
        first = int(self.starts[place, 0])
        if "frames" not in self.arrays:  # as in the first layout
            frames = body["paragraphs"]
        else:
            rows = range(first, first + body["paragraphs"])
            frames = [json.loads(self._read_bytes("frames", row)) for row in rows]
        body["paragraphs"] = [
            {**frame, "text": self.read_text(row)} for row, frame in enumerate(frames, first)
        ]
        return Statement.from_json({"id": "", "title": "", "source": "", **body})

    @cached_property
    def spellings(self) -> Mapping[str, set[str]]:
        """The words of its titles and texts as they are written, by language."""
        written: dict[str, set[str]] = {}
        for entry, text in self._read_texts():
            words = WRITTEN.findall(f"{entry.statement.title} {text}")
            written.setdefault(entry.statement.language, set()).update(words)
        return written

    @cached_property
    def abbreviations(self) -> set[tuple[str, str]]:
        """The abbreviations that its texts define, each with what it stands for."""
        return {pair for _, text in self._read_texts() for pair in find_defined(text)}

    def _read_texts(self) -> Iterator[tuple[Entry, str]]:
        """Give its entries, each with the text of all its paragraphs."""
        starts = self.arrays["texts_starts"]
        for place, entry in enumerate(self.entries):
            start, end = starts[self.starts[place : place + 2, 0]].tolist()
            yield entry, bytes(self.arrays["texts"][start:end]).decode()

    @cached_property
    def headings(self) -> list[str]:
        """The headings of its statements, one after the other."""
        bodies = (self._read_bytes("bodies", place) for place in range(len(self.entries)))
        return [each["text"] for body in bodies for each in json.loads(body)["headings"]]

    @cached_property
    def headed(self) -> Arrays:
        """Which headings have a term, as ``terms`` and what goes with them tell of paragraphs."""
        owners = zip(self.entries, self.arrays["counts"][:, HEADED].tolist(), strict=True)
        languages = [each.statement.language for each, count in owners for _ in range(count)]
        return describe_terms(self.headings, languages)

    def find_rows(self, keys: Collection[str]) -> dict[str, int]:
        """Give the windows with these keys that are here, by their keys."""
        wanted = np.array([key.encode() for key in keys], np.bytes_)
        rows = np.flatnonzero(np.isin(self.arrays["keys"], wanted))
        return {self.arrays["keys"][row].decode(): row for row in rows.tolist()}

    def find_vectors(self, keys: Collection[str]) -> dict[str, Vector]:
        """Give the vectors of those windows that are here, by their keys."""
        return {key: self._read_vector(row) for key, row in self.find_rows(keys).items()}

    def _read_vector(self, row: int) -> Vector:
        vector: Vector = self.arrays["vectors"][row]
        return vector * self.arrays["scales"][row] if "scales" in self.arrays else vector

    def find_tokens(self, keys: Collection[str]) -> dict[str, TokenSigns]:
        """Give the tokens of those windows that are here and have not lost them, by their keys."""
        rows = self.find_rows(keys).items()
        return {key: self._read_tokens(row) for key, row in rows if not self.arrays["lost"][row]}

    def _read_tokens(self, row: int) -> TokenSigns:
        part = slice(*self.arrays["token_bounds"][row, [0, -1]])
        if "token_ids" in self.arrays:  # as in the fourth layout
            return TokenSigns(self.arrays["token_ids"][part], self.arrays["bits"][part])
        members = range(self.arrays["token_bounds"].shape[1] - 1)
        parts = [self.read_bits(row, each) for each in members]
        width = max(each.shape[1] for each in parts)
        padded = [np.pad(each, [(0, 0), (0, width - each.shape[1])]) for each in parts]
        ids = self.arrays["known"][self.arrays["token_places"][part]]
        return TokenSigns(ids, np.concatenate(padded))

    def read_bits(self, row: int, member: int) -> NDArray[np.uint8]:
        """Give one encoder's signs of a window, all or those of the first dimensions: uint8
        [tokens, bytes].
        """
        start, end = self.arrays["bit_bounds"][row, member : member + 2].tolist()
        first, last = self.arrays["token_bounds"][row, member : member + 2].tolist()
        count = last - first
        bits: NDArray[np.uint8] = self.arrays["bits"][start:end]
        return bits.reshape(count, (end - start) // max(count, 1))

    def list_tokens(self, row: int) -> NDArray[np.uint32]:
        """Give the token ids that a window has, each once."""
        part = slice(*self.arrays["token_bounds"][row, [0, -1]])
        ids: NDArray[np.uint32] = self.arrays["known"][np.unique(self.arrays["token_places"][part])]
        return ids

    def list_keys(self) -> set[str]:
        """Give the keys of the windows whose tokens are here."""
        held: NDArray[np.bytes_] = self.arrays["keys"][~self.arrays["lost"]]
        return set(held.astype(str).tolist())


@lru_cache(maxsize=BODIES)
def _read_body(segment: Segment, place: int) -> Mapping[str, Any]:
    read = segment.read_body(place)
    return {name: getattr(read, name) for name in BODY}
