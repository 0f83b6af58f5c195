"""One way of comparing a question with statements: by one encoder, with weights of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import nlargest

import numpy as np
from numpy.typing import NDArray

from assistant.language.words import Unit
from assistant.retrieval.collection import Collection
from assistant.retrieval.ranking.calibration import Calibration
from assistant.retrieval.ranking.encoding_once import encode_once
from assistant.retrieval.ranking.ranges import join_ranges, start_ranges
from assistant.retrieval.ranking.sentence_reader import SentenceReader
from assistant.retrieval.view import View
from config.settings import PassageSettings
from ingest.encoder.encoder import Encoder, Encoding
from ingest.encoder.interaction import SignProduct
from ingest.passages import describe

Floats = NDArray[np.float32]
Places = NDArray[np.int64]

WORDED = 10
"""Paragraphs read closely beside those of the nearest windows: the best by BM25."""
OPENING, UNION, COVER, NAMED = 0.3, 0.5, 0.1, 0.05
"""Weights of the statement's first paragraph, of all windows together, of covered words, of each
name of the statement (parties, year, month, place) that the question has. Where the languages
differ no other weights find more."""
BACKGROUND = 1_000
"""Windows assumed beside the collection's, with each function word in every second: without them
the "what" of a question would be the rarest word of a small collection."""
REREAD = 2
"""Sentences of a paragraph that are encoded again."""
RAISED = 0.21
"""By as much reading again raises the best score, of 191 questions at most: see
``docs/decisions.md``."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranked:
    """Paragraphs, best first, their scores, and the probability that the first one answers."""

    places: Places
    scores: Floats
    confidence: float


@dataclass(frozen=True, slots=True, eq=False)
class Interaction:
    """By paragraph: the score, and the plain late interaction that confidence stands on."""

    scores: Floats
    plain: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Paragraphs, best first: their places among those chosen, scores and plain interaction."""

    rows: Places
    scores: Floats
    plain: Floats

    @classmethod
    def of(cls, rows: Places, read: Interaction, beside: Floats) -> Standing:
        """Order paragraphs by their interaction and what counts beside it."""
        scores = read.scores + beside
        order = np.argsort(-scores, kind="stable")
        return cls(rows[order], scores[order], read.plain[order])

    def follow(self, others: Standing) -> Standing:
        """Put others behind these, at the same distances from one another."""
        rest = slice(len(self.rows), None)
        below = others.scores[rest] - others.scores[rest][:1] + self.scores[-1]
        return Standing(
            np.concatenate([self.rows, others.rows[rest]]),
            np.concatenate([self.scores, below]),
            np.concatenate([self.plain, others.plain[rest]]),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """A question's token vectors (float32 [asked, dimensions]) and weights that sum to 1."""

    tokens: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class Lane:
    """The encoder at the place ``member`` among those of the index, the weights, the product
    that compares its tokens, and how passages were cut. ``common`` are the token ids of function
    words.
    """

    encoder: Encoder
    member: int
    calibration: Calibration
    product: SignProduct
    common: Places
    passage: PassageSettings

    def rank(
        self, question: str, said: Sequence[Unit], view: View, rival: float = -np.inf
    ) -> Ranked:
        """Rank the paragraphs of a view that may answer a question, as the retriever's formula
        says; ``said`` is what it says in words that the paragraphs may have.

        ``rival`` is the best score elsewhere: what can't come before it is not read again.
        """
        collection = view.collection
        asked = self.encoder.encode_question(question)
        named = collection.recognizer.rate(question)[collection.owning]
        windows, cosines = view.compare(asked.vector, self.member)
        lifted = cosines + NAMED * named[collection.owners[windows]]
        owners = collection.owners[windows]
        meant = np.unique(owners[choose_top(lifted, self.calibration.meant)])
        worded = _choose_worded(*view.score_words(said))
        chosen = np.unique(np.concatenate([meant, worded]))
        cover = collection.words.cover(said, chosen)
        beside = COVER * self._share(said, cover, collection) + NAMED * named[chosen]
        least = rival - RAISED - self.calibration.shift
        standing = self._stand(collection, self.weigh(collection, asked), chosen, beside, least)
        first = standing.rows[0]
        confidence = self._trust(
            float(standing.plain[0]), float(cosines.max()), float(cover[first]), standing.scores
        )
        shifted = standing.scores + self.calibration.shift
        return Ranked(chosen[standing.rows], shifted, confidence)

    def _share(self, said: Sequence[Unit], cover: Floats, collection: Collection) -> Floats:
        """Give the covered share of what a question says: across languages of what stands in any
        text, for a word may be rendered by none of theirs.
        """
        if not self.calibration.lenient:
            return cover
        words = collection.words
        rest = tuple(each for each in said if words.holds(each))
        return cover * (words.sum_weights(said) / (words.sum_weights(rest) or 1.0))

    def _stand(
        self, collection: Collection, weighed: Weighed, chosen: Places, beside: Floats, least: float
    ) -> Standing:
        """Order the chosen paragraphs by their tokens' signs, then the best by their tokens, if
        the first one has at least so much.
        """
        read = self._read(collection, weighed, chosen)
        standing = Standing.of(np.arange(len(chosen)), read, beside)
        again = standing.rows[: self.calibration.again]
        if not len(again) or standing.scores[0] < least:
            return standing
        read = self._read_again(collection, weighed, chosen[again])
        return Standing.of(again, read, beside[again]).follow(standing)

    def _trust(self, interaction: float, cosine: float, cover: float, scores: Floats) -> float:
        """Give the probability that the best paragraph answers; ``scores`` are best first."""
        weights = self.calibration
        rivals = scores[1 : weights.rivals + 1]
        logit = (
            weights.by_interaction * interaction
            + weights.by_cosine * cosine
            + weights.by_cover * max(0.0, cover - weights.covered) / (1 - weights.covered)
            + weights.by_lead * (float(scores[0] - rivals.mean()) if len(rivals) else 0.0)
            + weights.bias
        )
        return float(1 / (1 + np.exp(-logit)))

    def _read(self, collection: Collection, weighed: Weighed, chosen: Places) -> Interaction:
        """Score the chosen paragraphs by late interaction, as the retriever's formula says.

        Rows of ``by_window`` (A), ``union`` (P) and ``opening`` (B) are windows or paragraphs,
        columns the question's tokens. ``read`` are the paragraphs compared: those chosen, and for
        B the first of their statements; ``wanted`` are the rows of the chosen among them.
        """
        read = np.unique(np.concatenate([chosen, collection.first[chosen]]))
        begin, end = collection.window_starts[read], collection.window_starts[read + 1]
        windows = join_ranges(begin, end)
        bits = [collection.read_bits(each, self.member) for each in windows.tolist()]
        begun = start_ranges(np.array([len(each) for each in bits], np.int64))
        kept = min(each.shape[1] for each in bits)  # of some languages there are fewer
        packed = np.concatenate([each[:, :kept] for each in bits])
        by_window = self.product.find_best(weighed.tokens, packed, begun)
        starts = start_ranges(end - begin)
        union = np.maximum.reduceat(by_window, starts, axis=0)
        opening = union[np.searchsorted(read, collection.first[read])]
        lift = np.maximum(np.repeat(opening, end - begin, axis=0) - by_window, 0)
        lifted = (by_window + OPENING * lift) @ weighed.weights
        scores = np.maximum.reduceat(lifted, starts)
        wanted = np.searchsorted(read, chosen)
        whole: Floats = scores + UNION * (union @ weighed.weights)
        plain = np.maximum.reduceat(by_window @ weighed.weights, starts)
        return Interaction(whole[wanted], plain[wanted])

    def _read_again(self, collection: Collection, weighed: Weighed, places: Places) -> Interaction:
        """Score paragraphs by the tokens of their nearest sentences, encoded anew: across
        languages the signs of tokens tell too little.
        """
        texts = [self._abridge(collection, weighed, place) for place in places.tolist()]
        read = encode_once(self.encoder, texts)
        best = np.stack([(weighed.tokens @ each.tokens.T).max(axis=1) for each in read])
        plain: Floats = best @ weighed.weights
        return Interaction((1 + UNION) * plain, plain)

    def _abridge(self, collection: Collection, weighed: Weighed, place: int) -> str:
        """Give the nearest sentences of a paragraph, after its statement's title and heading."""
        held = collection.places[place]
        reader = SentenceReader(self.encoder, self.member, self.product)
        read = reader.score(weighed.tokens, weighed.weights, collection, place)
        nearest = sorted(span for span, _ in nlargest(REREAD, read, key=lambda each: each[1]))
        context = describe(held.statement, held.paragraph.heading, self.passage)
        return " ".join((context, *(held.paragraph.text[slice(*span)] for span in nearest)))

    def weigh(self, collection: Collection, asked: Encoding) -> Weighed:
        """Weigh a question's tokens by the roots of their idf.

        A question without a token, a lone mark, has its pooled vector for one.
        """
        if not len(asked.ids):
            return Weighed(asked.vector[None], np.ones(1, np.float32))
        weights: Floats = np.sqrt(self._rate(collection, asked.ids))
        return Weighed(asked.tokens, weights / weights.sum())

    def _rate(self, collection: Collection, ids: Places) -> Floats:
        """Give the idf of tokens, ln(1 + (N - n + .5) / (n + .5)), over windows and background."""
        common = np.isin(ids, self.common)
        n = collection.count_windows(self.member, ids) + np.where(common, BACKGROUND / 2, 0)
        windows = len(collection.owners) + BACKGROUND
        return np.log1p((windows - n + 0.5) / (n + 0.5)).astype(np.float32)


def _choose_worded(places: Places, scores: Floats) -> Places:
    """Give the paragraphs that have most of the question's words."""
    return places[choose_top(scores, WORDED)] if len(places) else places


def choose_top(scores: Floats, count: int) -> Places:
    """Give the places of the highest scores, highest first."""
    some = min(count, len(scores))
    best = np.argpartition(-scores, some - 1)[:some]
    return best[np.argsort(-scores[best], kind="stable")]
