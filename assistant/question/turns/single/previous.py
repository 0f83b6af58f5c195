"""The statement before one, of the same series: “compare it with the previous one”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.citing.answer import NO_DATE
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.tables import KINDS
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.scope.sided import JOINT
from assistant.question.cues.traits.kinds import is_of_kind
from assistant.question.meant.selection import cut_age, find_meant, select
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.putting import put_for
from assistant.question.topic import find_which
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.single.compared import find_last_subject
from assistant.retrieval.view import View
from ingest.language.terms import split_terms
from ingest.statement import Statement

_PREVIOUS = re.compile(
    join(form for words in read_vocabularies() for form in words.following.previous), re.IGNORECASE
)


def put_previous(
    plan: Plan | None, question: str, turns: Sequence[Turn], view: View
) -> tuple[Plan | None, CarriedQuestion] | None:
    """Give a comparison with the statement before the one that is meant, or the question before
    asked of it; ``None`` where it is not asked for, or there is none.
    """
    if not _PREVIOUS.search(question):
        return None
    compares = plan is not None and plan.task is Task.COMPARE
    statement = _find_asked(plan.which if plan and compares else "", turns, view)
    before = find_previous(statement, view) if statement else None
    if statement is None or before is None:
        return None
    if plan and compares:
        return compare_sides(plan, question, (statement, before), turns)
    if turns and (ranked := _rank_before(turns[-1], statement, question, view)):
        return ranked
    last = next((each for each in reversed(turns) if not _compares(each)), None)
    return (None, ask_again_of(last, before)) if last else None


def find_previous(statement: Statement, view: View) -> Statement | None:
    """Give the latest statement of the same parties before one, of those that are called alike."""
    parties = {*statement.parties}
    earlier = [
        each
        for each in view.statements
        if parties and {*each.parties} == parties
        if each.date and statement.date and each.date < statement.date
    ]
    return max(list_alike(statement, earlier), key=lambda each: each.date or "", default=None)


def list_alike(statement: Statement, some: Sequence[Statement]) -> list[Statement]:
    """Give those of some statements that are called like one: of its kind, if there is any, and of
    the titles that have most words in common with its own.
    """
    kind = next((each for each in KINDS if is_of_kind(statement.title, each)), None)
    alike = [each for each in some if kind and is_of_kind(each.title, kind)] or some
    words = {*split_terms(statement.title)}
    shared = [len(words.intersection(split_terms(each.title))) for each in alike]
    return [each for each, count in zip(alike, shared, strict=True) if count == max(shared)]


def _find_asked(which: str, turns: Sequence[Turn], view: View) -> Statement | None:
    """Find the statement that stands beside the one before it, else that of the turn before."""
    named = find_meant(JOINT.sub(" ", _PREVIOUS.sub(" ", which)), view) if which else None
    ids = [each for each in turns[-1].statements if view.holds(each)] if turns else []
    held = [view.find_statement(each) for each in ids]
    if named or not held:
        return named
    return min(held, key=lambda each: each.date or "") if _compares(turns[-1]) else held[0]


def _rank_before(
    last: Turn, statement: Statement, question: str, view: View
) -> tuple[Plan, CarriedQuestion] | None:
    """Ask for the newest before the one that the last question asked for as the newest of some."""
    plan = read_plan(last.question, detect_language(last.question))
    if plan is None or plan.task is not Task.LATEST or plan.subject or not statement.date:
        return None
    some = select(cut_age(plan.which), view)
    told = some.statements if some else ()
    earlier = [each for each in told if (each.date or NO_DATE) < statement.date]
    if not earlier:
        return None
    before = max(earlier, key=lambda each: each.date or "")
    kept = CarriedQuestion(question, (before.id,), f"{question} (“{before.title}”)")
    return replace(plan, task=Task.LIST, which=""), kept


def _compares(turn: Turn) -> bool:
    plan = read_plan(turn.question, detect_language(turn.question))
    return plan is not None and plan.task is Task.COMPARE


def compare_sides(
    plan: Plan, question: str, sides: Sequence[Statement], turns: Sequence[Turn]
) -> tuple[Plan, CarriedQuestion]:
    """Give a comparison of some statements on the subject of a plan, else of the turn before."""
    subject = plan.subject or (find_last_subject(turns[-1]) if turns else "")
    titles = " – ".join(f"“{each.title}”" for each in sides)
    about = f"{titles}: {subject}" if subject else titles
    put = Plan(Task.COMPARE, subject=subject)
    ids = tuple(each.id for each in sides)
    return put, CarriedQuestion(question, ids, f"{question} ({about})")


def ask_again_of(last: Turn, statement: Statement) -> CarriedQuestion:
    """Ask the question before of another statement."""
    language = detect_language(last.question)
    which = find_which(last.question)
    if which and which in last.question:
        asked = put_for(last.question, which, statement.title)
        return CarriedQuestion(asked, (statement.id,), asked, language=language)
    understood = say(language, "within", question=last.question, title=statement.title)
    return CarriedQuestion(last.question, (statement.id,), understood, language=language)
