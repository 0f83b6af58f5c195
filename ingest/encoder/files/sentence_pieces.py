"""Texts cut into the word pieces of a unigram model, with the library sentencepiece.

The library tokenizers has such models too, but takes 260 MB for a quarter million pieces.
"""

from __future__ import annotations

import struct
import sys
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]

UNKNOWN, CONTROL = 2, 3
"""Kinds of pieces in the format of the library's models."""
BEGIN, END = "<s>", "</s>"
SPECIAL = {BEGIN: CONTROL, END: CONTROL, "<pad>": CONTROL, "<mask>": CONTROL, "<unk>": UNKNOWN}

PIECE, TEXT, SCORE, KIND = b"\x0a", b"\x0a", b"\x15", b"\x18"
"""Tags of the format, a protocol buffer: a piece, and its text, score and kind."""
MARK = 128
TRAINER = b"\x12\x02\x18\x01"
"""The field that says that the model is a unigram one; in all else the defaults hold."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Word pieces with the logarithms of their frequencies, a piece's id its place.

    ``read_as`` has what some characters are read as, by their codes.
    """

    pieces: Sequence[str]
    scores: Sequence[float]
    read_as: dict[int, str]


class SentencePieces:
    """Cuts texts into pieces."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        from sentencepiece import SentencePieceProcessor  # noqa: PLC0415 (slow)

        self._read_as = vocabulary.read_as
        self._window = sys.maxsize
        self._begin, self._end = map(vocabulary.pieces.index, (BEGIN, END))
        self._processor: Any = SentencePieceProcessor(model_proto=_write_model(vocabulary))

    def within(self, window: int) -> SentencePieces:
        """Give what cuts texts into at most so many of these pieces; it shares the model."""
        other = copy(self)
        other._window = window
        return other

    def number(self, text: str) -> Ids:
        """Give the ids of a text's pieces, special ones at both ends: int64 [n]."""
        pieces = self._processor.encode(text.translate(self._read_as))
        return np.array([self._begin, *pieces[: self._window - 2], self._end], np.int64)

    def find_ends(self, text: str) -> Ids:
        """Give where in a text each of its pieces ends: int64 [n], special ones left out."""
        read = text.translate(self._read_as)
        offsets = self._processor.encode(read, return_type="offset_mapping")["offsets"]
        ends = np.array([end for _, end in offsets], np.int64)
        if read == text:
            return ends
        lengths = (len(self._read_as.get(ord(letter), letter)) for letter in text)
        return np.searchsorted(np.array(list(accumulate(lengths)), np.int64), ends) + 1

    def measure_legible(self, text: str) -> float:  # noqa: ARG002 (any pieces are asked)
        """Give 1: there are pieces of every script."""
        return 1.0


def _write_model(vocabulary: Vocabulary) -> bytes:
    """Write the model as the library reads it."""
    return b"".join((*_write_pieces(vocabulary), TRAINER))


def _write_pieces(vocabulary: Vocabulary) -> Iterator[bytes]:
    for piece, score in zip(vocabulary.pieces, vocabulary.scores, strict=True):
        text = piece.encode()
        kind = KIND + bytes([SPECIAL[piece]]) if piece in SPECIAL else b""
        field = TEXT + _count(text) + text + SCORE + struct.pack("<f", score) + kind
        yield PIECE + _count(field) + field


def _count(field: bytes) -> bytes:
    """Write the length of a field, seven bits a byte, all but the last one marked."""
    length, written = len(field), b""
    while length >= MARK:
        length, written = length // MARK, written + bytes([length % MARK | MARK])
    return written + bytes([length])
