"""Questions of several parts: “How much is lent, and when will it be paid back?”."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.detect import detect_language
from assistant.language.words import split_content_terms
from assistant.question.cues.form import PARTED, has_form, is_echo
from assistant.question.cues.quotation import QUOTED
from assistant.question.cues.timing import split_times
from assistant.question.plan import OF_SEVERAL, Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.anew import names_statement
from assistant.question.turns.narrowing import ask_again, ask_for_one
from assistant.retrieval.view import View
from ingest.language.meeting import LAST
from ingest.language.parties import find_names

FEWEST_LETTERS = 6
"""Letters that a part has at least."""

MOST_BETWEEN = 3
"""Words between two parties that are named side by side: “and to the”."""

TOLD_TOGETHER = frozenset((Task.COMPARE, Task.TIMELINE))
"""What is told of several times together."""

_ASKED = re.compile(r"(?<=[?？؟])\s*(?=[\w¿])")
"""Where one question ends and another one follows."""


def split(question: str, plan: Plan | None) -> list[str]:
    """Give the parts of a question, read as a plan, in their order; itself where it has but one."""
    if plan is None:
        return split_parts(question)
    return split_quoted(question) if plan.exact and plan.task not in OF_SEVERAL else [question]


def split_parts(question: str) -> list[str]:
    """Give the parts of a question in their order, only the question itself where it has one.

    Several questions are parts where each names a party, else one may tell of whom the other asks;
    or where the first is asked of statements or names one, so that the others go on from these.
    """
    asked = _ASKED.split(question)
    named = all(any(find_names(each)) for each in asked)
    apart = len(asked) > 1 and (named or _asks_of_statement(asked[0]))
    parts = [each.strip(" ,;،，；") for each in (asked if apart else PARTED.split(question))]
    if not all(is_echo(each) or _is_asked(each) or _leans(each, parts[0]) for each in parts):
        return [question]
    return [each if each.endswith(("?", "？", "؟")) else f"{each}?" for each in parts]


def _asks_of_statement(question: str) -> bool:
    planned = read_plan(question, detect_language(question)) is not None
    return planned or names_statement(question)


def _is_asked(part: str) -> bool:
    """Tell whether a part asks for something; “what is it” only goes on about the one before."""
    asked = has_form(part) or read_plan(part, detect_language(part)) is not None
    return asked and len(part) >= FEWEST_LETTERS and bool(split_content_terms(part))


def _leans(part: str, first: str) -> bool:
    """Tell whether a part asks on after the first one: “which is the latest”."""
    return part != first and (ask_for_one(part, first) or ask_again(part, first)) is not None


def split_quoted(question: str) -> list[str]:
    """Give a question once for each of the words in quotation marks that are joined in it (“where
    did “x” and “y” first appear”), only the question itself where none are.
    """
    quoted = list(QUOTED.finditer(question))
    between = [question[one.end() : other.start()] for one, other in pairwise(quoted)]
    joined = between and all(LAST.search(each) or not each.strip(" ,،、") for each in between)
    if not joined or any(len(each.split()) > MOST_BETWEEN for each in between):
        return [question]
    before, after = question[: quoted[0].start()], question[quoted[-1].end() :]
    return [f"{before}{each[0]}{after}" for each in quoted]


def split_sides(question: str, plan: Plan | None, view: View) -> list[tuple[str, tuple[str, ...]]]:
    """Part a question that names times or parties side by side: the question of each, with the ids
    of the statements that it is asked of; nothing where it names none so.
    """
    every = tuple(each.id for each in view.statements)
    together = plan is not None and plan.task in TOLD_TOGETHER
    timed = [] if together else [(each, every) for each in split_times(question)]
    return timed or ([] if plan else split_parties(question, view))


def split_parties(question: str, view: View) -> list[tuple[str, tuple[str, ...]]]:
    """Part a question that names two parties side by side and is asked of both (“… apply to A and
    to B?”): the question of each, with the ids of its statements.

    Nothing where they have a statement in common, or one of them has none.
    """
    named = list(find_names(question))
    for (start, stop, first), (begin, end, second) in pairwise(named):
        between = question[stop:begin]
        if first == second or len(between.split()) > MOST_BETWEEN or not LAST.search(between):
            continue
        sides = [
            tuple(each.id for each in view.statements if party in each.parties)
            for party in (first, second)
        ]
        if all(sides) and not {*sides[0]}.intersection(sides[1]):
            before, after = question[:start], question[end:]
            asked = (question[start:stop], question[begin:end])
            return [(f"{before}{name}{after}", ids) for name, ids in zip(asked, sides, strict=True)]
    return []
