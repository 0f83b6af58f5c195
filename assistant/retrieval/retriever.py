"""From a question to the paragraphs that may answer it.

What each lever was worth, as R@1/R@5 of 120 questions over 156 joint statements, measured when it
was added; more in ``docs/decisions.md``:

| lever | before | after |
|---|---|---|
| late interaction over token signs, instead of the cosine | .625/.767 | .842/.908 |
| instead of the cosine and BM25, .6 to .4 | .633/.792 | .842/.908 |
| the cosine added to it (left out) | .842/.908 | .783/.908 |
| all windows of a paragraph together (four ways of cutting, mean) | .818/.910 | .825/.923 |
| the statement's first paragraph | .825/.923 | .829/.925 |
| covered rare words | .829/.925 | .842/.919 |
| the author's own paragraphs and headings, instead of blocks | .825/.900 | .842/.917 |
| names of the statement: parties, year, month, place | .842/.917 | .850/.950 |
| a listwise fit of 17 features: sentence, length, kind … (left out) | .850/.950 | .830/.935 |
| Chinese by words alone: R@1 of 1,412 reading questions | .584 | .960 |
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cached_property
from typing import Any

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict, Field

from assistant.citing.answer import Evidence
from assistant.language.function_words import STOPWORDS
from assistant.retrieval.collection import Collection, Place
from assistant.retrieval.library import Library
from assistant.retrieval.scope import Scope
from assistant.retrieval.sentence_reader import SentenceReader, Span
from assistant.retrieval.view import View
from ingest.encoder.interaction import SignProduct
from ingest.encoder.model import Encoder, Encoding
from ingest.statement import Paragraph, Statement

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

MEANT, WORDED = 30, 10
"""Paragraphs read closely: those of the best windows by cosine, and the best by BM25."""
BACKGROUND = 1_000
"""Windows assumed beside the collection's, with each function word in every second: without them
the "what" of a question would be the rarest word of a small collection."""
OPENING, UNION, COVER, NAMED = 0.3, 0.5, 0.1, 0.05
"""Weights of the statement's first paragraph, of all windows together, of covered words, of each
name of the statement (parties, year, month, place) that the question has."""
BY_INTERACTION, BY_COSINE, BY_COVER, BIAS = 5.3, 5.0, 2.0, -4.5
"""Logistic weights of the confidence; the first two fit by cross-validation on gold questions."""
LEGIBLE = 0.6
"""Share of its letters that the encoder reads, below which a question is found by words alone. Of
English ones 99 of 100 have more than .64, of Chinese ones none more than .57."""
WORDS_BY_COVER, WORDS_BIAS = 16.4, -6.4
"""Logistic weights of the confidence of words alone, fit on 706 Chinese reading questions, asked
of the collection with and without their document: .875 and .11 have more than .5."""
COVERED = 0.6
"""Share of the question's rare words from which on it counts that the best paragraph has them."""


@dataclass(frozen=True, slots=True)
class Found:
    """Evidence, best first, and the probability that the collection answers the question."""

    evidence: tuple[Evidence, ...]
    confidence: float

    def to_json(self) -> dict[str, Any]:
        """Give it as plain lists, dicts and numbers."""
        return {"confidence": self.confidence, "evidence": [asdict(each) for each in self.evidence]}


class Retriever(BaseRetriever):
    """Finds paragraphs by meaning and words, then reads the best of them token by token.

    With A[t, w] the best score of question token t in window w, P[t, p] its best in any window of
    paragraph p, B[t, p] its best in the first paragraph of p's statement (who met, where and when)
    and w_t = √idf_t / Σ√idf, a paragraph's score is::

        max over windows of Σ w_t (A + .3 max(B - A, 0)) + .5 Σ w_t P + .1 cover + .05 named

    cover being the share of the question's rare words that paragraph, heading, title and date
    have, named how many of its parties, years, months and places the statement has. The confidence
    is sigmoid(5.3 l + 5.0 c + 2.0 r - 4.5) of the best paragraph's l = max Σ w_t A, the best cosine
    c, and r = 0 to 1 for cover from .6 to 1.
    ``docs/decisions.md`` has what each part is worth.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    library: Library
    encoder: Encoder
    product: SignProduct = Field(default_factory=SignProduct)
    k: int = 10
    scope: Scope = Scope()

    def search(self, question: str, view: View, k: int) -> Found:
        """Give the ``k`` best paragraphs of a view.

        Words are weighed by the whole collection, whatever the view.
        """
        if not len(view.places):
            return Found((), 0.0)
        if not self.can_read(question):
            return _search_words(question, view, k)
        collection = view.collection
        asked = self.encoder.encode_question(question)
        named = collection.recognizer.rate(question)[collection.owning]
        windows, cosines = view.compare(asked.vector)
        lifted = cosines + NAMED * named[collection.owners[windows]]
        meant = _choose_meant(collection.owners[windows], lifted)
        chosen = np.unique(np.concatenate([meant, _choose_worded(*view.score_words(question))]))
        read = self._read(collection, asked, chosen)
        cover = collection.words.cover(question, chosen)
        scores = read.scores + COVER * cover + NAMED * named[chosen]
        order = np.argsort(-scores, kind="stable")
        first = order[0]
        logit = (
            BY_INTERACTION * float(read.plain[first])
            + BY_COSINE * float(cosines.max())
            + BY_COVER * max(0.0, float(cover[first]) - COVERED) / (1 - COVERED)
            + BIAS
        )
        best = order[:k]
        evidence = [_show(collection.places[chosen[each]], float(scores[each])) for each in best]
        return Found(tuple(evidence), round(float(1 / (1 + np.exp(-logit))), 4))

    def can_read(self, question: str) -> bool:
        """Tell whether the encoder reads enough of a question's letters."""
        return self.encoder.measure_legible(question) >= LEGIBLE

    def _read(self, collection: Collection, asked: Encoding, chosen: Places) -> _Scores:
        """Score the chosen paragraphs by late interaction, as the class's formula says.

        Rows of ``by_window`` (A), ``union`` (P) and ``opening`` (B) are windows or paragraphs,
        columns the question's tokens. ``read`` are the paragraphs compared: those chosen, and for
        B the first of their statements; ``wanted`` are the rows of the chosen among them.
        """
        tokens, weights = self._weigh_tokens(collection, asked)
        read = np.unique(np.concatenate([chosen, collection.first[chosen]]))
        begin, end = collection.window_starts[read], collection.window_starts[read + 1]
        windows = _join_ranges(begin, end)
        rows = collection.token_starts[windows], collection.token_starts[windows + 1]
        packed = collection.bits[_join_ranges(*rows)]
        by_window = self.product.find_best(tokens, packed, _starts(rows[1] - rows[0]))
        starts = _starts(end - begin)
        union = np.maximum.reduceat(by_window, starts, axis=0)
        opening = union[np.searchsorted(read, collection.first[read])]
        lift = np.maximum(np.repeat(opening, end - begin, axis=0) - by_window, 0)
        window = np.maximum.reduceat((by_window + OPENING * lift) @ weights, starts)
        wanted = np.searchsorted(read, chosen)
        scores: Floats = window + UNION * (union @ weights)
        return _Scores(
            scores=scores[wanted],
            plain=np.maximum.reduceat(by_window @ weights, starts)[wanted],
        )

    def read_sentences(
        self, question: str, collection: Collection, statement: str, ordinal: int
    ) -> list[tuple[Span, float]]:
        """Give the spans of a paragraph's sentences, in order, each with its nearness (-1 to 1).

        None where the token cache has lost the paragraph, or the encoder can't read the question.
        """
        if not self.can_read(question):
            return []
        tokens, weights = self._weigh_tokens(collection, self.encoder.encode_question(question))
        place = collection.find_place(statement, ordinal)
        return SentenceReader(self.encoder, self.product).score(tokens, weights, collection, place)

    def _weigh_tokens(self, collection: Collection, asked: Encoding) -> tuple[Floats, Floats]:
        """Give the question's token vectors, special ones left out, and weights that sum to 1."""
        tokens, ids = asked.tokens[1:-1], asked.ids[1:-1]
        if not len(ids):
            tokens, ids = asked.tokens, asked.ids
        weights: Floats = np.sqrt(self._weigh(collection, ids))
        return tokens, weights / weights.sum()

    def _weigh(self, collection: Collection, ids: Places) -> Floats:
        """Give the idf of tokens, ln(1 + (N - n + .5) / (n + .5)), over windows and background."""
        common = np.isin(ids, self.common_ids)
        n = collection.token_counts[ids] + np.where(common, BACKGROUND / 2, 0)
        windows = len(collection.owners) + BACKGROUND
        return np.log1p((windows - n + 0.5) / (n + 0.5)).astype(np.float32)

    @cached_property
    def common_ids(self) -> Places:
        """The token ids of function words."""
        return self.encoder.encode([" ".join(sorted(STOPWORDS))])[0].ids

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 (LangChain names it)
        k: int | None = None,
        scope: Scope | None = None,
    ) -> list[Document]:
        collection = self.library.read()
        view = View.of(collection, self.scope if scope is None else scope)
        found = self.search(query, view, k or self.k)
        return [_to_document(each, collection) for each in found.evidence]


@dataclass(frozen=True, slots=True, eq=False)
class _Scores:
    """By chosen paragraph: the score, and the plain late interaction that confidence stands on."""

    scores: Floats
    plain: Floats


def _search_words(question: str, view: View, k: int) -> Found:
    """Give the ``k`` best paragraphs by BM25, for a question that the encoder can't read."""
    places, scores = view.score_words(question)
    if not len(places):
        return Found((), 0.0)
    best = _top(scores, k)
    cover = float(view.collection.words.cover(question, places[best[:1]])[0])
    confidence = 1 / (1 + np.exp(-(WORDS_BY_COVER * cover + WORDS_BIAS)))
    shown = [_show(view.collection.places[places[each]], float(scores[each])) for each in best]
    return Found(tuple(shown), round(float(confidence), 4))


def _choose_meant(owners: Places, cosines: Floats) -> Places:
    """Give the paragraphs of the nearest windows, of the owners of windows."""
    return np.unique(owners[_top(cosines, MEANT)])


def _choose_worded(places: Places, scores: Floats) -> Places:
    """Give the paragraphs that have most of the question's words."""
    return places[_top(scores, WORDED)] if len(places) else places


def _top(scores: Floats, count: int) -> Places:
    """Give the places of the highest scores, highest first."""
    some = min(count, len(scores))
    best = np.argpartition(-scores, some - 1)[:some]
    return best[np.argsort(-scores[best], kind="stable")]


def _join_ranges(starts: Places, ends: Places) -> Places:
    """Concatenate the ranges start..end."""
    lengths = ends - starts
    joined: Places = np.arange(lengths.sum()) + np.repeat(starts - _starts(lengths), lengths)
    return joined


def _starts(lengths: Places) -> Places:
    """Give where runs of these lengths begin when they are put one after another."""
    starts: Places = np.cumsum(lengths) - lengths
    return starts


def _show(place: Place, score: float) -> Evidence:
    return show_paragraph(place.statement, place.paragraph, score)


def show_paragraph(statement: Statement, paragraph: Paragraph, score: float = 0.0) -> Evidence:
    """Give a paragraph as evidence."""
    return Evidence(
        statement=statement.id,
        source=statement.source,
        label=paragraph.label,
        ordinal=paragraph.ordinal,
        text=paragraph.text,
        score=round(score, 4),
        language=statement.language,
        title=statement.title,
        date=statement.date,
        status=statement.status,
        page=paragraph.page,
        symbol=statement.symbol,
    )


def _to_document(evidence: Evidence, collection: Collection) -> Document:
    statement = collection.find_statement(evidence.statement)
    fields = ("statement", "source", "label", "ordinal", "score")
    metadata = {
        **{name: getattr(evidence, name) for name in fields},
        "title": statement.title,
        "date": statement.date,
        "page": statement.paragraphs[evidence.ordinal - 1].page,
        "heading": statement.paragraphs[evidence.ordinal - 1].heading,
    }
    return Document(page_content=evidence.text, metadata=metadata)
