"""The vectors of an encoder's words, left in their file: a text needs few of a quarter million."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ids = NDArray[np.int64]


class WordVectors:
    """Gives the sum of a token's word vector and its place's, which the graph begins with.

    ``read_words`` reads the vectors of some ids from the file (float32 [n, dimensions]);
    ``places`` (float32 [longest text, dimensions]) has the segment's vector in it.
    """

    def __init__(self, read_words: Callable[[Ids], Floats], places: Floats) -> None:
        self._read_words = read_words
        self._places = places

    def embed(self, ids: Ids) -> Floats:
        """Give the vectors of a text's tokens: float32 [n, dimensions]."""
        return self._read_words(ids) + self._places[: len(ids)]
