"""The parts of a question, each answered as it leans on those before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answering.comparison import outline_named
from assistant.answering.parts import join_answers
from assistant.citing.answer import Answer
from assistant.question.cues.scope.halves import read_half
from assistant.question.cues.words.form import is_echo
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.seams import names_any
from assistant.question.topic import find_which, read_topic
from assistant.question.turns.leaning.back import leans_back, points_at_several, points_back
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.question.turns.single.told import cut_lead
from assistant.retrieval.view import View
from ingest.language.parties import find_meant

Put = Callable[[Question, View], Answer]
"""Answers a question that was read, from the statements of a view."""


def answer_parts(
    question: Question, parts: Sequence[str], earlier: Sequence[Turn], view: View, put: Put
) -> Answer | None:
    """Answer the parts of a question; ``None`` where none has an answer of its own.

    A later part that asks for what the first quotes is left out. Of a statement that the first
    but names it is the outline. Nothing is asked on where a summary fits several. What is asked on
    of statements is not asked where there are none.
    Parts of which the first leans on nothing by itself are asked of what the whole question is.
    """
    asked = read(parts[0], earlier, view)
    if asked.understood is None and question.statements:
        view = view.narrow(question.statements)
        asked = read(parts[0], (), view)
    first = _tell(asked, view, put)
    if first.choosing and asked.plan and asked.plan.task is Task.SUMMARY:
        return replace(first, question=question.asked)
    answers = [first]
    for part in parts[1:]:
        if is_echo(part) and not first.abstained:
            answers += outline_named(question, first, view)
        elif first.statements or read_half(part) is None:
            theirs = asked.statements if points_back(part) else ()
            answers.append(_answer_later(part, first, answers[-1], view.narrow(theirs), put))
    return None if all(each.abstained for each in answers) else join_answers(question, answers)


def _tell(question: Question, view: View, put: Put) -> Answer:
    """Answer a part, with how it is understood, for the next one may lean on that."""
    return replace(put(question, view), understood=question.understood)


def _asks_it(part: str) -> bool:
    """Tell whether it is asked what the statement before says: “and what does it say on tolls?”."""
    topic = read_topic(cut_lead(part))
    return topic is not None and leans_back(part) and not find_meant(topic.which)


def _answer_later(part: str, first: Answer, last: Answer, view: View, put: Put) -> Answer:
    """Answer a later part as it leans on the ones before, as a turn after them would, or refuse it
    where it asks of their statement (“what does it say on …?”); else, where it asks for words of
    its own, of all that the first was asked of; else of the statements that answered the first,
    else of all, where it names something.
    """
    before = [first] if last is first else [first, last]
    turns = [remember(each) for each in before if not each.abstained]
    leaning = read(part, turns, view) if turns else None
    if leaning and leaning.understood:
        answer = _tell(leaning, view, put)
        if not answer.abstained or (leaning.statements and _asks_it(part)):
            return answer
    alone = read(part, (), view)
    whether = alone.plan and alone.plan.task is Task.MENTIONED  # “do both mention …?”
    pointing = points_back(part) or (whether and points_at_several(part))
    if alone.plan and alone.plan.subject and not pointing:
        named = alone.plan.which if NOUNS.search(alone.plan.which) else find_which(first.question)
        return put(replace(alone, plan=replace(alone.plan, which=named)), view)
    theirs = view.narrow([each.statement for each in first.statements])
    near = put(read(part, (), theirs), theirs)
    listed = first.lookup is not None or not first.statements
    own = listed or names_any(part) or alone.form.names
    return put(alone, view) if near.abstained and own else near
