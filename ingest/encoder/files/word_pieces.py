"""Texts cut into word pieces as a ``tokenizer.json`` says, with the library tokenizers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from config.errors import EncoderError

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Ids = NDArray[np.int64]

SPECIAL = re.compile(r"\[[A-Z]+\]")
LEGIBLE = 3
"""Letters of a piece that means something to the encoder."""
OF_ALL_SCRIPTS = 100_000
"""Pieces of a vocabulary that has those of every script, which may be single letters: the English
ones have some 30,000, the multilingual ones 120,000 and more."""


class WordPieces:
    """Cuts texts into at most ``window`` pieces."""

    def __init__(self, path: Path, window: int) -> None:
        self._tokenizer = _load(path)
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(window)

    def number(self, text: str) -> Ids:
        """Give the ids of a text's pieces, special ones at both ends: int64 [n]."""
        # Only the batch call frees other threads.
        return np.array(self._tokenizer.encode_batch_fast([text])[0].ids, np.int64)

    def find_ends(self, text: str) -> Ids:
        """Give where in a text each of its pieces ends: int64 [n], special ones left out."""
        offsets = self._tokenizer.encode(text, add_special_tokens=False).offsets
        return np.array([end for _, end in offsets], np.int64)

    def measure_legible(self, text: str) -> float:
        """Give the share of its letters that are in pieces of three or more, of what is read of a
        text.

        A script that the pieces were not made for falls apart into single letters: 0 for Chinese,
        Russian or Arabic, about .8 for French, .95 for English, with an encoder made for English; 1
        for a text without letters, and with pieces of all scripts.
        """
        if self._tokenizer.get_vocab_size() >= OF_ALL_SCRIPTS:
            return 1.0
        read = self._tokenizer.encode(text, add_special_tokens=False)
        end = read.offsets[-1][1] if read.overflowing else len(text)
        total = sum(map(str.isalpha, text[:end]))
        pieces = (each for each in read.tokens if not SPECIAL.fullmatch(each))
        letters = [sum(map(str.isalpha, piece)) for piece in pieces]
        return sum(count for count in letters if count >= LEGIBLE) / total if total else 1.0


def _load(path: Path) -> Tokenizer:
    from tokenizers import Tokenizer  # noqa: PLC0415 (slow)

    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise EncoderError(
            f"the encoder's tokenizer can't be read ({error})", subject=str(path)
        ) from error
