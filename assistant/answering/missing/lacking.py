"""Which of the statements that a question names in passing have not the words that others have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.cues.words.naming import NOUNS, is_any_statement
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.plan import OF_SEVERAL, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties
from ingest.language.terms import split_terms
from ingest.statement import Statement

MOST = 3
"""Statements of one name at most: a word that more have in their titles names none of them."""
_NAME = re.compile(r"[^\W\d_][\w’'-]{2,}")
_LISTS = (*OF_SEVERAL, Task.LINEAGE)


def tell_lacking(answer: Answer, question: Question, view: View) -> Answer:
    """Say after the first line of a list of just these words which statements that the question
    names by a word of their titles have them not: “Lindau had it, did Tarn drop it?”.
    """
    plan = question.plan
    listed = plan and plan.exact and plan.task in _LISTS and not (plan.which or plan.negated)
    if plan is None or not listed or not answer.citations:
        return answer
    having = {*(each.statement for each in answer.citations)}
    having.update(each.statement for each in answer.named)
    lacking = [
        each
        for named in _list_named(QUOTED.sub(" ", question.asked), view)
        for each in named
        if having.isdisjoint(other.id for other in named)
    ]
    said = [
        say(question.language, "not_mentioned", title=each.title, subject=plan.subject)
        for each in lacking
    ]
    return replace(answer, lines=(*answer.lines[:1], *map(Line.say, said), *answer.lines[1:]))


def _list_named(text: str, view: View) -> Iterator[list[Statement]]:
    """Give the statements that a word of a text with a capital names, behind its first word."""
    _, rest = cut_parties(NOUNS.sub(" ", text))
    words = [each[0] for each in _NAME.finditer(rest) if each.start() and each[0][0].isupper()]
    for word in dict.fromkeys(words):
        wanted = {each for each in split_terms(word) if not is_any_statement(each)}
        named = [each for each in view.statements if wanted <= {*split_terms(each.title)}]
        if wanted and 0 < len(named) <= MOST:
            yield named
