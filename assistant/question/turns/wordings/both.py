"""The two sentences that were told before: “Give me both sentences side by side.”"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import RANKED
from assistant.retrieval.view import View

TWO = 2
_BOTH = re.compile(
    join(form for words in read_vocabularies() for form in words.turns.two_told), re.IGNORECASE
)


def asks_for_both(question: str) -> bool:
    """Tell whether a question asks for the two sentences that were told before, and names none."""
    return _BOTH.search(question) is not None


def put_both(
    question: str, turns: Sequence[Turn], view: View
) -> tuple[Plan | None, CarriedQuestion] | None:
    """Give the two sentences that were told before to be quoted together: those with the words that
    were asked about, else the paragraphs; ``None`` where anything else is asked, or it is not
    known which two.
    """
    if not turns or not asks_for_both(question):
        return None
    told = _list_last(turns[-1], view) or _list_each(turns[-TWO:], view)
    if len(told) != TWO:
        return None
    title = " – ".join(view.find_statement(each).title for each, _ in told)
    understood = say(detect_language(question), "within", question=question, title=title)
    ids = tuple(dict.fromkeys(each for each, _ in told))
    if words := _find_words(turns):
        plan = Plan(Task.EVERY, subject=words, exact=True)
        return plan, CarriedQuestion(question, ids, understood)
    return None, CarriedQuestion(question, ids, understood, whole=tuple(told))


def _list_last(last: Turn, view: View) -> list[tuple[str, int]]:
    """Give the two paragraphs that a turn quoted; none where it quoted more, or fewer."""
    held = [each for each in last.cited if view.has_paragraph(*each)]
    return held if len(held) == TWO else []


def _list_each(turns: Sequence[Turn], view: View) -> list[tuple[str, int]]:
    """Give the paragraph that each of some turns quoted first, of those that told one statement, or
    asked for the first or the last of some.
    """
    found = [
        next((each for each in turn.cited if view.has_paragraph(*each)), None)
        for turn in turns
        if len(turn.statements) == 1 or _is_ranked(turn)
    ]
    return [each for each in dict.fromkeys(found) if each]


def _find_words(turns: Sequence[Turn]) -> str:
    """Give the words that were asked about last; empty where none were."""
    plans = (read_plan(each.question, detect_language(each.question)) for each in reversed(turns))
    return next((each.subject for each in plans if each and each.exact), "")


def _is_ranked(turn: Turn) -> bool:
    plan = read_plan(turn.question, detect_language(turn.question))
    return plan is not None and plan.task in RANKED
