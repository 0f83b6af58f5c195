"""How sure it is that a paragraph answers: what retrieval found, and what the quote holds."""

from __future__ import annotations

import math

from assistant.extraction.choice import Choice
from assistant.extraction.presence import UNKNOWN

BY_RETRIEVAL, BY_MISS, BY_NOTHING, BY_UNKNOWN, BY_STRANGER = 0.95, -4.0, -2.0, -0.7, -1.0
BIAS = 1.05
"""Logistic weights of the retrieval's log odds, of what the quote holds less than it might, of
nothing held at all, of a question of which it is not known what answers it, and of a party in the
question that nothing there speaks of."""

SUREST = 0.9999


def weigh(choice: Choice, found: float) -> float:
    """Give the probability, between 0 and 1, that a quote answers a question.

    ``found`` is the retrieval's own: its log odds are lowered by what the quote lacks of the answer
    that the question asks for.
    """
    sure = min(max(found, 1 - SUREST), SUREST)
    logit = (
        BY_RETRIEVAL * math.log(sure / (1 - sure))
        + BY_MISS * (1 - choice.held.score)
        + BY_NOTHING * (choice.held.score == 0)
        + BY_UNKNOWN * (choice.held == UNKNOWN)
        + BY_STRANGER * choice.stranger
        + BIAS
    )
    return round(1 / (1 + math.exp(-logit)), 4)
