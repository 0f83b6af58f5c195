"""Words that number paragraphs: which stand above which, and which of them head a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.structure.dateline import is_sentence
from ingest.structure.forms import RAISED
from ingest.structure.heading import is_heading
from ingest.structure.mark import NUMBERS, Mark, MarkKind
from ingest.structure.unit import Gap, Unit

BELOW = frozenset({"paragraph", "point"})
"""What the words are for that number parts of an article, where there are articles."""
DECIDED = frozenset({"decision", "resolution", "recommendation"})
STOPS = (".", ";", ":", "。", "；", "：")


def rank_words(units: Sequence[Unit]) -> list[Unit]:
    """Let signs (§) number articles where no word does, “Paragraph 2” parts of them where “Article”
    does, and “Decision 12” the sentence that it stands before. Numbers set above the line count
    below articles alone: elsewhere they are those of notes.
    """
    own = [mark for unit in units if unit.gap > Gap.INLINE for mark in unit.marks]
    worded = {mark.named for mark in own if mark.kind is MarkKind.ARTICLE}
    if not worded:
        rank = _raise_sign
    elif worded - BELOW:
        rank = _lower_word
    else:
        rank = _leave
    signed = worded or any(mark.kind is MarkKind.SIGN for mark in own)
    ranked = list(units)
    for place, unit in enumerate(units):
        if unit.marks:
            marks = (rank(each) for each in unit.marks if signed or not _is_raised(each))
            ranked[place] = replace(unit, marks=tuple(marks))
    return [_let_decide(ranked, place) for place in range(len(ranked))]


def _is_raised(mark: Mark) -> bool:
    return mark.shape == RAISED


def _raise_sign(mark: Mark) -> Mark:
    return replace(mark, kind=MarkKind.ARTICLE) if mark.kind is MarkKind.SIGN else mark


def _lower_word(mark: Mark) -> Mark:
    return replace(mark, kind=MarkKind.SIGN) if mark.named in BELOW else mark


def _leave(mark: Mark) -> Mark:
    return mark


def _let_decide(units: Sequence[Unit], place: int) -> Unit:
    unit = units[place]
    mark = next((each for each in unit.marks if each.named in DECIDED), None)
    if mark is None or not _begins(units, place) or not _decides(units, place, mark):
        return unit
    return replace(unit, marks=(replace(mark, kind=MarkKind.DECISION),), level=0, bold=False)


def _begins(units: Sequence[Unit], place: int) -> bool:
    gap = units[place].gap
    return gap > Gap.LINE or (gap == Gap.LINE and units[place - 1].ends_sentence)


def _decides(units: Sequence[Unit], place: int, mark: Mark) -> bool:
    """Tell whether “Decision 12” stands before a sentence, in its line or alone above it."""
    unit, rest = units[place], units[place].text[mark.length :].strip()
    if not rest:
        return _is_alone(units, place)
    if unit.level or (unit.bold and not is_sentence(unit.text)):
        return False
    return rest.endswith(STOPS) and not rest[:1].islower()


def _is_alone(units: Sequence[Unit], place: int) -> bool:
    """Tell whether one sentence or paragraph without a number is all that stands below a line."""
    below, after = units[place + 1 : place + 2], units[place + 2 : place + 3]
    if not below or not below[0].text.endswith(STOPS) or _is_numbered(below[0]):
        return False
    return not after or is_heading(units, place + 2) or _is_numbered(after[0])


def _is_numbered(unit: Unit) -> bool:
    return any(mark.kind in NUMBERS or mark.kind is MarkKind.SECTION for mark in unit.marks)
