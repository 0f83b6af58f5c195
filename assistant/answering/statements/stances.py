"""What statements commit to, and what they call on others to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from assistant.answering.statements.single.choosing import let_choose
from assistant.citing.answer import Answer, Citation, Line
from assistant.citing.citations import by_date, cite, name_statement
from assistant.citing.quoting import frame
from assistant.language.phrases import say
from assistant.language.vocabulary import fill, join
from assistant.language.words import read_spoken
from assistant.question.meant.selection import find_meant, list_called, select
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.groups import list_groups
from ingest.language.parties import find_meant as find_parties_meant
from ingest.language.parties import find_names
from ingest.language.sentences import split_sentences
from ingest.statement import Statement
from ingest.texts import find_text

PARTY = "\ue000"
"""Stands for the name of a party of a statement while its sentences are read."""
MOST_BETWEEN = 3
"""Words between one that calls and whom it calls on: “urge the Government of”."""
ANYBODY = r"\w{1,30}\b"
"""Any word."""

NAMES = {Task.COMMITMENTS: "commits", Task.APPEALS: "calls"}


def answer_stance(question: Question, view: View) -> Answer | None:
    """Quote every sentence that commits to something, or calls on others; ``None`` for any other.

    They are those of one statement, or of all that are meant where a subject is asked for.
    """
    plan = question.plan
    if plan is None or plan.task not in NAMES:
        return None
    plan = _read_title(plan, question.asked, view)
    statements = _find_asked(plan, view)
    if not statements:
        return let_choose(question, plan.which, view)
    quotes = [each for one in statements for each in _quote(plan, one, view)]
    if quotes:
        return _show(question, plan, statements, quotes)
    if len(statements) > 1:
        return None
    said = say(question.language, f"{NAMES[plan.task]}_none", title=statements[0].title)
    named = (name_statement(statements[0]),)
    return Answer(question.asked, (Line.say(said),), False, 1.0, named=named)


def _read_title(plan: Plan, asked: str, view: View) -> Plan:
    """Read “the declaration on ports” as a statement's name where one is so called."""
    if not (plan.which and plan.subject):
        return plan
    start = asked.find(plan.which)
    typed = asked[start : asked.find(plan.subject, start) + len(plan.subject)]
    whole = f"{plan.which} {plan.subject}"
    if len(list_called(typed, view)) == 1:
        return replace(plan, which=typed, subject="")
    named = select(whole, view)
    called = named is not None and len(named.statements) == 1
    return replace(plan, which=whole, subject="") if called else plan


def _find_asked(plan: Plan, view: View) -> list[Statement]:
    meant = select(plan.which, view)
    if meant is None or not meant.statements:
        return []
    some = len(meant.statements) < len(view.statements)
    one = find_meant(plan.which, view, subject=plan.subject) if some else None
    found = [one] if one else meant.statements
    return sorted(found, key=by_date) if plan.subject or len(found) == 1 else []


def _quote(plan: Plan, statement: Statement, view: View) -> Iterator[Citation]:
    """Cite the sentences that commit or call, with the subject's words where there is one."""
    name = NAMES[plan.task]
    pattern = compile_stance(name, statement.language, named=bool(statement.parties))
    called = find_parties_meant(plan.subject) if plan.task is Task.APPEALS else ()
    for ordinal, start, end in _list_sentences(plan, statement, view):
        sentence = find_text(statement, ordinal).text[start:end]
        stands = pattern.search(_hide_parties(sentence, statement))
        if stands and (not called or _calls_on(sentence, pattern, called)):
            yield cite(statement, ordinal, start, end)


def _calls_on(sentence: str, pattern: re.Pattern[str], called: Sequence[str]) -> bool:
    """Tell whether a sentence calls on somebody, who is named right behind a word that calls."""
    named = sorted(find_names(sentence))
    return any(
        shown in called and len(sentence[found.end() : start].split()) <= MOST_BETWEEN
        for found in pattern.finditer(sentence)
        for start, _, shown in [each for each in named if each[1] > found.start()][:1]
    )


def _hide_parties(sentence: str, statement: Statement) -> str:
    """Put one sign for each name of the statement's parties, and of the members of its groups."""
    groups = list_groups()
    for start, end, shown in sorted(find_names(sentence), reverse=True):
        if not {shown, *groups.get(shown, ())}.isdisjoint(statement.parties):
            sentence = f"{sentence[:start]}{PARTY}{sentence[end:]}"
    return sentence


def _list_sentences(plan: Plan, statement: Statement, view: View) -> Iterator[tuple[int, int, int]]:
    if plan.subject:
        for hit in find_words(view.keep([statement.id]), plan.subject).hits:
            yield from ((hit.paragraph.ordinal, *span) for span in hit.spans)
        return
    for paragraph in statement.paragraphs:
        yield from ((paragraph.ordinal, *span) for span in split_sentences(paragraph.text))


@cache
def compile_stance(name: str, language: str, named: bool) -> re.Pattern[str]:
    """Give the pattern of sentences that commit or call in a language; where no party is known
    (``named``), whoever acts may be one.
    """
    words = read_spoken(language).stances
    parts = dict(words.parts)
    if not named:
        parts["party"] += f"|{ANYBODY}"
    forms = (fill(fill(form, parts), parts) for form in getattr(words, name))
    return re.compile(join(forms), re.IGNORECASE)


def _show(
    question: Question, plan: Plan, statements: Iterable[Statement], quotes: list[Citation]
) -> Answer:
    by_id = {each.id: each for each in statements}
    said = say(question.language, f"{NAMES[plan.task]}_some", count=len(quotes))
    lines = (
        frame(by_id[each.statement], {place: each}, question.language)
        for place, each in enumerate(quotes)
    )
    return Answer(question.asked, (Line.say(said), *lines), False, 1.0, tuple(quotes))
