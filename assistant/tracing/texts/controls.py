"""Characters that nobody sees: they turn text round, hide in it or mark where it begins."""

from __future__ import annotations

import re

CONTROLS = re.compile(
    "[\u034f\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e007f]"
)
"""They are no part of what was written; what follows some of them is shown in another order."""

BLANK = re.compile(rf"\s|{CONTROLS.pattern}|[\u00ad\u061c\u200c-\u200f]")
"""Space, and all that only sets words: soft hyphens, joiners, marks of direction."""


def drop_controls(text: str) -> str:
    """Give a text without the characters that turn it round or hide in it."""
    return CONTROLS.sub("", text)
