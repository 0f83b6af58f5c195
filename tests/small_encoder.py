"""An encoder that is soon built: what is promised of its files holds of any size."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from config.settings import EncoderSettings
from ingest.encoder.files.weights import find_weights


def write_encoder(folder: Path, size: int = 32, seed: int = 1) -> Path:
    """Write an encoder that knows nothing into a new folder; give that."""
    weights = find_weights(EncoderSettings())
    folder.mkdir()
    shutil.copy(weights.tokenizer, folder)
    config = weights.read_config() | {
        "hidden_size": size,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "intermediate_size": size,
    }
    (folder / "config.json").write_text(json.dumps(config), "utf-8")
    numbers = np.random.default_rng(seed)
    shapes = _list_shapes(size, config["vocab_size"], config["max_position_embeddings"])
    tensors = {name: numbers.normal(size=each).astype(np.float32) for name, each in shapes.items()}
    save_file(tensors, folder / "model.safetensors")
    return folder


def _list_shapes(size: int, words: int, places: int) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (words, size),
        "embeddings.position_embeddings.weight": (places, size),
        "embeddings.token_type_embeddings.weight": (2, size),
    }
    layer = "encoder.layer.0"
    parts = ("attention.self.query", "attention.self.key", "attention.self.value")
    for part in (*parts, "attention.output.dense", "intermediate.dense", "output.dense"):
        shapes |= {f"{layer}.{part}.weight": (size, size), f"{layer}.{part}.bias": (size,)}
    norms = f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"
    for norm in ("embeddings.LayerNorm", *norms):
        shapes |= {f"{norm}.weight": (size,), f"{norm}.bias": (size,)}
    return shapes
