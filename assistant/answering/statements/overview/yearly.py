"""How many of the statements that an answer lists are of each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.cues.scope.yearly import list_yearless
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.narrowing import ask_again, says_nothing

COUNTED = frozenset((Task.COUNT, Task.LIST, Task.MENTIONS, Task.HELD))
"""What is asked of statements that can be told apart by year."""
YEAR = 4
"""Characters of the year that an ISO date begins with."""
MOST_EMPTY = 9
"""Years one after the other without a statement that are told one by one."""


def read_yearly(question: str, last: str, language: str) -> str | None:
    """Give what is asked of statements beside their number by year: of the question before, where a
    wish for that is all that is said; ``None`` where there is no such wish.
    """
    for asked in list_yearless(question):
        again = ask_again(asked, last) or (last if says_nothing(asked) else None) if last else None
        whole = again or asked
        plan = read_plan(whole, language)
        if plan and plan.task in COUNTED:
            return whole
    return None


def tell_years(answer: Answer, language: str) -> Answer:
    """Say after the first line of a list or count that is whole how many statements are of each
    year, from the first to the last of them, and of which most.
    """
    whole = answer.lookup or not answer.citations
    if answer.abstained or not (answer.statements and whole):
        return answer
    said = say_years([each.date for each in answer.statements], language)
    lines = (*answer.lines[:1], *map(Line.say, said), *answer.lines[1:])
    return replace(answer, lines=lines)


def say_years(dates: Sequence[str | None], language: str) -> list[str]:
    """Say how many dates are of each year, and of which most."""
    counts = Counter(int(each[:YEAR]) for each in dates if each)
    if not counts:
        return []
    told = list(_count_all(counts))
    if lacking := sum(not each for each in dates):
        told.append(say(language, "yearless", count=lacking))
    said = [say(language, "by_year", counts=", ".join(told))]
    most = [str(each) for each in sorted(counts) if counts[each] == max(counts.values())]
    return said if len(counts) == 1 else [*said, say(language, "year_most", years=", ".join(most))]


def _count_all(counts: Counter[int]) -> Iterator[str]:
    """Give the count of each year; a long time without any at once, for it may be of centuries."""
    years = sorted(counts)
    for year, following in pairwise([*years, years[-1] + 1]):
        yield f"{year}: {counts[year]}"
        empty = range(year + 1, following)
        if len(empty) > MOST_EMPTY:
            yield f"{empty[0]}–{empty[-1]}: 0"
        else:
            yield from (f"{each}: 0" for each in empty)
