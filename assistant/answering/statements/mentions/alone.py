"""The name in a subject is looked for alone where the whole subject stands nowhere: “the football
World Cup” is not denied where the World Cup is spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answering.missing.denial import CLAUSE, describes
from assistant.answering.missing.scattered import find_scattered
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.meant.called.proper import is_acronym, list_proper, list_within
from assistant.question.meant.called.terms import list_known
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.alone import find_named, spell_out
from assistant.retrieval.words.sought import part_names
from ingest.language.cities import list_cities
from ingest.language.terms import split_terms


@dataclass(frozen=True, slots=True)
class Alone:
    """A name that stands where a subject does not: a part of that, or what an abbreviation in it is
    ``short`` for.
    """

    name: str
    short: str = ""


def find_alone(question: Question, plan: Plan, view: View) -> Alone | None:
    """Give the name in the subject of a plan that stands where the whole subject does not; ``None``
    where none does, the subject is a clause, or its words stand in one paragraph.
    """
    subject = name_first(plan.subject)
    described = CLAUSE.search(subject) or describes(subject, question.language)
    if described or plan.task is Task.LINEAGE or find_scattered(plan.subject, view):
        return None
    names = list_proper(subject, question.asked)
    return next(chain(_list_parts(names, subject, view), _list_spelt_out(names, view)), None)


def _list_parts(names: Sequence[str], subject: str, view: View) -> Iterator[Alone]:
    asked = split_terms(subject)
    for each in (part for name in names for part in list_within(name)):
        part = split_terms(each) != asked and not _names_place(each, view)
        if part and find_named(view, each).hits:
            yield Alone(each)


def _list_spelt_out(names: Sequence[str], view: View) -> Iterator[Alone]:
    for each in names:
        if is_acronym(each) and (words := spell_out(view, each)):
            yield Alone(words, each)


def name_first(subject: str) -> str:
    """Give a subject without the other names of it that stand in brackets."""
    return next(iter(part_names(subject)), subject)


def tell_alone(answer: Answer, question: Question, plan: Plan, alone: Alone) -> Answer:
    """Say before an answer to what was asked of a name alone that the whole subject is not said."""
    fields = {"subject": alone.short or name_first(plan.subject), "name": alone.name}
    phrase = "termed" if alone.short else "name_alone"
    said = Line.say(say(question.language, phrase, words=alone.name, **fields))
    return replace(answer, lines=(said, *answer.lines))


def _names_place(name: str, view: View) -> bool:
    """Tell whether a name is a city's, or what the one statement that is asked is called by."""
    one = len(view.statements) == 1 and list_known(view).issuperset(split_terms(name))
    return one or name.casefold() in list_cities()
