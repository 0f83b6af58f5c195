"""Who the parties of statements of one name are, from one to the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assistant.answering.statements.single.about import find_passage
from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import name_statement
from assistant.language.detect import detect_language
from assistant.language.phrases import say, spell_day, spell_party
from assistant.patience import check_patience
from assistant.question.meant.asked.about import About
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.listed.series import find_series
from assistant.retrieval.view import View
from ingest.statement import Statement

RELATED = 0.4
"""Share of the parties of two statements that both name, from which one goes on from the other."""


def answer_series(question: str, earlier: Sequence[Turn], view: View) -> Answer | None:
    """Tell how many parties each statement of a series has, and which came and went; ``None`` for
    a question that asks nothing of the kind.
    """
    series = find_series(question, earlier, view)
    if series is None:
        return None
    language = detect_language(question)
    lines = [Line.say(say(language, "series_head"))]
    citations: list[Citation] = []
    asked = {each.id for each in series.asked}
    for each, before in _pair(series.statements):
        if each.id not in asked:
            continue
        cited = find_passage(each, About.PARTIES)
        said = " ".join(_tell(each, before, language))
        lines.append(Line.say(said, len(citations)) if cited else Line.say(said))
        citations += [cited] if cited else []
    named = tuple(map(name_statement, series.asked))
    return Answer(question, tuple(lines), False, 1.0, tuple(citations), named=named)


def _pair(series: Sequence[Statement]) -> Iterator[tuple[Statement, Statement | None]]:
    """Give each statement with the one before it that it goes on from: the last of those whose
    parties are related, looked for once of all that have the same ones.
    """
    last = dict[frozenset[str], Statement]()
    for each in series:
        check_patience()
        own = frozenset(each.parties)
        yield each, next((last[one] for one in reversed(last) if _is_related(own, one)), None)
        last.pop(own, None)
        last[own] = each


def _is_related(own: frozenset[str], others: frozenset[str]) -> bool:
    return len(own & others) >= RELATED * max(len(own | others), 1)


def _tell(statement: Statement, before: Statement | None, language: str) -> Iterator[str]:
    day = spell_day(statement.date, language) if statement.date else "–"
    count = len(statement.parties)
    yield say(language, "series_item", date=day, title=statement.title, count=count)
    if not statement.parties:
        yield say(language, "series_unknown")
    elif before:
        yield from _tell_moved(statement.parties, before.parties, language)


def _tell_moved(now: Sequence[str], then: Sequence[str], language: str) -> Iterator[str]:
    new = [each for each in now if each not in then]
    gone = [each for each in then if each not in now]
    if not (new or gone):
        yield say(language, "series_same")
    if new:
        yield say(language, "series_new", parties=_list(new, language))
    if gone:
        yield say(language, "series_gone", parties=_list(gone, language))


def _list(parties: Iterable[str], language: str) -> str:
    return ", ".join(spell_party(each, language) for each in parties)
