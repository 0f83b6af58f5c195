"""A question is asked of the statements that it names, wherever in it their name stands."""

from __future__ import annotations

from dataclasses import replace

from assistant.language.words import is_function_word
from assistant.question.cues.times.timing import LISTED
from assistant.question.meant.addressed import Addressed, find_addressed
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.asked.differing import asks_difference
from assistant.question.meant.called.called import names_one
from assistant.question.meant.described import list_described
from assistant.question.meant.selection import select, select_speaking
from assistant.question.plan import OF_WORDS, Plan, Task
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.view import View
from ingest.language.parties import find_meant

_OF_ONE = frozenset((Task.MENTIONS, Task.MENTIONED, Task.PASSAGES))
"""What may be asked of words in one statement."""


def address(question: Question, view: View) -> tuple[Question, View]:
    """Give a question with the view of the statements that it names; one for words with their name
    apart from the words. Any other as it is.
    """
    plan, topic = question.plan, read_topic(question.search)
    told = question.statements or question.pointer or asks_difference(question.search)
    told = told or _is_of_one(question, view)
    if told or (plan and plan.task not in OF_WORDS):
        return question, view
    named = find_addressed(question.search, view)
    meant = {each.id for one in named for each in one.statements}
    if plan:
        apart = _put_apart(plan, question.search, named[0], view) if len(named) == 1 else plan
        if apart == plan:
            return question, view
        question = replace(question, plan=apart if apart.subject else None)
    elif topic and select_speaking(topic.which, view):
        within = [each for each in named if question.search.find(topic.subject) < each.start]
        if len(within) != 1 or not meant:
            return question, view
        question = replace(question, search=_cut_name(question.search, within[0]))
    return question, view.keep(meant) if meant else view


def is_addressed(question: Question, view: View) -> bool:
    """Tell whether a question names statements that are here."""
    return any(each.statements for each in find_addressed(question.search, view))


def find_unknown(question: Question, view: View) -> str | None:
    """Give the name of statements that a question is asked of, where all that it says is known, but
    of none here; ``None`` where there is none, or another one is known.
    """
    topic = read_topic(question.search)
    told = _is_of_one(question, view) or (topic and select(topic.which, view))
    if told or question.plan or question.statements:
        return None
    named = find_addressed(question.search, view)
    if not named or any(each.statements for each in named):
        return None
    return question.search[named[0].start : named[0].end]


def _is_of_one(question: Question, view: View) -> bool:
    """Tell whether a question asks something of a statement itself, by a name that is known, or of
    several that it names one after the other.
    """
    about = find_about(question.search)
    listed = about is not None and not set(about[1].strip()).isdisjoint(LISTED.strip())
    if listed or about is None:
        return listed
    return select(about[1], view) is not None or bool(list_described(about[1], view))


def _cut_name(asked: str, named: Addressed) -> str:
    """Take the name of statements, with what leads to it, out of what they are asked: “what did A
    and B agree on tolls | in their Velm Declaration | ?”.
    """
    before = asked[: named.start].split()
    while len(before) > 1 and is_function_word(before[-1]):
        before.pop()
    return f"{' '.join(before)}{asked[named.end :]}"


def _put_apart(plan: Plan, asked: str, named: Addressed, view: View) -> Plan:
    """Take the name of statements out of what a plan says of them, where that names none or more,
    or of the words that are looked for; a plan with neither is given as it is.
    """
    name = asked[named.start : named.end]
    which = "" if named.statements else name
    if name in plan.which:
        if find_meant(plan.which.replace(name, " ")):
            return plan  # “with Chile or Peru”
        meant = select(plan.which, view)
        own = {each.id for each in named.statements}
        more = meant is not None and own < {each.id for each in meant.statements}
        fewer = bool(own) and more and names_one(name) and plan.task in _OF_ONE
        return replace(plan, which=which) if meant is None or fewer else plan
    before, found, after = plan.subject.partition(name)
    subject = after.strip(" ,،，") if found and len(before.split()) <= 1 else ""
    return replace(plan, which=which, subject=subject) if subject and not plan.which else plan
