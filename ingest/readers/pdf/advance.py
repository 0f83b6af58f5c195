"""Letters that reach over the next one, as a slanted f does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf

from ingest.readers.pdf.glyphs import Glyph

LEAST = 0.1
"""The least advance that is believed, in sizes of the type: less is a mark over a letter."""
REACH = 0.02
"""How far, in sizes of the type, a letter may reach further than its advance unnoticed."""


def end_letters(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Give a page's characters, small letters ending where the nearest ever after them begins."""
    least: dict[tuple[str, str], float] = {}
    for glyph, after in pairwise(glyphs):
        if glyph.font == after.font and glyph.letter.islower() and after.letter.islower():
            step = (after.left - glyph.left) / glyph.size
            if step >= LEAST and abs(glyph.base - after.base) < LEAST * glyph.size:
                key = glyph.font, glyph.letter
                if step < least.get(key, inf):
                    least[key] = step
    return [
        glyph
        if (advance := least.get((glyph.font, glyph.letter))) is None
        or glyph.right - glyph.left <= (advance + REACH) * glyph.size
        else glyph._replace(right=glyph.left + advance * glyph.size)
        for glyph in glyphs
    ]
