"""Figures that a question takes for granted: “the 90 days”, “Article V of the treaty”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from assistant.citing.answer import Citation
from assistant.question.cues.times.timing import lift_times
from ingest.language.dates import MONTHS
from ingest.language.numerals import parse_roman

MOST_SPELT = 12
"""Numbers up to this one are as often written in words."""
LAST_DAY = 31
"""Numbers up to this one may be the day of a month."""
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<![\w.,+–-])\d+(?:[.,\u00a0\u202f٬٫]\d+)*(?![^\W\d_])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ROMAN = re.compile(r"(?<=\w )(?!I\b)[IVX]{1,5}(?!\w)")


def lacks_figures(question: str, quoted: Sequence[Citation]) -> bool:
    """Tell whether a question has a figure beside its dates that no paragraph quoted has."""
    untimed, _ = lift_times(question)
    dated = any(word in MONTHS for word in _WORD.findall(untimed.lower()))
    least = MOST_SPELT if not dated else LAST_DAY
    sizable = (each for each in _list_numbers(untimed) if not _YEAR.fullmatch(each))
    numbers = [each for each in sizable if int(each) > least]
    asked = {*map(_drop_zeros, (*numbers, *_list_romans(untimed)))}
    return bool(asked) and not any(asked <= _list_told(each) for each in quoted)


def _list_told(quoted: Citation) -> set[str]:
    text = f"{quoted.title}\n{quoted.label}\n{quoted.paragraph_text}"
    text = text.replace("-", " ")
    return {*map(_drop_zeros, (*_list_numbers(text), *_list_romans(text)))}


def _list_numbers(text: str) -> Iterator[str]:
    """Give the digits of each number, of whatever script, without the marks between them."""
    for found in _NUMBER.finditer(text):
        yield "".join(str(unicodedata.digit(each)) for each in found[0] if each.isdigit())


def _list_romans(text: str) -> Iterator[str]:
    """Give what each Roman number behind a word counts."""
    return (str(parse_roman(found[0])) for found in _ROMAN.finditer(text))


def _drop_zeros(digits: str) -> str:
    """Give the digits that are the same in thousands and in millions."""
    return digits.strip("0")
