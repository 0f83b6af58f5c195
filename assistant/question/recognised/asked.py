"""A question of statements as it was recognised, read as any other."""

from __future__ import annotations

from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.recognised.plainly import put_plainly
from assistant.question.recognised.recogniser import Recogniser
from assistant.question.recognised.settled import settle
from assistant.question.topic import read_topic
from assistant.retrieval.view import View


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
