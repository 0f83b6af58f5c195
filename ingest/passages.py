"""Paragraphs cut into what the encoder reads at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from config.settings import PassageSettings
from ingest.language.dates import spell_date
from ingest.language.sentences import split_sentences
from ingest.statement import Statement
from ingest.texts import list_texts
from ingest.tokens import count_tokens

CONTEXT_SHARE = 0.3
"""The most of a passage that title, date and heading may take."""

CLAUSE_END = re.compile(r"(?<=[,;:،؛])\s+|(?<=[，；：、])\s*|(?<=\s)(?=[–—(])")
WORD_END = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """What the encoder reads at once: ``text`` = ``paragraph.text[start:end]`` of ``ordinal``.

    Once encoded, an entry keeps its place as a ``Window``, the index its text and vector.
    ``context`` is what is put before it when it is encoded, so that a question which names the
    statement finds it: title, date, heading.
    """

    ordinal: int
    start: int
    end: int
    text: str
    context: str


def cut_passages(statement: Statement, settings: PassageSettings) -> list[Passage]:
    """Cut every paragraph at sentence ends, so that no passage has more tokens than the setting.

    Every character of a paragraph is in exactly one passage. A sentence that is too long itself
    is cut after a clause, a clause after a word, a word anywhere. Notes are cut as paragraphs are.
    """
    texts = list_texts(statement)
    headings = dict.fromkeys(each.heading for each in texts)
    rooms = {each: _Room(describe(statement, each, settings), settings) for each in headings}
    return [
        Passage(each.ordinal, start, end, each.text[start:end], room.context)
        for each in texts
        for room in [rooms[each.heading]]
        for start, end in _cut(each.text, room)
    ]


class _Room:
    """What is left for text beside a context."""

    def __init__(self, context: str, settings: PassageSettings) -> None:
        self.context = context
        self._encoding = settings.encoding
        self._tokens = settings.tokens - count_tokens(f"{context} ", settings.encoding)

    @property
    def characters(self) -> int:
        """Characters that always fit: none has more than four tokens."""
        return max(1, self._tokens // 4)

    def has(self, text: str) -> bool:
        """Tell whether a text fits; a short one without counting."""
        return len(text) <= self.characters or count_tokens(text, self._encoding) <= self._tokens


def describe(statement: Statement, section: str | None, settings: PassageSettings) -> str:
    """Give what is encoded before each passage of a section: title, date and heading."""
    day = f" ({spell_date(statement.date)})" if statement.date else ""
    heading = f" {section}:" if section else ""
    context = f"{statement.title}{day}.{heading}"
    while count_tokens(context, settings.encoding) > settings.tokens * CONTEXT_SHARE:
        context = context[: len(context) * 3 // 4]
    return context


def _cut(text: str, room: _Room) -> Iterator[tuple[int, int]]:
    start = place = 0
    ends = list(_find_ends(text, room))
    while place < len(ends):
        last = _find_last(text, start, ends, place, room)
        yield start, ends[last]
        start, place = ends[last], last + 1


def _find_last(text: str, start: int, ends: Sequence[int], first: int, room: _Room) -> int:
    """Give the place of the last end, from the ``first`` on, before which a text from ``start``
    fits; by halves, for there may be hundreds in a passage.
    """
    step = 1
    while first + step < len(ends) and room.has(text[start : ends[first + step]]):
        step *= 2
    low, high = first + step // 2 + 1, min(first + step, len(ends))
    beyond = bisect_left(ends, True, low, high, key=lambda end: not room.has(text[start:end]))
    return beyond - 1


def _find_ends(text: str, room: _Room) -> Iterator[int]:
    """Give the places where a passage may end: after sentences, in long ones before that."""
    start = 0
    for end in dict.fromkeys((*(end for _, end in split_sentences(text)), len(text))):
        yield from _part(text, start, end, room, (CLAUSE_END, WORD_END))
        start = end


def _part(
    text: str, start: int, end: int, room: _Room, seams: tuple[re.Pattern[str], ...]
) -> Iterator[int]:
    """Give ``end`` after the places before it that leave no part too large for the room."""
    if room.has(text[start:end]):
        yield end
    elif seams:
        for seam in (*(found.end() for found in seams[0].finditer(text, start, end)), end):
            if seam > start:
                yield from _part(text, start, seam, room, seams[1:])
                start = seam
    else:
        yield from (*range(start + room.characters, end, room.characters), end)
