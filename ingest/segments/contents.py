"""What a segment holds of its statements, as arrays."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.encoder.pair import count_members
from ingest.encoder.token_signs import TokenSigns, find_members, join_signs
from ingest.entry import Entry
from ingest.index import Vector
from ingest.segments.layout import Arrays
from ingest.segments.words import describe_runs, describe_terms, shrink
from ingest.statement import Paragraph, Statement
from ingest.texts import list_texts

KINDS, HEADED = 3, 2
"""What is counted of an entry: its paragraphs and notes, its windows, its headings; the last."""

INT8_MOST, TINY = 127, np.float32(1e-12)
"""The greatest whole number of eight bits, and what no vector is smaller than."""

NO_BITS = np.zeros(0, np.uint8)

BODY = "paragraphs", "furniture", "after", "notes", "headings", "remarks"
"""Fields of a statement that are read when they are asked for, apart from the others."""

FRAME = "label", "heading", "page", "printed", "items", "tables"
"""Those of a paragraph, apart from its text and number."""


def describe(
    entries: Sequence[Entry], vectors: Mapping[str, Vector], tokens: Mapping[str, TokenSigns]
) -> Arrays:
    """Give the arrays of a segment with these entries, and the vectors and tokens of its windows.

    A window whose tokens are lost has its vector's signs instead, until the next sync.
    """
    places = [(each.statement, own) for each in entries for own in _list_texts(each)]
    texts = [own.text for _, own in places]
    headings = [own.text for each in entries for own in each.statement.headings]
    searched = [_list_searched(*place) for place in places]
    return {
        **_describe_entries(entries),
        **_join_texts("texts", texts),
        **_join_texts("frames", [_describe_frame(own) for _, own in places]),
        **_describe_windows(entries, vectors, tokens),
        **describe_terms(searched, [statement.language for statement, _ in places]),
        **describe_runs([*texts, *headings]),
    }


def _list_texts(entry: Entry) -> tuple[Paragraph, ...]:
    """Give the texts that an entry has windows of; before notes were searched they had none."""
    last = max((each.ordinal for each in entry.windows), default=0)
    return list_texts(entry.statement)[: max(last, len(entry.statement.paragraphs))]


def _describe_frame(paragraph: Paragraph) -> str:
    """Give what a paragraph has beside its text."""
    frame = asdict(paragraph)
    del frame["text"]
    return json.dumps(frame, ensure_ascii=False)


def _list_searched(statement: Statement, paragraph: Paragraph) -> str:
    """Give what is searched for words: the text, with its statement's title, date and heading."""
    parts = statement.title, statement.date, paragraph.heading, paragraph.text
    return "\n".join(part for part in parts if part)


def _describe_entries(entries: Sequence[Entry]) -> Arrays:
    """Give of each entry a head, which is always read, and a body, which is read when needed."""
    heads, bodies = [], []
    for entry in entries:
        head = asdict(entry)
        del head["windows"]
        body = {name: head["statement"].pop(name) for name in BODY}
        body["paragraphs"] = len(entry.statement.paragraphs)
        heads.append(head)
        bodies.append(json.dumps(body, ensure_ascii=False))
    listed = np.frombuffer(json.dumps(heads, ensure_ascii=False).encode(), np.uint8)
    counts = [
        (len(_list_texts(each)), len(each.windows), len(each.statement.headings))
        for each in entries
    ]
    return {
        "heads": listed,
        "counts": np.array(counts, np.int64).reshape(-1, KINDS),
        **_join_texts("bodies", bodies),
    }


def _join_texts(name: str, texts: Sequence[str]) -> Arrays:
    """Give texts as one run of bytes, and where each of them begins and the last one ends."""
    written = [each.encode() for each in texts]
    starts = np.cumsum([0, *map(len, written)], dtype=np.int64)
    return {name: np.frombuffer(b"".join(written), np.uint8), f"{name}_starts": starts}


def _describe_windows(
    entries: Sequence[Entry], vectors: Mapping[str, Vector], tokens: Mapping[str, TokenSigns]
) -> Arrays:
    windows = [window for entry in entries for window in entry.windows]
    keys = [window.key for window in windows]
    encoder = next((each.encoder for each in entries if each.windows), "")
    count = count_members(encoder)
    stacked = np.stack([vectors[key] for key in keys]) if keys else np.zeros((0, 0), np.float32)
    rounded, scales = round_vectors(stacked)
    signs = [tokens.get(key) or _stand_in(vectors[key], count) for key in keys]
    return {
        "encoder": np.frombuffer(encoder.encode(), np.uint8),
        "keys": np.array([key.encode() for key in keys], np.bytes_),
        "owners": _find_owners(entries),
        "bounds": np.array([(each.start, each.end) for each in windows], np.int64).reshape(-1, 2),
        "vectors": rounded,
        "scales": scales,
        "signs": np.stack([pack_vectors(each) for each in np.split(rounded, count, axis=1)]),
        "lost": np.array([key not in tokens for key in keys], np.bool_),
        **_join_tokens(signs, count),
    }


def _find_owners(entries: Sequence[Entry]) -> NDArray[np.int64]:
    """Give the paragraph, counted through the segment, that each window is a part of."""
    counts = [len(_list_texts(each)) for each in entries]
    starts = np.cumsum(counts) - counts
    owners = [
        start + window.ordinal - 1
        for start, entry in zip(starts.tolist(), entries, strict=True)
        for window in entry.windows
    ]
    return np.array(owners, np.int64)


def _join_tokens(signs: Sequence[TokenSigns], count: int) -> Arrays:
    """Give the tokens of all windows: encoder e has those of window w from ``token_bounds[w, e]``,
    and their signs, which are bytes, from ``bit_bounds[w, e]``.

    ``known`` are their ids, each once, ``spread`` in how many windows each stands; ``token_places``
    are those of the tokens among these.
    """
    begun = [find_members(each.ids, count) for each in signs]
    parts = [_cut_bits(each.bits, own) for each, own in zip(signs, begun, strict=True)]
    held = [np.unique(each.ids) for each in signs]
    known, spread = np.unique(np.concatenate([*held, np.zeros(0, np.uint32)]), return_counts=True)
    ids = np.concatenate([*(each.ids for each in signs), np.zeros(0, np.uint32)])
    ends = [np.cumsum([0, *(part.size for part in each)]) for each in parts]
    return {
        "token_bounds": _follow(begun, count),
        "token_places": shrink(np.searchsorted(known, ids), len(known)),
        "bit_bounds": _follow(ends, count),
        "bits": np.concatenate([*(part.ravel() for each in parts for part in each), NO_BITS]),
        "known": known.astype(np.uint32),
        "spread": spread.astype(np.uint32),
    }


def _cut_bits(bits: NDArray[np.uint8], begun: NDArray[np.int64]) -> list[NDArray[np.uint8]]:
    """Give each encoder's signs of a window: half of them where another encoder is for it alone.

    Then they serve questions in other languages alone, and what these find is read again.
    """
    parts = [bits[slice(*ends)] for ends in pairwise(begun.tolist())]
    half = (bits.shape[1] + 1) // 2
    return [*(each[:, :half] for each in parts[:-1]), parts[-1]] if len(parts[-1]) else parts


def _follow(bounds: Sequence[NDArray[np.int64]], count: int) -> NDArray[np.int64]:
    """Give bounds in rows that follow each other: int64 [windows, encoders + 1]."""
    rows = np.array(bounds, np.int64).reshape(-1, count + 1)
    begun = np.cumsum(rows[:, -1]) - rows[:, -1]
    return rows + begun[:, None]


def _stand_in(vector: Vector, count: int) -> TokenSigns:
    """Let pooled vectors stand for tokens that are lost."""
    parts = [each for each in np.split(vector, count) if each.any()]
    lone = np.zeros(1, np.uint32)
    return join_signs([TokenSigns(lone, np.packbits(each > 0)[None]) for each in parts])


def round_vectors(
    vectors: NDArray[np.float32],
) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Give vectors as whole numbers, and what each of them is to be multiplied by.

    That is a power of two: what is made of a vector, and again of what that gives, is the same.
    """
    greatest = np.abs(vectors).max(axis=1, initial=0)
    steps = np.ceil(np.log2(np.maximum(greatest, TINY) / INT8_MOST))
    scales = np.exp2(steps).astype(np.float32)
    return np.rint(vectors / scales[:, None]).astype(np.int8), scales


def pack_vectors(vectors: NDArray[Any]) -> NDArray[np.uint64]:
    """Give the signs of vectors, side by side: uint64 [dimensions / 64, vectors]."""
    bits = np.packbits(vectors > 0, axis=-1)
    room = [(0, 0)] * (bits.ndim - 1) + [(0, -bits.shape[-1] % np.uint64().itemsize)]
    return np.ascontiguousarray(np.pad(bits, room).view(np.uint64).T)
