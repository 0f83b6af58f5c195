"""The encoder's layers in PyTorch: the lower ones as they are, the upper ones to be trained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
import torch
from torch.nn import functional

from ingest.encoder.files.packed import PackedWeights
from ingest.encoder.files.word_vectors import Floats

UPPER = 6
"""Layers that are trained."""
ANSWERED, ANSWERED_BIAS, ENDS = "answered.weight", "answered.bias", "span.weight"
"""The heads: whether a passage answers, by the first token, and at which tokens the answer begins
and ends. The second only teaches; the product has no use for it."""
SPREAD = 0.02
"""Standard deviation of a head's weights before training."""
DROPPED = 0.05
"""The share of numbers that are left out between two layers while training."""
CLOSED = -1e4
"""Added to what is not to be chosen."""

Tensor = Any
"""The library may not be there when types are checked."""


class Read(NamedTuple):
    """What the model says of some rows of tokens.

    ``ends``: float32 [rows, tokens, 2], for where an answer begins and ends. ``answered``: float32
    [rows], the log odds that there is one.
    """

    ends: Tensor
    answered: Tensor


class Model:
    """The lower layers, and in ``trained`` the upper ones and the heads, by the names of BERT."""

    def __init__(self, weights: PackedWeights) -> None:
        self._words = weights.open_words()
        self._config = weights.read_config()
        tensors = {name: torch.tensor(each) for name, each in weights.read_tensors().items()}
        last = self._config["num_hidden_layers"]
        self._lower, self._upper = range(last - UPPER), range(last - UPPER, last)
        upper = tuple(f"encoder.layer.{layer}." for layer in self._upper)
        self._kept = {name: each for name, each in tensors.items() if not name.startswith(upper)}
        self.trained = {name: tensors[name] for name in tensors if name.startswith(upper)}
        size = self._config["hidden_size"]
        self.trained[ENDS] = torch.randn(2, size) * SPREAD
        self.trained[ANSWERED] = torch.randn(1, size) * SPREAD
        self.trained[ANSWERED_BIAS] = torch.zeros(1)
        for each in self.trained.values():
            each.requires_grad_()

    def read_lower(self, rows: Sequence[Any]) -> list[Tensor]:
        """Give what the lower layers make of rows of ids: for each bfloat16 [tokens, size]."""
        embedded = [torch.tensor(self._words.embed(ids)) for ids in rows]
        with torch.no_grad():
            states, mask = pad(embedded)
            states = self._norm(self._kept, "embeddings.LayerNorm", states)
            states = self._run(_round(self._kept), self._lower, states.bfloat16(), mask)
        return [row[: len(each)].clone() for row, each in zip(states, embedded, strict=True)]

    def read_upper(self, rows: Sequence[Tensor], dropped: float = 0.0) -> Read:
        """Give what the upper layers make of what the lower ones gave."""
        states, mask = pad(rows)
        states = self._run(_round(self.trained), self._upper, states, mask, dropped).float()
        answered = functional.linear(
            states[:, 0], self.trained[ANSWERED], self.trained[ANSWERED_BIAS]
        )
        return Read(functional.linear(states, self.trained[ENDS]), answered[:, 0])

    def export(self) -> dict[str, Floats]:
        """Give the tensors that the product reads."""
        return {
            name: np.array(each.detach(), np.float32)
            for name, each in self.trained.items()
            if name != ENDS
        }

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


def pad(rows: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """Give rows of states as one tensor, and a mask that closes what is behind their ends."""
    states = torch.nn.utils.rnn.pad_sequence(list(rows), batch_first=True)
    lengths = torch.tensor([len(each) for each in rows])
    behind = torch.arange(states.shape[1]) >= lengths[:, None]
    return states, (behind[:, None, None] * CLOSED).to(torch.bfloat16)


def _round(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: each.to(torch.bfloat16) for name, each in tensors.items()}


def _project(weights: Mapping[str, Tensor], name: str, states: Tensor) -> Tensor:
    return functional.linear(states, weights[f"{name}.weight"], weights[f"{name}.bias"])
