"""What an encoder's vectors have in common is measured once, and again where its file is bad."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pytest

from config.settings import EncoderSettings
from ingest.encoder import encoder
from ingest.encoder.centres import load_centres
from ingest.encoder.files.weights import find_weights
from ingest.encoder.files.word_vectors import Floats
from ingest.encoder.graph import prepare_graph
from ingest.encoder.loading import PREFIXES, load_encoders
from ingest.encoder.model import Model
from tests.small_encoder import write_encoder


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    """A small one: that its centres are kept holds of any size."""
    folder = tmp_path_factory.mktemp("small")
    weights = find_weights(EncoderSettings(path=str(write_encoder(folder / "encoder"))))
    graph = prepare_graph(weights, "int8", folder)
    return Model(weights.load_pieces(128), graph, 128, weights.open_words())


def load(model: Model, folder: Path) -> Floats:
    centres = load_centres(model, PREFIXES, folder, "name")
    assert centres is not None
    return centres


def test_centres_are_measured_once_and_again_where_damaged(
    model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    first = load(model, tmp_path)
    monkeypatch.setattr(encoder, "_read_texts", lambda: pytest.fail("measured again"))
    assert np.array_equal(first, load(model, tmp_path))
    monkeypatch.undo()
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    with caplog.at_level(logging.WARNING):
        assert np.array_equal(first, load(model, tmp_path))
    assert "it is built again" in caplog.text
    assert [each.name for each in tmp_path.iterdir()] == [kept.name]


def test_where_nothing_can_be_kept_they_are_measured_all_the_same(
    model: Model, tmp_path: Path
) -> None:
    assert np.array_equal(load(model, tmp_path), load(model, tmp_path / "gone"))


def test_vectors_are_around_them(encoder_folder: Path) -> None:
    centred = load_encoders(EncoderSettings(), encoder_folder).members[0]
    vectors = [each.vector for each in centred.encode_passages(encoder._read_texts())]
    assert np.linalg.norm(np.mean(vectors, axis=0)) < 0.1
