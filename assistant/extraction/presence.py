"""Whether a sentence holds what is asked, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from heapq import nsmallest

from assistant.extraction.candidates import READ, Candidate, Search
from assistant.extraction.lists import Span
from assistant.extraction.spans import CHECKED, find_spans
from assistant.language.words import split_content_terms
from assistant.question.cues.words.form import AnswerKind, Asked
from assistant.syntax.parser import parse
from assistant.syntax.sentence import Sentence
from ingest.language.dates import spell_date
from ingest.language.parties import find_meant, find_names
from ingest.language.terms import split_terms
from ingest.statement import Paragraph, Statement

Said = Sequence[Set[str]]
"""What each word of a sentence says of the question."""

ALONE = 0.4
"""What a candidate counts for in a clause that speaks of nothing else in the question."""
ENOUGH = 0.35
"""Share of the question's words from which on a clause speaks of the same."""


PARTING = frozenset(("PUNCT", "CCONJ", "SCONJ"))
"""Kinds of words at which a sentence turns to something else."""
NEAREST = 2
"""Words of the question by which, of candidates that fit alike, the nearest is told."""


@dataclass(frozen=True, slots=True)
class Held:
    """How well a sentence holds what is asked, from 0 to 1, how much of the question its clause
    says, and the words that answer, where it is known what they are.
    """

    score: float
    shared: float = 0.0
    answer: Span | None = None


NOTHING = Held(0.0)
HARDLY = Held(0.1)
"""Of a sentence in another language where nothing was found by words, which may be others."""
FIGURES = frozenset((AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.SHARE, AnswerKind.DAY))
"""Kinds that are figures in every language: of 22 sentences that answer in another language than
the question's 3 have none of the kind, of 117 that don't 98."""
UNKNOWN = Held(1.0)
"""Of a question of which it is not known what answers it."""


def find_held(
    asked: Asked, question: str, statement: Statement, paragraph: Paragraph, span: Span
) -> Held:
    """Find what is asked in a sentence of a paragraph; the answer's span counts in the paragraph.

    Where sentences of the language can't be parsed, only numbers, sums, shares, dates and reasons
    are looked for, anywhere in the sentence.
    """
    held = _find_held(asked, question, statement, paragraph, span)
    alike = asked.language == statement.language or asked.kind in FIGURES
    return held if held.score or alike else HARDLY


def _find_held(
    asked: Asked, question: str, statement: Statement, paragraph: Paragraph, span: Span
) -> Held:
    text = paragraph.text[slice(*span)]
    sentence = parse(text, statement.language) if asked.kind in READ else None
    if sentence is None:
        return _find_by_pattern(asked, text, span[0])
    terms = _list_terms(asked, question, statement, paragraph)
    search = Search(asked, question, statement, text, sentence)
    beside = terms | {*asked.noun}
    said = [beside.intersection(split_terms(word.text)) for word in sentence.words]
    found = ((_rate(each, terms, sentence, said), each) for each in search.find())
    best = max(
        (
            (held.score, _count(each, sentence, said), -_measure(each, said), held)
            for held, each in found
        ),
        key=lambda each: each[:3],
        default=(0.0, 0, 0.0, NOTHING),
    )
    return _move(best[-1], span[0])


def _find_by_pattern(asked: Asked, text: str, start: int) -> Held:
    if asked.kind not in CHECKED:
        return UNKNOWN
    spans = find_spans(asked, text, start)
    return Held(1.0, 1.0, spans[0] if len(spans) == 1 else None) if spans else NOTHING


def names_stranger(question: str, statement: Statement, paragraph: Paragraph) -> bool:
    """Tell whether a question names a country or organisation that nothing there speaks of."""
    meant = {*find_meant(question)} - {*statement.parties}
    if not meant:
        return False
    place = statement.place or ""
    said = f"{statement.title}\n{paragraph.heading or ''}\n{paragraph.text}\n{place}"
    return not meant <= {*find_meant(said), *(shown for *_, shown in find_names(said))}


def share_said(
    asked: Asked, question: str, statement: Statement, paragraph: Paragraph, span: Span
) -> float:
    """Give the share of a question's words, beside those that name its statement, in a sentence."""
    terms = _list_terms(asked, question, statement, paragraph)
    return len(terms.intersection(split_terms(paragraph.text[slice(*span)]))) / max(len(terms), 1)


def speaks_of(asked: Asked, question: str, statement: Statement, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph has a word of the question beside those that name its statement;
    of one in another language that can't be told.
    """
    terms = _list_terms(asked, question, statement, paragraph)
    return not terms or not terms.isdisjoint(split_terms(paragraph.text))


def _rate(candidate: Candidate, terms: frozenset[str], sentence: Sentence, said: Said) -> Held:
    """Weigh a candidate by the share of the question's terms that its clause has."""
    shared = 1.0
    if terms:
        clause = sentence.list_clause(candidate.word)
        shared = len(terms & _join(said, clause)) / len(terms)
    score = candidate.fit * (ALONE + (1 - ALONE) * min(1.0, shared / ENOUGH))
    return Held(score, shared, candidate.span)


def _join(said: Said, words: Iterable[int]) -> Set[str]:
    return {term for word in words for term in said[word]}


def _count(candidate: Candidate, sentence: Sentence, said: Said) -> int:
    """Count the question's words in a candidate's clause, and once more those between the marks or
    joining words around it: “30 percent for grain, 19 percent for wool”.
    """
    clause = sentence.list_clause(candidate.word)
    return sum(len(_join(said, some)) for some in (clause, _list_beside(candidate, sentence)))


def _list_beside(candidate: Candidate, sentence: Sentence) -> range:
    words = sentence.words
    first = last = candidate.word
    while first and words[first - 1].kind not in PARTING:
        first -= 1
    while last + 1 < len(words) and words[last + 1].kind not in PARTING:
        last += 1
    return range(first, last + 1)


def _measure(candidate: Candidate, said: Said) -> float:
    """Give how many words a candidate stands from the two nearest of the question's."""
    shared = (
        abs(number - candidate.word)
        for number, words in enumerate(said)
        if number != candidate.word and words
    )
    nearest = nsmallest(NEAREST, shared)
    return sum(nearest) / len(nearest) if nearest else len(said)


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
