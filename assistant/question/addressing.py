"""A question is asked of the statements that it names, wherever in it their name stands."""

from __future__ import annotations

from dataclasses import replace

from assistant.question.meant.about import find_about
from assistant.question.meant.addressed import Addressed, find_addressed
from assistant.question.meant.selection import select, select_speaking
from assistant.question.plan import OF_WORDS, Plan
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.view import View


def address(question: Question, view: View) -> tuple[Question, View]:
    """Give a question with the view of the statements that it names; one for words with their name
    apart from the words. Any other as it is.
    """
    plan = question.plan
    if question.statements or question.pointer or (plan and plan.task not in OF_WORDS):
        return question, view
    named = find_addressed(question.search, view)
    meant = {each.id for one in named for each in one.statements}
    if plan:
        apart = _put_apart(plan, question.search, named[0], view) if len(named) == 1 else None
        question = replace(question, plan=apart or plan)
        return question, view.keep(meant) if meant and apart else view
    return question, view.keep(meant) if meant and _may_narrow(question, view) else view


def is_addressed(question: Question, view: View) -> bool:
    """Tell whether a question names statements that are here."""
    return any(each.statements for each in find_addressed(question.search, view))


def find_unknown(question: Question, view: View) -> str | None:
    """Give the name of statements that a question is asked of, where all that it says is known, but
    of none here; ``None`` where there is none, or another one is known.
    """
    topic = read_topic(question.search)
    told = topic and select(topic.which, view)
    if told or question.plan or question.statements or find_about(question.search):
        return None
    named = find_addressed(question.search, view)
    if not named or any(each.statements for each in named):
        return None
    return question.search[named[0].start : named[0].end]


def _may_narrow(question: Question, view: View) -> bool:
    """Tell whether nothing else reads of which statements a question is asked."""
    topic = read_topic(question.search)
    told = find_about(question.search) or (topic and select_speaking(topic.which, view))
    return not told


def _put_apart(plan: Plan, asked: str, named: Addressed, view: View) -> Plan | None:
    """Take the name of statements out of what a plan says of them, where that names none, or of the
    words that are looked for; ``None`` where it is in neither.
    """
    name = asked[named.start : named.end]
    which = "" if named.statements else name
    if name in plan.which and select(plan.which, view) is None:
        return replace(plan, which=which)
    before, found, after = plan.subject.partition(name)
    subject = after.strip(" ,،，") if found and len(before.split()) <= 1 else ""
    return replace(plan, which=which, subject=subject) if subject and not plan.which else None
