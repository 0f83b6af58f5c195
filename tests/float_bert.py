"""A BERT in plain numpy, float64: what a graph of the same weights must compute."""

from __future__ import annotations

from math import erf

import numpy as np
from numpy.typing import NDArray

from ingest.encoder.files.source import Weights

Numbers = NDArray[np.float64]


def read_floats(weights: Weights, ids: NDArray[np.int64]) -> Numbers:
    """Give the last states of tokens: float64 [n, dimensions]."""
    tensors = {name: each.astype(np.float64) for name, each in weights.read_tensors().items()}
    config, words = weights.read_config(), weights.open_words()
    assert words is not None
    epsilon = config["layer_norm_eps"]

    def apply(states: Numbers, name: str) -> Numbers:
        made: Numbers = states @ tensors[f"{name}.weight"].T + tensors[f"{name}.bias"]
        return made

    def norm(states: Numbers, name: str) -> Numbers:
        middle = states - states.mean(axis=1, keepdims=True)
        spread = np.sqrt((middle**2).mean(axis=1, keepdims=True) + epsilon)
        made: Numbers = middle / spread * tensors[f"{name}.weight"] + tensors[f"{name}.bias"]
        return made

    states = norm(words.embed(ids).astype(np.float64), "embeddings.LayerNorm")
    for layer in range(config["num_hidden_layers"]):
        name = f"encoder.layer.{layer}"
        query, key, value = (
            apply(states, f"{name}.attention.self.{part}") for part in ("query", "key", "value")
        )
        seen = attend(query, key, value, config["num_attention_heads"])
        output = f"{name}.attention.output"
        states = norm(states + apply(seen, f"{output}.dense"), f"{output}.LayerNorm")
        inner = apply(states, f"{name}.intermediate.dense")
        active = inner * (1 + np.vectorize(erf)(inner / np.sqrt(2))) / 2
        outer = apply(active, f"{name}.output.dense")
        states = norm(states + outer, f"{name}.output.LayerNorm")
    return states


def attend(query: Numbers, key: Numbers, value: Numbers, heads: int) -> Numbers:
    """Give what each token sees of the others."""
    q, k, v = (np.split(each, heads, axis=1) for each in (query, key, value))
    seen = []
    for one, other, told in zip(q, k, v, strict=True):
        likeness = np.exp(one @ other.T / np.sqrt(one.shape[1]))
        seen.append(likeness / likeness.sum(axis=1, keepdims=True) @ told)
    return np.concatenate(seen, axis=1)
