"""Whether a question stands for itself, whatever was asked before it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.question.cues.words.naming import NOUNS
from assistant.question.planning import read_plan
from assistant.question.recognised.recogniser import ROLES, TASKS, Part, Recogniser
from assistant.question.turns.leaning.narrowing import says_nothing
from assistant.question.turns.listed.ones import names_one
from assistant.question.turns.single.yearmate import tells_no_time

SUBJECT = ROLES[-1]
WHOLE = 0.92
"""How likely a question can be read without those before it, at least, that is so read."""


def stands_alone(question: str, last: str, recogniser: Recogniser | None) -> bool:
    """Tell whether a question is of statements and leans on none before; one of what stands in a
    paragraph may go on about the statement that was told, one that says neither on what nor of
    which statements (“how many of them mention it?”) does, as does one of “the 2031 one”; one
    without a subject may where the last question had one (“which G7 statements say it?”), and one
    that but names some (“only G7 statements”). Without a recogniser any may.
    """
    if recogniser is None or recogniser.tell_whole(question) < WHOLE:
        return False
    if names_one(question) or tells_no_time(question):
        return False
    found = recogniser.recognise(question)
    if found.task == TASKS[0]:
        return False
    before = read_plan(last, detect_language(last))
    bare = all(NOUNS.fullmatch(question[each.start : each.end]) for each in found.parts)
    own = any(each.role == SUBJECT for each in found.parts)
    asks = not says_nothing(_cut_parts(question, found.parts))
    return asks and (own or not (bare or (before and before.subject)))


def _cut_parts(question: str, parts: Sequence[Part]) -> str:
    """Give what a question says beside what it names."""
    for each in reversed(parts):
        question = f"{question[: each.start]} {question[each.end :]}"
    return question
