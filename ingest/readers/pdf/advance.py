"""Letters that reach over the next one, as a slanted f does."""

from __future__ import annotations

import sys
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ingest.readers.pdf.glyphs import Glyphs

LEAST = 0.1
"""The least advance that is believed, in sizes of the type: less is a mark over a letter."""
REACH = 0.02
"""How far, in sizes of the type, a letter may reach further than its advance unnoticed."""


def end_letters(glyphs: Glyphs) -> Glyphs:
    """Give a page's characters, small letters ending where the nearest ever after them begins."""
    lefts, bases, fonts, rights = glyphs.lefts, glyphs.bases, glyphs.fonts, glyphs.rights.copy()
    small = np.strings.islower(glyphs.letters)
    pairs = np.flatnonzero(small[:-1] & small[1:] & (fonts[:-1] == fonts[1:]))
    sizes = glyphs.sizes[pairs]
    steps = (lefts[pairs + 1] - lefts[pairs]) / sizes
    known = (steps >= LEAST) & (np.abs(bases[pairs] - bases[pairs + 1]) < LEAST * sizes)
    kinds = _number_kinds(glyphs)
    least = np.full(len(kinds), np.inf)
    np.minimum.at(least, kinds[pairs[known]], steps[known])
    told = np.flatnonzero(least[kinds] < np.inf)
    advances, sizes = least[kinds[told]], glyphs.sizes[told]
    far = rights[told] - lefts[told] > (advances + REACH) * sizes
    rights[told[far]] = (lefts[told] + advances * sizes)[far]
    return replace(glyphs, rights=rights)


def _number_kinds(glyphs: Glyphs) -> NDArray[np.intp]:
    """Give of each character a number that those of its letter and font share."""
    kinds = glyphs.letters.view(np.uint32) + glyphs.fonts * sys.maxunicode
    return np.unique_inverse(kinds).inverse_indices
