"""From a question to the paragraphs that may answer it."""

from __future__ import annotations

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict

from assistant.answer import Evidence
from assistant.collection import Collection, Library, Place
from ingest.encoder import Encoder

Scores = NDArray[np.float32]

MEANING, WORDS = 0.6, 0.4
"""Weights of cosine and BM25, each scaled to 0..1 over the collection."""


class Retriever(BaseRetriever):
    """Finds paragraphs by meaning and by words."""

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    library: Library
    encoder: Encoder
    k: int = 10

    def search(self, question: str, collection: Collection, k: int) -> list[Evidence]:
        """Give the ``k`` best paragraphs of the collection, best first."""
        if not collection.places:
            return []
        words = collection.words.score(question)
        meaning = _best_window(collection, np.asarray(self.encoder.embed_query(question)))
        scores = MEANING * _scale(meaning) + WORDS * _scale(words)
        best = np.argsort(-scores, kind="stable")[:k]
        return [_show(collection.places[place], float(scores[place])) for place in best]

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 (LangChain names it)
    ) -> list[Document]:
        evidence = self.search(query, self.library.read(), self.k)
        return [_to_document(each) for each in evidence]


def _best_window(collection: Collection, question: NDArray[np.float32]) -> Scores:
    """Let the window nearest to the question speak for its paragraph."""
    scores = np.full(len(collection.places), -1.0, np.float32)
    np.maximum.at(scores, collection.owners, collection.vectors @ question.astype(np.float32))
    return scores


def _scale(scores: Scores) -> Scores:
    low, high = scores.min(), scores.max()
    scaled: Scores = (scores - low) / (high - low) if high > low else np.zeros_like(scores)
    return scaled


def _show(place: Place, score: float) -> Evidence:
    statement, paragraph = place.statement, place.paragraph
    return Evidence(
        statement=statement.id,
        source=statement.source,
        label=paragraph.label,
        ordinal=paragraph.ordinal,
        text=paragraph.text,
        score=round(score, 4),
    )


def _to_document(evidence: Evidence) -> Document:
    fields = ("statement", "source", "label", "ordinal", "score")
    metadata = {name: getattr(evidence, name) for name in fields}
    return Document(page_content=evidence.text, metadata=metadata)
