"""The encoder's layers in PyTorch: the lower ones as they are, the upper ones to be trained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from ingest.cross_encoder.weights import JointWeights
from ingest.encoder.files.packed import PackedWeights
from ingest.encoder.files.word_vectors import Floats

SPREAD = 0.02
"""Standard deviation of a head's weights before training."""
CLOSED = -1e4
"""Added to what is not to be chosen."""

Tensor = Any
"""The library may not be there when types are checked."""


class Layers:
    """The lower layers, and in ``trained`` the upper ones and the heads, by the names of BERT.

    ``kind`` is the precision in which the layers are run.
    """

    def __init__(self, weights: PackedWeights | JointWeights, upper: int, kind: Tensor) -> None:
        self._words = weights.open_words()
        self._config = weights.read_config()
        self._kind = kind
        tensors = {name: torch.tensor(each) for name, each in weights.read_tensors().items()}
        last = self._config["num_hidden_layers"]
        self._lower, self._upper = range(last - upper), range(last - upper, last)
        named = tuple(f"encoder.layer.{layer}." for layer in self._upper)
        self._kept = {name: each for name, each in tensors.items() if not name.startswith(named)}
        self.trained = {name: tensors[name] for name in tensors if name.startswith(named)}
        for each in self.trained.values():
            each.requires_grad_()

    def add_head(self, name: str, classes: int, biased: bool = True) -> None:
        """Add a head that is to be trained: ``NAME.weight``, and ``NAME.bias`` beside it."""
        size = self._config["hidden_size"]
        self.trained[f"{name}.weight"] = (torch.randn(classes, size) * SPREAD).requires_grad_()
        if biased:
            self.trained[f"{name}.bias"] = torch.zeros(classes, requires_grad=True)

    def read_lower(self, rows: Sequence[Any]) -> list[Tensor]:
        """Give what the lower layers make of rows of ids: for each [tokens, size]."""
        embedded = [torch.tensor(self._words.embed(ids)) for ids in rows]
        with torch.no_grad():
            states, mask = self._pad(embedded)
            states = self._norm(self._kept, "embeddings.LayerNorm", states)
            states = self._run(self._round(self._kept), self._lower, states.to(self._kind), mask)
        return [row[: len(each)].clone() for row, each in zip(states, embedded, strict=True)]

    def run_upper(self, rows: Sequence[Tensor], dropped: float) -> Tensor:
        """Give what the upper layers make of what the lower ones gave: float32 [rows, tokens,
        size]; while they are trained, a share of numbers is dropped between two layers.
        """
        states, mask = self._pad(rows)
        return self._run(self._round(self.trained), self._upper, states, mask, dropped).float()

    def apply_head(self, name: str, states: Tensor) -> Tensor:
        """Give what a head makes of states: float32 [..., classes]."""
        weight, bias = self.trained[f"{name}.weight"], self.trained.get(f"{name}.bias")
        return functional.linear(states, weight, bias)

    def export(self) -> dict[str, Floats]:
        """Give what was trained."""
        return {name: np.array(each.detach(), np.float32) for name, each in self.trained.items()}

    def _pad(self, rows: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """Give rows of states as one tensor, and a mask that closes what is behind their ends."""
        states = torch.nn.utils.rnn.pad_sequence(list(rows), batch_first=True)
        lengths = torch.tensor([len(each) for each in rows])
        behind = torch.arange(states.shape[1]) >= lengths[:, None]
        return states, (behind[:, None, None] * CLOSED).to(self._kind)

    def _round(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        return {name: each.to(self._kind) for name, each in tensors.items()}

    def _run(
        self,
        weights: Mapping[str, Tensor],
        layers: range,
        states: Tensor,
        mask: Tensor,
        dropped: float = 0.0,
    ) -> Tensor:
        for layer in layers:
            states = self._run_layer(weights, f"encoder.layer.{layer}", states, mask)
            states = functional.dropout(states, dropped)
        return states

    def _run_layer(
        self, weights: Mapping[str, Tensor], layer: str, states: Tensor, mask: Tensor
    ) -> Tensor:
        """Attend, and think over what was attended to."""
        query, key, value = (
            self._split(_project(weights, f"{layer}.attention.self.{part}", states))
            for part in ("query", "key", "value")
        )
        seen = functional.scaled_dot_product_attention(query, key, value, mask)
        joined = seen.transpose(1, 2).reshape(states.shape)
        output = f"{layer}.attention.output"
        added = _project(weights, f"{output}.dense", joined) + states
        states = self._norm(weights, f"{output}.LayerNorm", added)
        inner = functional.gelu(_project(weights, f"{layer}.intermediate.dense", states))
        added = _project(weights, f"{layer}.output.dense", inner) + states
        return self._norm(weights, f"{layer}.output.LayerNorm", added)

    def _split(self, states: Tensor) -> Tensor:
        """Give the heads of attention apart: [rows, heads, tokens, size of a head]."""
        rows, tokens, _ = states.shape
        heads = self._config["num_attention_heads"]
        return states.view(rows, tokens, heads, -1).transpose(1, 2)

    def _norm(self, weights: Mapping[str, Tensor], name: str, states: Tensor) -> Tensor:
        weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
        size, epsilon = (self._config["hidden_size"],), self._config["layer_norm_eps"]
        return functional.layer_norm(states, size, weight, bias, epsilon)


def _project(weights: Mapping[str, Tensor], name: str, states: Tensor) -> Tensor:
    return functional.linear(states, weights[f"{name}.weight"], weights[f"{name}.bias"])
