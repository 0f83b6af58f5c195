"""What a number at the beginning of a text is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from ingest.language.vocabulary import ApartKind, LabelKind


class MarkKind(StrEnum):
    """What a mark counts with."""

    ARTICLE = "article"
    """``Article 5``, ``Principle 2``, ``第三条``: a word and a number that name a paragraph."""
    SECTION = "section"
    """``Chapter II``, ``Annex``, ``第二章``: a word and a number that name a group of them."""
    DECISION = "decision"
    """``Decision 12: The Board …``: a word and a number before a sentence among others."""
    ARABIC = "arabic"
    ROMAN = "roman"
    SPELT = "spelt"
    """``Second:``, ``TERCERO.``, ``ثالثا:``: a word alone."""
    CAPITAL = "capital"
    CHINESE = "chinese"
    DOTTED = "dotted"
    SIGN = "sign"
    """``§ 5``."""
    LETTER = "letter"
    SMALL_ROMAN = "small roman"
    CHINESE_ITEM = "chinese item"
    CIRCLED = "circled"
    QUOTED = "quoted"
    """``’1‘``: a figure in quotation marks, below letters."""
    BULLET = "bullet"


NUMBERS = frozenset(
    {
        MarkKind.ARABIC,
        MarkKind.ROMAN,
        MarkKind.SPELT,
        MarkKind.CAPITAL,
        MarkKind.CHINESE,
        MarkKind.DOTTED,
        MarkKind.SIGN,
        MarkKind.ARTICLE,
        MarkKind.DECISION,
    }
)
"""Kinds that number paragraphs; the others but ``SECTION`` number the parts of one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A number at the beginning of a text.

    ``printed`` is the mark as it stands, ``label`` what a citation names, ``shape`` what is
    around the number (``.``, ``)``, ``()``, ``,`` or nothing), ``value`` its place in the count
    (0: none), ``suffix`` what comes after a whole number (``bis``), ``path`` the value of each
    part of a dotted number, ``named`` the kind of its word (``annex``), empty where it has none,
    ``length`` the characters of the text that mark and following white space take. ``mended`` is
    true for a number that is ill-printed.
    """

    kind: MarkKind
    printed: str
    label: str
    shape: str
    value: int
    length: int
    suffix: str = ""
    path: tuple[int, ...] = ()
    named: LabelKind | ApartKind | Literal["language", ""] = ""
    mended: bool = False

    @property
    def word(self) -> str:
        """What names it: the kind of its word, or a sign (§), empty for a number alone."""
        return self.named or (self.shape if self.kind is MarkKind.ARTICLE else "")

    @property
    def opened(self) -> str:
        """The brackets before the number that open around its text: what is not agreed."""
        return "" if "]" in self.printed else self.printed[: -len(self.printed.lstrip("["))]
