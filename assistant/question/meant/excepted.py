"""Which statements a question leaves out of those it asks."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.language.detect import detect_language
from assistant.question.cues.scope.excepted import cut_excepted
from assistant.question.cues.traits.spoken import match_language
from assistant.question.meant.selection import select
from assistant.question.plan import OF_EXCEPTED
from assistant.question.planning import read_plan
from assistant.retrieval.view import View


def leave_out(asked: str, view: View) -> tuple[str, list[str], list[str]]:
    """Give a question without what it leaves out, the ids of the statements that it asks, and what
    it calls the others; itself, and nothing, where it leaves out none.
    """
    rest, named = cut_excepted(asked)
    plan = read_plan(rest, detect_language(rest)) if named else None
    if plan is None or plan.task not in OF_EXCEPTED:
        return asked, [], []
    left = {each for name in named for each in _list_called(name, view)}
    kept = [each.id for each in view.statements if each.id not in left]
    return rest, kept, named


def _list_called(name: str, view: View) -> Iterator[str]:
    """Give the ids of the statements of a party or time, or in a language."""
    _, spoken = match_language(name)
    if spoken:
        yield from (each.id for each in view.statements if each.language == spoken)
        return
    meant = select(name, view)
    yield from (each.id for each in (meant.statements if meant else ()))
