"""Which sentence of a text is nearest to a question."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest

import numpy as np

from assistant.extraction.lists import Span
from assistant.language.words import split_content_terms
from ingest.encoder.encoder import Encoder, Encoding
from ingest.language.sentences import split_sentences
from ingest.language.terms import split_terms

MOST_ENCODED = 64
"""Sentences of a paragraph that are encoded to answer one question: of 1,000 each takes seconds."""

LEAST = -1.0
"""The nearness of a text without a token, for instance of a lone mark."""


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
    return np.array([_interact(asked, each) for each in encoder.encode_again(sentences)])


def _interact(asked: Encoding, read: Encoding) -> float:
    """Late interaction: the mean over question tokens of the best cosine to any token of a text."""
    likeness = asked.tokens @ read.tokens.T
    return float(likeness.max(axis=1).mean()) if likeness.size else LEAST
