"""All statements of an index as they were at one moment, ready to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.language.abbreviations import Abbreviations
from assistant.language.edits import SpeltWords
from assistant.language.ngrams import NgramIndex
from assistant.language.words import WordIndex
from assistant.retrieval.headings import Headings
from assistant.retrieval.place import Place, Places, Wordings
from assistant.retrieval.recognition import Recognizer
from assistant.retrieval.scope import Names
from config.errors import UnknownStatementError
from ingest.encoder.pair import count_members
from ingest.encoder.token_signs import MEMBER_BITS
from ingest.entry import Entry
from ingest.segments import HEADED, KINDS, Segment, Spread, State, look_up, pack_vectors
from ingest.statement import Statement

Floats = NDArray[np.float32]
Numbers = NDArray[np.int64]


class Collection:
    """A frozen view; a newer state of the index is another collection.

    Statements stand in order of their ids, paragraphs statement by statement; ``first[p]`` (int64
    [paragraphs]) is the first of the statement that p stands in, ``owning[p]`` that statement.
    Window w is a part of paragraph ``owners[w]``; paragraph p has the windows from
    ``window_starts[p]`` to ``window_starts[p + 1]``. Vectors and tokens are those of the encoders
    that ``encoder`` names. All but where things are stays in the segments of the index, which
    ``paragraphs`` and ``windows`` number through; ``wordings`` are the paragraphs and headings that
    wording is traced in. ``generation`` names the state of the index.
    """

    def __init__(self, state: State) -> None:
        self.generation = state.generation
        self._segments = [part.segment for part in state.parts]
        self._arrays = [each.arrays for each in self._segments]
        listed = [
            (entry, number, place)
            for number, part in enumerate(state.parts)
            for place, entry in part.list_entries()
        ]
        listed.sort(key=lambda each: each[0].statement.id)
        self.entries = tuple(entry for entry, _, _ in listed)
        self.statements = [entry.statement for entry in self.entries]
        self._locate(np.array([each[1:] for each in listed], np.int64).reshape(-1, 2))
        held = [each for each in self._arrays if len(each["keys"])]
        self.encoders = {bytes(each["encoder"]).decode() for each in held}
        self.encoder = min(self.encoders, default="")
        width = held[0]["vectors"].shape[1] if held else 0
        self._width = width // count_members(self.encoder)
        self._vectors = [each["vectors"].reshape(len(each["keys"]), width) for each in self._arrays]
        self._scales = [each["scales"] for each in self._arrays]

    def _locate(self, listed: Numbers) -> None:
        """Number paragraphs and windows through; ``listed`` are segment and place of each entry."""
        segments, places = listed.T
        counts, starts = np.zeros((2, len(listed), KINDS), np.int64)
        for number, segment in enumerate(self._segments):
            held = segments == number
            counts[held] = segment.arrays["counts"][places[held]]
            starts[held] = segment.starts[places[held]]
        ends = [each.starts[-1] for each in self._segments]
        sizes = np.array(ends, np.int64).reshape(-1, KINDS)
        self.paragraphs, self.windows, self._headed = (
            Spread(segments, starts[:, kind], counts[:, kind], sizes[:, kind].tolist())
            for kind in range(KINDS)
        )
        owners, first = np.tile(segments, 2), starts[:, HEADED] + sizes[segments, 0]
        self._texts = Spread(
            owners,
            np.append(starts[:, 0], first),
            np.append(counts[:, 0], counts[:, HEADED]),
            (sizes[:, 0] + sizes[:, HEADED]).tolist(),
        )
        self.starts = np.append(0, np.cumsum(counts[:, 0]))
        self.owning = np.repeat(np.arange(len(listed)), counts[:, 0])
        self.first = self.starts[self.owning]
        self.owners = self._find_owners()
        self.window_starts = np.searchsorted(self.owners, np.arange(len(self.paragraphs) + 1))
        self.wordings = Wordings(self.places, self.statements, counts[:, HEADED])

    def _find_owners(self) -> Numbers:
        numbers = zip(self.paragraphs.numbers, self._arrays, strict=True)
        owners: Numbers = self.windows.collect([own[each["owners"]] for own, each in numbers])
        return owners

    def prepare(self) -> None:
        """Make what the first question would have to wait for."""
        if self.entries:
            _ = self.words, self.recognizer, self.numbers, self.languages

    @cached_property
    def places(self) -> Sequence[Place]:
        """Every paragraph and note, with its statement; read when it is asked for."""
        return Places(len(self.owning), self.read_place)

    def read_text(self, place: int) -> str:
        """Give the text of a paragraph, without the rest of its statement."""
        segment: Segment = self._segments[self.paragraphs.segments.item(place)]
        return segment.read_text(self.paragraphs.rows.item(place))

    def read_place(self, place: int, text: str | None = None) -> Place:
        """Give a paragraph or note with its statement; its text may have been read before."""
        segment: Segment = self._segments[self.paragraphs.segments.item(place)]
        row, ordinal = self.paragraphs.rows.item(place), place - self.first.item(place) + 1
        held = segment.read_paragraph(
            row, ordinal, segment.read_text(row) if text is None else text
        )
        return Place(self.statements[self.owning.item(place)], held)

    def find_bounds(self, window: int) -> tuple[int, int]:
        """Give which characters of its paragraph a window is."""
        start, end = self._find_row("bounds", window).tolist()
        return start, end

    def _find_row(self, name: str, window: int) -> NDArray[Any]:
        row: NDArray[Any] = self._arrays[self.windows.segments[window]][name][
            self.windows.rows[window]
        ]
        return row

    def read_bits(self, window: int, member: int) -> NDArray[np.uint8]:
        """Give the signs of one encoder's tokens of a window, all or those of the first dimensions:
        uint8 [tokens, bytes].
        """
        segment: Segment = self._segments[self.windows.segments.item(window)]
        return segment.read_bits(self.windows.rows.item(window), member)

    def read_vectors(self, windows: Numbers) -> Floats:
        """Give all encoders' vectors of some windows: float32 [windows, dimensions]."""
        return self._gather(self._vectors, windows)

    def _gather(self, held: Sequence[NDArray[np.int8]], windows: Numbers) -> Floats:
        """Give what is kept in whole numbers of some windows: float32 [windows, dimensions]."""
        rows: NDArray[np.int8] = self.windows.gather(held, windows)
        scales: Floats = self.windows.gather(self._scales, windows)
        return rows * scales[:, None]

    def recall(self, place: int, member: int) -> Floats:
        """Give one encoder's unit vectors of a paragraph: float32 [windows, dimensions]."""
        windows = np.arange(*self.window_starts[place : place + 2])
        part = slice(member * self._width, (member + 1) * self._width)
        vectors: Floats = self.read_vectors(windows)[:, part] * self._lengths[windows, np.newaxis]
        return vectors

    def compare(self, vector: Floats, member: int, windows: Numbers | None = None) -> Floats:
        """Give the cosines of one encoder's vectors, of all windows or some, to a unit vector."""
        part = slice(member * self._width, (member + 1) * self._width)
        held = [each[:, part] for each in self._vectors]
        if windows is None:
            products = zip(held, self._scales, strict=True)
            cosines: Floats = self.windows.collect([each @ vector * own for each, own in products])
            return cosines * self._lengths
        cosines = self._gather(held, windows) @ vector
        return cosines * self._lengths[windows]

    @cached_property
    def _lengths(self) -> Floats:
        """What makes each encoder's part of a window's vector a unit vector again."""
        read = [(np.diff(each["token_bounds"], axis=1) > 0).sum(axis=1) for each in self._arrays]
        lengths: Floats = np.sqrt(self.windows.collect(read)).astype(np.float32)
        return lengths

    def measure(self, vector: Floats, member: int) -> NDArray[np.uint16]:
        """Give in how many signs one encoder's vectors differ from a vector: uint16 [windows]."""
        own = pack_vectors(vector)
        held = [_count_differing(each["signs"][member], own) for each in self._arrays]
        distances: NDArray[np.uint16] = self.windows.collect(held)
        return distances

    def count_windows(self, member: int, ids: Numbers) -> Floats:
        """Give in how many windows each of an encoder's token ids stands: float32 [ids]."""
        marked = ids + (member << MEMBER_BITS)
        counts = -_look_up_counts(*self._gone, marked)
        for each in self._arrays:
            counts += _look_up_counts(each["known"], each["spread"], marked)
        return counts.astype(np.float32)

    @cached_property
    def _gone(self) -> tuple[NDArray[np.uint32], Numbers]:
        """The token ids of windows that no longer count, and in how many of these each stands."""
        held = [
            each.list_tokens(row)
            for each, numbers in zip(self._segments, self.windows.numbers, strict=True)
            for row in np.flatnonzero(numbers < 0).tolist()
        ]
        return np.unique(np.concatenate([*held, np.zeros(0, np.uint32)]), return_counts=True)

    @cached_property
    def words(self) -> WordIndex:
        """The words of every paragraph, with its statement's title, date and heading."""
        return WordIndex(self._arrays, self.paragraphs)

    @cached_property
    def headings(self) -> Headings:
        """Every heading, and the words of it."""
        return Headings(self._segments, self._headed)

    @cached_property
    def ngrams(self) -> NgramIndex:
        """The runs of words of every paragraph, note and heading."""
        return NgramIndex(self._arrays, self._texts)

    @cached_property
    def spellings(self) -> dict[str, SpeltWords]:
        """The words of all texts as they are spelt, by language."""
        spelt: dict[str, set[str]] = {}
        for segment in self._segments:
            for language, words in segment.spellings.items():
                spelt.setdefault(language, set()).update(words)
        return {each: SpeltWords(words, swapped=2) for each, words in spelt.items()}

    @cached_property
    def abbreviations(self) -> Abbreviations:
        """The abbreviations that the texts define."""
        return Abbreviations(pair for each in self._segments for pair in each.abbreviations)

    @cached_property
    def recognizer(self) -> Recognizer:
        """What the statements are named by."""
        return Recognizer(self.statements)

    def find_statement(self, statement: str) -> Statement:
        """Give the statement with this id; raises ``UnknownStatementError``."""
        return self.find_entry(statement).statement

    def find_entry(self, statement: str) -> Entry:
        """Give the entry of the statement with this id; raises ``UnknownStatementError``."""
        return self.entries[self._find_number(statement)]

    def _find_number(self, statement: str) -> int:
        found = self.numbers.get(statement)
        if found is None:
            raise UnknownStatementError("the collection has no such statement", subject=statement)
        return found

    def find_place(self, statement: str, ordinal: int) -> int:
        """Give the place of a statement's paragraph; raises ``UnknownStatementError``."""
        return int(self.starts[self._find_number(statement)]) + ordinal - 1

    def find_wording(self, statement: str, ordinal: int) -> int:
        """Give the number among ``wordings`` of a text; raises ``UnknownStatementError``."""
        owner = self._find_number(statement)
        first, last = self.starts[owner : owner + 2].tolist()
        if ordinal <= last - first:
            return int(first) + ordinal - 1
        return self.wordings.find_heading(owner, ordinal)

    @cached_property
    def names(self) -> Names:
        """What the statements are called by those who choose some."""
        return Names(self.statements)

    @cached_property
    def languages(self) -> NDArray[np.str_]:
        """The language of each statement."""
        return np.array([each.language for each in self.statements], np.str_)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Which statement, counted from 0, has an id."""
        return {each.id: number for number, each in enumerate(self.statements)}


def _count_differing(signs: NDArray[np.uint64], own: NDArray[np.uint64]) -> NDArray[np.uint16]:
    distances = np.zeros(signs.shape[1], np.uint16)
    for row, part in zip(signs, own, strict=bool(len(distances))):
        distances += np.bitwise_count(row ^ part)
    return distances


def _look_up_counts(
    known: NDArray[np.uint32], counts: NDArray[np.integer[Any]], wanted: Numbers
) -> Numbers:
    """Give the counts of token ids, none of those that are not known."""
    places = look_up(known, wanted)
    found = np.zeros(len(wanted), np.int64)
    held = places < len(known)
    found[held] = counts[places[held]]
    return found
