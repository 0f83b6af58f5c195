"""A question of statements as it was recognised, read as any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.recognised.plainly import put_plainly
from assistant.question.recognised.recogniser import Recogniser
from assistant.question.recognised.settled import settle
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.back import points_at_several, points_back
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.listed.among import find_held
from assistant.retrieval.view import View

AMONG = frozenset((Task.MENTIONS, Task.COUNT, Task.MENTIONED, Task.LATEST, Task.EARLIEST))
"""What may be asked of statements that were told before."""
NEW = frozenset((Task.COUNT, Task.LATEST, Task.EARLIEST))
"""What is asked of all statements where it points at none that were told."""


def read_among(
    question: Question, turns: Sequence[Turn], recogniser: Recogniser | None, view: View
) -> Question:
    """Read a question that points back to several statements told before as what it is recognised
    to ask of these, and one that names statements, and points at none, of those; any other as it
    is.
    """
    asked = question.asked
    carried = question.statements or question.understood
    if recogniser is None or question.plan or not (turns and carried):
        return question
    points = points_at_several(asked) or points_back(asked)
    held = find_held(asked, turns, view) if points else []
    if points and len(held) <= 1:
        return question
    plain = settle(put_plainly(asked, recogniser), view.keep(held) if points else view)
    if plain is None or not plain.plan.subject or plain.plan.task not in (AMONG if points else NEW):
        return question
    if not (points or NOUNS.search(asked)):
        return question
    told = read(plain.words, (), view).put_plan(plain.plan, plain.language)
    return replace(told, statements=tuple(held), understood=plain.words)


def read_recognised(
    question: Question, said: str, recogniser: Recogniser | None, view: View
) -> Question | None:
    """Read a question that no form reads, and that leans on none before, as what it is recognised
    to ask, as it was freed or else as it was said; ``None`` for any other.
    """
    carried = question.statements or question.understood
    if recogniser is None or carried or question.plan or read_topic(question.search):
        return None
    for asked in dict.fromkeys((question.asked, said)):
        if plain := settle(put_plainly(asked, recogniser), view):
            return read(plain.words, (), view).put_plan(plain.plan, plain.language)
    return None
