"""The joint reader while it is taught: layers with its two heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import torch

from ingest.encoder.files.packed import PackedWeights
from ingest.encoder.files.word_vectors import Floats
from tests.training.layers import Layers, Tensor

UPPER = 6
"""Layers that are trained."""
ANSWERED, ENDS = "answered", "span"
"""The heads: whether a passage answers, by the first token, and at which tokens the answer begins
and ends. The second only teaches; the product has no use for it."""
DROPPED = 0.05
"""The share of numbers that are left out between two layers while training."""


class Read(NamedTuple):
    """What the model says of some rows of tokens.

    ``ends``: float32 [rows, tokens, 2], for where an answer begins and ends. ``answered``: float32
    [rows], the log odds that there is one.
    """

    ends: Tensor
    answered: Tensor


class Model(Layers):
    """The layers of the joint reader, the upper six of them to be trained, and its heads."""

    def __init__(self, weights: PackedWeights) -> None:
        super().__init__(weights, UPPER, torch.bfloat16)
        self.add_head(ENDS, 2, biased=False)
        self.add_head(ANSWERED, 1)

    def read_upper(self, rows: Sequence[Tensor], dropped: float = 0.0) -> Read:
        """Give what the upper layers make of what the lower ones gave."""
        states = self.run_upper(rows, dropped)
        answered = self.apply_head(ANSWERED, states[:, 0])
        return Read(self.apply_head(ENDS, states), answered[:, 0])

    def export(self) -> dict[str, Floats]:
        """Give the tensors that the product reads."""
        told = super().export()
        del told[f"{ENDS}.weight"]
        return told
