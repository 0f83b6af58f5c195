"""Follow-ups that put one party, value or subject for another: “and with Vietnam in 2025?”, “and at
5 per cent?”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.words import is_function_word
from assistant.question.cues.times.timing import lift_times, read_timing
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.called.called import names_several
from assistant.question.meant.timed import is_of
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.putting import put_for
from assistant.question.turns.leaning.narrowing import MARK, put_any_time
from assistant.retrieval.view import View
from ingest.language.meeting import LAST
from ingest.language.parties import find_meant, find_names

_VALUE = re.compile(
    r"(?<![A-Za-z\d.,-])(?P<number>\d+(?:[.,]\d+)*)[\s\u00a0]*(?P<measure>%|[^\W\d_]+)?"
)
OF_ALL = frozenset((Task.MENTIONS, Task.COUNT, Task.TIMELINE, Task.DEVOTED, Task.EVERY))
"""What is asked of all statements with some words."""
SHARED = 5
"""Letters that two forms of the word for a measure begin with."""
JOINING = " ,،、-‑–—"
"""What may part two who stand side by side."""


def put_party(question: str, link: str | None, subject: str, view: View) -> str | None:
    """Ask a question of another party, named behind the same preposition, in place of all who stand
    side by side there, and of the time that is named with it; ``None`` where the subject is no
    party, or the question has none there.
    """
    link, subject = _part_link(link, subject)
    party, times = lift_times(subject)
    named = [party[start:end] for start, end, _ in find_names(party)]
    rest = party.replace(named[0], " ", 1) if len(named) == 1 else party
    if len(named) != 1 or any(not is_function_word(word) for word in re.findall(r"\w+", rest)):
        return None
    before = rf"(?<!\w){re.escape(link)}\s+(?:\w{{1,3}}[\s’'])?$" if link else r"$"
    quoted = [found.span() for found in QUOTED.finditer(question)]  # a title’s parties are its own
    asked = [
        each
        for each in find_names(question)
        if not any(begin <= each[0] < close for begin, close in quoted)
    ]
    for place, (start, *_) in enumerate(asked):
        if re.search(before, question[:start], re.IGNORECASE):
            end = _find_end(question, asked[place:])
            other = f"{question[:start]}{named[0]}{question[end:]}"
            return put_any_time(other, times) if times else _free_of_time(other, view)
    return None


def put_value(question: str, subject: str) -> str | None:
    """Ask a question of another number of the same measure in place of its own (“and at 5 per
    cent?”); ``None`` where it has none, or more is named than a number.
    """
    named, asked = list(_VALUE.finditer(subject)), list(_VALUE.finditer(lift_times(question)[0]))
    same = [each for each in asked if named and _is_of_measure(each, named[0])]
    if len(named) != 1 or len(same) != 1 or question.count(same[0][0]) != 1:
        return None
    said = {each.lower() for each in re.findall(r"\w+", question)}
    rest = re.findall(r"\w+", f"{subject[: named[0].start()]} {subject[named[0].end() :]}")
    mere = all(is_function_word(word) or word.lower() in said for word in rest)
    return question.replace(same[0]["number"], named[0]["number"], 1) if mere else None


def _is_of_measure(one: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether a value is of the measure of another one, if that has any: its word may end
    otherwise, “процент|ов”.
    """
    mine, theirs = (each["measure"] or "" for each in (one, other))
    return bool(mine) and (not theirs or mine[:SHARED].lower() == theirs[:SHARED].lower())


def _free_of_time(question: str, view: View) -> str:
    """Give a question without its time where there are statements of the parties that it names, but
    none of that time: that was another one's.
    """
    head = question.rstrip(MARK)
    rest, times = lift_times(head)
    parties = {*find_meant(rest)} if times else set()
    theirs = [each for each in view.statements if parties and parties <= {*each.parties}]
    timing = read_timing(times)
    if not theirs or any(is_of(each, timing) for each in theirs):
        return question
    return f"{rest.strip()}{question[len(head) :]}"


def _part_link(link: str | None, subject: str) -> tuple[str | None, str]:
    """Part a preposition that opens a subject: “to | Fiji”."""
    first, _, rest = subject.partition(" ")
    opens = not link and rest and is_function_word(first) and first.islower()
    return (first, rest) if opens and not any(find_names(first)) else (link, subject)


def _find_end(question: str, named: Sequence[tuple[int, int, str]]) -> int:
    """Give where those end who stand side by side with the first: “Chad, Mali and Fiji”."""
    (_, end, _), *others = named
    for begins, ends, _ in others:
        between = question[end:begins]
        if between.strip(JOINING) and not (LAST.search(between) and len(between.split()) == 1):
            break
        end = ends
    return end


def speaks_here(subject: str, view: View) -> bool:
    """Tell whether there are statements of the parties that are named: else they are spoken of."""
    named = {*find_meant(subject)}
    return any(named <= {*each.parties} for each in view.statements)


def put_words(last: str, subject: str) -> str | None:
    """Ask which statements have other words, or compare them on these; ``None`` where that was
    not asked.
    """
    language = detect_language(last)
    plan = read_plan(last, language)
    if plan and plan.task is Task.COMPARE:
        return say(language, "ask_compare", which=plan.which, subject=subject)
    of_all = plan and (plan.task in OF_ALL or names_several(plan.which))
    if plan is None or not of_all or plan.subject not in last or plan.exact:
        return None
    return put_for(last, plan.subject, subject) if plan.subject else None
