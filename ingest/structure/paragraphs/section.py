"""The sections that a paragraph stands in, the widest first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.structure.division import DIVISIONS
from ingest.structure.mark import Mark, MarkKind

HEADING = "heading"
NUMBERED = "numbered"
OPTION = "option"
LEAD = "lead"
"""What leads in to numbers, where no heading stands above them: “The Council recommends:”."""
RECITAL = "recital"
ATTACHED = frozenset({"annex", "appendix", "schedule", "protocol"})
"""Divisions that come after a main text: a number in one of them is never taken for the main's."""

_NAMED = (
    ("language",),
    ("decision", "resolution", "protocol"),
    ("annex", "schedule"),
    ("appendix",),
    ("part", "title", "pillar"),
    ("chapter",),
    ("section", "recommendation", "item"),
    (OPTION,),
)
_RANKS = {kind: rank for rank, kinds in enumerate(_NAMED) for kind in kinds}
_MARKS = (
    MarkKind.ROMAN,
    MarkKind.SPELT,
    MarkKind.CHINESE,
    MarkKind.CAPITAL,
    MarkKind.ARABIC,
    MarkKind.DOTTED,
    MarkKind.CHINESE_ITEM,
    MarkKind.LETTER,
    MarkKind.SMALL_ROMAN,
    MarkKind.CIRCLED,
    MarkKind.QUOTED,
)
BRACKETS = "()（）."
LOWEST = 9
"""Below every level that a format gives headings."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a heading opens: ``name`` is its number (``Annex II``, ``IV``), else its words.

    ``kind`` is that of its label word, ``numbered`` for a number alone, ``heading`` for neither;
    ``rank`` tells what it stands above (less is higher), ``level`` is the format's own;
    ``bracketed`` tells that its number is in brackets: (1) stands below 1, ``holds`` that what is
    numbered stands below these words.
    """

    name: str
    kind: str
    rank: tuple[int, int]
    level: int
    bracketed: bool = False
    holds: bool = False

    @classmethod
    def of(cls, mark: Mark | None, text: str, level: int) -> Section:
        """Give the section that a heading with this mark, text and level opens."""
        if mark is None:
            return cls(text, HEADING, (len(_NAMED) + 1, level or LOWEST), level)
        if mark.kind is MarkKind.SECTION:
            return cls(mark.label, mark.named, (_RANKS[mark.named], 0), level)
        bracketed = mark.shape in {"()", "（）"}
        rank = 2 * _MARKS.index(mark.kind) + bracketed
        return cls(mark.label.strip(BRACKETS), NUMBERED, (len(_NAMED), rank), level, bracketed)

    @classmethod
    def of_lead(cls, text: str) -> Section:
        """Give what the words that lead in to numbers open."""
        return replace(cls.of(None, text, 0), kind=LEAD)

    @classmethod
    def of_recitals(cls, name: str) -> Section:
        """Give what the words that lead in to recitals open; each is called by this name."""
        return replace(cls.of(None, name, 0), kind=RECITAL)

    @property
    def is_division(self) -> bool:
        """Tell whether it is a text within the text."""
        return self.kind in DIVISIONS

    def closes(self, other: Section) -> bool:
        """Tell whether this section ends another that is open.

        A text within the text has sections of its own, which a format may set higher than it.
        """
        if other.is_division:
            return self.rank <= other.rank or (
                self.kind == HEADING and 0 < self.level < other.level
            )
        if other.holds and self.kind == NUMBERED:
            return False
        return self.rank <= other.rank or 0 < self.level <= other.level


def open_section(
    path: tuple[Section, ...], section: Section, *, first: bool = False
) -> tuple[Section, ...]:
    """Give the sections that are open once another begins: the ``first`` of those that are numbered
    right below a heading, as “RULES” above “I. Lamps”, or any other.
    """
    kept = path
    if first and section.kind == NUMBERED and kept and kept[-1].kind == HEADING:
        kept = (*(each for each in kept[:-1] if not each.holds), replace(kept[-1], holds=True))
    while any(section.closes(each) for each in kept):
        kept = kept[:-1]
    if section.bracketed and kept and kept[-1].kind == NUMBERED:
        section = replace(section, name=f"{kept[-1].name}({section.name})")
    return (*kept, section)
