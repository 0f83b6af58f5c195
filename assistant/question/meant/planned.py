"""Which statements a plan means."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.tables import Kind
from assistant.question.cues.traits.kinds import cut_kind, is_of_kind
from assistant.question.meant.described import find_described
from assistant.question.meant.selection import select
from assistant.question.plan import OF_KIND, Plan
from assistant.question.planning import read_plan
from assistant.retrieval.view import View
from assistant.retrieval.words.titled import list_titled
from ingest.language.parties import cut_parties
from ingest.statement import Statement

_WORD = re.compile(r"[^\W\d_]+")
ANY: Kind = "agreement"
"""What any statement may be called where no title calls one so."""


def select_meant(plan: Plan, view: View) -> View | None:
    """Give the view of the statements that a plan means, all where it names none; ``None`` where it
    names something else.
    """
    kind, spoken = plan.kind, plan.spoken
    meant = select(cut_kind(plan.which, kind) if kind else plan.which, view)
    if meant is None and plan.task not in OF_KIND and (one := find_described(plan.which, view)):
        return view.keep([one.id])
    if meant and spoken:
        meant = meant.keep([each.id for each in meant.statements if each.language == spoken])
    if meant and kind:
        alike = [each.id for each in meant.statements if _is_of(each, kind)]
        meant = meant.keep(alike) if alike or kind != ANY else meant
    if meant and plan.signed:
        named = {shown for shown, _ in cut_parties(plan.which)[0]}
        meant = meant.keep([each.id for each in meant.statements if named <= {*each.parties}])
    if meant and plan.titled:
        meant = meant.keep([each.id for each in list_titled(plan.titled, meant)])
    return meant


def _is_of(statement: Statement, kind: Kind) -> bool:
    """Tell whether a statement is of a kind by its title; a joint one may be so by its parties."""
    return is_of_kind(statement.title, kind) or (kind == "joint" and len(statement.parties) > 1)


def is_told_whole(question: str, view: View) -> bool:
    """Tell whether the statements that a question asked for can be told: else but those nearest to
    it in meaning were.
    """
    plan = read_plan(question, detect_language(question))
    return plan is None or select_meant(plan, view) is not None
