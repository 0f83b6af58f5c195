"""The numbers of a Word file's lists, computed from its definitions as Word does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from ingest.readers.letters import FORMS
from ingest.readers.word.styles import Style, is_on

BULLET = "•"
LEVELS = 9
HIGHEST = 32_767
"""The highest number that Word counts to."""
LONGEST_PATTERN = 255
"""Characters of the pattern of a mark, which Word cuts off there."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the form of its numbers, the pattern of its mark, its first number.

    ``restart`` is the level (from 1) whose counting on begins this one anew, 0 for none, ``None``
    for any above it. ``begins`` is true where a list begins its count of the definition anew,
    ``legal`` where the numbers of the levels above stand in figures.
    """

    form: str
    pattern: str
    start: int
    restart: int | None
    begins: bool = False
    legal: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document while its paragraphs are counted."""

    lists: dict[str, tuple[str, dict[int, Level]]]
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, part: Any) -> Numbering:
        """Read the part of lists, ``None`` for a file without one."""
        return cls({} if part is None else _read_lists(part))

    def count(self, paragraph: Any, style: Style) -> tuple[str, int]:
        """Give the mark of a paragraph, empty for one in no list, and its depth; count it."""
        place = _find_place(paragraph, style)
        if place is None or place[0] not in self.lists:
            return "", 0
        number, depth = place
        definition, levels = self.lists[number]
        if depth not in levels:
            return "", 0
        counts = self.counts.setdefault(definition, [0] * LEVELS)
        self._step(number, definition, levels, depth)
        level = levels[depth]
        if level.form == "bullet":
            return BULLET, depth
        mark = re.sub(
            r"%([1-9])",
            lambda found: _spell(levels, counts, int(found[1]) - 1, level.legal),
            level.pattern,
        )
        return mark.strip(), depth

    def _step(self, number: str, definition: str, levels: dict[int, Level], depth: int) -> None:
        """Count a paragraph on in the lists of a definition, which have one count between them.

        A list that overrides the definition's first number begins anew with it. Levels above that
        have no number yet get their first; those below begin anew, unless they restart only
        higher up.
        """
        counts = self.counts[definition]
        first = levels[depth].start
        begins = levels[depth].begins and (number, depth) not in self.begun
        self.begun.add((number, depth))
        counts[depth] = first if counts[depth] == 0 or begins else counts[depth] + 1
        for above in levels.keys() & range(depth):
            counts[above] = counts[above] or levels[above].start
        for below in range(depth + 1, LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or depth < restart:
                counts[below] = 0


def _spell(levels: dict[int, Level], counts: list[int], depth: int, legal: bool) -> str:
    form = FORMS.get("decimal" if legal or depth not in levels else levels[depth].form, str)
    return form(counts[depth]) if counts[depth] > 0 else str(counts[depth])


def _find_place(paragraph: Any, style: Style) -> tuple[str, int] | None:
    """Give the number of the list and the level of a paragraph."""
    own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    styled = style.find_list()
    number = _read_value(own, "w:numId") or _read_value(styled, "w:numId")
    if number in {None, "0"} or (own is not None and _read_value(own, "w:numId") == "0"):
        return None
    depth = _read_value(own, "w:ilvl") or _read_value(styled, "w:ilvl") or "0"
    return str(number), min(max(int(depth), 0), LEVELS - 1)


def _read_value(element: Any, name: str) -> str | None:
    found = None if element is None else element.find(qn(name))
    return None if found is None else str(found.get(qn("w:val")))


def _read_lists(part: Any) -> dict[str, tuple[str, dict[int, Level]]]:
    abstract = list(part.iter(qn("w:abstractNum")))
    linked = {_read_value(each, "w:styleLink"): each for each in abstract}
    plain = {
        each.get(qn("w:abstractNumId")): _read_levels(
            linked.get(_read_value(each, "w:numStyleLink") or "", each)
        )
        for each in abstract
    }
    lists: dict[str, tuple[str, dict[int, Level]]] = {}
    for each in part.iter(qn("w:num")):
        name = _read_value(each, "w:abstractNumId") or ""
        levels = dict(plain.get(name, {}))
        levels.update(_read_overrides(each, levels))
        lists[each.get(qn("w:numId"))] = (name, levels)
    return lists


def _read_levels(element: Any) -> dict[int, Level]:
    return {int(each.get(qn("w:ilvl"))): _read_level(each) for each in element.findall(qn("w:lvl"))}


def _read_level(element: Any) -> Level:
    restart = _read_value(element, "w:lvlRestart")
    return Level(
        form=_read_value(element, "w:numFmt") or "decimal",
        pattern=(_read_value(element, "w:lvlText") or "")[:LONGEST_PATTERN],
        start=_read_start(_read_value(element, "w:start") or "1"),
        restart=None if restart is None else int(restart),
        legal=is_on(element.find(qn("w:isLgl"))),
    )


def _read_start(value: str) -> int:
    number = int(value)
    return number if 0 <= number <= HIGHEST else 1


def _read_overrides(element: Any, levels: dict[int, Level]) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for each in element.findall(qn("w:lvlOverride")):
        depth = int(each.get(qn("w:ilvl")))
        whole = each.find(qn("w:lvl"))
        level = levels.get(depth) if whole is None else _read_level(whole)
        start = _read_value(each, "w:startOverride")
        if level is not None:
            first = level.start if start is None else _read_start(start)
            begins = start is not None
            found[depth] = replace(level, start=first, begins=begins)
    return found
