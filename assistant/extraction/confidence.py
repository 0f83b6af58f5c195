"""How sure it is that a paragraph answers: what retrieval found, what the quote holds, and what a
reader of question and quote together makes of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from assistant.extraction.choice import Choice
from assistant.extraction.presence import UNKNOWN


@dataclass(frozen=True, slots=True)
class Weights:
    """Logistic weights: of the retrieval's log odds, which count up to ``surest``, of what the
    quote holds less than it might, of nothing held at all, of a question of which it is not known
    what answers it, of a party in the question that nothing there speaks of, of a question most of
    which no text in another language has words for, and of the reading's log odds; and what is
    added.
    """

    retrieval: float
    surest: float
    miss: float
    nothing: float
    unknown: float
    stranger: float
    unsaid: float
    reading: float
    bias: float


ALIKE = Weights(0.95, 1.5, -1.5, -2.0, 1.0, -2.0, 0.0, 0.6, 0.94)
"""Where question and statement share a language."""
ACROSS = Weights(1.07, 1.5, 0.0, -3.5, 0.0, -2.5, -1.5, 0.74, 1.6)
"""Where they don't: what a quote holds is told by words, which are then others, but for figures."""
UNREAD = Weights(0.95, 9.2, -4.0, -2.0, -0.7, -1.0, 0.0, 0.0, 1.05)
"""Where there is no reader. ``docs/decisions.md`` has what all three were fit on."""

CERTAIN = 0.9999
MOST_UNSAID = 2 / 3
"""Share of what a question says that no text has words for from which on it is most of it."""


def weigh(
    choice: Choice, found: float, weights: Weights, reading: float = 0.0, unsaid: float = 0.0
) -> float:
    """Give the probability, between 0 and 1, that a quote answers a question.

    ``found`` is the retrieval's own, ``reading`` the log odds that a reader of question and quote
    gives, ``unsaid`` the share of the question that no text in another language has words for.
    """
    sure = min(max(found, 1 - CERTAIN), CERTAIN)
    logit = (
        weights.retrieval * min(math.log(sure / (1 - sure)), weights.surest)
        + weights.miss * (1 - choice.held.score)
        + weights.nothing * (choice.held.score == 0)
        + weights.unknown * (choice.held == UNKNOWN)
        + weights.stranger * choice.stranger
        + weights.unsaid * (unsaid >= MOST_UNSAID)
        + weights.reading * reading
        + weights.bias
    )
    return round(1 / (1 + math.exp(-logit)), 4)
