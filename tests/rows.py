"""Rows of a table of tests: one of each kind in a usual run, all of them in ``make soak``."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from itertools import chain
from typing import TypeVar

Row = TypeVar("Row")
Other = TypeVar("Other")
EVERY = os.environ.get("TESTS_EXAMPLES") == "new"
"""Whether all rows are tried, and new examples."""


def choose(rows: Iterable[str], spared: Collection[str]) -> list[str]:
    """Give rows without the spared ones, which are of a kind with others; all in a soak."""
    return [row for row in rows if EVERY or row not in spared]


def deal(rows: Iterable[Row], others: Collection[Other], hands: int) -> list[tuple[Row, Other]]:
    """Give each row with some of the others, one in so many in turn; with all in a soak."""
    told = list(others)
    step = 1 if EVERY else hands
    dealt = ([(row, other) for other in told[at % step :: step]] for at, row in enumerate(rows))
    return list(chain.from_iterable(dealt))
