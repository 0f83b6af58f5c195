"""The few words of a paragraph that answer a question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from heapq import nlargest

import numpy as np

from assistant.extraction.spans import find_spans
from assistant.language.words import split_content_terms, split_terms
from assistant.question.form import AnswerKind, Asked
from ingest.encoder.encoder import Encoder, Encoding
from ingest.language.sentences import split_sentences
from ingest.statement import Paragraph

Span = tuple[int, int]

FITTING = 0.06
"""What a span of the kind asked for adds to a sentence's late interaction (0 to 1). Of 889 reading
questions asked of their paragraph the right sentence is then chosen in .822, without in .819."""

MOST_ENCODED = 64
"""Sentences of a paragraph that are encoded to answer one question: of 1,000 each takes seconds."""

LEAST = -1.0
"""The nearness of a text without a token, for instance of a lone mark."""

MARKED = frozenset((AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.SHARE, AnswerKind.DATE))
"""Of 222 reading questions of these kinds .76 are then marked rightly and .14 wrongly; of 588 that
ask for a name or place .32 would be, .64 wrongly."""


def choose_quote(
    asked: Asked,
    question: str,
    paragraph: Paragraph,
    read: Sequence[tuple[Span, float]],
    encoder: Encoder,
) -> Span:
    """Give the span of the sentence that answers, or of a list asked for with its lead-in.

    ``read`` has the paragraph's sentences with their nearness to the question, as far as known.
    """
    if _wants_items(asked, paragraph):
        return _find_list(paragraph)
    if not read:
        return _add_items(paragraph, choose_sentence(question, paragraph.text, encoder))
    least = max(near for _, near in read) - FITTING
    likely = [each for each in read if each[1] >= least]
    fits = [FITTING * bool(find_spans(asked, paragraph.text[a:b])) for (a, b), _ in likely]
    nearest = max(zip(likely, fits, strict=True), key=lambda each: each[0][1] + each[1])
    return _add_items(paragraph, nearest[0][0])


def _add_items(paragraph: Paragraph, span: Span) -> Span:
    """Give a sentence that leads in (“… will:”) with the items that it leads into."""
    start, end = span
    follows = [item for item in paragraph.items if item.start >= end]
    leads = paragraph.text[start:end].endswith((":", "："))
    if not leads or not follows or paragraph.text[end : follows[0].start].strip():
        return span
    return start, follows[-1].end


def choose_sentence(question: str, text: str, encoder: Encoder) -> Span:
    """Give the span of the sentence of ``text`` that is nearest to the question."""
    spans = split_sentences(text)
    if len(spans) <= 1:
        return spans[0] if spans else (0, len(text))
    spans = choose_likely(question, text, spans)
    scores = score_sentences(question, [text[start:end] for start, end in spans], encoder)
    return spans[int(np.argmax(scores))]


def choose_likely(question: str, text: str, spans: Sequence[Span]) -> list[Span]:
    """Give, of more sentences than are encoded, those with most of the question's words."""
    if len(spans) <= MOST_ENCODED:
        return list(spans)
    wanted = set(split_content_terms(question))
    shared = (len(wanted.intersection(split_terms(text[start:end]))) for start, end in spans)
    likely = nlargest(MOST_ENCODED, zip(shared, spans, strict=True), key=lambda each: each[0])
    return sorted(span for _, span in likely)


def score_sentences(
    question: str, sentences: Sequence[str], encoder: Encoder
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Give each sentence's late interaction with the question, between -1 and 1."""
    asked = encoder.encode_question(question)
    return np.array([_interact(asked, each) for each in encoder.encode_passages(sentences)])


def mark_answer(asked: Asked, quote: str) -> Span | None:
    """Give the span of a quote that answers “how many, how much, when”, if there is one.

    Of several spans of the kind asked for, the one nearest to the question's own words.
    """
    if asked.kind not in MARKED:
        return None
    spans = find_spans(asked, quote)
    near = list(_find_terms(asked.focus[-1:], quote)) or list(_find_terms(asked.terms, quote))
    if not spans or not near:
        return spans[0] if len(spans) == 1 else None
    return min(spans, key=lambda span: _distance(span, near))


def _wants_items(asked: Asked, paragraph: Paragraph) -> bool:
    if not paragraph.items:
        return False
    lead = set(split_terms(paragraph.text[: paragraph.items[0].start]))
    named = bool(asked.focus) and asked.focus[-1] in lead
    return asked.kind is AnswerKind.LIST or (asked.many and named)


def _find_list(paragraph: Paragraph) -> Span:
    first, last = paragraph.items[0], paragraph.items[-1]
    lead = split_sentences(paragraph.text[: first.start])
    return (lead[-1][0] if lead else first.start), last.end


def _find_terms(terms: Sequence[str], text: str) -> Iterator[int]:
    for found in re.finditer(r"\w+", text):
        if set(split_content_terms(found[0])).intersection(terms):
            yield (found.start() + found.end()) // 2


def _distance(span: Span, near: Sequence[int]) -> float:
    middle = (span[0] + span[1]) / 2
    return float(np.mean(sorted(abs(middle - place) for place in near)[:2]))


def _interact(asked: Encoding, read: Encoding) -> float:
    """Late interaction: the mean over question tokens of the best cosine to any token of a text."""
    likeness = asked.tokens @ read.tokens.T
    return float(likeness.max(axis=1).mean()) if likeness.size else LEAST
