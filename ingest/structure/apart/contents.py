"""Tables of contents: the lines that only say what stands below, and where."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise, takewhile

from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.line import Line
from ingest.structure.entries import LEAST_PAGED, read_page
from ingest.structure.stops import SENTENCE_END

LEAST_ENTRIES = 2
REACH = 120
"""Lines at the beginning among which entries without a head stand."""
LEAST_LETTERS = 4
LONGEST_HEAD = 120
SAID_AGAIN = 0.7
"""The share of the entries that headings below say again, at least."""
ABOVE = 3
"""Lines above the first entry among which the heading stands."""
BULLET = re.compile(r"[-*+•·–—]\s")
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
        return _find_agenda(lines) or _find_paged(lines)
    shown = [place for place in range(head + 1, len(lines)) if not lines[place].furniture]
    below = [lines[place] for place in shown]
    pages = list(takewhile(bool, map(read_page, below)))
    entries = len(pages) if pages == sorted(pages) else 0
    entries = max(entries, _count_returning(below), _count_alike(below))
    return {head, *shown[:entries]} if entries >= LEAST_ENTRIES else set()


def _find_paged(lines: Sequence[Line]) -> set[int]:
    """Give the places of entries without a head: lines on end with pages that never go back, which
    headings below say again.
    """
    places = range(min(len(lines), REACH))
    for has_page, group in groupby(places, lambda place: read_page(lines[place]) > 0):
        run = list(group)
        if not has_page or len(run) < LEAST_PAGED:
            continue
        pages = [read_page(lines[place]) for place in run]
        entries = [_fold(lines[place].text.rsplit(maxsplit=1)[0]) for place in run]
        said = _list_said(lines[run[-1] + 1 :])
        again = sum(_is_said(entry, said) for entry in entries)
        if pages == sorted(pages) and again >= SAID_AGAIN * len(run):
            return set(run)
    return set()


def _find_agenda(lines: Sequence[Line]) -> set[int]:
    agendas = (n for n, line in enumerate(lines) if AGENDA.fullmatch(line.text.strip("*_: ")))
    head = next(agendas, len(lines))
    entries = _count_returning(lines[head + 1 :])
    return set(range(head, head + 1 + entries)) if entries >= LEAST_ENTRIES else set()


def _count_returning(lines: Sequence[Line]) -> int:
    """Count the lines at the beginning that stand again below, each in one line or in two."""
    letters = [_fold(line.text) for line in lines]
    counts = Counter(letters) + Counter(map("".join, pairwise(letters)))
    entries = set[str]()
    for each in letters:
        if each in entries or counts[each] < LEAST_ENTRIES:
            break
        entries.add(each)
    return len(entries)


def _count_alike(lines: Sequence[Line]) -> int:
    """Count the items of the list at the beginning, where headings below say most of them again."""
    items = sum(1 for _ in takewhile(_is_item, lines))
    said = _list_said(lines[items:])
    alike = sum(_is_said(_fold(line.text), said) for line in lines[:items])
    return items if alike >= SAID_AGAIN * items else 0


def _is_item(line: Line) -> bool:
    return bool(line.mark) or BULLET.match(line.text) is not None


def _list_said(lines: Sequence[Line]) -> list[str]:
    """Give what may be headings in order: the short lines, each alone and with the next."""
    folded = [_fold(line.text) if len(line.text) <= LONGEST_HEAD else "" for line in lines]
    joined = [before + after for before, after in pairwise(folded) if before and after]
    return sorted({each for each in (*folded, *joined) if len(each) >= LEAST_LETTERS})


def _is_said(entry: str, said: Sequence[str]) -> bool:
    """Tell whether a heading begins with an entry, or an entry begins or ends with a heading."""
    if not LEAST_LETTERS <= len(entry) <= 2 * LONGEST_HEAD:
        return False
    place = bisect_left(said, entry)
    if said[place : place + 1] and said[place].startswith(entry):
        return True
    lengths = range(LEAST_LETTERS, len(entry))
    return any(_has(said, entry[:n]) or _has(said, entry[-n:]) for n in lengths)


def _has(said: Sequence[str], head: str) -> bool:
    place = bisect_left(said, head)
    return said[place : place + 1] == [head]


def _fold(text: str) -> str:
    return "".join(LETTER.findall(text)).casefold()


def _is_contents(line: Line) -> bool:
    return CONTENTS.fullmatch(line.text.strip("*_: ")) is not None


def _ends_sentence(line: Line) -> bool:
    return SENTENCE_END.search(line.text) is not None
