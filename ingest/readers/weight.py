"""How a line is set: bold, or underlined, as headings are where nothing is bold."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

STOPS = tuple(".;,。；，،؛")
CLOSING = " \t\xa0\"'”’»›）)]"
"""What may close after a stop."""


class Weight(IntEnum):
    """What sets a part of a line off, the strongest last."""

    PLAIN = 0
    UNDERLINED = 1
    BOLD = 2


def weigh(bold: bool, underlined: bool) -> Weight:
    """Give what sets a text off."""
    if bold:
        return Weight.BOLD
    return Weight.UNDERLINED if underlined else Weight.PLAIN


def is_set_off(parts: Iterable[tuple[str, Weight]]) -> bool:
    """Tell whether all of a line is bold, or so set off and without a stop at its end."""
    shown = [(text, weight) for text, weight in parts if text.strip()]
    least = min((weight for _, weight in shown), default=Weight.PLAIN)
    stopped = bool(shown) and shown[-1][0].rstrip(CLOSING).endswith(STOPS)
    return least is Weight.BOLD or (least is Weight.UNDERLINED and not stopped)
