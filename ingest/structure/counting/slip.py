"""Figures and words that a scanner misread (“l.” for “1.”), mended where no doubt is left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.language.numerals import parse_roman, spell_roman
from ingest.structure.counting.chain import Candidate
from ingest.structure.counting.series import Run
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.unit import Gap, Unit

_FIGURES = r"(?P<number>[\dlI|!OoSBZ]{1,3})"
NUMBER = re.compile(rf"(?=\d{{0,2}}[lI|!OoSBZ]){_FIGURES}[.)]\s+(?=[^\W\d_a-z])")
BRACKETED = re.compile(rf"\((?=\d{{0,2}}[lI|!OoSBZ]){_FIGURES}\)\s+(?=[^\W\d_a-z])")
_ARTICLE = r"(?P<word>[^\W_]{3,12})\s"
_ENDS = r"(?:[.:]?[–—](?=\S)|[.:–—-]?(?:\s+|$))"
ARTICLE = re.compile(f"{_ARTICLE}{_FIGURES}{_ENDS}")
FIGURES = str.maketrans("lI|!OoSBZ", "111100582")
DOTTED = re.compile(
    r"(?P<number>[\dlI|!OoSBZ]{1,3}(?:\.[\dlI|!OoSBZ]{1,3}){1,4})\.?\s+(?=[^\W\d_a-z])"
)
_LETTERS = r"(?P<number>[IVXLC1l|!HU]{1,6})"
ROMAN = re.compile(rf"{_LETTERS}[.)]\s+(?=[^\W\d_a-z])")
ROMAN_ARTICLE = re.compile(f"{_ARTICLE}{_LETTERS}{_ENDS}")
MISREAD = re.compile(r"\d[IVXLC]$")
LETTERS = str.maketrans({**dict.fromkeys("1l|!", "I"), "H": "II", "U": "II"})


def mend_slips(units: Sequence[Unit], run: Run, start: int, end: int) -> Run:
    """Put the numbers into a run that it lacks and that stand, ill-printed, where they must.

    ``start`` is the place where its count may have begun, ``end`` the one before which it ends.
    """
    mended: Run = []
    for before, each in pairwise((None, *run)):
        if each is None:
            continue
        last, place = (before.value, before.place + 1) if before else (0, start)
        if each.value == last + 2:
            mended += _find_slips(units, range(place, each.place), each, each.value - 1)
        mended.append(each)
    after = mended[-1].place + 1
    return mended + _find_slips(
        units, range(after, min(after + 1, end)), run[-1], run[-1].value + 1
    )


def mend_dotted(units: Sequence[Unit], run: Run, start: int) -> Run:
    """Put the dotted numbers into a run of them that it skips and that stand there ill-printed."""
    mended: Run = []
    for each in run:
        before = mended[-1] if mended else None
        path = (*each.mark.path[:-1], each.value - 1)
        if path[-1] and (before is None or before.mark.path != path):
            places = range(before.place + 1 if before else start, each.place)
            mended += _find_dotted(units, places, each, path)
        mended.append(each)
    return mended


def _find_dotted(
    units: Sequence[Unit], places: range, like: Candidate, path: tuple[int, ...]
) -> list[Candidate]:
    dotted, label = replace(like.mark, path=path), ".".join(map(str, path))
    slips = ((place, DOTTED.match(units[place].text)) for place in places)
    found = [
        replace(like, place=place, value=path[-1], mark=_mend(dotted, slip, label, path[-1]))
        for place, slip in slips
        if slip and units[place].gap > Gap.LINE and slip["number"].translate(FIGURES) == label
    ]
    return found if len(found) == 1 else []


def _mend(like: Mark, slip: re.Match[str], label: str, value: int) -> Mark:
    return replace(
        like,
        printed=slip[0].rstrip(),
        label=label,
        value=value,
        length=slip.end(),
        mended=True,
    )


def leave_misread(articles: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what only seems a figure with a letter among Roman numerals: 1V for IV."""
    if 2 * sum(map(_is_roman, articles)) < len(articles):
        return list(articles)
    return [each for each in articles if not MISREAD.search(each.mark.label)]


def is_slip(unit: Unit, like: Candidate, value: int) -> bool:
    """Tell whether a unit begins with a number that was misread, of the kind of another."""
    return _match(unit, like, value) is not None


def _find_slips(
    units: Sequence[Unit], places: range, like: Candidate, value: int
) -> list[Candidate]:
    found = []
    for place in places:
        if slip := _match(units[place], like, value):
            word = f"{like.mark.label.split()[0]} " if "word" in slip.groupdict() else ""
            number = spell_roman(value) if _is_roman(like) else str(value)
            mark = _mend(like.mark, slip, f"{word}{number}", value)
            found.append(replace(like, place=place, value=value, mark=mark))
    return found if len(found) == 1 else []


def _match(unit: Unit, like: Candidate, value: int) -> re.Match[str] | None:
    if unit.gap < Gap.LINE:
        return None
    roman = _is_roman(like)
    if like.mark.kind is MarkKind.ARABIC and like.mark.shape == "()":
        slip = BRACKETED.match(unit.text)
    elif like.mark.kind in {MarkKind.ARABIC, MarkKind.ROMAN}:
        slip = (ROMAN if roman else NUMBER).match(unit.text)
    elif like.mark.kind is MarkKind.ARTICLE and " " in like.mark.label:
        slip = (ROMAN_ARTICLE if roman else ARTICLE).match(unit.text)
        slip = slip if slip and _is_like(slip["word"], like.mark.label.split()[0]) else None
    else:
        slip = None
    return slip if slip and _read(slip["number"], roman) == value else None


def _read(number: str, roman: bool) -> int:
    if roman:
        return parse_roman(number.translate(LETTERS))
    figures = number.translate(FIGURES)
    return int(figures) if figures.isdecimal() else 0


def _is_roman(like: Candidate) -> bool:
    return re.fullmatch("[IVXLC]+", like.mark.label.split()[-1]) is not None


def _is_like(word: str, other: str) -> bool:
    """Tell whether two words differ in one letter at most."""
    return len(word) == len(other) and sum(map(str.__ne__, word, other)) <= 1
