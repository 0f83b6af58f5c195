"""What a question’s token vectors tell of each token, and of the whole."""

from __future__ import annotations

import numpy as np

from ingest.encoder.files.word_vectors import Floats

NEAR = 2
"""Tokens on either side that tell what one is."""
BEGINNING = 4
"""Tokens in which a question mostly says what it asks."""


def describe_tokens(states: Floats) -> Floats:
    """Give of each token its vector, those around it and that of the whole, one after another, and
    how far it stands from both ends.

    ``states``: float32 [n, dimensions], the first that of the whole; float32 [n - 1, features].
    """
    whole, own = states[0], states[1:]
    padded = np.pad(own, ((NEAR, NEAR), (0, 0)))
    around = [padded[start : start + len(own)] for start in range(2 * NEAR + 1)]
    shared = [np.broadcast_to(each, own.shape) for each in (whole, own.mean(axis=0))]
    places = np.arange(len(own), dtype=np.float32)[:, None] / len(own)
    return np.concatenate([*around, *shared, places, 1 - places], axis=1)


def describe_question(states: Floats) -> Floats:
    """Give what tells of a whole question: float32 [features]."""
    own = states[1:]
    return np.concatenate(
        [
            states[0],
            own.mean(axis=0),
            own.max(axis=0),
            own.min(axis=0),
            own[:BEGINNING].mean(axis=0),
        ]
    )
