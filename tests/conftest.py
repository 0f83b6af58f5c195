"""What many tests stand on: settings for an index of their own, with the encoder built once."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from config.settings import EncoderSettings, Settings, load_settings
from ingest.encoder import load_encoder

os.environ["NO_PROXY"] = "127.0.0.1,localhost"

STATEMENTS = Path(__file__).parents[1] / "statements"
SHARED = Path(__file__).parents[2] / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared collection is not here")

NewSettings = Callable[[Path], Settings]


@pytest.fixture(scope="session")
def encoder_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the encoder's graphs, built once for all tests."""
    folder = tmp_path_factory.mktemp("encoder")
    load_encoder(EncoderSettings(), folder)
    return folder


@pytest.fixture(scope="session")
def settings_in(encoder_folder: Path) -> NewSettings:
    """Gives settings with the index in a folder; the encoder is not built again."""

    def make(folder: Path) -> Settings:
        index = folder / "index"
        index.mkdir(parents=True)
        (index / "encoder").symlink_to(encoder_folder, target_is_directory=True)
        return load_settings(index={"path": index}, statements={"path": folder / "statements"})

    return make


@pytest.fixture
def settings(tmp_path: Path, settings_in: NewSettings) -> Settings:
    """Settings with an index and a statements folder of the test's own."""
    (tmp_path / "statements").mkdir()
    return settings_in(tmp_path)
