"""A question that names no statement may go on about that of the turn before, without saying so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.question import Question
from assistant.question.topic import find_which
from assistant.question.turns.leaning.anew import names_statement
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.parties import find_meant
from ingest.statement import Statement

_LEADS = re.compile(join(words.turns.leads for words in read_vocabularies()), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """The statement that was told before a question which names no other, nor whose it is, nor a
    time. ``sure`` tells that the question goes on about it, ``first`` that it is asked before all,
    ``named`` that the last question was of it by its name.
    """

    statement: Statement
    sure: bool
    first: bool
    named: bool

    def ask(self, question: Question) -> Question:
        """Give a question as asked of the statement."""
        language, title = question.language, self.statement.title
        understood = say(language, "within", question=question.asked, title=title)
        search, told = cut_lead(question.search), (self.statement.id,)
        return replace(question, search=search, statements=told, understood=understood)


def cut_lead(question: str) -> str:
    """Give a question without the word that opens one which goes on."""
    return _LEADS.sub("", question, count=1)


def find_told(question: Question, turns: Sequence[Turn], view: View) -> Told | None:
    """Give the statement that was told before; ``None`` where there is none, or several."""
    plan = question.plan
    of_all = plan and (plan.task is not Task.MENTIONED or plan.which)
    read = of_all or question.pointer or question.understood or question.whole
    last = turns[-1] if turns and not (read or question.excepted) else None
    if last is None or len(last.statements) != 1 or not view.holds(last.statements[0]):
        return None
    told = view.find_statement(last.statements[0])
    if _names_another(question, told, view):
        return None
    before = read_plan(last.question, detect_language(last.question))
    leads = _LEADS.search(question.asked) is not None
    named = bool(find_which(last.question)) or names_statement(last.question)
    outlined = before is not None and before.task is Task.SUMMARY
    if plan and not (leads and named):
        return None
    first = leads or outlined or named
    return Told(told, sure=leads and named, first=first, named=named)


def _names_another(question: Question, told: Statement, view: View) -> bool:
    """Tell whether a question names a statement, a time or a name that the one told has not."""
    subject = question.plan.subject if question.plan else ""
    asked = question.asked.replace(subject, " ") if subject else question.asked
    parties, names = {*find_meant(asked)} - {*told.parties}, question.form.names
    if NOUNS.search(asked) or parties or any(find_dates(asked)):
        return True
    if question.plan or question.language != told.language:
        return False
    kept = view.keep([told.id])
    return any(not find_words(kept, name).hits for name in names)
