"""What is described (“ferries being sent to Velm”) is searched for by itself."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.denial import describes
from assistant.question.cues.words.form import read_question
from assistant.question.meant.planned import select_meant
from assistant.question.question import Question
from assistant.retrieval.view import View


def put_described(question: Question, view: View) -> tuple[Question, View]:
    """Give a question of a description without what it asks of statements, for that would be
    searched as well, with those that it means; any other one as it is.
    """
    plan = question.plan
    if plan is None or plan.exact or not describes(plan.subject, question.language):
        return question, view
    meant = select_meant(plan, view)
    asked = meant if meant and meant.statements else view
    return replace(question, search=plan.subject, form=read_question(plan.subject)), asked
