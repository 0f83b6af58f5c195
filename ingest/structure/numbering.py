"""The numbers that authors give their paragraphs, as they stand in the text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ingest.language.labels import NAMED, SIGNS, list_before, list_printed
from ingest.language.numerals import (
    match_ordinals,
    parse_capital,
    parse_chinese,
    parse_letter,
    parse_roman,
    read_ordinal,
)
from ingest.language.vocabulary import any_of
from ingest.structure.forms import ARTICLES, FIGURES, LED, NUMBER, match_forms
from ingest.structure.mark import NUMBERS, Mark, MarkKind

_VALUES: dict[MarkKind, Callable[[str], int]] = {
    MarkKind.ARABIC: int,
    MarkKind.SIGN: read_ordinal,
    MarkKind.ROMAN: parse_roman,
    MarkKind.SPELT: read_ordinal,
    MarkKind.SMALL_ROMAN: lambda letters: parse_roman(letters.upper()),
    MarkKind.CAPITAL: parse_capital,
    MarkKind.LETTER: parse_letter,
    MarkKind.CHINESE: parse_chinese,
    MarkKind.CHINESE_ITEM: parse_chinese,
    MarkKind.QUOTED: int,
    MarkKind.CIRCLED: lambda sign: ord(sign) - ord("①") + 1,
    MarkKind.ARTICLE: read_ordinal,
    MarkKind.SECTION: read_ordinal,
}

_FIRST = re.compile(
    rf"[\d{FIGURES}(（§①-⑳〇零一二三四五六七八九十百千两•·▪■●○◦‣∙*+–—'’‘-]"
    rf"|{SIGNS}|(?i:{any_of(NAMED)}|{match_ordinals()}|{list_before()}\s)"
    r"|[IVXLC]+\s|(?:[^\W\d_]{1,3}|[IVXLCivxlc]+)ـ?\s?(?:[.)\d:–—/-]|$)"
)
"""What every form begins with, so that a line of prose is not held against each."""
REFERENCE = re.compile(rf"(?i:{list_printed(ARTICLES)})\s+{NUMBER}(?=[\s,])")
_LOWERED = str.maketrans(FIGURES, "0123456789")
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
    found = (_read(kind, shape, match) for kind, shape, match in match_forms(inner))
    marks = _leave_led([mark for mark in found if mark])
    opened = text[: len(text) - len(inner)]
    if not opened:
        return marks
    return [
        replace(mark, printed=opened + mark.printed, length=len(opened) + mark.length)
        for mark in marks
        if (mark.kind in NUMBERS and mark.shape) or mark.shape == "()"
    ]


def _leave_led(marks: list[Mark]) -> list[Mark]:
    """Leave out the readings of a number alone where its word stands behind it."""
    return [mark for mark in marks if mark.shape == LED] or marks


def is_reference(text: str) -> bool:
    """Tell whether a text begins by speaking of a number, as the rest of a sentence does."""
    return REFERENCE.match(text) is not None


def raise_letter(mark: Mark, value: int) -> Mark:
    """Give a letter of a list as the number of a paragraph, with its place in the count."""
    return replace(mark, kind=MarkKind.CAPITAL, label=mark.label.strip("()."), value=value)


def _read(kind: MarkKind, shape: str, match: re.Match[str]) -> Mark | None:
    groups = {name: each and each.translate(_LOWERED) for name, each in match.groupdict().items()}
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
    if word and (_is_spoken_of(match) if shape != LED else _goes_on(match)):
        return None
    length = match.end()
    if kind is MarkKind.ARTICLE and shape == "word":
        label = f"{word} {groups['number']}"
    if word and shape == "word" and groups.get("number") and not value:
        length, label = match.end("word"), word  # “Annex Fees” has no number
    printed = match.string[:length].rstrip("\u200b \t\xa0\n")
    suffix = groups.get("suffix") or ""
    named = NAMED[word.lower()] if word else ""
    shape = groups.get("letters") or shape
    return Mark(kind, printed, label, shape, value, length, suffix, path, named)


def _is_spoken_of(match: re.Match[str]) -> bool:
    """Tell a number of which a sentence speaks (“article 5, …”) from one that heads a text."""
    rest = match.string[match.end() :]
    return bool(rest) and (match["word"][0].islower() or bool(_GOES_ON.match(rest)))


def _goes_on(match: re.Match[str]) -> bool:
    """Tell whether a sentence goes on after a number and the word behind it: “1 kap. 2 § …”."""
    rest = match.string[match.end() :]
    return rest[:1].islower() or rest[:1].isdigit() or bool(_GOES_ON.match(rest))


def _split(label: str) -> list[str]:
    return re.findall(r"\d+|[A-Z]", label)
