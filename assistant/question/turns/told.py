"""A question after a statement was told in brief: it may go on about that, without saying so."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.question.cues.naming import NOUNS
from assistant.question.cues.timing import find_dates
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.question import Question
from assistant.question.turns.followups import Turn
from assistant.retrieval.view import View
from ingest.language.parties import find_meant


def find_told(question: Question, turns: Sequence[Turn], view: View) -> str | None:
    """Give the id of the statement that was told in brief before a question which names no other,
    nor whose it is, nor a time; ``None`` where there is none.
    """
    read = question.plan or question.pointer or question.understood or question.whole
    last = turns[-1] if turns else None
    if last is None or read or len(last.statements) != 1 or not view.holds(last.statements[0]):
        return None
    plan = read_plan(last.question, detect_language(last.question))
    asked = question.asked
    names = NOUNS.search(asked) or find_meant(asked) or any(find_dates(asked))
    return last.statements[0] if plan and plan.task is Task.SUMMARY and not names else None
