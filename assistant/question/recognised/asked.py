"""A question of statements as it was recognised, read as any other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.language.detect import detect_language
from assistant.language.words import read_spoken
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.terms import read_names
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.recognised.issued import put_issued
from assistant.question.recognised.plainly import Plain, put_plainly
from assistant.question.recognised.recogniser import Recogniser
from assistant.question.recognised.settled import settle
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.back import points_at_several, points_back
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.leaning.theirs import find_theirs
from assistant.question.turns.listed.among import find_held
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties

AMONG = frozenset((Task.MENTIONS, Task.COUNT, Task.MENTIONED, Task.LATEST, Task.EARLIEST))
"""What may be asked of statements that were told before."""
NEW = frozenset((Task.COUNT, Task.LATEST, Task.EARLIEST))
"""What is asked of all statements where it points at none that were told."""


def read_among(
    question: Question, turns: Sequence[Turn], recogniser: Recogniser | None, view: View
) -> Question:
    """Read a question that points back to several statements told before as what it is recognised
    to ask of these, and one that names statements, and points at none, of those; any other as it
    is, and where a form tells on what it is asked.
    """
    asked = question.asked
    formed = read_plan(asked, detect_language(asked))
    told = find_theirs(asked) or (formed and _tells_all(formed, view))
    if recogniser is None or not turns or told:
        return question
    named = NOUNS.search(asked)  # “a text that has tolls in it”
    points = points_at_several(asked) or (points_back(asked) and not named)
    held = find_held(asked, turns, view) if points else []
    if len(held) <= 1 if points else not named:
        return question
    plain = settle(put_plainly(asked, recogniser), view.keep(held) if held else view)
    if plain is None or not plain.plan.subject or plain.plan.task not in (AMONG if held else NEW):
        return question
    put = read(plain.words, (), view).put_plan(plain.plan, plain.language)
    return replace(put, statements=tuple(held), understood=_say(plain) if held else plain.words)


def _tells_all(formed: Plan, view: View) -> bool:
    """Tell whether a form tells on what something is asked, or asks it of statements alone."""
    known = not read_names(cut_parties(formed.which)[1])
    return bool(formed.subject or known) and select_meant(formed, view) is not None


def _say(plain: Plain) -> str:
    """Put in plain words what is asked of statements told before, and nothing tells apart."""
    task = Task.MENTIONS if plain.plan.task is Task.MENTIONED else plain.plan.task
    words = read_spoken(plain.language).recognised
    form: str = getattr(words, f"{task}_these")
    named = plain.times or any(not NOUNS.fullmatch(each) for each in plain.names)
    return plain.words if named else form.format(subject=plain.plan.subject)


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
        if words := put_issued(asked, recogniser):
            return read(words, (), view)
    return None
