"""A segment's file: arrays one after the other, with a head that says where each of them is."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from config.errors import DamagedIndexError

Arrays = Mapping[str, NDArray[Any]]

MARK, FORMER = b"SEGMENT5", (b"SEGMENT4", b"SEGMENT3", b"SEGMENT2", b"SEGMENT1")
"""What the file begins with; the former ones are read to be written anew: the fourth had vectors as
floats and all signs of all encoders, the third words with their ligatures and what Arabic writes
before them, the second none of headings, the first paragraphs in the bodies of statements too."""

EVEN = 64
"""Arrays begin at multiples of so many bytes, as processors like to read them."""

LENGTH = np.dtype("<u8")


def pack(arrays: Arrays) -> Iterator[bytes]:
    """Give the bytes of a file with these arrays, piece by piece."""
    rows, place = {}, 0
    for name, each in arrays.items():
        rows[name] = each.dtype.str, each.shape, place
        place += each.nbytes + -each.nbytes % EVEN
    head = json.dumps(rows).encode()
    head += b" " * (-(len(MARK) + LENGTH.itemsize + len(head)) % EVEN)
    yield MARK + LENGTH.type(len(head)).tobytes() + head
    pieces = ((each.tobytes(), bytes(-each.nbytes % EVEN)) for each in arrays.values())
    yield from chain.from_iterable(pieces)


def unpack(data: memoryview) -> Arrays:
    """Give the arrays of a file, which stay where they are; raises ``DamagedIndexError``."""
    begin = len(MARK) + LENGTH.itemsize
    if data[: len(MARK)] not in {MARK, *FORMER}:
        raise DamagedIndexError("this is no segment of an index")
    start = begin + int(np.frombuffer(data[len(MARK) : begin], LENGTH)[0])
    rows = json.loads(bytes(data[begin:start]))
    return {name: _read(data[start:], *row) for name, row in rows.items()}


def _read(data: memoryview, kind: str, shape: list[int], place: int) -> NDArray[Any]:
    dtype = np.dtype(kind)
    end = place + int(np.prod(shape)) * dtype.itemsize
    return np.frombuffer(data[place:end], dtype).reshape(shape)
