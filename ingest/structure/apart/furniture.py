"""What is on the page but is not the author's text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence, Set
from itertools import groupby, pairwise

from ingest.language.labels import blank_numbers
from ingest.line import Line
from ingest.structure.apart.contents import find_contents
from ingest.structure.apart.counted import find_folios, find_numbers
from ingest.structure.apart.own_heads import find_own_heads
from ingest.structure.apart.paging import is_page_number
from ingest.structure.dateline import is_sentence
from ingest.structure.heading import is_headline
from ingest.structure.mark import MarkKind
from ingest.structure.numbering import read_marks
from ingest.structure.stops import CLAUSE_END

LONGEST = 160
"""Characters of the longest running head, foot or note."""

FOLIO = re.compile(r"\d{1,4}\s{3,40}\S.{0,99}|\S.{0,99}?\s{3,40}\d{1,4}")
PAGE_OF_FOLIO = re.compile(r"^\d{1,4}\s{3,40}|\s{3,40}\d{1,4}$")
LEAST_NAME = 2
"""Words beside a page's number in a head that counts the pages of a text without pages."""
LEAST_RETURNS = 2
PAGE = re.compile(r"[0-9]{1,4}")
STOPPED = re.compile(r"\d{1,3}[.)]\s")
LETTER = re.compile(r"[^\W_]")
RIGHTS = re.compile(r"(?:[^\W\d_]{1,20}\s)?©")
"""What begins a line that says whose the print is."""
MOST_WORDS = 12
"""Words of a line before a semicolon that returns; one with more is an item."""
EDGE = 3
"""Lines at a page's head or foot among which a running one stands."""
FULL = 0.7
"""The part of the width that a line fills which only the page's end breaks off."""


def find_furniture(lines: Sequence[Line]) -> set[int]:
    """Give the positions of the lines that are in no paragraph.

    They are those that the format itself keeps apart, page numbers, lines without a letter, tables
    of contents, heads with a page's number in the middle of sentences, the document's own symbol
    and title there, and lines that return, alone in their block, on other pages or in the middle
    of sentences.
    """
    places: dict[str, list[int]] = defaultdict(list)
    contents = find_contents(lines)
    found = set(contents)
    edges = _find_edges(lines)
    for place, line in enumerate(lines):
        if line.furniture or is_page_number(line.text) or not LETTER.search(line.text):
            found.add(place)
        elif len(line.text) <= LONGEST and place in edges and place not in contents:
            places[_shape(line)].append(place)
    found |= _find_folios(lines) | _find_counted_heads(lines)
    found |= find_own_heads(lines, found, contents) | _find_rights(lines)
    found |= find_numbers(lines) | find_folios(lines, found)
    returning = _join_counting(lines, _list_returning(lines, list(places.values()), found))
    if not returning:
        return found
    torn = _find_torn(lines, found.union(*returning))
    for same in returning:
        heads = not torn.isdisjoint(same) or _stand_by_pages(lines, same)
        if heads and not _is_own(lines[same[0]].text):
            found.update(same)
    return found


def _list_returning(
    lines: Sequence[Line], groups: Sequence[list[int]], found: set[int]
) -> list[list[int]]:
    """Give the places of lines that return, group by group, in blocks of nothing but such."""
    apart = found.union(*(same for same in groups if _returns(lines, same)))
    blocks = Counter(line.block for place, line in enumerate(lines) if place not in apart)
    alone = ([each for each in same if lines[each].block not in blocks] for same in groups)
    return [same for same in alone if _returns(lines, same)]


def _stand_by_pages(lines: Sequence[Line], same: Sequence[int]) -> bool:
    """Tell whether each of some lines stands close to the number of a page."""
    return all(
        any(
            lines[each].block == lines[place].block and is_page_number(lines[each].text)
            for each in (place - 1, place + 1)
            if 0 <= each < len(lines)
        )
        for place in same
    )


def _join_counting(lines: Sequence[Line], groups: list[list[int]]) -> list[list[int]]:
    """Join the heads of left and of right pages, which take turns to count the pages on."""
    pages = {
        place: number
        for same in groups
        for place, number in zip(same, _read_pages(lines, same), strict=False)
    }
    numbers = [pages[place] for place in sorted(pages)]
    if not pages or numbers != sorted({*numbers}):
        return groups
    return [*(same for same in groups if same[0] not in pages), sorted(pages)]


def _returns(lines: Sequence[Line], same: Sequence[int]) -> bool:
    """Tell whether lines are one again: alike, or with the number of a page that each counts on."""
    if len(same) < LEAST_RETURNS:
        return False
    alike = lines[same[0]].page is not None or len({lines[place].text for place in same}) == 1
    return alike or bool(_read_pages(lines, same))


def _read_pages(lines: Sequence[Line], same: Sequence[int]) -> list[int]:
    """Give the numbers that lines of text without pages begin or end with, where they count on."""
    words = [lines[place].text.split() for place in same if lines[place].page is None]
    for end in (0, -1):
        ends = [each[end] for each in words]
        if all(map(PAGE.fullmatch, ends)):
            numbers = list(map(int, ends))
            if numbers == sorted({*numbers}):
                return numbers
    return []


def _find_folios(lines: Sequence[Line]) -> set[int]:
    """Give the places of the heads that say a page's number, those before a sentence too where
    another page has the same.
    """
    sure = {place for place in range(len(lines)) if _is_folio(lines, place)}
    if not sure:
        return sure
    names = {_leave_page(lines[place].text) for place in sure}
    alike = (place for place, line in enumerate(lines) if _leave_page(line.text) in names)
    return sure | {place for place in alike if FOLIO.fullmatch(lines[place].text.strip())}


def _find_counted_heads(lines: Sequence[Line]) -> set[int]:
    """Give the places of numbers alone that count pages on, each beside the same line, in a text
    without pages whose own numbers have stops.
    """
    if sum(STOPPED.match(line.text) is not None for line in lines) < LEAST_RETURNS:
        return set()
    beside: dict[tuple[int, str], list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if line.page is None and PAGE.fullmatch(line.text) and _is_alone(lines, place):
            for step in (-1, 1):
                if _is_running(lines, place + step):
                    beside[step, lines[place + step].text].append(place)
    return {
        each
        for (step, _), places in beside.items()
        if len(places) >= LEAST_RETURNS and _count_on([int(lines[place].text) for place in places])
        for place in places
        for each in (place, place + step)
    }


def _is_running(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line may be a running one: a short one without a stop, alone in its block."""
    if not 0 <= place < len(lines) or not _is_alone(lines, place):
        return False
    line = lines[place]
    return not line.level and is_headline(line.text) and not _is_own(line.text)


def _count_on(numbers: Sequence[int]) -> bool:
    return all(after == before + 1 for before, after in pairwise(numbers))


def _find_rights(lines: Sequence[Line]) -> set[int]:
    """Give the places of short blocks that say whose the print is: “© Council of Ports, 2031”."""
    blocks = groupby(range(len(lines)), key=lambda place: lines[place].block)
    runs = ([place for place in run if not lines[place].table] for _, run in blocks)
    return {
        place
        for run in runs
        if run and RIGHTS.match(lines[run[0]].text)
        if sum(len(lines[each].text) for each in run) <= LONGEST
        for place in run
    }


def _leave_page(text: str) -> str:
    return PAGE_OF_FOLIO.sub("", text.strip())


def _is_folio(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is a page's number and, far from it, the name of the book: another number
    stands at its other end, or the sentence before it goes on after it.
    """
    text = lines[place].text.strip()
    if not (text[:1].isdigit() or text[-1:].isdigit()):
        return False
    if lines[place].table or not FOLIO.fullmatch(text) or not _is_alone(lines, place):
        return False
    if text[0].isdigit() and text[-1].isdigit():
        return True
    before, after = lines[max(place - 1, 0)], lines[min(place + 1, len(lines) - 1)]
    torn = before.text.endswith("-") or not CLAUSE_END.search(before.text)
    return torn and after.text[:1].islower()


def _is_own(text: str) -> bool:
    """Tell whether a line is the author's however often it returns: an article, or a sentence."""
    if any(mark.kind is MarkKind.ARTICLE for mark in read_marks(text)):
        return True
    return is_sentence(text) or (text.endswith(";") and len(text.split()) > MOST_WORDS)


def _find_edges(lines: Sequence[Line]) -> set[int]:
    """Give the places at which a running line may stand: where there are pages, at their edges."""
    pages: dict[int | None, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if not line.furniture:
            pages[line.page].append(place)
    return {
        place
        for page, places in pages.items()
        for place in (places if page is None else (*places[:EDGE], *places[-EDGE:]))
    }


def _shape(line: Line) -> str:
    """Give what a line shares with its like on other pages: all but the numbers, of text without
    pages but those at its ends.
    """
    if line.page is not None:
        return blank_numbers(line.text)
    words = line.text.split()
    for end in (0, -1) if words else ():
        if words[end][0].isdecimal() and PAGE.fullmatch(words[end]):
            words[end] = "0"
    return " ".join(words) if len(words) - words.count("0") >= LEAST_NAME else line.text


def _is_alone(lines: Sequence[Line], place: int) -> bool:
    around = (lines[each] for each in (place - 1, place + 1) if 0 <= each < len(lines))
    return all(line.block != lines[place].block for line in around)


def _find_torn(lines: Sequence[Line], apart: Set[int]) -> set[int]:
    """Give the places of the lines that stand where a longer line breaks off in its sentence.

    That tells a running line from one that the author repeats. Where the same line, or such as may
    be ``apart``, stand several times on end, the one before them all and the one after count.
    """
    width = max((len(line.text) for line in lines), default=0)
    named = ["" if place in apart else line.text for place, line in enumerate(lines)]
    runs = [list(run) for _, run in groupby(range(len(lines)), key=named.__getitem__)]
    torn: set[int] = set()
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        wrapped = before[-1] and lines[before[-1]].block == lines[before[-1] - 1].block
        full = bool(wrapped) and len(lines[before[-1]].text) > FULL * width
        if _breaks_off(lines[before[-1]], lines[run[0]], lines[after[0]], full):
            torn.update(run)
    return torn


def _breaks_off(before: Line, line: Line, after: Line, full: bool) -> bool:
    if before.bold or before.level or len(before.text) <= len(line.text):
        return False
    if before.text.endswith("-") and after.text[:1].islower():
        return True
    if CLAUSE_END.search(before.text):
        return False
    return full or after.text[:1].islower() or not is_headline(before.text)
