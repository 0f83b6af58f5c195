"""The sentence of a paragraph that answers a question."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ingest.encoder import Encoder, Encoding
from ingest.sentences import split_sentences


def choose_sentence(question: str, text: str, encoder: Encoder) -> tuple[int, int]:
    """Give the span of the sentence of ``text`` that is nearest to the question."""
    spans = split_sentences(text)
    if len(spans) <= 1:
        return spans[0] if spans else (0, len(text))
    asked, *read = encoder.encode([question, *(text[start:end] for start, end in spans)])
    return spans[int(np.argmax(_interact(asked, read)))]


def _interact(asked: Encoding, read: Sequence[Encoding]) -> list[float]:
    """Late interaction: the mean over question tokens of the best cosine to any token of a text."""
    tokens = asked.tokens[1:-1]
    return [float((tokens @ each.tokens[1:-1].T).max(axis=1).mean()) for each in read]
