"""Heads of pages that stand there once: the document's own symbol or title, amid its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from ingest.line import Line
from ingest.structure.apart.masthead import NUMBERED, REACH, is_symbol
from ingest.structure.heading import is_headline
from ingest.structure.stops import CLAUSE_END, SENTENCE_END

COLUMN = re.compile(r"\s{3,}")
"""What parts a symbol from what else a line has: ``United Nations     A/RES/99/272``."""
FIGURES = re.compile(r"[\d\W]+")
"""The number of a page in such a line."""
LEAST_TITLE = 2
"""Words of a title in a script that parts them."""
MOST_JOINED = 4
"""Lines over which a title runs."""


def find_own_heads(lines: Sequence[Line], found: Set[int], contents: Set[int]) -> set[int]:
    """Give the places of the lines that say the symbol or the title of the first lines again, in
    blocks of nothing else: a symbol wherever it stands, a title where it tears a sentence, or
    beside such a symbol or what is ``found`` apart. What a table of ``contents`` says heads parts.
    """
    again = _find_again(lines, found, contents)
    symbols = {place for place in again if is_symbol(COLUMN.split(lines[place].text.strip())[0])}
    sure = {lines[place].block for place in symbols | found if lines[place].page is None}
    torn = (place for place in again - symbols if _is_torn(lines, place, again | found, found))
    return symbols | {place for place in again if lines[place].block in sure} | set(torn)


def _find_again(lines: Sequence[Line], found: Set[int], contents: Set[int]) -> set[int]:
    """Give the places of what the first lines say, and a later block says, and no more."""
    said = _list_said(lines, contents)
    again = {n for n, line in enumerate(lines) if n not in found and _says(line, n, said)}
    if not again:
        return again
    own = {line.block for n, line in enumerate(lines) if n not in found and n not in again}
    return {place for place in again if lines[place].block not in own}


def _list_said(lines: Sequence[Line], contents: Set[int]) -> dict[str, int]:
    """Give what the first lines say, each with the place at which it is said first."""
    said: dict[str, int] = {}
    for place, line in enumerate(lines[:REACH]):
        if place in contents:
            continue
        for text in (*COLUMN.split(line.text.strip()), *_join_below(lines, place)):
            for each in (text, NUMBERED.sub("", text)) if text[:1].isdigit() else (text,):
                said.setdefault(_fold(each), place)
    return said


def _join_below(lines: Sequence[Line], place: int) -> Iterator[str]:
    """Give a line with those of its block that come next, one, two and more."""
    joined = lines[place].text
    yield joined
    for line in lines[place + 1 : place + MOST_JOINED]:
        if line.block != lines[place].block:
            return
        joined = f"{joined} {line.text}"
        yield joined


def _fold(text: str) -> str:
    return "".join(text.split()).casefold()


def _says(line: Line, place: int, said: dict[str, int]) -> bool:
    """Tell whether a line says a symbol or a title of those that are ``said`` before it."""
    if line.table or line.level:
        return False
    whole = said.get(_fold(line.text), place) < place
    if not (whole or COLUMN.search(line.text)):
        return False
    parts = [part for part in COLUMN.split(line.text.strip()) if not FIGURES.fullmatch(part)]
    known = whole or all(said.get(_fold(p), place) < place for p in parts)
    return bool(parts) and known and any(map(_is_name, parts))


def _is_name(text: str) -> bool:
    spaced = text[:1].lower() != text[:1].upper()
    return is_symbol(text) or (
        is_headline(text) and (not spaced or len(text.split()) >= LEAST_TITLE)
    )


def _is_torn(lines: Sequence[Line], place: int, apart: Set[int], found: Set[int]) -> bool:
    """Tell whether a sentence breaks off before a line and goes on after it: small, or below what
    is ``found`` apart beside that line, the number of a page; or at the head of a page.
    """
    above = next((n for n in range(place - 1, -1, -1) if n not in apart), None)
    below = next((n for n in range(place + 1, len(lines)) if n not in apart), None)
    if above is None or below is None or lines[above].bold or lines[above].level:
        return False
    before, after = lines[above].text, lines[below].text
    if after[:1].islower():
        return SENTENCE_END.search(before) is None
    first = lines[above].page != lines[place].page and not is_headline(before)
    if first and not SENTENCE_END.search(before):
        return True
    wrapped = above > 0 and lines[above - 1].block == lines[above].block
    paged = lines[above].page != lines[below].page or not found.isdisjoint(range(above, below))
    return paged and wrapped and not (CLAUSE_END.search(before) or lines[below].level)
