"""A tiktoken plugin: the encoding ``statements``, always at hand, its counts never too low."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

RANKS = Path(__file__).with_name("statements.tiktoken")

PATTERN = r" ?\p{Lu}?[\p{Ll}\p{Lm}\p{Lo}\p{M}]{1,16}|\p{L}|\p{N}|\s|[^\s\p{L}\p{N}]"
"""Words of at most 16 letters, parted where a capital begins, so that no piece is long; digits,
white space and punctuation one by one."""


def describe_statements() -> dict[str, Any]:
    """Give what tiktoken makes the encoding of."""
    lines = RANKS.read_bytes().splitlines()
    pairs = (line.split() for line in lines)
    ranks = {base64.b64decode(token): int(rank) for token, rank in pairs}
    return {
        "name": "statements",
        "pat_str": PATTERN,
        "mergeable_ranks": ranks,
        "special_tokens": {},
        "explicit_n_vocab": len(ranks),
    }


ENCODING_CONSTRUCTORS: dict[str, Callable[[], dict[str, Any]]] = {"statements": describe_statements}
