"""Lines that are quoted as mail and Markdown quote them: “> The parties …”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

MARK = re.compile(r"\s{0,3}(?:>[ \t]{0,3})+")
AMOUNT = re.compile(r"\s{0,3}>[ \t]{0,3}\d+(?![\d.)])")
"""More than so many: what is no quote where a line begins with it."""


def unquote(lines: Sequence[str]) -> Iterator[str]:
    """Give lines without the marks of quoting that all of them in a row begin with."""
    return _unquote(lines) if any(">" in each for each in lines) else iter(lines)


def _unquote(lines: Sequence[str]) -> Iterator[str]:
    for marked, row in groupby(lines, key=lambda each: MARK.match(each) is not None):
        several = list(row)
        if marked and not AMOUNT.match(several[0]):
            several = [MARK.sub("", each, count=1) for each in several]
        yield from several
