"""Runs of numbers: the windows of paragraphs, the tokens of windows."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]


def join_ranges(starts: Places, ends: Places) -> Places:
    """Concatenate the ranges start..end."""
    lengths = ends - starts
    offsets = np.repeat(starts - start_ranges(lengths), lengths)
    joined: Places = np.arange(lengths.sum()) + offsets
    return joined


def start_ranges(lengths: Places) -> Places:
    """Give where runs of these lengths begin when they are put one after another."""
    starts: Places = np.cumsum(lengths) - lengths
    return starts
