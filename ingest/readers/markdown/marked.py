"""Marks of Markdown in a text that was pasted, which are none of its words."""

from __future__ import annotations

import re

HEADING = r"^ {0,3}#{1,6}[ \t]{1,8}(?=\S)"
NOTE = r"\[\^[^\]\s]{1,20}\]:?"
STRONG = r"\*\*(?=[^\s*])(?P<strong>[^*\n]{0,400}(?<=\S))\*\*"
SLANTED = r"(?<![\w*])\*(?=[^\s*])(?P<slanted>[^*\n]{0,400}(?<=\S))\*(?![\w*])"
UNDERLINED = r"(?<![\w_])_(?=[^\s_])(?P<underlined>[^_\n]{0,400}(?<=\S))_(?![\w_])"
MARKED = re.compile("|".join((HEADING, NOTE, STRONG, SLANTED, UNDERLINED)), re.MULTILINE)


def is_marked(text: str) -> bool:
    """Tell whether a text has headings, notes or emphasis as Markdown has them."""
    return bool(MARKED.search(text))


def unmark(text: str) -> str:
    """Give a text without them."""
    return MARKED.sub(lambda found: found[found.lastgroup] if found.lastgroup else "", text)
