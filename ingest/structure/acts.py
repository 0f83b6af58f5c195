"""Sections of Acts: numbers with a caption, or a first sub-section, in their line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.structure.division import part_divisions
from ingest.structure.heading import is_heading
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.numbering import read_marks
from ingest.structure.unit import Gap, Unit

CAPTION = re.compile(
    r"(?P<title>[^\W\d_](?:[^.:;!?—―–]|[.](?=[^\W_])){2,160})[.:]\s?(?:[—―–]{1,2}|-(?!\w))\s*(?=\S)"
)
"""What a section is called, and the stop and dash that part it from the text: “Pay.—A keeper …”."""
FIRST = re.compile(r"\(1\)\s*(?=\S)")
SECOND = re.compile(r"\(2\)\s*(?=\S)")
DASHES = ("—", "–", "-", "―")
LEAST = 2
"""Sections with a caption or a sub-section in their line that tell an Act."""


def part_sections(units: Sequence[Unit]) -> list[Unit]:
    """Let the numbers of an Act number articles, cut from their captions and sub-sections."""
    parted: list[Unit] = []
    for places in part_divisions(units):
        own = units[places.start : places.stop]
        part = _join_first(own)
        headed = sum(_heads_first(part, place) for place in range(len(part)))
        is_act = max(sum(map(_is_section, part)), headed) >= LEAST
        parted += _set_beside([piece for unit in part for piece in _cut(unit)]) if is_act else own
    return parted


def _set_beside(units: list[Unit]) -> list[Unit]:
    """Set first sub-sections, cut from the lines of their sections, in as far as second ones."""
    first: int | None = None
    for place, unit in enumerate(units):
        if FIRST.match(unit.text):
            first = place
        elif first is not None and SECOND.match(unit.text):
            units[first] = replace(units[first], depth=unit.depth)
            first = None
    return units


def _join_first(units: Sequence[Unit]) -> list[Unit]:
    """Join a number alone with the first sub-section that stands behind it in its line."""
    joined: list[Unit] = []
    for unit in units:
        begins = unit.gap is Gap.INLINE and FIRST.match(unit.text)
        if begins and joined and _is_number_alone(joined[-1]):
            joined[-1] = replace(joined[-1], text=f"{joined[-1].text} {unit.text}")
        else:
            joined.append(unit)
    return joined


def _is_number_alone(unit: Unit) -> bool:
    return any(_may_count(mark) and mark.length >= len(unit.text) for mark in unit.marks)


def _is_section(unit: Unit) -> bool:
    mark = _find_number(unit)
    rest = unit.text[mark.length :].lstrip() if mark else ""
    return bool(FIRST.match(rest) or CAPTION.match(rest))


def _heads_first(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a number and a title stand above a first sub-section: “2 Pay”, “(1) A …”."""
    mark = _find_number(units[place])
    below = units[place + 1 : place + 2]
    if not mark or not below or not FIRST.match(below[0].text):
        return False
    return is_heading(units, place, mark.length)


def _find_number(unit: Unit) -> Mark | None:
    return next((mark for mark in unit.marks if _counts(unit, mark)), None)


def _counts(unit: Unit, mark: Mark) -> bool:
    """Tell the number of a section of an Act, also behind its word: “Section 1.—(1) …”."""
    if not _may_count(mark) or mark.kind is not MarkKind.SECTION:
        return _may_count(mark)
    rest = unit.text[mark.length :].lstrip()
    begins = FIRST.match(rest) or CAPTION.match(rest) or (rest and mark.printed.endswith(DASHES))
    return bool(begins)


def _may_count(mark: Mark) -> bool:
    if mark.kind is MarkKind.SECTION:
        return mark.named == "section" and mark.value > 0
    return mark.kind is MarkKind.ARABIC and mark.shape in {".", ""}


def _cut(unit: Unit) -> Iterator[Unit]:
    """Give a section's number with its caption, then its text; whole where it has neither."""
    mark = _find_number(unit)
    if mark is None:
        yield unit
        return
    section = replace(unit, marks=(replace(mark, kind=MarkKind.ARTICLE),))
    start = len(unit.text) - len(unit.text[mark.length :].lstrip())
    caption = CAPTION.match(unit.text, start)
    if caption is None and not FIRST.match(unit.text, start):
        yield section
        return
    titled = caption is not None
    rest = unit.text[caption.end() if caption else start :]
    text = unit.text[: caption.end("title") if caption else mark.length].rstrip()
    yield replace(section, text=text, bold=titled or unit.bold, alone=True)
    marks = tuple(each for each in read_marks(rest) if each.shape == "()")
    yield replace(unit, text=rest, gap=Gap.BLOCK, marks=marks, level=0, bold=False)
