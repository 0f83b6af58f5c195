"""Another statement of the year that was asked of before: “and the Velm one of the same year?”."""

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
YEAR = 4
"""Digits of a year, with which a day begins."""


def put_year(question: str, turns: Sequence[Turn], view: View) -> str:
    """Give a question with the year of the statement that the turn before told first in place of
    “the same year”, or the one beside it of “a year later”; as it is where it says no such thing,
    or none was told.
    """
    told = [view.find_statement(each) for each in turns[-1].statements if view.holds(each)]
    year = (told[0].date or "")[:YEAR] if told else ""
    if not year:
        return question
    years = {"year": year, "before": f"{int(year) - 1}", "after": f"{int(year) + 1}"}
    for form, put in _SAME:
        question = form.sub(put.format(**years), question)
    return question


def cut_comparing(question: str) -> str:
    """Give a question without the wish to compare at its end; empty where it has none."""
    found = _BESIDE.search(question)
    return question[: found.start()] if found else ""
