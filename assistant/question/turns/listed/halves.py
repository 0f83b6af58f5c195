"""What is asked on of the statements of the turn before: “and when?”, “which is the latest?”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.cues.scope.halves import find_version, read_half
from assistant.question.meant.asked.about import cut_title, find_about
from assistant.question.meant.planned import is_told_whole
from assistant.question.plan import OF_EACH, OF_ENDS, Plan, Task
from assistant.question.planning import read_plan
from assistant.question.topic import find_which
from assistant.question.turns.leaning.back import points_at_several
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import LISTED, RANKED, name_end
from assistant.retrieval.view import View

FEW = 3
"""Words that are too few to tell a language of their own."""


def put_half(
    question: str, turns: Sequence[Turn], view: View
) -> tuple[Plan, CarriedQuestion] | None:
    """Give what is asked on of the statements of the turn before, as a plan, with these; ``None``
    where anything else is asked, or that turn listed none.
    """
    last = _find_listed(turns)
    before = _read(last) if last else None
    task = read_half(question, before.subject if before else "") if last else None
    if last is None or task is None:
        return None
    if task in OF_EACH:
        told = before is not None or find_about(last.question) is not None
        last = last if points_at_several(question) else turns[-1]
        told = told or (task is Task.PARTIES and _is_of_one(last))
        asked = Plan(task, spoken=find_version(question) if task is Task.VERSIONS else "")
        return _carry(question, last, asked, view) if told else None
    about = task in OF_ENDS and find_about(question)
    plan = _ask_on(task, before) if before and not about else None
    if before is None or plan is None:
        return None
    ranked = before.task in RANKED or task is Task.TIMELINE
    anew = ranked or not is_told_whole(last.question, view)
    return _carry(question, last, plan, view, anew)


def _carry(
    question: str, last: Turn, plan: Plan, view: View, anew: bool = False
) -> tuple[Plan, CarriedQuestion] | None:
    """Give a plan with the statements of a turn, or asked ``anew`` of all; ``None`` where that turn
    told none.
    """
    held = tuple(each for each in last.statements if view.holds(each))
    if not held:
        return None
    language = detect_language(question if len(question.split()) > FEW else last.question)
    within = say(language, "within", question=question, title=last.question)
    understood = name_end(plan, language) or within
    return plan, CarriedQuestion(question, () if anew else held, understood, language=language)


def _find_listed(turns: Sequence[Turn]) -> Turn | None:
    """Give the last turn, or the one before it that listed what it asked on of."""
    kept = list(turns)
    while len(kept) > 1 and _asks_on(kept[-1], kept[-2]):
        kept.pop()
    return kept[-1] if kept else None


def _asks_on(turn: Turn, before: Turn) -> bool:
    plan, listed = _read(turn), _read(before)
    same = plan and listed and plan.task in OF_ENDS and plan.subject == listed.subject
    return bool(same) or (plan is None and read_half(cut_title(turn.question)) is not None)


def _is_of_one(turn: Turn) -> bool:
    """Tell whether a turn asked of one statement, and named it: that is what was signed."""
    return len(turn.statements) == 1 and bool(find_which(turn.question))


def _read(turn: Turn) -> Plan | None:
    return read_plan(turn.question, detect_language(turn.question))


def _ask_on(task: Task, before: Plan) -> Plan | None:
    """Ask for the newest or oldest that has the subject of a plan, or how it went over time; what
    was listed by no subject, or for having none, is asked for by its date alone.
    """
    if before.task not in LISTED | RANKED or before.exact:
        return None
    if before.task not in RANKED and task in OF_ENDS:
        before = replace(before, which="", spoken="", kind=None, signed=False)
    if before.negated or not before.subject:
        dated = replace(before, task=task, subject="", negated=False, act=None)
        return dated if task in OF_ENDS else None
    return replace(before, task=task)
