"""What is searched, in files that are mapped: the index once more, as flat arrays."""

from __future__ import annotations

from ingest.segments.contents import HEADED, KINDS, describe, pack_vectors
from ingest.segments.folder import Part, SegmentFolder, State
from ingest.segments.layout import Arrays
from ingest.segments.segment import Segment
from ingest.segments.spread import Spread
from ingest.segments.words import RUN, hash_runs, look_up, number_word, read_words

__all__ = [
    "HEADED",
    "KINDS",
    "RUN",
    "Arrays",
    "Part",
    "Segment",
    "SegmentFolder",
    "Spread",
    "State",
    "describe",
    "hash_runs",
    "look_up",
    "number_word",
    "pack_vectors",
    "read_words",
]
