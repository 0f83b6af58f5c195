"""Lines that are set bold in the middle of a sentence: emphasised words, wrapped, and no head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.line import Line
from ingest.structure.stops import SENTENCE_END

FULL = 0.85
"""The part of the width that a line has which is wrapped where the next word would not fit."""


def plain_emphasis(lines: Sequence[Line], width: int) -> list[Line]:
    """Give lines, wrapped to a width, without the bold of those that go on from a plain one in
    its sentence, or into one; where the width is 0 each line is a paragraph.
    """
    plain = list(lines)
    pairs = list(pairwise(range(len(lines) if width else 0)))
    for first, second in pairs:
        before, line = plain[first], plain[second]
        if line.bold and not before.bold and _goes_on(before, line):
            run = lines[first].bold or _is_full(before, line, width)
            plain[second] = line._replace(bold=not run)
    for first, second in reversed(pairs):
        line, after = plain[first], plain[second]
        if line.bold and not after.bold and _goes_on(line, after):
            begins = after.text[:1].islower() and _is_full(line, after, width)
            plain[first] = line._replace(bold=not (lines[second].bold or begins))
    return plain


def _is_full(before: Line, line: Line, width: int) -> bool:
    """Tell whether the first word of a line would not fit into the one before."""
    return len(" ".join((before.text, *line.text.split(maxsplit=1)[:1]))) > FULL * width


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a line may go on in the sentence of the one before."""
    if before.block != line.block or before.page != line.page:
        return False
    if any(each.level or each.table for each in (before, line)):
        return False
    return not (line.mark or SENTENCE_END.search(before.text[-12:]))
