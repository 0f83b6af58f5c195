"""The reader of a question and a passage together: whether the one answers the other."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest

from config.errors import EncoderError
from config.settings import EncoderSettings
from ingest.cross_encoder.reader import JointReader, load_joint_reader
from ingest.cross_encoder.weights import JointWeights, read_packed, write_packed
from ingest.encoder.files.packed import find_packed

FERRY = (
    "The ferry between Alvora and Brenz will run twice a day from June. It carries eighty cars and"
    " three hundred passengers. The council of Alvora pays a third of its cost."
)
APART = 0.5
"""Log odds between what is there and what is not; processors round the int8 graph apart by .2."""


@pytest.fixture(scope="module")
def reader(encoder_folder: Path) -> JointReader:
    reader = load_joint_reader(EncoderSettings(), encoder_folder)
    assert reader is not None
    return reader


@pytest.mark.parametrize(
    ("answered", "not_there"),
    [
        ("How many cars does the ferry carry?", "How many lorries does the tunnel take?"),
        ("Who pays a third of the cost?", "Who built the ferry?"),
        ("From which month on will the ferry run?", "In which year was the harbour dredged?"),
        ("Combien de voitures le ferry transporte-t-il ?", "Qui a construit le ferry ?"),
        ("¿Cuántos coches lleva el transbordador?", "¿Quién construyó el transbordador?"),
        ("Кто платит треть стоимости парома?", "Кто построил паром?"),
        ("渡轮能载多少辆汽车？", "渡轮是谁建造的？"),
        ("كم سيارة تحمل العبارة؟", "من بنى العبارة؟"),
    ],
)
def test_it_tells_what_is_there_from_what_is_not(
    reader: JointReader, answered: str, not_there: str
) -> None:
    assert reader.judge(answered, FERRY) > reader.judge(not_there, FERRY) + APART


@pytest.mark.parametrize("text", ["", " ", "\u200b", "。", "a" * 20_000, "\ud800"])
def test_any_text_is_read(reader: JointReader, text: str) -> None:
    assert np.isfinite(reader.judge("Who pays?", text))
    assert np.isfinite(reader.judge(text, FERRY))


def test_what_is_asked_again_is_told_at_once(reader: JointReader) -> None:
    told, seconds = list[float](), list[float]()
    for _ in range(2):
        started = time.process_time()  # threads of its own read it
        told.append(reader.judge("Which council pays for the ferry of Alvora?", FERRY))
        seconds.append(time.process_time() - started)
    assert told[0] == told[1]
    assert seconds[1] < seconds[0] / 5


def test_there_is_none_beside_another_encoder(tmp_path: Path) -> None:
    assert load_joint_reader(EncoderSettings(path=str(tmp_path)), tmp_path) is None


def test_weights_are_kept_in_a_byte_each(tmp_path: Path) -> None:
    file = tmp_path / "upper.safetensors"
    given = np.random.default_rng(0).normal(size=(64, 64)).astype(np.float32)
    write_packed({"encoder.a.weight": given, "answered.weight": given}, file)
    read = read_packed(file)
    assert np.array_equal(read["answered.weight"], given)
    assert np.abs(read["encoder.a.weight"] - given).max() < 0.02
    assert file.stat().st_size < 2 * given.nbytes


def test_damaged_weights_are_told(tmp_path: Path) -> None:
    file = tmp_path / "upper.safetensors"
    file.write_bytes(b"\xff" * 40)
    with pytest.raises(EncoderError, match="install"):
        JointWeights(find_packed(), file).read_heads()
