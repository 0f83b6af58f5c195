"""Texts whose lines are paragraphs although no blank lines part them, as Chinese ones often are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise

from ingest.language.sentences import is_cut
from ingest.line import Line
from ingest.structure.dateline import UNSPACED
from ingest.structure.stops import CLOSING

SHORT = 0.5
"""The part of the longest line's length up to which a line may be a heading."""
LEAST_ENDED = 2
"""Lines that end where clauses do and another stands close below, at least."""
TORN = 0.05
"""The share of lines that break off in a sentence, at most."""
MOST_BLOCKS = 3
"""Blocks of a text that no blank lines part but for its head, at most."""
SEVERAL = 0.25
"""The share of lines with several sentences, from which on lines are no sentences of a block."""
END = re.compile(rf"[.!?:;,。！？：；，、…۔؟،؛]{CLOSING}$")
INNER_STOP = re.compile(r"[.!?;]\s+[^\W\d_a-z]|[。！？；](?=\w)")


def are_paragraphs(lines: Sequence[Line]) -> bool:
    """Tell whether lines that stand close are each a paragraph: below the title they end where
    clauses do, or short above another. Some write a sentence a line, in blocks that are paragraphs,
    but not in scripts that put no spaces between words.
    """
    pairs = pairwise(dropwhile(lambda line: not _ends(line), lines))
    close = [line for line, after in pairs if line.block == after.block and not line.table]
    if not close or any(line.page for line in close):
        return False
    longest = max(len(line.text) for line in close)
    open_lines = [line for line in close if not _ends(line)]
    torn = sum(len(line.text) > SHORT * longest for line in open_lines)
    if len(close) - len(open_lines) < LEAST_ENDED or torn > TORN * len(close):
        return False
    several = sum(INNER_STOP.search(line.text) is not None for line in close)
    few = len({line.block for line in lines}) <= MOST_BLOCKS
    return few or several >= SEVERAL * len(close) or all(map(_is_unspaced, close))


def _is_unspaced(line: Line) -> bool:
    return UNSPACED.search(line.text) is not None


def _ends(line: Line) -> bool:
    return END.search(line.text[-12:]) is not None and not is_cut(line.text)
