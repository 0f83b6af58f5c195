"""What heads a section: set apart by its format, or short and without a full stop."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.structure.forms import CAPTION
from ingest.structure.mark import MarkKind
from ingest.structure.stops import CLOSING
from ingest.structure.unit import Unit

LONGEST = 200
"""Characters of the longest line that is a heading for being set bold."""
LONGEST_MARKED = 1_000
"""Characters of the longest that is one for being marked as such by the format."""
LONGEST_PLAIN = 80
LONGEST_WORDS = 12

_LINKED = any_of(word for words in read_vocabularies() for word in words.lines.linked)
STOP = re.compile(rf"[.,;:!?。，；：！？、،؛؟—–-](?:\s{_LINKED})?{CLOSING}$")
COMMAS = (",", "，", "،")
"""With these ends who speaks (“The Assembly,”), however it is set."""
FIGURE = re.compile(r"\d")
OPENING = re.compile(r"[\"“«‘(]?(?:[^\W\d_]|\d)")


def is_heading(units: Sequence[Unit], place: int, start: int = 0) -> bool:
    """Tell whether what a unit has after ``start`` is a heading."""
    unit = units[place]
    text = unit.text[start:].strip()
    if unit.table or unit.quoted or not re.search(r"\w", text):
        return False
    if heads_article(units, place):
        return True
    if unit.level:
        return len(text) <= LONGEST_MARKED
    if unit.bold:
        return len(text) <= LONGEST and not text.endswith(COMMAS) and not _is_sentence(text)
    return unit.alone and is_headline(text) and _stands_between(units, place)


def heads_article(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a unit is the caption in brackets that Japanese laws put above an article."""
    text, below = units[place].text, units[place + 1 : place + 2]
    if not CAPTION.fullmatch(text) or FIGURE.search(text):
        return False
    marks = (mark for unit in below for mark in unit.marks)
    return any(mark.kind is MarkKind.ARTICLE and mark.shape == "第" for mark in marks)


def is_headline(text: str) -> bool:
    """Tell whether a text is short, begins large and ends without a stop."""
    if len(text) > LONGEST_PLAIN or len(text.split()) > LONGEST_WORDS or STOP.search(text):
        return False
    first = OPENING.match(text)
    return first is not None and not first[0][-1].islower()


def _is_sentence(text: str) -> bool:
    return text.endswith((".", "。")) and len(text.split()) > LONGEST_WORDS


def _stands_between(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a line goes on neither from the one before nor into the one after."""
    before_ends = place == 0 or units[place - 1].ends_clause or _is_short(units[place - 1])
    after = units[place + 1].text if place + 1 < len(units) else ""
    return before_ends and not after[:1].islower()


def _is_short(unit: Unit) -> bool:
    return bool(unit.level or unit.bold) or is_headline(unit.text)
