"""The day of which most statements are."""

from __future__ import annotations

from collections import Counter

from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer
from assistant.language.phrases import say, spell_day
from assistant.question.cues.scope.holding import read_busiest
from assistant.question.meant.selection import select
from assistant.question.question import Question
from assistant.retrieval.view import View

MOST_DAYS = 8
"""Days that are named where as many statements are of each."""


def answer_busiest(question: Question, view: View) -> Answer | None:
    """Name the statements of the day of which most are, of each such day where there are several;
    ``None`` for any other question, or where no two are of one day of too many.
    """
    times = read_busiest(question.asked)
    meant = select(times, view) if times is not None else None
    dated = [each for each in meant.statements if each.date] if meant else []
    counts = Counter(each.date for each in dated)
    most = max(counts.values(), default=0)
    days = sorted(day for day, count in counts.items() if day and count == most)
    if not 0 < len(days) <= MOST_DAYS:
        return None
    spelt = ", ".join(spell_day(day, question.language) for day in days)
    head = say(question.language, "busiest", days=spelt, count=most)
    return name_all(question, head, (each for each in dated if each.date in days))
