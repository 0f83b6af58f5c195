"""The encoder: equal to its model's own library, whatever the text, the thread or the folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from config.errors import EncoderError
from config.settings import EncoderSettings
from ingest.encoder.encoder import Encoder
from ingest.encoder.files.weights import find_weights
from ingest.encoder.graph import prepare_graph
from ingest.encoder.loading import load_encoders, name_encoders
from tests.reference_vectors import FILE, TEXTS
from tests.small_encoder import write_encoder

EXACT = EncoderSettings(precision="fp32")


def load_encoder(settings: EncoderSettings, folder: Path) -> Encoder:
    """Load the encoder for English, or the one that the settings name."""
    return load_encoders(settings, folder).members[-1]


@pytest.fixture(scope="module")
def exact(encoder_folder: Path) -> Encoder:
    return load_encoder(EXACT, encoder_folder)


@pytest.fixture(scope="module")
def encoder(encoder_folder: Path) -> Encoder:
    return load_encoder(EncoderSettings(), encoder_folder)


def compare(encoder: Encoder) -> NDArray[np.float32]:
    reference = np.load(FILE)["vectors"].astype(np.float32)
    reference /= np.linalg.norm(reference, axis=1, keepdims=True)
    cosines: NDArray[np.float32] = np.sum(encoder.embed_documents(TEXTS) * reference, axis=1)
    return cosines


def test_fp32_equals_sentence_transformers(exact: Encoder) -> None:
    cosines = compare(exact)
    assert len(cosines) == 50
    assert cosines.min() >= 0.9999


def test_int8_stays_near(encoder: Encoder) -> None:
    cosines = compare(encoder)
    assert cosines.min() > 0.96
    assert cosines.mean() > 0.985


def test_gives_the_same_whatever_the_way(encoder: Encoder) -> None:
    together = encoder.embed_documents(TEXTS[:12])
    alone = [encoder.embed_query(text) for text in TEXTS[:12]]
    encoded = [each.vector.tolist() for each in encoder.encode_passages(TEXTS[:12])]
    assert together == alone == encoded


def test_what_is_asked_again_is_the_same_and_not_encoded_again(encoder: Encoder) -> None:
    first, again = ([*encoder.encode_again(TEXTS[:12])] for _ in range(2))
    assert all(one is other for one, other in zip(first, again, strict=True))
    for one, other in zip(first, encoder.encode_passages(TEXTS[:12]), strict=True):
        assert one.vector.tolist() == other.vector.tolist()
        assert one.tokens.tolist() == other.tokens.tolist()


def test_token_vectors_belong_to_token_ids(encoder: Encoder) -> None:
    first, second = encoder.encode_passages(["ferry ferry", "a lighthouse"])
    assert len(set(first.ids)) == 1
    assert set(first.ids).isdisjoint(second.ids)
    assert first.tokens.shape == (2, 384)
    assert np.allclose(np.linalg.norm(first.tokens, axis=1), 1, atol=1e-5)


def test_reads_no_further_than_its_window(encoder_folder: Path) -> None:
    short = load_encoder(EncoderSettings(window=16), encoder_folder)
    words = "mill " * 14
    assert len(short.encode_passage(words * 50).ids) == 14
    assert short.embed_query(words) == short.embed_query(words + "and more")


@given(st.text(st.characters(codec=None), max_size=60))
def test_any_text_has_a_vector(encoder: Encoder, text: str) -> None:
    assert np.linalg.norm(encoder.embed_query(text)) == pytest.approx(1, abs=1e-5)


def test_lone_surrogates_and_very_long_texts_are_read(encoder: Encoder) -> None:
    vectors = np.array(encoder.embed_documents(["\ud800 ferry", "x" * 1_000_000, "a b " * 100_000]))
    assert np.isfinite(vectors).all()


def test_nothing_gives_nothing(encoder: Encoder) -> None:
    assert not encoder.embed_documents([])


def test_threads_share_it(encoder: Encoder) -> None:
    with ThreadPoolExecutor(4) as pool:
        rounds = list(pool.map(lambda _: encoder.embed_documents(TEXTS[:10]), range(4)))
    assert all(each == rounds[0] for each in rounds)


def test_a_stream_reads_only_a_little_ahead(encoder: Encoder) -> None:
    texts = iter([f"ferry {number}" for number in range(1_000)])
    stream = encoder.encode_passages(texts)
    assert next(stream).vector.shape == (384,)
    assert len(list(texts)) > 800


def test_the_fingerprint_tells_settings_apart(encoder_folder: Path) -> None:
    choices = [EncoderSettings(), EXACT, EncoderSettings(window=128)]
    told = [name_encoders(each) for each in choices]
    assert len(set(told)) == 3
    assert name_encoders(EncoderSettings()) == told[0]
    assert load_encoders(EncoderSettings(), encoder_folder).fingerprint == told[0]


def copy_encoder(folder: Path) -> EncoderSettings:
    weights = find_weights(EXACT)
    folder.mkdir()
    for path in (weights.tokenizer, weights.config, weights.model):
        shutil.copy(path, folder)
    return EncoderSettings(path=str(folder), precision="fp32")


def test_a_folder_with_weights_serves(exact: Encoder, tmp_path: Path) -> None:
    other = load_encoder(copy_encoder(tmp_path / "other"), tmp_path / "graphs")
    assert other.embed_query(TEXTS[0]) == exact.embed_query(TEXTS[0])


def load_in(folder: Path) -> str:
    return load_encoder(EncoderSettings(path=str(folder)), folder / "graphs").fingerprint


def test_two_processes_may_build_at_once(tmp_path: Path) -> None:
    folder = write_encoder(tmp_path / "other")
    with get_context("spawn").Pool(2) as pool:
        fingerprints = pool.map(load_in, [folder, folder])
    assert fingerprints == [load_in(folder)] * 2
    (kept,) = (folder / "graphs").iterdir()  # and not what it was made of
    assert "int8" in kept.name
    assert kept.suffix == ".onnx"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> EncoderSettings:
    """The settings of a small encoder."""
    return EncoderSettings(path=str(write_encoder(tmp_path_factory.mktemp("small") / "encoder")))


@pytest.fixture(scope="module")
def own_graphs(tmp_path_factory: pytest.TempPathFactory, small: EncoderSettings) -> Path:
    """A folder with the graphs of the small encoder alone."""
    folder = tmp_path_factory.mktemp("graphs")
    prepare_graph(find_weights(small), "int8", folder)
    return folder


def test_the_graphs_are_built_once(own_graphs: Path, small: EncoderSettings) -> None:
    before = {path: path.stat().st_mtime_ns for path in own_graphs.iterdir()}
    prepare_graph(find_weights(small), "int8", own_graphs)
    assert before == {path: path.stat().st_mtime_ns for path in own_graphs.iterdir()}


def test_a_folder_with_a_graph_serves(exact: Encoder, encoder_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    shutil.copy(find_weights(EncoderSettings()).tokenizer, folder)
    graph = prepare_graph(find_weights(EXACT), "fp32", encoder_folder)
    shutil.copy(graph, folder / "model.onnx")
    settings = EncoderSettings(path=str(folder), precision="fp32")
    other = load_encoder(settings, tmp_path / "graphs")
    assert other.embed_query(TEXTS[0]) == exact.embed_query(TEXTS[0])


def spoil(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json", "config.json"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str) -> None:
    settings = EncoderSettings(path=str(write_encoder(tmp_path / "other")))
    (tmp_path / "other" / name).write_text("{", "utf-8")
    with pytest.raises(EncoderError, match=name):
        load_encoder(settings, tmp_path / "graphs")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


@pytest.mark.parametrize(("damage", "names"), [(flip, "*int8*"), (spoil, "*")])
def test_a_damaged_graph_is_built_again_with_a_line(
    small: EncoderSettings,
    own_graphs: Path,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    names: str,
    damage: Callable[[Path], None],
) -> None:
    graphs = tmp_path / "graphs"
    shutil.copytree(own_graphs, graphs)
    damaged = [*graphs.glob(names)]
    for path in damaged:
        damage(path)
    again = load_encoder(small, graphs)
    assert again.embed_query(TEXTS[0]) == load_encoder(small, own_graphs).embed_query(TEXTS[0])
    assert caplog.text.count("it is built again") == len(damaged)


def test_a_graph_that_is_none_is_refused(tmp_path: Path) -> None:
    settings = EncoderSettings(path=str(write_encoder(tmp_path / "other")))
    (tmp_path / "other" / "model.onnx").write_bytes(b"no graph at all")
    for precision in ("int8", "fp32"):
        with pytest.raises(EncoderError, match="needs a BERT-like encoder"):
            load_encoder(settings.model_copy(update={"precision": precision}), tmp_path / "graphs")


def test_another_kind_of_model_is_refused(tmp_path: Path) -> None:
    settings = EncoderSettings(path=str(write_encoder(tmp_path / "other")))
    config = tmp_path / "other" / "config.json"
    config.write_text(json.dumps({"model_type": "mpnet"}), "utf-8")
    with pytest.raises(EncoderError, match=r"mpnet.*model\.onnx"):
        load_encoder(settings, tmp_path / "graphs")


def test_a_folder_without_an_encoder_is_named(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"tokenizer\.json"):
        load_encoder(EncoderSettings(path=str(tmp_path)), tmp_path / "graphs")


def test_missing_weights_name_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(EncoderError, match="make install"):
        find_weights(EncoderSettings())


def test_weights_of_another_content_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ingest.encoder.files.weights.PACKAGE_SHA256", "0" * 64)
    with pytest.raises(EncoderError, match="damaged"):
        prepare_graph(find_weights(EncoderSettings()), "fp32", tmp_path)
    assert not list(tmp_path.iterdir())


def test_tells_what_it_can_read(encoder: Encoder) -> None:
    readable = ["How many trees will the cities plant?", "Combien d'arbres les villes plantent?"]
    unreadable = ["各城市每年种多少棵树？", "Сколько деревьев посадят города?", "كم عدد الأشجار؟"]
    assert all(encoder.measure_legible(text) > 0.6 for text in readable)
    assert all(encoder.measure_legible(text) < 0.3 for text in unreadable)
    assert encoder.measure_legible("2024?") == 1.0
