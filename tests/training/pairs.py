"""Examples as the model reads them: a question's word pieces and a passage's, in one row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ingest.cross_encoder.reader import ASKED, READ
from ingest.encoder.files.sentence_pieces import SentencePieces
from ingest.encoder.files.word_vectors import Ids
from ingest.encoder.loading import PREFIXES
from tests.training.examples import Example, Span

NONE = 0
"""The place of the first token: an answer that begins and ends there is none."""


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """The tokens of an example, and at which of them passage and answer begin and end.

    ``ids`` are int64 [n]; of ``passage`` the end is not in it, of ``answer`` it is.
    """

    example: Example
    ids: Ids
    passage: Span
    answer: Span

    @property
    def is_answered(self) -> bool:
        """Tell whether the passage answers the question."""
        return self.answer[0] != NONE


def pair(example: Example, pieces: SentencePieces) -> Pair | None:
    """Give an example's tokens; ``None`` where the answer begins behind what is read.

    Special tokens stand before, twice between and behind question and passage.
    """
    ahead, before = PREFIXES
    begin, *question, end = pieces.number(ahead + example.question).tolist()
    _, *passage, _ = pieces.number(before + example.passage).tolist()
    ids = [begin, *question[:ASKED], end, end, *passage[:READ], end]
    shift = ids.index(end) + 2
    ends = pieces.find_ends(before + example.passage)[:READ]
    first = shift + int(np.searchsorted(ends, len(before), side="right"))
    if example.answer is None:
        return Pair(example, np.array(ids, np.int64), (first, len(ids) - 1), (NONE, NONE))
    start, stop = (len(before) + each for each in example.answer)
    answer = (
        shift + int(np.searchsorted(ends, start, side="right")),
        shift + int(np.searchsorted(ends, stop)),
    )
    if answer[1] >= len(ids) - 1:
        return None
    return Pair(example, np.array(ids, np.int64), (min(first, answer[0]), len(ids) - 1), answer)
