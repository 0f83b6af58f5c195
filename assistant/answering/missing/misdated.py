"""It is said of a statement that is named by a wrong time of which time it is."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.citing.citations import by_date, name_statement
from assistant.language.phrases import say, spell_day
from assistant.question.meant.misdated import Misdated
from ingest.statement import Statement


def tell_misdated(answer: Answer, misdated: Misdated, language: str) -> Answer:
    """Say before an answer that none of what is so called is of the time that was asked for."""
    known = sorted(misdated.statements, key=by_date)
    shown = "; ".join(_describe(each, language) for each in known)
    fields = {"name": misdated.name, "time": misdated.time, "statements": shown}
    said = Line.say(say(language, "misdated", **fields))
    named = answer.named or (() if answer.citations else tuple(map(name_statement, known)))
    return replace(answer, lines=(said, *answer.lines), named=named)


def _describe(statement: Statement, language: str) -> str:
    if not statement.date:
        return say(language, "undated_item", title=statement.title)
    day = spell_day(statement.date, language)
    return say(language, "item", date=day, title=statement.title)
