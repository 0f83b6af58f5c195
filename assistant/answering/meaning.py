"""Answers that find a subject by its meaning, where it is named in another language than it is
written of: no word of the question stands there.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.nearest import point_out
from assistant.answering.refusal import abstain
from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import cite
from assistant.citing.quoting import frame
from assistant.language.phrases import name_language, say
from assistant.question.question import Question
from assistant.question.selection import select, select_parties
from assistant.question.topic import read_topic
from assistant.retrieval.concordance import find_words
from assistant.retrieval.retriever import Retriever
from assistant.retrieval.view import View
from ingest.language.parties import find_names

NEAREST = 0.63
"""The retriever's score from which on a paragraph speaks of a subject. ``docs/decisions.md`` has
what it was fit on."""
STEEPNESS = 20.0
"""How the probability that it does rises with the score, in log odds."""
BY_NAME = 0.9
"""How probable it is of one that has the subject's name."""
BESIDE = 0.05
"""How much less than the best a paragraph may score to be quoted as well."""
MOST, SEARCHED = 3, 10
"""Paragraphs that are quoted, of so many that are found."""


def answer_topic(question: Question, view: View, retriever: Retriever) -> Answer | None:
    """Say what is nearest in meaning to a subject; ``None`` for a question of another form, or
    where most statements, or the nearest, are in the question's own language.
    """
    topic = read_topic(question.search)
    held = Counter(each.language for each in view.statements)
    if topic is None or not held or held.most_common(1)[0][0] == question.language:
        return None
    within = select(topic.which, view) or select_parties(topic.which, view) or view
    found = retriever.search(topic.subject, within, SEARCHED).evidence
    if not found or within.find_statement(found[0].statement).language == question.language:
        return None
    named = _find_named(topic.subject, within)
    near = [each for each in found if _speaks(each, named)]
    if not near:
        leads = point_out(found, topic.subject, within, retriever)
        return replace(abstain(question, view, _trust(found[0].score)), evidence=leads)
    near = [each for each in near if each.score >= near[0].score - BESIDE][:MOST]
    quotes = cite_nearest(topic.subject, near, within, retriever)
    lines = quote_nearest(topic.subject, quotes, within, question.language)
    confidence = _trust(near[0].score) if named is None else BY_NAME
    return Answer(question.asked, tuple(lines), False, confidence, tuple(quotes), found)


def _find_named(subject: str, view: View) -> set[tuple[str, int]] | None:
    """Give the paragraphs, by statement and ordinal, that have all names in a subject which are
    known in every language; ``None`` where it has none.
    """
    names = [subject[start:end] for start, end, _ in find_names(subject)]
    having = [
        {(each.statement.id, each.paragraph.ordinal) for each in find_words(view, name).hits}
        for name in names
    ]
    return set.intersection(*having) if having else None


def _speaks(evidence: Evidence, named: set[tuple[str, int]] | None) -> bool:
    if named is None:
        return evidence.score >= NEAREST
    return (evidence.statement, evidence.ordinal) in named


def cite_nearest(
    subject: str, found: Sequence[Evidence], view: View, retriever: Retriever
) -> list[Citation]:
    """Cite of each paragraph the sentence that is nearest to a subject."""
    return [
        cite(view.find_statement(each.statement), each.ordinal, each.start, each.end)
        for each in point_out(found, subject, view, retriever)
    ]


def quote_nearest(
    subject: str, quotes: Sequence[Citation], view: View, language: str, first: int = 0
) -> list[Line]:
    """Say that a subject was looked for by its meaning, and quote what was found, numbered from
    ``first`` on; nothing where nothing was.
    """
    if not quotes:
        return []
    statements = [view.find_statement(each.statement) for each in quotes]
    spoken = name_language(statements[0].language, language)
    said = say(language, "by_meaning", subject=subject, language=spoken)
    framed = (
        frame(statement, {place: each}, language)
        for place, (statement, each) in enumerate(zip(statements, quotes, strict=True), first)
    )
    return [Line.say(said), *framed]


def _trust(score: float) -> float:
    return round(1 / (1 + math.exp(STEEPNESS * (NEAREST - score))), 4)
