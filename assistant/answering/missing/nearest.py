"""Where to look in paragraphs that are near and answer nothing: at the sentence that is nearest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.citing.answer import Evidence
from assistant.extraction.extract import choose_sentence
from assistant.extraction.lists import Span
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View


def point_out(
    evidence: Iterable[Evidence], words: str, language: str, view: View, retriever: Retriever
) -> tuple[Evidence, ...]:
    """Give evidence with the place of the sentence of each that is nearest to some words."""
    return tuple(
        replace(each, start=start, end=end)
        for each in evidence
        for start, end in [_find_nearest(each, words, language, view, retriever)]
    )


def _find_nearest(
    evidence: Evidence, words: str, language: str, view: View, retriever: Retriever
) -> Span:
    place = view.collection, evidence.statement, evidence.ordinal
    read = retriever.read_sentences(words, *place, language)
    if read:
        return max(read, key=lambda each: each[1])[0]
    encoder = retriever.choose_encoder(view.collection, language, evidence.language)
    return choose_sentence(words, evidence.text, encoder)
