"""Times that one told before tells (“and the Velm one of the same year?”), or what is left out
(“drop what is older than 2031”).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.view import View

_SAME = tuple(
    (re.compile(form, re.IGNORECASE), put)
    for words in read_vocabularies()
    for form, put in words.turns.same_year
)
_BESIDE = re.compile(
    join(form for words in read_vocabularies() for form in words.turns.set_beside), re.IGNORECASE
)
YEAR, MONTH = 4, 7
"""Digits of a year, and characters of its month, with which a day begins."""
_WITHOUT = tuple(
    (re.compile(form, re.IGNORECASE), put)
    for words in read_vocabularies()
    for form, put in words.turns.without
)


def put_year(question: str, turns: Sequence[Turn], view: View) -> str:
    """Give a question with the year of the statement that the turn before told first in place of
    “the same year”, or the one beside it of “a year later”; as it is where it says no such thing,
    or none was told.
    """
    told = [view.find_statement(each) for each in turns[-1].statements if view.holds(each)]
    year = (told[0].date or "")[:YEAR] if told else ""
    if not year:
        return question
    month = (told[0].date or "")[:MONTH]
    beside = {"before": f"{int(year) - 1}", "after": f"{int(year) + 1}"}
    years = {"year": year, "month": month, **beside}
    for form, put in _SAME:
        question = form.sub(put.format(**years), question)
    return question


def tells_no_time(question: str) -> bool:
    """Tell whether a question names a time by one that was told before: “that month”."""
    return any(form.search(question) for form, _ in _SAME)


def cut_comparing(question: str) -> str:
    """Give a question without the wish to compare at its end; empty where it has none."""
    found = _BESIDE.search(question)
    return question[: found.start()] if found else ""


def put_limit(question: str) -> str:
    """Give a follow-up that leaves out what is older or newer than a time as one that asks for the
    rest; any other as it is.
    """
    found = ((form.match(question), put) for form, put in _WITHOUT)
    return next((put.format(time=each["time"]) for each, put in found if each), question)
