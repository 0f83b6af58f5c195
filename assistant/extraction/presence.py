"""Whether a sentence holds what is asked, and where."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.extraction.candidates import READ, Candidate, Search
from assistant.extraction.lists import Span
from assistant.extraction.spans import CHECKED, find_spans
from assistant.grammar.parser import parse
from assistant.grammar.sentence import Sentence
from assistant.language.words import split_content_terms, split_terms
from assistant.question.form import Asked
from ingest.language.dates import spell_date
from ingest.language.parties import find_meant, find_names
from ingest.statement import Paragraph, Statement

ALONE = 0.4
"""What a candidate counts for in a clause that speaks of nothing else in the question."""
ENOUGH = 0.35
"""Share of the question's words from which on a clause speaks of the same."""


@dataclass(frozen=True, slots=True)
class Held:
    """How well a sentence holds what is asked, from 0 to 1, how much of the question its clause
    says, and the words that answer, where it is known what they are.
    """

    score: float
    shared: float = 0.0
    answer: Span | None = None


NOTHING = Held(0.0)
UNKNOWN = Held(1.0)
"""Of a question of which it is not known what answers it."""


def find_held(
    asked: Asked, question: str, statement: Statement, paragraph: Paragraph, span: Span
) -> Held:
    """Find what is asked in a sentence of a paragraph; the answer's span counts in the paragraph.

    Where sentences of the language can't be parsed, only numbers, sums, shares, dates and reasons
    are looked for, anywhere in the sentence.
    """
    text = paragraph.text[slice(*span)]
    sentence = parse(text, statement.language) if asked.kind in READ else None
    if sentence is None:
        lacks = asked.kind in CHECKED and not find_spans(asked, text)
        return NOTHING if lacks else UNKNOWN
    terms = _list_terms(asked, question, statement, paragraph)
    search = Search(asked, question, statement, text, sentence)
    found = (_rate(each, terms, sentence) for each in search.find())
    best = max(found, key=lambda each: each.score, default=NOTHING)
    return _move(best, span[0])


def names_stranger(question: str, statement: Statement, paragraph: Paragraph) -> bool:
    """Tell whether a question names a country or organisation that nothing there speaks of."""
    place = statement.place or ""
    said = f"{statement.title}\n{paragraph.heading or ''}\n{paragraph.text}\n{place}"
    known = {*statement.parties, *find_meant(said), *(shown for *_, shown in find_names(said))}
    return not known.issuperset(find_meant(question))


def _rate(candidate: Candidate, terms: frozenset[str], sentence: Sentence) -> Held:
    """Weigh a candidate by the share of the question's terms that its clause has."""
    shared = 1.0
    if terms:
        clause = sentence.list_clause(candidate.word)
        said = {*split_terms(" ".join(sentence.words[n].text for n in clause))}
        shared = len(terms & said) / len(terms)
    score = candidate.fit * (ALONE + (1 - ALONE) * min(1.0, shared / ENOUGH))
    return Held(score, shared, candidate.span)


def _list_terms(
    asked: Asked, question: str, statement: Statement, paragraph: Paragraph
) -> frozenset[str]:
    """Give the terms of a question that a sentence has to say: not the noun asked about, not what
    title, heading, date, place and parties say already. None in another language.
    """
    if asked.language != statement.language:
        return frozenset()
    date = spell_date(statement.date, statement.language)
    said = f"{statement.title}\n{paragraph.heading or ''}\n{date}\n{statement.place or ''}"
    parties = {*statement.parties}
    known = [name for name in asked.names if parties.intersection(find_meant(name))]
    beside = split_terms("\n".join((said, *known)))
    return frozenset(split_content_terms(question)) - {*beside, *asked.noun}


def _move(held: Held, by: int) -> Held:
    if held.answer is None:
        return held
    start, end = held.answer
    return Held(held.score, held.shared, (start + by, end + by))
