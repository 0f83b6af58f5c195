"""What the parts of a score weigh, by the encoder and by whether a question shares the language."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Calibration:
    """The weights of one way of comparing.

    Of a score: ``opening`` of the statement's first paragraph, ``union`` of all windows together,
    ``cover`` of covered words, ``named`` of each name of the statement (parties, year, month,
    place) that the question has. Of the confidence, a logistic: ``by_interaction``, ``by_cosine``,
    ``by_cover``, ``bias``. ``scale`` and ``shift`` bring scores to those of English questions on
    English text, so that paragraphs in several languages can be ranked together.
    """

    opening: float
    union: float
    cover: float
    named: float
    by_interaction: float
    by_cosine: float
    by_cover: float
    bias: float
    scale: float = 1.0
    shift: float = 0.0

    def align(self, scores: Floats) -> Floats:
        """Give scores as those of English questions on English text."""
        return self.scale * scores + self.shift


ENGLISH = Calibration(0.3, 0.5, 0.1, 0.05, 5.3, 5.0, 2.0, -4.5)
"""For the English encoder, and for any that is not centred."""
SAME = Calibration(0.3, 0.5, 0.1, 0.05, 5.3, 5.0, 2.0, -4.5)
"""For the encoder of every language, where question and statement share one."""
ACROSS = Calibration(0.3, 0.5, 0.1, 0.05, 5.3, 5.0, 2.0, -4.5)
"""For it, where they do not."""
