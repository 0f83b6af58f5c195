"""Several indexes answer as one index with all their statements does, and say what is away."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from assistant.answering.assistant import Assistant
from config.errors import IndexAccessError, UnknownStatementError
from config.loading import load_settings
from config.settings import EncoderSettings, Settings
from ingest.sync.intake import take_out
from ingest.sync.run import sync
from tests.beacons import STATEMENTS as BEACONS
from tests.chroma_server import create_database, serving_chroma
from tests.conftest import NewSettings
from tests.lamps import LAMPS
from tests.small_encoder import write_encoder

FOREIGN = {
    "phares": "DÉCLARATION COMMUNE SUR LES PHARES\n\n1. Les phares de la côte sont repeints en "
    "blanc tous les cinq ans.\n\n2. Les bateaux de pêche ne paient aucune taxe dans les ports.\n"
}
STATEMENTS = {**BEACONS, **LAMPS, **FOREIGN}
ASKED = (
    "When are the lamps of the two coasts lit?",
    "Which statements mention keepers?",
    "How many statements are there?",
    "Which is the latest statement that mentions ferries?",
    "What was said about tolls over time?",
    "Is this sentence new: Foghorns are silent at night.",
    "Compare the Orsa Declaration on Beacons and the Quad Statement on Lamps",
    "How often are the phares repainted?",
    "Les phares sont-ils repeints ?",
    "多久重新粉刷一次灯塔？",
    "Who won the chess tournament?",
)
AWAY = "Parts of the collection that cannot be read now: {} of {}."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> dict[str, Settings]:
    """An index with all statements, and two with a half each."""
    names = sorted(STATEMENTS)
    parts = {"whole": names, "even": names[::2], "odd": names[1::2]}
    return {
        part: write(
            settings_in(tmp_path_factory.mktemp(part)), {each: STATEMENTS[each] for each in held}
        )
        for part, held in parts.items()
    }


def write(settings: Settings, statements: Mapping[str, str]) -> Settings:
    settings.statements.path.mkdir(exist_ok=True)
    for name, text in statements.items():
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return settings


def beside(settings: Settings, *shards: str) -> Settings:
    given = settings.index.model_dump() | {"shards": list(shards)}
    return load_settings(
        index=given,
        statements={"path": settings.statements.path},
        encoder=settings.encoder.model_dump(),
    )


def describe(assistant: Assistant, question: str) -> dict[str, Any]:
    """Give all that an answer has, but for how long it took."""
    answer = asdict(assistant.ask(question))
    del answer["seconds"]
    return answer


def test_two_indexes_answer_as_one_with_all_statements(made: dict[str, Settings]) -> None:
    whole = Assistant(made["whole"])
    shared = Assistant(beside(made["even"], str(made["odd"].index.path)))
    assert [each.id for each in shared.library.read().statements] == sorted(STATEMENTS)
    for question in ASKED:
        assert describe(shared, question) == describe(whole, question)
    traced = [
        each.tracer.trace("Foghorns are silent at night.").to_json() for each in (shared, whole)
    ]
    assert traced[0]["places"] == traced[1]["places"] != []
    found = [each.find("lamps") for each in (shared, whole)]
    assert found[0].groups == found[1].groups
    assert shared.library.unread == (0, 2)


def test_servers_answer_as_one_and_those_that_are_away_are_told(
    made: dict[str, Settings], settings_in: NewSettings, tmp_path: Path
) -> None:
    own = settings_in(tmp_path / "own")
    with ExitStack() as first:
        second = first.enter_context(ExitStack())
        addresses = []
        for part, stack in (("even", first), ("odd", second)):
            served = stack.enter_context(serving_chroma(tmp_path / part))
            database = create_database(served)
            index = {
                "url": served,
                "database": database,
                "path": settings_in(tmp_path / f"{part}-own").index.path,
            }
            sync([made[part].statements.path], load_settings(index=index))
            addresses.append(f"{served}#{database}")
        whole, shared = Assistant(made["whole"]), Assistant(beside(own, *addresses))
        for question in ASKED[:3]:
            assert describe(shared, question) == describe(whole, question)
        second.close()
        held = Assistant(beside(own, *addresses)).ask(ASKED[1])
        assert held.named == whole.ask(ASKED[1]).named
        assert AWAY.format(1, 3) in held.text
        bare = settings_in(tmp_path / "bare")
        assistant = Assistant(beside(bare, *addresses))
        left = assistant.ask(ASKED[1])
        assert {each.statement for each in left.named} < {each.statement for each in held.named}
        assert AWAY.format(1, 3) in left.text
        assert AWAY.format(1, 3) not in assistant.ask(ASKED[0]).text
        assert assistant.tracer.trace("Foghorns").searched.away == 1


def test_a_statement_that_stands_in_two_is_one_and_names_alike_are_two(
    settings_in: NewSettings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    same, other = BEACONS["orsa-2029"], BEACONS["velm-2030"]
    own = write(settings_in(tmp_path / "own"), {"text": other, "orsa": same})
    further = write(settings_in(tmp_path / "further"), {"text": BEACONS["tarn-2031"], "copy": same})
    file = further.statements.path / "text.txt"
    file.write_text(file.read_text().replace("Sundays", "Mondays"), encoding="utf-8")
    sync([further.statements.path], further)
    assistant = Assistant(beside(own, str(further.index.path)))
    collection = assistant.library.read()
    orsa, text, marked = [each.id for each in collection.statements]
    assert (orsa, text, marked[:5]) == ("orsa", "text", "text-")
    assert "1 statements are those of an index before it, such as copy" in caplog.text
    cited = assistant.ask("On which days do ferries run?").citations[0]
    assert (cited.statement, cited.quote) == (marked, "Ferries run on Mondays.")
    versions = assistant.library.read_versions(marked)
    assert [(each.statement.id, each.version) for each in versions] == [(marked, 2), (marked, 1)]
    with pytest.raises(UnknownStatementError, match="of another index"):
        take_out(collection.find_entry(marked), own)
    write(further, {"quad": LAMPS["quad-2030"]})
    assert assistant.ask("How long do fog horns sound?").citations[0].statement == "quad"


def test_what_cannot_be_used_is_said(
    made: dict[str, Settings],
    settings_in: NewSettings,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    strange = settings_in(tmp_path / "strange")
    encoder = EncoderSettings(path=str(write_encoder(tmp_path / "encoder")))
    strange = write(strange.model_copy(update={"encoder": encoder}), {"net": LAMPS["undated"]})
    shards = str(strange.index.path), str(tmp_path / "none")
    assistant = Assistant(beside(made["even"], *shards))
    alone = Assistant(made["even"])
    assert assistant.library.read().statements == alone.library.read().statements
    assert assistant.library.unread == (2, 3)
    assert AWAY.format(2, 3) in assistant.ask("Which statements mention nets?").text
    assert f"{shards[0]}: the index was made with another encoder" in caplog.text
    assert f"without an index: {shards[1]}: the index is gone" in caplog.text
    with pytest.raises(IndexAccessError, match="gone"):
        Assistant(beside(settings_in(tmp_path / "bare"), shards[1])).library.read()
