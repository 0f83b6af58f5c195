"""Where exact words stand in another spelling is told apart from where they stand just so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.statements.showing import describe, quote_hits, sort_by_date
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.patience import check_patience
from assistant.question.plan import OF_ENDS, Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Concordance, Hit, find_exact
from assistant.tracing.search.spelling import list_spellings
from ingest.statement import Statement


def add_spelt_otherwise(
    answer: Answer, question: Question, plan: Plan, view: View, found: Concordance
) -> Answer:
    """Say in which other statements exact words stand in another spelling; of what is asked for the
    last or first, the one that is later or earlier, if one is. These are quoted where the very
    words stand nowhere, for a list of exact words has nothing else.
    """
    hits = sort_by_date(_choose(plan, view, found.hits)) if plan.exact else []
    if not hits:
        return answer
    hits = [hits[-1 if plan.task is Task.LATEST else 0]] if plan.task in OF_ENDS else hits
    head = Line.say(_head(question, plan, hits))
    named = tuple(Line.say(_name(question, each.statement)) for each in hits)
    if plan.negated:
        return replace(answer, lines=(*answer.lines[:1], head, *named, *answer.lines[1:]))
    if found.hits:
        return replace(answer, lines=(*answer.lines, head, *named))
    rest = quote_hits(question, head, hits, hits, len(answer.citations))
    own = (
        Line.say(say(question.language, "new_words", asked=len(view.statements))),
        *answer.lines[1:],
    )
    return replace(
        answer,
        lines=(*own, *rest.lines),
        citations=(*answer.citations, *rest.citations),
        named=(*answer.named, *rest.named),
    )


def find_all(view: View, words: str) -> list[Hit]:
    """Give the first paragraph of each statement that has words just so or spelt otherwise."""
    just = find_exact(view, words).hits
    first = {each.statement.id: each for each in reversed(just)}
    return [*first.values(), *_choose(Plan(Task.MENTIONS, "", words, exact=True), view, just)]


def _head(question: Question, plan: Plan, hits: Sequence[Hit]) -> str:
    words = "”, “".join(_list_words(hits))
    if plan.task in OF_ENDS:
        name = "latest_on" if plan.task is Task.LATEST else "earliest_on"
        return describe(question, name, hits[0].statement, subject=words)
    return say(question.language, "spelt_otherwise", words=words, count=len(hits))


def _choose(plan: Plan, view: View, just: Sequence[Hit]) -> Iterator[Hit]:
    """Give the first hit of each statement that has the words in another spelling alone."""
    known = {each.statement.id for each in just}
    ends = [each.statement for each in just if each.statement.date]
    for spelling in list_spellings(plan.subject, view.collection.ngrams):
        check_patience()
        for hit in find_exact(view, spelling).hits:
            if hit.statement.id not in known and _is_beyond(plan, hit.statement, ends):
                known.add(hit.statement.id)
                yield hit


def _is_beyond(plan: Plan, statement: Statement, ends: Sequence[Statement]) -> bool:
    """Tell whether a statement is later, or earlier, than what is asked for, if that is an end."""
    if plan.task not in OF_ENDS or not ends:
        return True
    day, days = statement.date or "", [each.date or "" for each in ends]
    return bool(day) and (day > max(days) if plan.task is Task.LATEST else day < min(days))


def _list_words(hits: Sequence[Hit]) -> list[str]:
    """Give the spellings as they are written, each once."""
    written = (each.paragraph.text[slice(*each.marks[0])] for each in hits)
    return list({each.lower(): " ".join(each.split()) for each in written}.values())


def _name(question: Question, statement: Statement) -> str:
    return describe(question, "item" if statement.date else "undated_item", statement)
