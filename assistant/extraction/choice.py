"""The words of a paragraph that are quoted to answer a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest

from assistant.extraction.extract import choose_sentence
from assistant.extraction.lists import Span, complete, find_list
from assistant.extraction.presence import (
    UNKNOWN,
    Held,
    find_held,
    names_stranger,
    share_said,
)
from assistant.question.cues.words.form import AnswerKind, Asked
from ingest.encoder.encoder import Encoder
from ingest.language.terms import split_terms
from ingest.statement import Paragraph, Statement

REACH = 0.1
"""How much nearer (-1 to 1) than one that holds what is asked a sentence that does not has to be.
Of 400 reading questions of the kinds that are read the right sentence is then chosen in .897, by
nearness alone in .892; of 59 on joint statements in all and in .966. Where it is not known what
answers, a sentence counts by how much it says of the question: of 220 such reading questions the
right one is then chosen in .773, by nearness alone in .764; of 63 on joint statements in .857."""
BESIDE = 0.02
"""How much less near the next sentence may be to be quoted with one of which it is not known
whether it holds what is asked. Of 118 Chinese reading questions the quote then has the answer in
.79, with one sentence in .74; it is a fifth longer."""
MOST_READ = 4
"""Sentences of a paragraph that are parsed for one question."""
MARKED = frozenset(
    (AnswerKind.DATE, AnswerKind.DAY, AnswerKind.COUNTRY, AnswerKind.SHARE, AnswerKind.MONEY)
)
"""Of 169 marks in reading questions of these kinds and of numbers that count a noun .91 are right,
of numbers without a noun .58, of persons, bodies and other places .5 to .65."""
SURELY = 0.7
"""What a sentence has to hold of what is asked for its answer to be marked."""
HELD = 0.9
"""A sentence that holds so much of what is asked is taken before a less near one is read."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The span to quote, how well it holds what is asked, and whether the question names a country
    or an organisation that statement and paragraph don't.
    """

    span: Span
    held: Held
    stranger: bool = False

    def mark(self, asked: Asked, language: str) -> tuple[Span, ...]:
        """Give the words of the quote that answer, where they are known surely enough; of several
        countries none is marked, and none in another language than the question's.
        """
        if asked.kind is AnswerKind.COUNTRY and (asked.many or asked.language != language):
            return ()
        known = asked.kind in MARKED or (asked.kind is AnswerKind.NUMBER and asked.noun)
        if not known or self.held.answer is None or self.held.score < SURELY:
            return ()
        start, end = self.held.answer
        return ((start - self.span[0], end - self.span[0]),)


def choose_quote(
    asked: Asked,
    question: str,
    statement: Statement,
    paragraph: Paragraph,
    read: Sequence[tuple[Span, float]],
    encoder: Encoder,
) -> Choice:
    """Choose the sentence that answers, or a list asked for with its lead-in.

    ``read`` has the paragraph's sentences with their nearness to the question, as far as known.
    """
    stranger = names_stranger(question, statement, paragraph)
    if _wants_items(asked, paragraph):
        return Choice(find_list(paragraph), UNKNOWN, stranger)
    near = read or [(choose_sentence(question, paragraph.text, encoder), 0.0)]
    least = max(nearness for _, nearness in near) - REACH
    likely = nlargest(MOST_READ, (each for each in near if each[1] >= least), key=lambda e: e[1])
    best, most = Choice(likely[0][0], UNKNOWN), least
    for span, nearness in likely:
        held = find_held(asked, question, statement, paragraph, span)
        known = held != UNKNOWN
        share = held.score if known else share_said(asked, question, statement, paragraph, span)
        if nearness + REACH * share > most:
            best, most = Choice(span, held), nearness + REACH * share
        if known and held.score >= HELD:
            break
    span = best.span if best.held.answer else _widen(best.span, read)
    return Choice(complete(paragraph, span), best.held, stranger)


def _widen(span: Span, read: Sequence[tuple[Span, float]]) -> Span:
    """Add the sentence before or after, whichever is nearer, where it is as near to the question:
    which of the two answers can't be told.
    """
    place = next((n for n, (each, _) in enumerate(read) if each == span), None)
    if place is None:
        return span
    least = read[place][1] - BESIDE
    beside = [each for each in (*read[:place][-1:], *read[place + 1 :][:1]) if each[1] >= least]
    if not beside:
        return span
    (start, end), _ = max(beside, key=lambda each: each[1])
    return min(start, span[0]), max(end, span[1])


def _wants_items(asked: Asked, paragraph: Paragraph) -> bool:
    if not paragraph.items:
        return False
    lead = set(split_terms(paragraph.text[: paragraph.items[0].start]))
    named = bool(asked.focus) and asked.focus[-1] in lead
    return asked.kind is AnswerKind.LIST or (asked.many and named)
