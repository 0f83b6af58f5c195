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

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict, Field

from assistant.citing.answer import Evidence
from assistant.language.detect import detect_language
from assistant.language.function_words import STOPWORDS
from assistant.language.lexicon import render_units
from assistant.language.words import Unit, list_units
from assistant.retrieval.collection import Collection
from assistant.retrieval.library import Library
from assistant.retrieval.ranking.calibration import ACROSS, ENGLISH, SAME
from assistant.retrieval.ranking.evidence import show_place, to_document
from assistant.retrieval.ranking.lane import COVER, Lane, Ranked, choose_top
from assistant.retrieval.ranking.sentence_reader import SentenceReader, Span
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.settings import PassageSettings
from ingest.encoder.ahead import run_ahead
from ingest.encoder.encoder import Encoder
from ingest.encoder.interaction import SignProduct
from ingest.encoder.pair import Encoders

OTHER = "other"
"""Any language but the question's."""
LEGIBLE = 0.6
"""Share of its letters that the encoder reads, below which a question is found by words alone. Of
English ones 99 of 100 have more than .64, of Chinese ones none more than .57."""
WORDS_BY_COVER, WORDS_BIAS = 16.4, -6.4
"""Logistic weights of the confidence of words alone, fit on 706 Chinese reading questions, asked
of the collection with and without their document: .875 and .11 have more than .5."""


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
    have, named how many of its parties, years, months and places the statement has. Statements in
    the question's language and those in others are searched apart, by the encoder for these
    languages, and ranked together; the confidence is as ``calibration`` says.
    ``docs/decisions.md`` has what each part is worth.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    library: Library
    encoders: Encoders
    product: SignProduct = Field(default_factory=SignProduct)
    passage: PassageSettings = Field(default_factory=PassageSettings)
    k: int = 10
    scope: Scope = Scope()

    def search(
        self, question: str, view: View, k: int, least: float = -np.inf, language: str = ""
    ) -> Found:
        """Give the ``k`` best paragraphs of a view; of a score below ``least`` none is wanted.

        Words are weighed by the whole collection, whatever the view. ``language`` is that of the
        question, where it is known: a few words alone don't tell it.
        """
        if not len(view.places):
            return Found((), 0.0)
        language = language or detect_language(question)
        lanes = [self._lane(view.collection, language, told) for told in (language, OTHER)]
        if not self.can_read(question, view.collection, language):
            return _search_words(question, language, view, k)
        ranked = list[Ranked]()
        for lane, part in zip(lanes, view.part(language), strict=True):
            rival = max([least, *(float(each.scores[0]) for each in ranked)])
            if len(part.places):
                said = _word(question, language, part)
                ranked.append(lane.rank(question, said, part, rival))
        places = np.concatenate([each.places for each in ranked])
        scores = np.concatenate([each.scores for each in ranked])
        evidence = [
            show_place(view.collection.places[places[each]], float(scores[each]))
            for each in choose_top(scores, k)
        ]
        best = max(ranked, key=lambda each: each.scores[0])
        return Found(tuple(evidence), round(best.confidence, 4))

    def rate_meaning(
        self, question: str, language: str, found: Sequence[Evidence], view: View
    ) -> list[float]:
        """Give the scores of paragraphs in other languages than the question's without what they
        owe to its words.
        """
        collection = view.collection
        places = [collection.find_place(each.statement, each.ordinal) for each in found]
        said = _word(question, language, view.part(language)[1])
        cover = COVER * collection.words.cover(said, np.array(places, np.int64))
        return [each.score - part for each, part in zip(found, cover.tolist(), strict=True)]

    def rate_unsaid(self, question: str, language: str, view: View) -> float:
        """Give the share, by weight, of a question that no foreign text has any words for."""
        words = view.collection.words
        said = _word(question, language, view.part(language)[1])
        unsaid = [each for each in said if not words.holds(each)]
        return words.sum_weights(unsaid) / (words.sum_weights(said) or 1.0)

    def leave_far(self, told: int | str, language: str, view: View, least: float) -> View:
        """Leave out what is in other languages than a text where nothing of it has a cosine of
        ``least`` with the text, by stored vectors: none of theirs is read.

        The text is that of a paragraph of the collection, whose vectors are stored too, or is read.
        """
        own, others = view.part(language)
        if not len(own.places) or not len(others.places):
            return view
        lane = self._lane(view.collection, language, OTHER)
        if isinstance(told, int):
            vectors = list(view.collection.recall(told, lane.member))
        else:
            vectors = [lane.encoder.encode_question(told).vector]
        near = any(others.compare(each, lane.member)[1].max() >= least for each in vectors)
        return view if near else own

    def compare(
        self, text: str, language: str, view: View
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Give windows of a view and their cosines to a text: int64 and float32 [windows]."""
        lanes = [self._lane(view.collection, language, told) for told in (language, OTHER)]
        spoken = zip(view.part(language), lanes, strict=True)
        parts = [(part, lane) for part, lane in spoken if len(part.places)]
        read = run_ahead(lambda each: each[1].encoder.encode_question(text).vector, parts)
        compared = [
            part.compare(vector, lane.member)
            for (part, lane), vector in zip(parts, read, strict=True)
        ]
        windows, cosines = zip(*compared, strict=True)
        return np.concatenate(windows), np.concatenate(cosines)

    def liken(self, text: str, other: str, collection: Collection, language: str) -> float:
        """Give the cosine of two texts of one language, both read as questions are."""
        encoder = self.choose_encoder(collection, language, language)
        one, two = (encoder.encode_question(each).vector for each in (text, other))
        return float(one @ two / (np.linalg.norm(one) * np.linalg.norm(two)))

    def can_read(self, question: str, collection: Collection, language: str) -> bool:
        """Tell whether the encoder of a language reads enough of a question's letters."""
        encoder = self.choose_encoder(collection, language, language)
        return encoder.measure_legible(question) >= LEGIBLE

    def read_sentences(
        self,
        question: str,
        collection: Collection,
        statement: str,
        ordinal: int,
        language: str = "",
    ) -> list[tuple[Span, float]]:
        """Give the spans of a paragraph's sentences, in order, each with its nearness (-1 to 1).

        None where the token cache has lost the paragraph, or the encoder can't read the question.
        """
        language = language or detect_language(question)
        if not self.can_read(question, collection, language):
            return []
        lane = self._lane(collection, language, collection.find_statement(statement).language)
        weighed = lane.weigh(collection, lane.encoder.encode_question(question))
        place = collection.find_place(statement, ordinal)
        reader = SentenceReader(lane.encoder, lane.member, self.product)
        return reader.score(weighed.tokens, weighed.weights, collection, place)

    def choose_encoder(self, collection: Collection, *languages: str) -> Encoder:
        """Give the encoder that compares texts of these languages."""
        return self.find_encoders(collection).choose(*languages)

    def find_encoders(self, collection: Collection) -> Encoders:
        """Give the encoders to read a collection with: of an earlier version it has but one's."""
        return self.encoders.restrict(collection.encoder)

    def _lane(self, collection: Collection, asked: str, told: str) -> Lane:
        """Give how a question in one language is compared with statements in another."""
        encoders = self.find_encoders(collection)
        encoder = encoders.choose(asked, told)
        member = encoders.members.index(encoder)
        weights = ENGLISH
        if encoder.is_centred:
            weights = SAME if asked == told else ACROSS
        return Lane(encoder, member, weights, self.product, _find_common(encoder), self.passage)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 (LangChain names it)
        k: int | None = None,
        scope: Scope | None = None,
    ) -> list[Document]:
        collection = self.library.read()
        found = self.search(query, View.of(collection, scope or self.scope), k or self.k)
        return [to_document(each, collection) for each in found.evidence]


def _word(question: str, language: str, part: View) -> tuple[Unit, ...]:
    """Give what a question says in words that the statements of a view may have."""
    spoken = {each.language for each in part.statements}
    if language in spoken:
        return list_units(question, language)
    return render_units(question, language, sorted(spoken))


def _search_words(question: str, language: str, view: View, k: int) -> Found:
    """Give the ``k`` best paragraphs by BM25, for a question that the encoder can't read."""
    said = list_units(question, language)
    places, scores = view.score_words(said)
    if not len(places):
        return Found((), 0.0)
    best = choose_top(scores, k)
    cover = view.collection.words.cover(said, places[best[:1]]).item()
    confidence = 1 / (1 + np.exp(-(WORDS_BY_COVER * cover + WORDS_BIAS)))
    shown = [show_place(view.collection.places[places[each]], float(scores[each])) for each in best]
    return Found(tuple(shown), round(float(confidence), 4))


@lru_cache(maxsize=4)
def _find_common(encoder: Encoder) -> NDArray[np.int64]:
    """Give the token ids of function words."""
    return encoder.encode_passage(" ".join(sorted(STOPWORDS))).ids
