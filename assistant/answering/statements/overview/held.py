"""What is here on the whole: how many statements, of what time, in which languages."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.statements.showing import name_all, say_only
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import name_language, say, spell_day
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View


def describe_held(question: Question, plan: Plan, view: View) -> Answer:
    """Tell which statements there are, or in which languages."""
    if plan.task is Task.HELD:
        return _name_held(question, view)
    codes = sorted({each.language for each in view.statements})
    listed = ", ".join(name_language(code, question.language) for code in codes)
    return say_only(question, say(question.language, "in_languages", languages=listed))


def _name_held(question: Question, view: View) -> Answer:
    """Tell how many statements there are, of what time, and which."""
    language = question.language
    told = name_all(question, say(language, "held", count=len(view.statements)), view.statements)
    dates = sorted(each.date for each in view.statements if each.date)
    if len(dates) <= 1:
        return told
    first, last = (spell_day(each, language) for each in (dates[0], dates[-1]))
    head, *items = told.lines
    span = Line.say(say(language, "held_span", first=first, last=last))
    return replace(told, lines=(head, span, *items))
