"""One line for each of several statements: what it says to a question that is asked of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assistant.answering.parts import join_answers
from assistant.answering.statements.single.about import describe_about
from assistant.citing.answer import Answer, Line
from assistant.citing.citations import by_date, name_statement
from assistant.extraction.spans import CHECKED, find_spans
from assistant.language.phrases import say, spell_day
from assistant.question.cues.words.form import read_question
from assistant.question.meant.asked.about import About
from assistant.question.meant.asked.valued import Valued
from assistant.question.question import Question
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from config.errors import QuestionError
from ingest.statement import Statement

Put = Callable[[str, View], Answer]
"""Answers a question from the statements of a view."""

MOST = 24
"""Statements that are asked one by one in a question; each is a search of its own."""
NEAREST = 10
"""Statements that are asked where none is called as the question says."""
MOST_EVIDENCE = 60
"""Paragraphs in which the nearest statements are looked for."""


@dataclass(frozen=True, slots=True)
class OneByOne:
    """What statements told that were asked one by one in a question: each once, ``MOST`` in all."""

    told: dict[tuple[str, str], Answer] = field(default_factory=dict)

    def has_room(self, asked: str, statements: Sequence[Statement]) -> bool:
        """Tell whether each of some statements may still be asked something."""
        return len(self.told.keys() | {(asked, each.id) for each in statements}) <= MOST

    def ask(self, asked: str, statement: Statement, view: View, put: Put) -> Answer:
        """Ask one statement, if it was not asked before."""
        key = asked, statement.id
        if key not in self.told:
            self.told[key] = put(asked, view.keep([statement.id]))
        return self.told[key]


def answer_valued(
    question: Question,
    valued: Valued,
    view: View,
    retriever: Retriever,
    put: Put,
    one_by_one: OneByOne,
) -> Answer | None:
    """Tell of each statement what is asked of it, and name those that do not say it; ``None`` where
    none does. Where too many were asked before, it is said that they are left out.
    """
    ids = valued.statements or _find_nearest(question, view, retriever)
    meant = sorted(view.keep(ids).statements, key=by_date)
    if valued.facts:
        return _tell_facts(question, valued.facts, meant)
    if len(meant) == 1:
        return None
    if len(meant) > MOST:
        raise QuestionError(
            f"the question asks {len(meant)} statements one by one", mend=f"ask at most {MOST}"
        )
    if not one_by_one.has_room(valued.asked, meant):
        return _leave_out(question, meant)
    told = [(each, one_by_one.ask(valued.asked, each, view, put)) for each in meant]
    saying = [answer for _, answer in told if _says(answer, valued.asked)]
    if not saying:
        return None
    silent = [each for each, answer in told if answer not in saying]
    return _tell(question, valued, saying, silent)


def _leave_out(question: Question, meant: Sequence[Statement]) -> Answer:
    fields = {"question": question.asked, "total": len(meant), "most": MOST}
    left = Line.say(say(question.language, "valued_left", **fields))
    return Answer(question.asked, (left,), False, 0.0)


def _find_nearest(question: Question, view: View, retriever: Retriever) -> list[str]:
    found = retriever.search(question.search, view, MOST_EVIDENCE, language=question.language)
    return list(dict.fromkeys(each.statement for each in found.evidence))[:NEAREST]


def _says(answer: Answer, asked: str) -> bool:
    """Tell whether an answer quotes something of the kind that is asked, where that can be told."""
    form = read_question(asked)
    held = form.kind not in CHECKED or any(
        find_spans(form, each.quote) for each in answer.citations
    )
    return bool(answer.citations) and not answer.abstained and held


def _tell(
    question: Question, valued: Valued, saying: Sequence[Answer], silent: Sequence[Statement]
) -> Answer:
    language = question.language
    joined = join_answers(question, saying)
    fields = {"total": len(saying) + len(silent), "count": len(saying), "which": valued.which}
    called = valued.statements is not None
    head = Line.say(say(language, "valued" if called else "valued_near", **fields))
    lines = (head, *joined.lines)
    if called and silent:
        titles = "; ".join(_name(each, language) for each in silent)
        lines = (*lines, Line.say(say(language, "valued_none", titles=titles)))
    named = (*joined.named, *map(name_statement, silent if called else ()))
    return replace(joined, lines=lines, named=named)


def _name(statement: Statement, language: str) -> str:
    day = f" ({spell_day(statement.date, language)})" if statement.date else ""
    return f"{statement.title}{day}"


def _tell_facts(question: Question, facts: Sequence[About], meant: Sequence[Statement]) -> Answer:
    """Tell when, where or by whom statements are, or how long: a line a fact of each."""
    told = [describe_about(question, fact, each) for each in meant for fact in facts]
    lines = tuple(Line.say(each.lines[0].text) for each in told)
    return Answer(question.asked, lines, False, 1.0, named=tuple(map(name_statement, meant)))
