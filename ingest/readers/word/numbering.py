"""The numbers of a Word file's lists, computed from its definitions as Word does."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from ingest.language.numerals import spell_chinese, spell_circled, spell_letter, spell_roman

BULLET = "•"
LEVELS = 9
HIGHEST = 32_767
"""The highest number that Word counts to."""
LONGEST_PATTERN = 255
"""Characters of the pattern of a mark, which Word cuts off there."""
LONGEST_CHAIN = 20
"""Styles that one may be based on, one after another; more is a loop."""

FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "lowerLetter": spell_letter,
    "upperLetter": lambda value: spell_letter(value).upper(),
    "lowerRoman": lambda value: spell_roman(value).lower(),
    "upperRoman": spell_roman,
    "chineseCounting": spell_chinese,
    "chineseCountingThousand": spell_chinese,
    "chineseLegalSimplified": spell_chinese,
    "ideographDigital": spell_chinese,
    "taiwaneseCountingThousand": spell_chinese,
    "japaneseCounting": spell_chinese,
    "decimalEnclosedCircle": spell_circled,
    "decimalEnclosedCircleChinese": spell_circled,
    "none": lambda _: "",
}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the form of its numbers, the pattern of its mark, its first number.

    ``restart`` is the level (from 1) whose counting on begins this one anew, 0 for none, ``None``
    for any above it.
    """

    form: str
    pattern: str
    start: int
    restart: int | None


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style with those that it is based on, the nearest first."""

    name: str
    chain: tuple[Any, ...]

    @property
    def pPr(self) -> Any:  # noqa: N802
        """The nearest paragraph properties."""
        return next(
            (found for each in self.chain if (found := each.find(qn("w:pPr"))) is not None), None
        )

    def find_bold(self) -> bool:
        """Tell whether the style sets its text bold."""
        for each in self.chain:
            bold = each.find(f"{qn('w:rPr')}/{qn('w:b')}")
            if bold is not None:
                return bold.get(qn("w:val")) not in {"0", "false", "off"}
        return False

    def find_list(self) -> Any:
        """Give the nearest list that the style puts its paragraphs in."""
        paths = (each.find(f"{qn('w:pPr')}/{qn('w:numPr')}") for each in self.chain)
        return next((found for found in paths if found is not None), None)


@dataclass(slots=True)
class Numbering:
    """The lists of a document while its paragraphs are counted."""

    lists: dict[str, tuple[str, dict[int, Level]]]
    styles: dict[str, Style]
    usual: Style
    counts: dict[str, list[int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, document: Document) -> Numbering:
        """Read the definitions of a document."""
        styles = _read_styles(document)
        usual = next((style for style in styles.values() if style.name == "Normal"), Style("", ()))
        return cls(_read_lists(document), styles, usual)

    def find_style(self, paragraph: Any) -> Style:
        """Give the style of a paragraph."""
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self.usual if named is None else self.styles.get(named.get(qn("w:val")), self.usual)

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
            r"%([1-9])", lambda found: _spell(levels, counts, int(found[1]) - 1), level.pattern
        )
        return mark.strip(), depth

    def _step(self, number: str, definition: str, levels: dict[int, Level], depth: int) -> None:
        """Count a paragraph on in the lists of a definition, which have one count between them.

        A list that overrides the definition's first number begins with it. Levels above that have
        no number yet get their first; those below begin anew, unless they restart only higher up.
        """
        counts = self.counts[definition]
        first = levels[depth].start
        fresh = (number, depth) not in self.begun
        overridden = fresh and first != self._start(definition, depth)
        self.begun.add((number, depth))
        counts[depth] = first if counts[depth] == 0 or overridden else counts[depth] + 1
        for above in levels.keys() & range(depth):
            counts[above] = counts[above] or levels[above].start
        for below in range(depth + 1, LEVELS):
            restart = levels[below].restart if below in levels else None
            if restart is None or depth < restart:
                counts[below] = 0

    def _start(self, definition: str, depth: int) -> int:
        """Give the first number of a level where a list does not override it."""
        plain = self.lists.get(f"abstract {definition}")
        return plain[1][depth].start if plain and depth in plain[1] else 1


def _spell(levels: dict[int, Level], counts: list[int], depth: int) -> str:
    form = FORMS.get(levels[depth].form if depth in levels else "decimal", str)
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


def _read_styles(document: Document) -> dict[str, Style]:
    elements = {
        each.get(qn("w:styleId")): each for each in document.styles.element.iter(qn("w:style"))
    }
    return {name: _chain(elements, name) for name in elements}


def _chain(elements: dict[str, Any], name: str) -> Style:
    chain: list[Any] = []
    following: str | None = name
    while following in elements and len(chain) < LONGEST_CHAIN:
        chain.append(elements[following])
        following = _read_value(elements[following], "w:basedOn")
    return Style(_read_value(elements[name], "w:name") or "", tuple(chain))


def _read_lists(document: Document) -> dict[str, tuple[str, dict[int, Level]]]:
    part = next(
        (
            each
            for each in document.part.package.iter_parts()
            if str(each.partname).endswith("/numbering.xml")
        ),
        None,
    )
    if part is None:
        return {}
    root = document.part.numbering_part.element
    plain = {
        each.get(qn("w:abstractNumId")): _read_levels(each)
        for each in root.iter(qn("w:abstractNum"))
    }
    lists = {f"abstract {name}": (name, levels) for name, levels in plain.items()}
    for each in root.iter(qn("w:num")):
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
            found[depth] = Level(level.form, level.pattern, first, level.restart)
    return found
