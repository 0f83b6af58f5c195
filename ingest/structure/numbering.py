"""The numbers that authors give their paragraphs, as they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Literal

from ingest.language.labels import LEADING, NAMED, SIGNS, list_apart, list_printed
from ingest.language.numerals import (
    LETTERS,
    ORDINALS,
    parse_capital,
    parse_chinese,
    parse_letter,
    parse_roman,
    read_ordinal,
)
from ingest.language.vocabulary import ApartKind, LabelKind, any_of


class MarkKind(StrEnum):
    """What a mark counts with."""

    ARTICLE = "article"
    """``Article 5``, ``Principle 2``, ``第三条``: a word and a number that name a paragraph."""
    SECTION = "section"
    """``Chapter II``, ``Annex``, ``第二章``: a word and a number that name a group of them."""
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


_SPACE = r"[\s\u200b]*"
_AFTER = rf"(?:{_SPACE}$|[\s\u200b]+|(?=[^\W\d_]|[“\"«(（]))"
"""What parts a number and its stop from the text: space, or the text's own first letter."""

_ARTICLES: tuple[LabelKind, ...] = ("article", "clause", "principle", "rule", "paragraph", "point")
_SECTIONS: tuple[LabelKind, ...] = (
    "section", "chapter", "part", "title", "pillar", "annex", "appendix", "schedule",
)  # fmt: skip
_OPTIONS = list_apart("option")
_TEXTS = "|".join((list_apart("decision"), list_apart("resolution")))
_SIGNED_TEXTS = "|".join(
    (list_apart("decision", signed=True), list_apart("resolution", signed=True))
)
_ARTICLE_SIGNS = list_printed(_ARTICLES, signed=True)
_SECTION_SIGNS = list_printed(_SECTIONS, signed=True)
_LEADING_SIGNS = list_printed(tuple(kind for kind in _SECTIONS if kind in LEADING))
_NUMBER = (
    r"(?:\d{1,3}(?:\.\d{1,3})*(?:er|re|\.?[ºª°]|(?P<suffix>\s?(?:bis|ter|quater|quinquies|sexies)"
    r"|[A-Z](?![^\W_])))?|(?:[IVXLC]+|[A-ZА-Я])(?![^\W\d_]))"
)
_WORDED = r"(?:[^\W\d_]{2,12})"
_SYMBOL = r"(?:(?:[^\W_]|[.()/-]){0,20}\d(?:[^\W_]|[.()/-]){0,20}(?:\s\(\d{4}\))?|[IVXLC]+)"
"""What texts of a meeting are counted by: ``8/HC.3``, ``XIV/5``, ``2231 (2015)``."""
_NUMERAL = r"[〇零一二三四五六七八九十百千两]{1,7}"
_CHINESE = r"[〇零一二三四五六七八九十百千两\d]{1,7}"

_FORMS: tuple[tuple[MarkKind, str, re.Pattern[str]], ...] = tuple(
    (kind, shape, re.compile(pattern))
    for kind, shape, pattern in (
        (
            MarkKind.ARTICLE,
            "word",
            rf"(?P<label>(?P<word>(?i:{list_printed(_ARTICLES)}))\s+(?P<number>{_NUMBER}|{_WORDED}))"
            rf"(?P<stop>\s?[.:：–—-](?!\d)|\])?{_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "word",
            rf"(?P<label>(?P<word>(?i:{list_printed(_SECTIONS)}|{list_apart('protocol')}))"
            rf"(?:\s+(?P<number>{_NUMBER}|{_WORDED}))?)"
            rf"(?P<stop>\s?[.:：–—-](?!\d)|(?=\s|$)){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "word",
            rf"(?P<label>(?P<word>{_OPTIONS})\s?(?P<number>{_NUMBER}|{_CHINESE}))"
            rf"(?P<stop>\s?[.:：–—-](?!\d)|(?=\s|$)){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "word",
            rf"(?=[\u3000-\uffef])(?P<label>(?P<word>{_LEADING_SIGNS})\s?(?P<number>{_CHINESE}|[A-Z]\b))"
            rf"[.:：—]?(?:{_SPACE}$|\s+|(?=\W))",
        ),
        (
            MarkKind.SECTION,
            "text",
            rf"(?P<label>(?P<word>(?i:{_TEXTS}))\s+(?P<number>{_SYMBOL}))[.:：]?(?=\s|$){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "text",
            rf"(?P<label>{SIGNS}\s?(?P<number>{_SYMBOL})\s?号?(?P<word>{_SIGNED_TEXTS})){_SPACE}",
        ),
        (
            MarkKind.ARTICLE,
            "第",
            rf"(?P<label>{SIGNS}\s?(?P<number>{_CHINESE})\s?(?P<word>{_ARTICLE_SIGNS})(?:之(?P<suffix>[一二三四五]))?){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "第",
            rf"(?P<label>{SIGNS}\s?(?P<number>{_CHINESE})\s?(?P<word>{_SECTION_SIGNS})){_SPACE}",
        ),
        (
            MarkKind.DOTTED,
            ".",
            rf"(?P<label>[A-Z]?(?:\.?\d{{1,3}})(?:\.\d{{1,3}}){{1,8}})\.?{_AFTER}",
        ),
        (MarkKind.SIGN, "§", rf"(?P<label>§+\s?(?P<number>\d{{1,4}}))\.?{_AFTER}"),
        (
            MarkKind.ARABIC,
            ".",
            rf"(?P<label>(?P<number>\d{{1,3}})\s?(?P<suffix>bis|ter|quater|[A-Z](?=\.))?)"
            rf"(?:\\?[.．][-–—]?(?!\d)|、){_AFTER}",
        ),
        (MarkKind.ARABIC, ")", rf"(?P<label>(?P<number>\d{{1,3}}))[°º]?[)）]{_AFTER}"),
        (MarkKind.ARABIC, "°", r"(?P<label>(?P<number>\d{1,3}))\s?[°º]\s+(?=[^\W\d_a-z])"),
        (MarkKind.ARABIC, "()", rf"[(（](?P<label>(?P<number>\d{{1,3}}))[)）]{_SPACE}"),
        (
            MarkKind.ARABIC,
            "-",
            r"(?P<label>(?P<number>\d{1,3}))\s?[-–—]\s+(?!\d)(?=[^\W\d_a-z]|[“\"«(（])",
        ),
        (
            MarkKind.ARABIC,
            "",
            r"(?P<label>(?P<number>\d{1,3})(?P<suffix>bis|ter|quater)?),?(?:\s+(?=[^\W\d_a-z])|$)",
        ),
        (MarkKind.ROMAN, ".", rf"(?P<label>(?P<number>[IVXLC]+))\.[-–—]?{_AFTER}"),
        (MarkKind.ROMAN, ")", rf"(?P<label>(?P<number>[IVXLC]+))\){_AFTER}"),
        (MarkKind.ROMAN, "()", rf"\((?P<label>(?P<number>[IVXLC]+))\){_SPACE}"),
        (MarkKind.ROMAN, "", rf"(?P<label>(?P<number>[IVXLC]+))(?:\s?[:–—-]\s+|$){_SPACE}"),
        (
            MarkKind.SPELT,
            "",
            rf"(?P<label>(?P<number>(?i:{any_of(ORDINALS)})))"
            rf"(?:\s?[:：–—]|\.(?:-|\s?[–—])?)(?:{_SPACE}$|[\s\u200b]+)",
        ),
        (MarkKind.CAPITAL, ".", r"(?P<label>(?P<number>[A-ZА-Я]|[א-ת]{1,3}))[.)](?:\s+|$)"),
        (MarkKind.CAPITAL, "", r"(?P<label>(?P<number>[A-ZА-Я]))$"),
        (MarkKind.CAPITAL, "()", rf"\((?P<label>(?P<number>[A-ZА-Я]))\){_SPACE}"),
        (MarkKind.CHINESE, "、", rf"(?P<label>(?P<number>{_NUMERAL}))[、.．]{_SPACE}"),
        (MarkKind.CHINESE_ITEM, "（）", rf"(?P<label>[（(](?P<number>{_CHINESE})[）)]){_SPACE}"),
        (MarkKind.CIRCLED, "", rf"(?P<label>(?P<number>[①-⑳])){_SPACE}"),
        (MarkKind.SMALL_ROMAN, "()", rf"(?P<label>\((?P<number>[ivxlc]+)\)){_SPACE}"),
        (MarkKind.SMALL_ROMAN, ".", r"(?P<label>(?P<number>[ivxlc]+)[.)])(?:\s+|$)"),
        (MarkKind.LETTER, "()", rf"(?P<label>\((?P<number>([{LETTERS}])\3?)\)){_SPACE}"),
        (MarkKind.LETTER, ".", rf"(?P<label>(?P<number>([{LETTERS}])\3?)[.)])(?:\s+|$)"),
        (
            MarkKind.BULLET,
            "",
            rf"(?P<label>(?:——|[•·▪■●○◦‣∙]){_SPACE}|[-–—*+](?:\s+|$))",
        ),
    )
)

_VALUES: dict[MarkKind, Callable[[str], int]] = {
    MarkKind.ARABIC: int,
    MarkKind.SIGN: int,
    MarkKind.ROMAN: parse_roman,
    MarkKind.SPELT: read_ordinal,
    MarkKind.SMALL_ROMAN: lambda letters: parse_roman(letters.upper()),
    MarkKind.CAPITAL: parse_capital,
    MarkKind.LETTER: parse_letter,
    MarkKind.CHINESE: parse_chinese,
    MarkKind.CHINESE_ITEM: parse_chinese,
    MarkKind.CIRCLED: lambda sign: ord(sign) - ord("①") + 1,
    MarkKind.ARTICLE: read_ordinal,
    MarkKind.SECTION: read_ordinal,
}

_INITIALS = "".join({word[0] for word in NAMED})
_FIRST = re.compile(
    rf"[\d(（A-Za-zА-Яа-яא-תأ-ي{_INITIALS}第제§①-⑳〇零一二三四五六七八九十百千两•·▪■●○◦‣∙*+–—-]"
)
REFERENCE = re.compile(rf"(?i:{list_printed(_ARTICLES)})\s+{_NUMBER}(?=[\s,])")
_GOES_ON = re.compile(r"[,،，]|[)）]")
"""What stands after a number that a sentence only speaks of."""


def read_marks(text: str) -> list[Mark]:
    """Give every reading of the number that a text begins with, none where it begins with none.

    ``(i)`` reads as the first Roman numeral and as the ninth letter. A draft may hold what is not
    agreed in square brackets, its number with it.
    """
    text = text.lstrip()
    inner = text.lstrip("[")
    if not _FIRST.match(inner):
        return []
    found = ((kind, shape, form.match(inner)) for kind, shape, form in _FORMS)
    marks = (_read(kind, shape, match) for kind, shape, match in found if match)
    opened = text[: len(text) - len(inner)]
    return [
        replace(mark, printed=opened + mark.printed, length=len(opened) + mark.length)
        for mark in marks
        if mark and not (opened and (mark.kind not in NUMBERS or not mark.shape))
    ]


def is_reference(text: str) -> bool:
    """Tell whether a text begins by speaking of a number, as the rest of a sentence does."""
    return REFERENCE.match(text) is not None


def raise_letter(mark: Mark, value: int) -> Mark:
    """Give a letter of a list as the number of a paragraph, with its place in the count."""
    return replace(mark, kind=MarkKind.CAPITAL, label=mark.label.strip("()."), value=value)


def _read(kind: MarkKind, shape: str, match: re.Match[str]) -> Mark | None:
    groups = match.groupdict()
    label = " ".join(groups["label"].split())
    path: tuple[int, ...] = ()
    value = 0
    if kind is MarkKind.DOTTED:
        path = tuple(parse_letter(each.lower()) or int(each) for each in _split(label))
        value = path[-1]
    elif groups.get("number"):
        value = _VALUES[kind](groups["number"])
    if not value and kind not in {MarkKind.BULLET, MarkKind.SECTION}:
        return None
    word = groups.get("word") or ""
    if word and _is_spoken_of(match):
        return None
    length = match.end()
    if word and shape == "word" and groups.get("number") and not value:
        length, label = match.end("word"), word  # “Annex Fees” has no number
    printed = match.string[:length].rstrip("\u200b \t\xa0\n")
    suffix = groups.get("suffix") or ""
    named = NAMED[word.lower()] if word else ""
    return Mark(kind, printed, label, shape, value, length, suffix, path, named)


def _is_spoken_of(match: re.Match[str]) -> bool:
    """Tell a number of which a sentence speaks (“article 5, …”) from one that heads a text."""
    rest = match.string[match.end() :]
    return bool(rest) and (match["word"][0].islower() or bool(_GOES_ON.match(rest)))


def _split(label: str) -> list[str]:
    return re.findall(r"\d+|[A-Z]", label)
