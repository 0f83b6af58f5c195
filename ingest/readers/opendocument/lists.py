"""The numbers of the lists and headings of an OpenDocument text, which its text does not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ingest.readers.letters import FORMS
from ingest.readers.opendocument.styles import STYLE, TEXT

BULLET = "•"
LEVELS = 10
HIGHEST = 32_767
"""The highest number that is counted to."""
SCRIPTS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一": "chineseCounting",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "①": "decimalEnclosedCircle",
    "א": "hebrew1",
    "أ": "arabicAlpha",
    "а": "russianLower",
    "А": "russianUpper",
}
"""The form of a level's numbers by the first sign of its name, as in ``一, 二, 三, ...``."""
ABJAD = "أ, ب, ج"
OUTLINE = "outline"
"""The list of headings."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the form of its numbers, what is around them, how many it shows."""

    form: str
    prefix: str
    suffix: str
    start: int
    shown: int


@dataclass(slots=True)
class Lists:
    """The lists of a text while their items are counted."""

    levels: dict[str, dict[int, Level]]
    counts: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, *parts: Any) -> Lists:
        """Read the parts that define lists."""
        levels: dict[str, dict[int, Level]] = {}
        for part in parts:
            for style in part.iter(f"{{{TEXT}}}list-style"):
                levels[style.get(f"{{{STYLE}}}name")] = _read_levels(style)
            for style in part.iter(f"{{{TEXT}}}outline-style"):
                levels[OUTLINE] = _read_levels(style)
        return cls(levels)

    def begin(self, name: str) -> None:
        """Begin the count of a list anew."""
        self.counts[name] = [0] * LEVELS

    def count(self, name: str, depth: int, value: str | None) -> str:
        """Count an item and give its mark; ``value`` is the number that it says it has."""
        level = self.levels.get(name, {}).get(depth)
        if level is None:
            return ""
        counts = self.counts.setdefault(name, [0] * LEVELS)
        counts[depth] = _read_number(value, counts[depth] + 1 if counts[depth] else level.start)
        counts[depth + 1 :] = [0] * (LEVELS - depth - 1)
        if level.form == BULLET:
            return BULLET
        first = max(depth + 1 - level.shown, 0)
        numbers = [self._spell(name, each) for each in range(first, depth + 1)]
        printed = ".".join(filter(None, numbers))
        return f"{level.prefix}{printed}{level.suffix}".strip() if printed else ""

    def _spell(self, name: str, depth: int) -> str:
        level = self.levels[name].get(depth)
        value = self.counts[name][depth] or (level.start if level else 1)
        return FORMS.get(level.form if level else "none", str)(value) if value > 0 else str(value)


def _read_levels(style: Any) -> dict[int, Level]:
    return {
        depth: _read_level(each)
        for each in style
        if (depth := _read_number(each.get(f"{{{TEXT}}}level"), 0) - 1) in range(LEVELS)
    }


def _read_level(element: Any) -> Level:
    if "bullet" in str(element.tag) or "image" in str(element.tag):
        return Level(BULLET, "", "", 1, 1)
    named = element.get(f"{{{STYLE}}}num-format") or ""
    form = "arabicAbjad" if named.startswith(ABJAD) else SCRIPTS.get(named[:1], "decimal")
    return Level(
        form=form if named else "none",
        prefix=element.get(f"{{{STYLE}}}num-prefix") or "",
        suffix=element.get(f"{{{STYLE}}}num-suffix") or "",
        start=_read_number(element.get(f"{{{TEXT}}}start-value"), 1),
        shown=_read_number(element.get(f"{{{TEXT}}}display-levels"), 1),
    )


def _read_number(value: str | None, otherwise: int) -> int:
    known = value is not None and value.isdecimal() and len(value) <= len(str(HIGHEST))
    return int(value) if known and value else otherwise
