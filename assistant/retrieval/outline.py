"""What is central in a statement, told by the vectors of its paragraphs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.collection import Collection
from ingest.statement import Paragraph, Statement

Floats = NDArray[np.float32]

LEAST = 40
"""Characters of a paragraph that may stand for others; a shorter one is a line."""

WHOLE = 0.5
"""Weight of the nearness to the whole statement beside that to the paragraphs around."""


def choose_central(collection: Collection, statement: Statement, most: int) -> list[Paragraph]:
    """Give at most so many paragraphs that stand for a statement, in the author's order.

    The text is parted into stretches of equal length; of each the paragraph is given whose vector
    is nearest to the mean of its stretch and, by half, to that of the whole.
    """
    lasting = [each for each in statement.paragraphs if len(each.text) >= LEAST]
    paragraphs = lasting or list(statement.paragraphs)
    if len(paragraphs) <= most:
        return paragraphs
    vectors = _read_vectors(collection, statement, paragraphs)
    whole = vectors.mean(axis=0)
    ends = np.cumsum([len(each.text) for each in paragraphs])
    parts = np.minimum((ends - 1) * most // ends[-1], most - 1)
    chosen = []
    for part in np.unique(parts):
        rows = np.flatnonzero(parts == part)
        near = vectors[rows] @ (vectors[rows].mean(axis=0) + WHOLE * whole)
        chosen.append(paragraphs[rows[int(np.argmax(near))]])
    return chosen


def _read_vectors(
    collection: Collection, statement: Statement, paragraphs: list[Paragraph]
) -> Floats:
    """Give the mean vector of each paragraph's windows: float32 [paragraphs, dimensions]."""
    places = [collection.find_place(statement.id, each.ordinal) for each in paragraphs]
    starts = collection.window_starts
    return np.stack(
        [
            collection.read_vectors(np.arange(starts[each], starts[each + 1])).mean(axis=0)
            for each in places
        ]
    )
