"""Follow-ups that put one party for another: “and with Vietnam in 2025?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.words import is_function_word
from assistant.question.cues.times.timing import lift_times, read_timing
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.meant.timed import is_of
from assistant.question.turns.leaning.narrowing import MARK, put_any_time
from assistant.retrieval.view import View
from ingest.language.meeting import LAST
from ingest.language.parties import find_meant, find_names

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
