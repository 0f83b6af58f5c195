"""Where a pattern stands in a text, however long: nothing else is kept from going on meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.patience import check_patience

LONG = 20_000
"""Characters from which on a text is read place by place: a regular expression holds the
interpreter as long as it searches, of many words among many that are nearly so half a minute."""

Span = tuple[int, int]


def find_spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    """Give where a pattern stands, as ``finditer`` does; raises ``QuestionError`` at its limit."""
    if len(text) <= LONG:
        yield from (found.span() for found in pattern.finditer(text))
        return
    place = 0
    while place < len(text):
        check_patience()
        found = pattern.match(text, place)
        if found:
            yield found.span()
        place = max(place + 1, found.end() if found else 0)
