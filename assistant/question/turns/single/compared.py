"""Comparisons with what the turn before was about: “compare that with the G7”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies, whole
from assistant.question.cues.scope.sided import JOINT
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.putting import put_for
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.back import asks_for_more, leans_on_several
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.view import View
from ingest.language.vocabulary import any_of

_POINTING = re.compile(
    join(
        (
            *(form for words in read_vocabularies() for form in words.following.pointing),
            whole(word for words in read_vocabularies() for word in words.planning.pronouns),
        )
    ),
    re.IGNORECASE,
)

_FOLLOWING = tuple(words.following for words in read_vocabularies())
_CASES = {word for each in _FOLLOWING for word in (*each.cases, *each.genitives)}
_LINK = any_of({link for each in _FOLLOWING for link in each.links} - _CASES)
_ON = re.compile(rf".*\b{_LINK}\s+(?P<subject>[^?？؟]+?)\W*$", re.IGNORECASE)


def put_last(
    plan: Plan, question: str, turns: Sequence[Turn], view: View
) -> tuple[Plan, str] | None:
    """Give a comparison with what it points back to named, on the subject of the turn before where
    it names none, and how it is understood; ``None`` where it points at nothing.
    """
    span = _find_pointing(plan.which) if plan.task is Task.COMPARE else None
    last = next((each for each in reversed(turns) if not asks_for_more(each.question)), turns[-1])
    topic = read_topic(last.question)
    name = topic.which if topic and topic.which else _find_title(last, view)
    if span is None or not name:
        return None
    which = f"{plan.which[: span[0]]}{name}{plan.which[span[1] :]}"
    subject = plan.subject or find_last_subject(last)
    asked = put_for(question, plan.which, which).strip()
    if subject and not plan.subject:
        asked = say(detect_language(question), "ask_compare", which=which, subject=subject)
    return replace(plan, which=which, subject=subject), asked


def find_last_subject(last: Turn) -> str:
    """Give the subject of the turn before, empty where it had none."""
    topic, plan = (
        read_topic(last.question),
        read_plan(last.question, detect_language(last.question)),
    )
    return topic.subject if topic else plan.subject if plan else ""


def is_pointing(words: str) -> bool:
    """Tell whether words are but one such as “that”."""
    return _POINTING.fullmatch(words.strip()) is not None


def _find_pointing(which: str) -> tuple[int, int] | None:
    """Give where a side of a comparison is but a word such as “that”."""
    ends = [found.span() for found in JOINT.finditer(which)]
    for (_, start), (end, _) in pairwise([(0, 0), *ends, (len(which), 0)]):
        if is_pointing(which[start:end]):
            return start, end
    return None


def _find_title(last: Turn, view: View) -> str:
    held = [each for each in last.statements if view.holds(each)]
    return view.find_statement(held[0]).title if held else ""


def compare_on(question: str, last: str) -> str | None:
    """Ask what was compared before to be compared on what a question asks of all of it (“which of
    the two is stronger on tolls?”); ``None`` where nothing was, or it does not say on what.
    """
    language = detect_language(last)
    plan, on = read_plan(last, language), _ON.search(question)
    if (
        plan is None
        or plan.task is not Task.COMPARE
        or on is None
        or not leans_on_several(question)
    ):
        return None
    return say(language, "ask_compare", which=plan.which, subject=on["subject"])
