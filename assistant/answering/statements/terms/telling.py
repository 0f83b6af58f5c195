"""Says by which words a subject was looked for."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View


def tell_rendered(answer: Answer, question: Question, rendered: Question, view: View) -> Answer:
    """Say before the quotes by which words a subject was looked for as well; first that it stands
    nowhere as it is where it was wanted so.
    """
    plan = rendered.plan
    told = answer.lookup or (plan and plan.task is Task.LINEAGE)
    if plan is None or not ((plan.rendered or plan.alternatives) and told):
        return answer
    read = (
        Line.say(say(question.language, "termed", subject=subject, words=words))
        for subject, words in plan.alternatives
    )
    said = tuple(
        Line.say(
            say(
                question.language,
                _name_rendering(plan, each, question, view),
                subject=each[0],
                words=each[1],
            )
        )
        for each in plan.rendered
    )
    heads = 0 if any(each.cite is not None for each in answer.lines[0].parts) else 1
    lines = (*answer.lines[:heads], *read, *said, *answer.lines[heads:])
    exact = question.plan.subject if question.plan and question.plan.exact else None
    if exact and answer.citations:
        asked = len(view.statements)
        denied = say(question.language, "written_none", subject=exact, asked=asked)
        lines = (Line.say(denied), *lines)
    return replace(answer, lines=lines)


def _name_rendering(plan: Plan, rendered: tuple[str, str], question: Question, view: View) -> str:
    """Choose what is said of other words: in the language of most statements, a subject's own are
    looked for first.
    """
    subject, words = rendered
    if not plan.termed:
        return "rendered"
    own = view.main_language == question.language and subject in plan.subject
    return "also_termed" if own and subject not in words else "termed"
