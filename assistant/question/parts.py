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
from assistant.question.cues.scope.halves import cut_halves, read_half
from assistant.question.cues.times.timing import split_times
from assistant.question.cues.words.form import PARTED, has_form, is_echo
from assistant.question.cues.words.quotation import BESIDE, QUOTED
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.listed import split_parties
from assistant.question.plan import OF_SEVERAL, Plan, Task
from assistant.question.planning import read_plan
from assistant.question.seams import (
    FEWEST_LETTERS,
    is_long_enough,
    share_first,
    split_asked,
    split_joined,
)
from assistant.question.turns.leaning.followups import asks_on
from assistant.question.turns.leaning.narrowing import ask_again, ask_for_one
from assistant.question.wordings import split_wordings
from assistant.retrieval.view import View
from config.errors import QuestionError
from ingest.language.meeting import LAST

MOST_BETWEEN = 3
"""Words between two quotations that are joined."""

TOLD_TOGETHER = frozenset((Task.COMPARE, Task.TIMELINE))
"""What is told of several times together."""

MOST_PARTS = 8
"""Parts of a question that are answered together; each may be a search of its own, or two."""

_ITEM = re.compile(r"^\s*(?:[-•*–]|[(（]?\d{1,2}[.)）、])\s*")
"""What marks a line as one of a list."""


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
    if plan.exact and split_asked_words(question):
        return [question]
    return split_quoted(question) if plan.exact and plan.task not in OF_SEVERAL else [question]


def _may_ask_on(plan: Plan | None) -> bool:
    return plan is None or not (plan.exact or plan.task in (Task.LINEAGE, Task.NOVEL))


def split_parts(question: str) -> list[str]:
    """Give the parts of a question in their order, only the question itself where it has one."""
    asked = split_asked(question)
    joined = [part for each in asked for part in split_joined(each)]
    some = map(share_first, (joined, asked, split_joined(question)))
    return next((list(map(_mark, each)) for each in some if _are_parts(each)), [question])


def join_lines(text: str) -> str:
    """Give questions that stand on lines of their own in one; as it is what has other lines."""
    lines = [each for each in (_ITEM.sub("", line).strip() for line in text.splitlines()) if each]
    leads = lines and lines[0].endswith((":", "："))
    asked = lines[1:] if leads else lines
    if len(asked) <= 1 or not all(is_echo(each) or _is_asked(each) for each in asked):
        return text
    return " ".join((*lines[: len(lines) - len(asked)], *map(_mark, asked)))


def _are_parts(parts: Sequence[str]) -> bool:
    asked = (is_echo(each) or _is_asked(each) or _leans(each, parts[0]) for each in parts)
    return len(parts) > 1 and all(asked)


def _mark(part: str) -> str:
    return part if part.endswith(("?", "？", "؟")) else f"{part}?"


def _is_planned(question: str) -> bool:
    return read_plan(question, detect_language(question)) is not None


def _is_asked(part: str) -> bool:
    """Tell whether a part asks for something; “what is it” only goes on about the one before."""
    asked = has_form(part) or _is_planned(part) or find_about(part) is not None
    return asked and is_long_enough(part) and bool(split_content_terms(part))


def _leans(part: str, first: str) -> bool:
    """Tell whether a part asks on after the first one: “which is the latest”."""
    half = read_half(part) if _is_planned(first) or find_about(first) else None
    leans = half or ask_for_one(part, first) or ask_again(part, first)
    return part != first and (leans is not None or asks_on(part))


def split_asked_words(question: str) -> list[str]:
    """Give the parts of a question that asks for words in quotation marks, and then for others
    (“where does “x” stand, and where “y”?”); nothing for any other one. A part that asks nothing
    of its own asks what the first does.
    """
    cuts = [(0, 0), *_list_joints(question), (len(question), 0)]
    first, *others = [question[end:start] for (_, end), (start, _) in pairwise(cuts)]
    quoted = QUOTED.search(first)
    if quoted is None or not others:
        return []
    frame = first[: quoted.start()], first[quoted.end() :]
    return [first, *(_put_in(frame, each) for each in others)]


def _list_joints(question: str) -> Iterator[tuple[int, int]]:
    """Give where one part ends and another begins, each time between two quotations."""
    for one, other in pairwise(QUOTED.finditer(question)):
        joint = PARTED.search(question, one.end())
        if joint and joint.end() <= other.start():
            yield joint.span()


def _put_in(frame: tuple[str, str], part: str) -> str:
    """Put the quotation of a part that asks nothing of its own in the frame of another one."""
    quoted = QUOTED.search(part)
    rest = QUOTED.sub(" ", part).strip(BESIDE)
    few = len(rest) <= FEWEST_LETTERS if UNSPACED.search(rest) else not split_content_terms(rest)
    return quoted[0].join(frame) if quoted and few else part


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
    if plan and plan.exact and (quoted := split_asked_words(question)):
        return [(each, every) for each in quoted]
    together = plan is not None and plan.task in TOLD_TOGETHER
    apart = [] if together else [*split_times(question)]
    apart = apart or split_chosen(question, plan)
    if not (apart or plan):
        apart = split_wordings_chosen(question, view)
    timed = [(each, every) for each in apart]
    return timed or ([] if plan else split_parties(question, view))
