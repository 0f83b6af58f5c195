"""What is asked of one statement whose name fits several: they are named, none is guessed."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.statements.showing import name_all
from assistant.citing.answer import Answer
from assistant.citing.citations import by_date
from assistant.language.phrases import say, spell_day
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.described import list_described
from assistant.question.meant.selection import find_fitting
from assistant.question.putting import put_for
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.statement import Statement


def let_choose(question: Question, which: str, view: View) -> Answer | None:
    """Name the statements that a name fits equally, and ask of the newest instead; ``None`` where
    it names no statement, or not several of those searched.
    """
    name = which.strip()
    fitting = find_fitting(name, view) if NOUNS.search(name) else []
    fitting = fitting or list_described(name, view)
    if not 1 < len(fitting) < len(view.statements):
        return None
    said = say(question.language, "fits_several", name=name, count=len(fitting))
    newest = max(fitting, key=by_date)
    told = name_all(question, said, fitting)
    return replace(
        told,
        abstained=True,
        confidence=0.0,
        other=_ask_of(newest, question, name),
        choosing=True,
    )


def _ask_of(statement: Statement, question: Question, name: str) -> str | None:
    """Ask the same of the one of its day; ``None`` where that is not known."""
    if not statement.date or name not in question.asked:
        return None
    day = spell_day(statement.date, question.language)
    dated = say(question.language, "of_day", name=name, date=day)
    return put_for(question.asked, name, dated)
