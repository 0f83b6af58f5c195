"""What is asked of statements that the question before did not find: there are none to ask."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.planning import read_plan
from assistant.question.topic import find_subject
from assistant.question.turns.leaning.back import leans_on_several, points_at_several
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.wordings.both import asks_for_both, put_both
from assistant.retrieval.view import View


def tell_nothing(question: str, turns: Sequence[Turn], view: View) -> Answer | None:
    """Say that there is nothing for “they” to stand for, and offer to ask all statements, or that
    it is not known which two sentences are asked for; ``None`` where the turn before found some, or
    asked for none.
    """
    if asks_for_both(question) and put_both(question, turns, view) is None:
        unknown = Line.say(say(detect_language(question), "no_two"))
        return Answer(question, (unknown,), True, 0.0)
    last = turns[-1] if turns else None
    if last is None or any(view.holds(each) for each in last.statements):
        return None
    asked = read_plan(last.question, detect_language(last.question))
    if asked is None or points_at_several(last.question) or not leans_on_several(question):
        return None
    language = detect_language(question)
    said = Line.say(say(language, "none_before", question=last.question))
    subject = find_subject(question)
    other = say(language, "ask_says", subject=subject) if subject else None
    return Answer(question, (said,), True, 0.0, other=other)
