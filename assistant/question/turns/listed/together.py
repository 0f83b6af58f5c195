"""Statements that were told before, set side by side: “compare the two on tolls”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.plan import MOST_SIDES, Plan, Task
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.single.compared import is_pointing
from assistant.question.turns.single.previous import compare_sides
from assistant.retrieval.view import View

_WORDS = tuple(read_vocabularies())
_TOGETHER = re.compile(
    rf"^\W*{join(words.turns.together for words in _WORDS)}\W*"
    rf"(?:{join(words.cues.about for words in _WORDS)}\s*(?P<subject>.+))?$",
    re.IGNORECASE,
)
FEWEST = 2
"""Statements that can be compared."""


def put_together(
    plan: Plan, question: str, turns: Sequence[Turn], view: View
) -> tuple[Plan, CarriedQuestion] | None:
    """Give a comparison of the statements that were told before, on what is asked, else on what was
    asked of them; ``None`` where it names its sides, or fewer were told, or too many.
    """
    found = _TOGETHER.match(plan.which) if plan.task is Task.COMPARE and turns else None
    told = _list_told(turns, view) if found else []
    if found is None or not FEWEST <= len(told) <= MOST_SIDES:
        return None
    subject = plan.subject or found["subject"] or ""
    asked = replace(plan, subject="" if is_pointing(subject) else subject)
    return compare_sides(asked, question, [view.find_statement(each) for each in told], turns)


def _list_told(turns: Sequence[Turn], view: View) -> list[str]:
    """Give the statements that the last turn told; where it was but one, with those of the turns
    before it that each told one.
    """
    told = list[str]()
    for turn in reversed(turns):
        held = [each for each in turn.statements if view.holds(each)]
        if len(held) > 1:
            return told or held
        told += (each for each in held if each not in told)
    return told[::-1]
