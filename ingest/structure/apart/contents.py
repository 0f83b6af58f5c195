"""Tables of contents: the lines that only say what stands below, and where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, takewhile

from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.line import Line
from ingest.structure.stops import SENTENCE_END

LEAST_ENTRIES = 2
ABOVE = 3
"""Lines above the first entry among which the heading stands."""
PAGE = re.compile(r"[0-9]{1,4}")
LETTER = re.compile(r"[^\W_]")
CONTENTS = re.compile(
    any_of(word for words in read_vocabularies() for word in words.titles.contents), re.IGNORECASE
)
AGENDA = re.compile(
    any_of(word for words in read_vocabularies() for word in words.titles.agenda), re.IGNORECASE
)
LEADER = re.compile(
    r"(?:(?<!\.)\.{4,}+|(?<!\. )(?:\. ){4,}+|(?<!…)…{2,}+|(?<!·)·{4,}+|(?<!_)_{4,}+|(?<!-)-{5,}+)"
    r"\s*+(?:\d{1,4}|[ivxlc]{1,6})$|(?<!\.)\.{8,}+$"
)
"""What leads from an entry of a table of contents to its page."""
LEADER_ENDS = (8 * ".", *"ivxlc")
LEADER_SIGNS = ("....", ". . . .", "……", "····", "____", "-----")
"""One of these is in each leader; lines of prose are not searched."""


def find_contents(lines: Sequence[Line]) -> set[int]:
    """Give the places of a table of contents: of its heading and its entries.

    The first line of an entry may be too long for its leader.
    """
    entries = [place for place, line in enumerate(lines) if _has_leader(line.text)]
    if len(entries) < LEAST_ENTRIES:
        return _find_plain_contents(lines)
    found = set(entries)
    for before, entry in pairwise((entries[0], *entries)):
        between = range(before + 1, entry)
        if len(between) <= 1 and not any(_ends_sentence(lines[each]) for each in between):
            found.update(between)
    above = range(max(entries[0] - ABOVE, 0), entries[0])
    if head := next((place for place in above if _is_contents(lines[place])), None):
        found.update(range(head, entries[0]))
    return found


def _has_leader(text: str) -> bool:
    if not (text[-1:].isdecimal() or text.endswith(LEADER_ENDS)):
        return False
    return any(sign in text for sign in LEADER_SIGNS) and LEADER.search(text) is not None


def _find_plain_contents(lines: Sequence[Line]) -> set[int]:
    """Give the places of a table of contents without leaders: its heading, and lines with a page
    or that stand again as headings below; of an agenda, such alone.
    """
    head = next((place for place, line in enumerate(lines) if _is_contents(line)), len(lines))
    if head == len(lines):
        return _find_agenda(lines)
    pages = list(takewhile(bool, (_read_page(line) for line in lines[head + 1 :])))
    entries = len(pages) if pages == sorted(pages) else 0
    entries = max(entries, _count_returning(lines[head + 1 :]))
    return set(range(head, head + 1 + entries)) if entries >= LEAST_ENTRIES else set()


def _find_agenda(lines: Sequence[Line]) -> set[int]:
    agendas = (n for n, line in enumerate(lines) if AGENDA.fullmatch(line.text.strip("*_: ")))
    head = next(agendas, len(lines))
    entries = _count_returning(lines[head + 1 :])
    return set(range(head, head + 1 + entries)) if entries >= LEAST_ENTRIES else set()


def _count_returning(lines: Sequence[Line]) -> int:
    """Count the lines at the beginning that stand again below, each in one line or in two."""
    letters = ["".join(LETTER.findall(line.text)).casefold() for line in lines]
    counts = Counter(letters) + Counter(map("".join, pairwise(letters)))
    entries = set[str]()
    for each in letters:
        if each in entries or counts[each] < LEAST_ENTRIES:
            break
        entries.add(each)
    return len(entries)


def _read_page(line: Line) -> int:
    """Give the number that a line ends with, 0 without one."""
    *words, last = line.text.split() or [""]
    return int(last) if words and PAGE.fullmatch(last) else 0


def _is_contents(line: Line) -> bool:
    return CONTENTS.fullmatch(line.text.strip("*_: ")) is not None


def _ends_sentence(line: Line) -> bool:
    return SENTENCE_END.search(line.text) is not None
