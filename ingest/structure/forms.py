"""The forms of the numbers that authors give their paragraphs, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.language.labels import (
    LEADING,
    SIGNS,
    list_again,
    list_apart,
    list_before,
    list_led,
    list_printed,
)
from ingest.language.numerals import LETTERS, match_ordinals
from ingest.language.vocabulary import ApartKind, LabelKind
from ingest.structure.mark import MarkKind

LED = "led"
"""The shape of a number whose word stands behind it: ``1 kap.``, ``Erster Teil``."""
RAISED = "raised"
"""The shape of a number that is set above the line."""
LETTERED = "lettered"
"""The shape of a number behind letters that say what it counts: ``PP2 bis.``, ``OP3 alt.``."""
FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SPACE = r"[\s\u200b]*"
_AFTER = rf"(?:{_SPACE}$|[\s\u200b]+|(?=[^\W\d_]|[“\"«(（]))"
"""What parts a number and its stop from the text: space, or the text's own first letter."""
_STOP = r"(?:\.(?:\s(?=[-–—]\s))?[-–—]|[.:：–—-])"
"""What stands behind a number that has a word; Spanish sets a dash behind its stop: ``2.- …``."""

CAPTION = re.compile(
    r"[(（](?![\d〇零一二三四五六七八九十百千]+[)）])[^()（）]{2,40}[)）](?=\s|$|[^\W\d_])"
)
"""What an article of a script without capitals is called, in brackets behind its number."""

ARTICLES: tuple[LabelKind, ...] = ("article", "clause", "principle", "rule", "paragraph", "point")
_SECTIONS: tuple[LabelKind, ...] = (
    "section", "chapter", "part", "title", "pillar", "annex", "appendix", "schedule",
)  # fmt: skip
_OPTIONS = list_apart("option")
_COUNTED: tuple[ApartKind, ...] = ("decision", "resolution", "recommendation", "item")
_TEXTS = "|".join(map(list_apart, _COUNTED))
_SIGNED_TEXTS = "|".join(list_apart(kind, signed=True) for kind in _COUNTED)
_ARTICLE_SIGNS = list_printed(ARTICLES, signed=True)
_SECTION_SIGNS = list_printed(_SECTIONS, signed=True)
_LEADING_SIGNS = list_printed(tuple(kind for kind in _SECTIONS if kind in LEADING))
_TIMES = rf"(?:[\s.-]?(?i:{list_again()})(?![^\W_])){{1,2}}"
"""What an amendment puts behind a number that it repeats."""
NUMBER = (
    rf"(?:\d{{1,3}}(?:[.-]\d{{1,3}})*(?:er|re|\.?[ºª°])?(?P<suffix>{_TIMES}|-?[A-Za-z](?![^\W_]))?"
    r"|(?:[IVXLC]+|[A-ZА-Я])(?![^\W\d_]))"
)
_BEFORE = rf"(?:(?i:{list_before()})\s+)?"
_ORDINAL = rf"(?i:{match_ordinals()})"
_WORDED = rf"(?:(?i:{match_ordinals(several=True)})(?![^\W_])|[^\W\d_]{{2,16}})"
_SYMBOL = (
    r"(?:(?:[^\W_]|[.()/-]){0,20}\d(?:[^\W_]|[.()/-]){0,20}(?<=[\w)])(?:\s\(\d{4}\))?|[IVXLC]+)"
)
"""What texts of a meeting are counted by: ``8/HC.3``, ``XIV/5``, ``2231 (2015)``."""
_NUMERAL = r"[〇零一二三四五六七八九十百千两]{1,7}"
_CHINESE = r"[〇零一二三四五六七八九十百千两\d]{1,7}"

_FORMS: tuple[tuple[MarkKind, str, re.Pattern[str]], ...] = tuple(
    (kind, shape, re.compile(pattern))
    for kind, shape, pattern in (
        (
            MarkKind.ARTICLE,
            "word",
            rf"(?P<label>(?P<word>(?i:{list_printed(ARTICLES)}))\s+(?P<number>{NUMBER}|{_WORDED}))"
            rf"(?P<stop>\s?{_STOP}(?!\d)|\])?{_SPACE}",
        ),
        (
            MarkKind.ARTICLE,
            "word",
            rf"(?P<label>(?P<word>(?i:{list_printed(ARTICLES)}))\s?\((?P<number>\d{{1,3}})\))"
            rf"(?P<stop>\s?{_STOP})?(?:\s|$){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "word",
            rf"(?P<label>{_BEFORE}(?P<word>(?i:{list_printed(_SECTIONS)}|{list_apart('protocol')}))"
            rf"(?:\s+(?P<number>{NUMBER}|{_WORDED}))?)"
            rf"(?P<stop>\s?{_STOP}(?!\d)|(?=\s|$)){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            LED,
            rf"(?P<label>{_BEFORE}(?P<number>\d{{1,3}}|[IVXLC]+|{_ORDINAL})\.?\s+(?P<word>(?i:{list_led()})))"
            rf"(?P<stop>\s?{_STOP}(?!\d)|(?=\s|$)){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "word",
            rf"(?P<label>(?P<word>{_OPTIONS})\s?(?P<number>{NUMBER}|{_CHINESE}))"
            rf"(?P<stop>\s?{_STOP}(?!\d)|(?=\s|$)){_SPACE}",
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
            rf"(?P<label>(?P<word>(?i:{_TEXTS}))\s+(?P<number>{_SYMBOL}))(?:\s?[.:：–—-])?(?=\s|$){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "text",
            rf"(?=[\u3000-\uffef])(?P<label>(?P<word>{_SIGNED_TEXTS})\s?(?P<number>{_CHINESE}))"
            rf"(?:[.:：—]|(?=\s|$)){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "text",
            rf"(?P<label>{SIGNS}\s?(?P<number>{_SYMBOL})\s?号?(?P<word>{_SIGNED_TEXTS})){_SPACE}",
        ),
        (
            MarkKind.ARTICLE,
            "第",
            rf"(?P<label>{SIGNS}\s?(?P<number>{_CHINESE})\s?(?P<word>{_ARTICLE_SIGNS})(?:[之の](?P<suffix>[一二三四五\d]))?){_SPACE}",
        ),
        (
            MarkKind.SECTION,
            "第",
            rf"(?P<label>{SIGNS}\s?(?P<number>{_CHINESE})\s?(?P<word>{_SECTION_SIGNS})){_SPACE}",
        ),
        (
            MarkKind.DOTTED,
            ".",
            rf"(?P<label>[A-Z]?(?:\.?\d{{1,3}})(?:\.\d{{1,3}}){{1,8}})(?:\.[-–—]?)?{_AFTER}",
        ),
        (
            MarkKind.SIGN,
            "§",
            rf"(?P<label>§+\s?(?P<number>\d{{1,4}}|{_WORDED}(?=[.:]))[°º]?(?P<suffix>{_TIMES}|[a-z](?![^\W_]))?)"
            rf"\.?{_AFTER}",
        ),
        (
            MarkKind.SIGN,
            "§",
            rf"(?P<label>(?P<number>\d{{1,4}})(?P<suffix>{_TIMES}|\s?[a-z])?\.?\s?§)(?!\s?\d)\.?{_AFTER}",
        ),
        (
            MarkKind.ARABIC,
            ".",
            rf"(?P<label>(?P<number>\d{{1,3}})(?P<suffix>{_TIMES}|\s?[A-Z](?=\.)|[a-z](?=\.)|-\d{{1,2}}(?=\.))?)"
            rf"\s?(?:\\?[.．][-–—]?(?!\d)|、){_AFTER}",
        ),
        (
            MarkKind.ARABIC,
            ")",
            rf"(?P<label>(?P<number>\d{{1,3}})(?P<suffix>{_TIMES}|[a-z])?)[°º]?[)）](?:\.[-–—])?{_AFTER}",
        ),
        (
            MarkKind.ARABIC,
            RAISED,
            rf"(?P<label>(?P<number>[{FIGURES}]{{1,3}})){_SPACE}(?=[^\W\d_]|[“\"«(（])",
        ),
        (MarkKind.ARABIC, "°", r"(?P<label>(?P<number>\d{1,3}))\s?[°º]\s+(?=[^\W\d_a-z])"),
        (
            MarkKind.ARABIC,
            "()",
            rf"[(（](?P<label>(?P<number>\d{{1,3}})(?P<suffix>{_TIMES}|[a-z])?)[)）]{_SPACE}",
        ),
        (
            MarkKind.ARABIC,
            "-",
            rf"(?P<label>(?P<number>\d{{1,3}})(?P<suffix>{_TIMES})?)\s?[-–—]\s+(?!\d)(?=[^\W\d_a-z]|[“\"«(（])",
        ),
        (
            MarkKind.ARABIC,
            "",
            rf"(?P<label>(?P<number>\d{{1,3}})(?P<suffix>{_TIMES})?),?(?:\s+(?=[^\W\d_a-z])|$)",
        ),
        (
            MarkKind.ARABIC,
            LETTERED,
            rf"(?P<label>(?P<letters>[A-ZА-Я]{{1,3}})\s?(?P<number>\d{{1,3}})(?P<suffix>{_TIMES}|[a-z](?![^\W_]))?)"
            rf"\s?[.:)](?!\d)(?:{_SPACE}$|\s+|(?=[“\"«(\[]))",
        ),
        (
            MarkKind.ARABIC,
            LETTERED,
            rf"(?P<label>(?P<letters>[A-ZА-Я]{{2,3}})(?P<number>\d{{1,3}})(?P<suffix>{_TIMES})?)"
            r"\s+(?=[^\W\d_a-zа-яà-ÿ]|[“\"«(\[])",
        ),
        (MarkKind.ROMAN, ".", rf"(?P<label>(?P<number>[IVXLC]+))\.[-–—]?{_AFTER}"),
        (MarkKind.ROMAN, ")", rf"(?P<label>(?P<number>[IVXLC]+))\){_AFTER}"),
        (MarkKind.ROMAN, "()", rf"\((?P<label>(?P<number>[IVXLC]+))\){_SPACE}"),
        (MarkKind.ROMAN, "", rf"(?P<label>(?P<number>[IVXLC]+))(?:\s?[:–—-]\s+|$){_SPACE}"),
        (
            MarkKind.SPELT,
            "",
            rf"(?P<label>(?P<number>{_ORDINAL}))"
            rf"(?:\s?[:：–—]|\.(?:-|\s?[–—])?|\s?-(?=\s+[^\W\d_a-zа-яà-ÿ]))(?:{_SPACE}$|[\s\u200b]+)",
        ),
        (MarkKind.CAPITAL, ".", r"(?P<label>(?P<number>[A-ZА-Я]|[א-ת]{1,3}))[.)](?:\s+|$)"),
        (MarkKind.CAPITAL, "", r"(?P<label>(?P<number>[A-ZА-Я]))$"),
        (MarkKind.CAPITAL, "()", rf"\((?P<label>(?P<number>[A-ZА-Я]))\){_SPACE}"),
        (MarkKind.CHINESE, "、", rf"(?P<label>(?P<number>{_NUMERAL}))[、.．]{_SPACE}"),
        (MarkKind.CHINESE_ITEM, "（）", rf"(?P<label>[（(](?P<number>{_CHINESE})[）)]){_SPACE}"),
        (MarkKind.CIRCLED, "", rf"(?P<label>(?P<number>[①-⑳])){_SPACE}"),
        (MarkKind.QUOTED, "’‘", r"(?P<label>['’‘](?P<number>\d{1,2})['’‘])\s+"),
        (MarkKind.SMALL_ROMAN, "()", rf"(?P<label>\((?P<number>[ivxlc]+)\)){_SPACE}"),
        (MarkKind.SMALL_ROMAN, ".", r"(?P<label>(?P<number>[ivxlc]+)[.)])(?:\s+|$)"),
        (MarkKind.LETTER, "()", rf"(?P<label>\((?P<number>([{LETTERS}])\3?)ـ?\)){_SPACE}"),
        (
            MarkKind.LETTER,
            ".",
            rf"(?P<label>(?P<number>([{LETTERS}])\3?)ـ?[.)])(?:\.?[-–—])?(?:\s+|$)",
        ),
        (MarkKind.LETTER, "-", r"(?P<label>(?P<number>[أ-ي])ـ?)\s?[-–—/]\s+(?=\S)"),
        (
            MarkKind.BULLET,
            "",
            rf"(?P<label>(?:——|[•·▪■●○◦‣∙]){_SPACE}|[-–—*+](?:\s+|$))",
        ),
    )
)


def match_forms(text: str) -> Iterator[tuple[MarkKind, str, re.Match[str]]]:
    """Give every form that a text begins with: what kind of number it is, its shape, the match."""
    for kind, shape, form in _FORMS:
        if found := form.match(text):
            yield kind, shape, found
