"""Rows that lie in several segments, numbered through in the order of a collection."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]


class Spread:
    """Where each row lies, and which number the rows of each segment have.

    Row n is row ``rows[n]`` of segment ``segments[n]`` (int64 [rows]), and row r of segment s has
    the number ``numbers[s][r]``, -1 where it counts no longer.
    """

    def __init__(
        self, owners: Places, starts: Places, counts: Places, sizes: Sequence[int]
    ) -> None:
        """Take runs of rows in their order: segment, first row there and length of each, and how
        many rows the segments have.
        """
        ends = np.cumsum(counts)
        self.segments: Places = np.repeat(owners, counts)
        self.rows: Places = np.repeat(starts - ends + counts, counts) + np.arange(counts.sum())
        self.numbers = [np.full(size, -1, np.int64) for size in sizes]
        order = np.argsort(self.segments, kind="stable")
        bounds = np.searchsorted(self.segments[order], np.arange(len(sizes) + 1))
        for numbers, start, end in zip(self.numbers, bounds[:-1], bounds[1:], strict=True):
            numbers[self.rows[order[start:end]]] = order[start:end]

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    def collect(self, arrays: Sequence[NDArray[Any]]) -> NDArray[Any]:
        """Give one array of what an array of each segment has of all rows."""
        if not arrays:
            return np.zeros(0, np.int64)
        made = np.empty((len(self), *arrays[0].shape[1:]), arrays[0].dtype)
        for numbers, array in zip(self.numbers, arrays, strict=True):
            live = numbers >= 0
            made[numbers[live]] = array[live]
        return made

    def gather(self, arrays: Sequence[NDArray[Any]], wanted: Places) -> NDArray[Any]:
        """Give what the arrays have of some rows."""
        made = np.empty((len(wanted), *arrays[0].shape[1:]), arrays[0].dtype)
        owners = self.segments[wanted]
        for owner in np.unique(owners).tolist():
            held = owners == owner
            made[held] = arrays[owner][self.rows[wanted[held]]]
        return made
