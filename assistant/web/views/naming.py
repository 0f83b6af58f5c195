"""Statements that an answer names in words of ours, each a link to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from assistant.citing.answer import Answer

NAMED = r"(?:(?<=[“«《])|(?<=« )|(?<=– ))({})(?=[”»》]|\s»|\s?[:：]|$)"
"""Where a title stands: in quotation marks, or in a list after a dash, up to a colon or the end."""


class Names:
    """The titles of an answer's statements; of those with one title the first is named first."""

    def __init__(self, answer: Answer) -> None:
        self._by_title: dict[str, list[str]] = defaultdict(list)
        for each in answer.statements:
            self._by_title[each.title].append(each.statement)
        titles = sorted(filter(None, self._by_title), key=len, reverse=True)
        self._pattern = re.compile(NAMED.format("|".join(map(re.escape, titles)) or "(?!)"))

    def cut(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Cut words of ours into titles, each with its statement's id, and what is between."""
        for place, piece in enumerate(self._pattern.split(text)):
            yield piece, self._take(piece) if place % 2 else None

    def _take(self, title: str) -> str:
        ids = self._by_title[title]
        return ids.pop(0) if len(ids) > 1 else ids[0]
