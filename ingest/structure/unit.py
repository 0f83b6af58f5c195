"""The pieces that paragraphs are made of: lines joined, numbers not yet weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from ingest.language.labels import list_printed
from ingest.line import Line
from ingest.structure.dateline import WITNESS, says_when
from ingest.structure.emphasis import plain_emphasis
from ingest.structure.entries import has_entries
from ingest.structure.forms import CAPTION
from ingest.structure.joining import Words
from ingest.structure.letterhead import find_parted
from ingest.structure.mark import NUMBERS, Mark, MarkKind
from ingest.structure.numbering import raise_letter, read_marks
from ingest.structure.preamble import find_clauses
from ingest.structure.room import breaks_early, leaves_room
from ingest.structure.stops import CLAUSE_END, SENTENCE_END
from ingest.structure.unwrapped import are_paragraphs

WRAPPED_WIDTH = 150
"""Lines longer than this are no lines of a page: each is a paragraph of its own."""

SENTENCE_SEAM = re.compile(
    r"[.;:!?”\")](?P<seam>\s+)(?=\(?(?:\d{1,3}|[IVX]{1,6})[.)]\)?\s+[“\"]?[^\W\d_a-z])"
)
ARTICLE_SEAM = re.compile(
    rf"[.;:!?”\")](?P<seam>\s+)(?=(?i:{list_printed(('article',))})\s+\d{{1,3}}[.:–—-]?\s+"
    r"(?:[^\W\d_a-zа-яà-ÿ]|\(?1[.)]))"
)
"""Where scanned text has an article in the middle of a line."""
UNSPACED_SEAM = re.compile(r"[。；：！？”」）](?P<seam>)(?=[一二三四五六七八九十]{1,3}、)")
"""The same where a script puts no spaces between sentences."""
FIRST = re.compile(r"(?:1\s?[.)]|\([1l]\)|一、)(?!\d)|①")
"""The first number of an article, in the article's own line."""
CAPTIONED = re.compile(rf"{CAPTION.pattern}\s*")


class Gap(IntEnum):
    """What stands between a unit and the one before it, the closest first."""

    INLINE = 0
    LINE = 1
    BLOCK = 2
    PAGE = 3
    """A page's end, or lines that are no part of the text."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of text that no number and no break of the source parts.

    ``marks`` are the readings of the number it may begin with, ``text`` still holds it, unless the
    format computed it (``computed``). ``alone`` is true for the only unit of its block. ``table``
    is true for a table, a row a line; ``rows`` are the cells of each, ``headed`` tells that the
    first one heads the columns. ``language`` is true for the name of a language above a text in it.
    ``quoted`` is true for what is quoted of another text, with numbers of its own. ``place`` is
    that of its first line in the source. ``anew`` is true where the line before ends early.
    """

    text: str
    page: int | None
    gap: Gap
    level: int = 0
    bold: bool = False
    depth: int = 0
    computed: bool = False
    alone: bool = True
    marks: tuple[Mark, ...] = ()
    table: bool = False
    language: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    headed: bool = False
    quoted: bool = False
    place: int = 0
    anew: bool = False

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the text stops where a sentence may end."""
        return bool(SENTENCE_END.search(self.text[-12:]))

    @property
    def ends_clause(self) -> bool:
        """Tell whether the text stops where an item of a list may end."""
        return bool(CLAUSE_END.search(self.text[-12:]))


@dataclass(slots=True)
class _Piece:
    """A unit that is open: its first line, its texts and its rows so far."""

    line: Line
    place: int
    gap: Gap
    marks: tuple[Mark, ...]
    texts: list[str]
    rows: list[tuple[str, ...]]
    anew: bool

    def close(self, words: Words) -> Unit:
        """Give the unit, its lines joined."""
        line, text = self.line, words.join(self.texts)
        if line.table:
            rows = tuple(self.rows)
            return Unit(
                text, line.page, self.gap, table=True, rows=rows, headed=line.head, place=self.place
            )
        return Unit(
            text,
            line.page,
            self.gap,
            line.level,
            line.bold,
            line.depth,
            bool(line.mark),
            marks=self.marks,
            language=line.language,
            place=self.place,
            anew=self.anew,
        )


def cut_units(lines: Sequence[Line], dropped: set[int]) -> list[Unit]:
    """Join the lines that only the page's width parts; cut before all that may be a number."""
    places = [place for place in range(len(lines)) if place not in dropped]
    held = [lines[place] for place in places]
    width = _find_width(held)
    words = Words(line.text for line in held)
    pieces: list[_Piece] = []
    before: tuple[int, Line] | None = None
    parted = find_parted(lines) | find_clauses(lines, width) if width else set()
    for place, line in zip(places, plain_emphasis(held, width), strict=True):
        gap = (
            Gap.BLOCK
            if place in parted
            else _find_gap(lines, before[0] if before else None, place, width)
        )
        text = _format_text(line)
        if gap == Gap.LINE and (_heads(pieces[-1], line, width) or _closes(pieces[-1], text)):
            gap = Gap.BLOCK
        marks = () if line.table else tuple(read_marks(text))
        if before and _is_next_row(before[1], line):
            pieces[-1].texts[-1] += f"\n{text}"
            pieces[-1].rows.append(_list_cells(line))
        elif before and gap == Gap.LINE and not marks and _has_same_face(before[1], line):
            pieces[-1].texts.append(text)
        else:
            anew = bool(pieces) and breaks_early(pieces[-1].texts[-1], text, width)
            pieces.append(_Piece(line, place, gap, marks, [text], [_list_cells(line)], anew))
        before = place, line
    whole = (piece.close(words) for piece in pieces)
    parts = [part for unit in whole for part in _part(unit)]
    return _mark_alone(_raise_letters(parts))


def merge(units: Sequence[Unit]) -> Unit:
    """Give one unit of some that only the ends of lines or pages have parted."""
    first, *others = units
    return replace(first, text=Words(()).join([unit.text for unit in units])) if others else first


def _list_cells(line: Line) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in line.cells)


def _format_text(line: Line) -> str:
    """Give a line as it reads, its white space of any width one space."""
    return " ".join((f"{line.mark} {line.text}" if line.mark else line.text).split())


def _find_gap(lines: Sequence[Line], before: int | None, place: int, width: int) -> Gap:
    """Tell what parts a line from the one kept before it; what its format sets apart of a block
    without pages parts nothing.
    """
    if before is None:
        return Gap.BLOCK
    last, line = lines[before], lines[place]
    between = lines[before + 1 : place]
    apart = last.page != line.page or not all(_is_beside(last, each) for each in between)
    if width and last.block == line.block and (line.page or not apart):
        return Gap.LINE
    return Gap.PAGE if apart and not has_entries(between) else Gap.BLOCK


def _is_beside(line: Line, apart: Line) -> bool:
    return apart.furniture and apart.page is None and apart.block == line.block


def _has_same_face(before: Line, line: Line) -> bool:
    return (before.level, before.bold, before.table) == (line.level, line.bold, line.table)


def _heads(piece: _Piece, line: Line, width: int) -> bool:
    """Tell whether a line is the title above the text that another begins."""
    if piece.line.bold or line.bold:
        return False
    return leaves_room(piece.texts, piece.marks, line.text, width)


def _closes(piece: _Piece, text: str) -> bool:
    """Tell whether the clause of those who sign begins in a line, below the end of a sentence, or
    ends above one that says where and when they do.
    """
    begins = WITNESS.match(text) or (WITNESS.match(piece.texts[0]) and says_when(text))
    return bool(begins) and SENTENCE_END.search(piece.texts[-1]) is not None


def _is_next_row(before: Line, line: Line) -> bool:
    return before.table and line.table and before.block == line.block


def _find_width(lines: Sequence[Line]) -> int:
    """Give the width that lines are wrapped to, 0 where each line is a paragraph."""
    pairs = [
        (line, following)
        for line, following in pairwise(lines)
        if line.block == following.block and not line.table
    ]
    if not pairs:
        return WRAPPED_WIDTH
    lengths = sorted(len(line.text) for line, _ in pairs)
    wide = lengths[len(lengths) * 9 // 10]
    return 0 if wide > WRAPPED_WIDTH or are_paragraphs(lines) else wide


def _part(unit: Unit) -> Iterator[Unit]:
    """Cut a unit before what may be a paragraph's number in the middle of a line."""
    number = max((mark.length for mark in unit.marks), default=0)
    found = [] if unit.computed or unit.table else _find_seams(unit.text)
    seams = [seam for seam in found if seam[1] >= number]
    ends = [*(before for before, _ in seams), len(unit.text)][1:]
    part, start = unit, 0
    for (before, after), end in zip(seams, ends, strict=True):
        marks = _read_numbers(unit.text[after:end])
        if marks:
            yield from _part_first(replace(part, text=unit.text[start:before]))
            part, start = replace(unit, gap=Gap.INLINE, marks=marks, level=0), after
    yield from _part_first(replace(part, text=unit.text[start:]) if start else unit)


def _part_first(unit: Unit) -> Iterator[Unit]:
    """Cut “Article 5” or “§ 5” from the first number in it, where both stand in one line."""
    for mark in unit.marks:
        caption = CAPTIONED.match(unit.text, mark.length) if mark.shape == "第" else None
        length = caption.end() if caption else mark.length
        rest = unit.text[length:]
        if mark.kind in {MarkKind.ARTICLE, MarkKind.SIGN} and FIRST.match(rest):
            yield replace(unit, text=unit.text[:length].rstrip())
            yield replace(unit, text=rest, gap=Gap.LINE, marks=_read_numbers(rest), level=0)
            return
    yield unit


def _find_seams(text: str) -> list[tuple[int, int]]:
    forms = (SENTENCE_SEAM, UNSPACED_SEAM, ARTICLE_SEAM)
    return sorted(seam.span("seam") for form in forms for seam in form.finditer(text))


def _read_numbers(text: str) -> tuple[Mark, ...]:
    return tuple(mark for mark in read_marks(text) if mark.kind in {*NUMBERS, MarkKind.CIRCLED})


def _raise_letters(units: list[Unit]) -> list[Unit]:
    """Let the letters of the format's own lists number paragraphs where no numbers do.

    Their order is the format's: Arabic has two.
    """
    lists = [place for place, unit in enumerate(units) if unit.computed and not unit.depth]
    numbered = any(mark.kind in NUMBERS for unit in units for mark in unit.marks)
    if not lists or numbered or units[lists[0] - 1].text.endswith((":", "：")):
        return units
    first, value = _find_letter(units[lists[0]]), 0
    raised = list(units)
    for place in lists:
        mark = _find_letter(units[place])
        if first and mark:
            value = 1 if mark.label == first.label else value + 1
            marks = (*units[place].marks, raise_letter(mark, value))
            raised[place] = replace(units[place], marks=marks)
    return raised


def _find_letter(unit: Unit) -> Mark | None:
    return next((mark for mark in unit.marks if mark.kind is MarkKind.LETTER), None)


def _mark_alone(units: list[Unit]) -> list[Unit]:
    """Note which units share their block with no other."""
    after = [unit.gap for unit in (*units[1:], *units[:1])]
    return [
        unit if min(unit.gap, following) >= Gap.BLOCK else replace(unit, alone=False)
        for unit, following in zip(units, after, strict=True)
    ]
