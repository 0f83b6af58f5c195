"""Questions of several parts: “How much is lent, and when will it be paid back?”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import UNSPACED
from assistant.language.words import split_content_terms
from assistant.question.choice import CHOOSING, SAID, split_wordings_chosen
from assistant.question.cues.form import PARTED, has_form, is_echo
from assistant.question.cues.halves import cut_halves, read_half
from assistant.question.cues.quotation import BESIDE, QUOTED
from assistant.question.cues.timing import LISTED, split_times
from assistant.question.meant.about import find_about
from assistant.question.plan import OF_SEVERAL, Plan, Task
from assistant.question.planning import read_plan
from assistant.question.turns.anew import names_statement
from assistant.question.turns.narrowing import ask_again, ask_for_one
from assistant.question.wordings import split_wordings
from assistant.retrieval.view import View
from config.errors import QuestionError
from ingest.language.meeting import LAST
from ingest.language.parties import find_names

FEWEST_LETTERS = 6
"""Letters that a part has at least."""

MOST_BETWEEN = 3
"""Words between two parties that are named side by side: “and to the”."""

MANY = 5
"""Parties above which a statement says nothing of two of them together."""

TOLD_TOGETHER = frozenset((Task.COMPARE, Task.TIMELINE))
"""What is told of several times together."""

MOST_PARTS = 8
"""Parts of a question that are answered together; each may be a search of its own, or two."""

_ASKED = re.compile(r"(?<=[?？؟])\s*(?=[\w¿])")
"""Where one question ends and another one follows."""


def check_count(parts: int) -> None:
    """Raise ``QuestionError`` where a question has more parts than are answered at a time."""
    if parts > MOST_PARTS:
        raise QuestionError(
            f"the question has {parts} parts", mend=f"ask at most {MOST_PARTS} at a time"
        )


def split(question: str, plan: Plan | None) -> list[str]:
    """Give the parts of a question, read as a plan, in their order; itself where it has but one."""
    head, halves = cut_halves(question) if _may_ask_on(plan) else (question, [])
    if halves and (_is_planned(head) or find_about(head)):
        return list(map(_mark, (*split_parts(head), *halves)))
    if plan is None:
        return split_parts(question)
    if plan.exact and split_asked(question):
        return [question]
    return split_quoted(question) if plan.exact and plan.task not in OF_SEVERAL else [question]


def _may_ask_on(plan: Plan | None) -> bool:
    return plan is None or not (plan.exact or plan.task in (Task.LINEAGE, Task.NOVEL))


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
    return list(map(_mark, parts))


def _mark(part: str) -> str:
    return part if part.endswith(("?", "？", "؟")) else f"{part}?"


def _asks_of_statement(question: str) -> bool:
    return _is_planned(question) or names_statement(question)


def _is_planned(question: str) -> bool:
    return read_plan(question, detect_language(question)) is not None


def _is_asked(part: str) -> bool:
    """Tell whether a part asks for something; “what is it” only goes on about the one before."""
    asked = has_form(part) or _is_planned(part) or find_about(part) is not None
    return asked and len(part) >= FEWEST_LETTERS and bool(split_content_terms(part))


def _leans(part: str, first: str) -> bool:
    """Tell whether a part asks on after the first one: “which is the latest”."""
    half = read_half(part) if _is_planned(first) else None
    leans = half or ask_for_one(part, first) or ask_again(part, first)
    return part != first and leans is not None


def split_asked(question: str) -> list[str]:
    """Give the parts of a question that asks for words in quotation marks, and then for others
    (“where does “x” stand, and where “y”?”); nothing for any other one. A part that asks nothing
    of its own asks what the first does.
    """
    cuts = [(0, 0), *_list_joints(question), (len(question), 0)]
    first, *others = [question[end:start] for (_, end), (start, _) in pairwise(cuts)]
    quoted = QUOTED.search(first)
    if quoted is None or not others:
        return []
    frame = f"{first[: quoted.start()]}{{}}{first[quoted.end() :]}"
    return [first, *(_put_in(frame, each) for each in others)]


def _list_joints(question: str) -> Iterator[tuple[int, int]]:
    """Give where one part ends and another begins, each time between two quotations."""
    for one, other in pairwise(QUOTED.finditer(question)):
        joint = PARTED.search(question, one.end())
        if joint and joint.end() <= other.start():
            yield joint.span()


def _put_in(frame: str, part: str) -> str:
    """Put the quotation of a part that asks nothing of its own in the frame of another one."""
    quoted = QUOTED.search(part)
    rest = QUOTED.sub(" ", part).strip(BESIDE)
    few = len(rest) <= FEWEST_LETTERS if UNSPACED.search(rest) else not split_content_terms(rest)
    return frame.replace("{}", quoted[0]) if quoted and few else part


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


def split_chosen(question: str, plan: Plan | None) -> list[str]:
    """Ask for each of the words in quotation marks between which a question asks to choose (“is it
    “x” or “y”?”); nothing where it does not.
    """
    language = detect_language(QUOTED.sub(" ", question))
    quoted = list(QUOTED.finditer(question))
    between = [question[one.end() : other.start()] for one, other in pairwise(quoted)]
    chosen = between and all(CHOOSING.search(f"x{each.replace('(', '')} ") for each in between)
    if not chosen or (plan and not _is_of_one(plan, quoted[-1]["words"])):
        return []
    marked = [f"“{each['words'].strip()}”" for each in quoted]
    head = question[: quoted[0].start()]
    asked = read_plan(f"{head}{marked[0]}?", language)
    if asked and asked.exact and asked.task in SAID:
        return [f"{head}{each}?" for each in marked]
    return [say(language, "ask_mentions", subject=each) for each in marked]


def _is_of_one(plan: Plan, other: str) -> bool:
    """Tell whether a plan asks who says some words, without the others in quotation marks."""
    return plan.exact and plan.task in SAID and other.strip() not in plan.subject


def split_sides(question: str, plan: Plan | None, view: View) -> list[tuple[str, tuple[str, ...]]]:
    """Part a question that names times or parties side by side, or asks for one quotation after the
    other: the question of each, with the ids of the statements that it is asked of; nothing where
    it names none so.
    """
    every = tuple(each.id for each in view.statements)
    if wordings := split_wordings(question, view):
        return wordings
    if plan and plan.exact and (quoted := split_asked(question)):
        return [(each, every) for each in quoted]
    together = plan is not None and plan.task in TOLD_TOGETHER
    apart = [] if together else [*split_times(question)]
    apart = apart or split_chosen(question, plan)
    if not (apart or plan):
        apart = split_wordings_chosen(question, view)
    timed = [(each, every) for each in apart]
    return timed or ([] if plan else split_parties(question, view))


def split_parties(question: str, view: View) -> list[tuple[str, tuple[str, ...]]]:
    """Part a question that names parties side by side and is asked of each (“… apply to A, B and to
    C?”): the question of each, with the ids of its statements.

    Nothing where they have a statement in common, but for one of many parties, or one of them has
    none of its own.
    """
    for run in _list_runs(question):
        sides = _list_own([party for *_, party in run], view)
        if sides:
            before, after = question[: run[0][0]], question[run[-1][1] :]
            asked = [f"{before}{question[start:end]}{after}" for start, end, _ in run]
            return list(zip(asked, sides, strict=True))
    return []


def _list_runs(question: str) -> Iterator[list[tuple[int, int, str]]]:
    """Give the parties that stand side by side, with where they are named, run by run: between the
    last two there is “and”.
    """
    named = list(find_names(question))
    run = named[:1]
    for other in named[1:]:
        between = question[run[-1][1] : other[0]]
        last = LAST.search(between) is not None
        listed = last or between[:1] in tuple(LISTED.strip()) or not between.strip(LISTED)
        if len(between.split()) <= MOST_BETWEEN and listed:
            run.append(other)
        else:
            run, last = [other], False
        if last and len({party for *_, party in run}) == len(run):
            yield run


def _list_own(parties: Sequence[str], view: View) -> list[tuple[str, ...]]:
    """Give the ids of the statements of each of some parties without those of several of them;
    nothing where such a one is of few parties, or a party has none.
    """
    wanted = {*parties}
    shared = [each for each in view.statements if len(wanted.intersection(each.parties)) > 1]
    if any(len(each.parties) <= MANY for each in shared):
        return []
    common = {each.id for each in shared}
    own = [
        tuple(one.id for one in view.statements if each in one.parties and one.id not in common)
        for each in parties
    ]
    return own if all(own) else []
