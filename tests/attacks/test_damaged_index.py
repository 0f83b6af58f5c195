"""Whatever is damaged in an index: one sentence when asked, and a sync makes it good."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import chromadb
import pytest

from assistant.answering.assistant import Assistant
from config.errors import AssistantError
from config.settings import EncoderSettings, Settings
from ingest.index.digests import sign_files
from ingest.sync.run import sync
from tests import loopback
from tests.attacks.damage import CUT_GRAPH, DAMAGES, LIKE_OTHERS, VECTORS
from tests.browser import serving_settings
from tests.rows import EVERY, choose
from tests.small_encoder import write_encoder

NAMES = "Lindau", "Bregenz", "Konstanz", "Meersburg", "Romanshorn"
PLAN = (
    "PLAN OF {0}\n\n1. The harbour of {0} keeps 3{1} boats for the whole year.\n\n"
    "2. The pier of {0} is mended in June.\n"
)
QUESTION = "How many boats does the harbour of Meersburg keep?"
ANSWER = "The harbour of Meersburg keeps 33 boats for the whole year."


@pytest.fixture(scope="module")
def whole(
    tmp_path_factory: pytest.TempPathFactory, settings_in: Callable[[Path], Settings]
) -> Settings:
    """An index of some statements, one of them in its second version."""
    settings = settings_in(tmp_path_factory.mktemp("whole"))
    settings.statements.path.mkdir()
    for number in range(5):
        write(settings, number)
    sync([settings.statements.path], settings)
    write(settings, 4, "for good")
    sync([settings.statements.path], settings)
    return settings


def write(settings: Settings, number: int, more: str = "") -> None:
    file = settings.statements.path / f"plan-{number}.txt"
    file.write_text(PLAN.format(NAMES[number], number) + more, encoding="utf-8")


def ask(settings: Settings) -> str:
    """Give the answer or the sentence."""
    try:
        return Assistant(settings).ask(QUESTION).text
    except AssistantError as error:
        return str(error)


@pytest.fixture(scope="module")
def answer(whole: Settings) -> str:
    """What the index answers before it is damaged."""
    found = ask(whole)
    assert ANSWER in found
    return found


def forbid(*_: object) -> None:
    pytest.fail("Chroma was opened on damaged vectors")


@pytest.mark.parametrize("damage", choose(DAMAGES, LIKE_OTHERS))
def test_each_damage_is_one_sentence_and_mended_by_a_sync(
    damage: str, whole: Settings, answer: str, tmp_path: Path
) -> None:
    check_damage(damage, whole, answer, tmp_path)


def test_a_graph_that_is_cut_is_made_again(settings: Settings, tmp_path: Path) -> None:
    """That of an encoder which is soon made; ``make soak`` cuts one of the product's own."""
    encoder = EncoderSettings(path=str(write_encoder(tmp_path / "small")))
    small = settings.model_copy(update={"encoder": encoder})
    (small.index.path / "encoder").unlink()
    for number in range(len(NAMES)):
        write(small, number)
    sync([small.statements.path], small)
    check_damage(CUT_GRAPH, small, ask(small), tmp_path / "damaged")


def check_damage(damage: str, whole: Settings, answer: str, folder: Path) -> None:
    """Damage a copy of an index in a folder; ask it, sync it, and ask again."""
    index = folder / "index"
    shutil.copytree(whole.index.path, index, symlinks=True)
    settings = whole.model_copy(update={"index": whole.index.model_copy(update={"path": index})})
    (index / "refused.json").touch()
    DAMAGES[damage](index)
    with pytest.MonkeyPatch.context() as patched:
        if damage in VECTORS:
            patched.setattr(chromadb, "PersistentClient", forbid)
        said = ask(settings)
    assert said == answer or ("sync" in said and said.isprintable())
    try:
        sync([settings.statements.path], settings)
    except AssistantError as error:
        assert "delete" in error.mend, error
        in_the_way = Path(error.subject)
        shutil.rmtree(in_the_way) if in_the_way.is_dir() else in_the_way.unlink()
        sync([settings.statements.path], settings)
    assert ask(settings) == answer
    if EVERY or damage in VECTORS:  # what others leave is as new
        more = folder / "more.txt"
        more.write_text(PLAN.format("Rorschach", 9), encoding="utf-8")
        assert sync([settings.statements.path, more], settings).added == ["more"]
        assert ask(settings) == answer


@pytest.mark.parametrize("left", [1_000, 0] if EVERY else [1_000])
def test_a_segment_cut_off_while_it_is_served_is_made_again(
    whole: Settings, tmp_path: Path, left: int
) -> None:
    """To read what a file had of a mapping ends the program, whatever that catches."""
    index = tmp_path / "index"
    shutil.copytree(whole.index.path, index, symlinks=True)
    settings = whole.model_copy(update={"index": whole.index.model_copy(update={"path": index})})
    log = tmp_path / "log"
    with serving_settings(settings, log=log, told={"STATEMENTS_WATCH": "false"}) as address:
        for _ in range(2):
            told = loopback.post(f"{address}/gradio_api/run/ask", json={"data": [QUESTION]})
            assert ANSWER in told.text
            for each in (index / "segments").glob("*.segment"):
                os.truncate(each, left)
        assert loopback.get(f"{address}/healthz").json()["statements"] == len(NAMES)
    assert "made again" in log.read_text(encoding="utf-8")


def test_what_is_like_other_damages_is_one() -> None:
    assert DAMAGES.keys() >= LIKE_OTHERS


@pytest.mark.parametrize("statements", [1, 5])
def test_reading_leaves_what_is_guarded_as_it_was(settings: Settings, statements: int) -> None:
    for number in range(statements):
        write(settings, number)
        sync([settings.statements.path], settings)
    (files,) = settings.index.path.glob("chroma-*")
    before = sign_files(files)
    ask(settings)
    assert sign_files(files) == before


@pytest.mark.parametrize("size", [32, 64])
def test_another_encoder_is_one_sentence_until_a_sync_encodes_anew(
    size: int, settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    encoders = [
        settings.model_copy(update={"encoder": EncoderSettings(path=str(given))})
        for given in (
            write_encoder(tmp_path / "one", 32, seed=1),
            write_encoder(tmp_path / "two", size, seed=2),
        )
    ]
    for number in range(5):
        write(settings, number)
    before, after = encoders
    encoded = sync([settings.statements.path], before).embedded
    assert "another encoder or version; run a sync" in ask(after)
    caplog.clear()
    again = sync([settings.statements.path], after)
    assert (again.embedded, len(again.updated), len(again.failed)) == (encoded, 5, 0)
    assert "5 statements are encoded again" in caplog.text
    assert "run a sync" not in ask(after)
    assert "another encoder or version; run a sync" in ask(before)
