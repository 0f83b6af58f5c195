"""The contract of the commands: JSON on stdout, one line of error, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from config.settings import Settings
from tests.conftest import STATEMENTS
from tests.processes import PROGRAM, Run, run

PROJECT = Path(__file__).parents[1] / "pyproject.toml"
MODULES = ("ingest", "assistant")


def run_program(*arguments: str | Path) -> Run:
    """Run the program ``statements`` as the installed script does."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    module, function = project["scripts"][PROGRAM].split(":")
    script = f"import sys; from {module} import {function}; sys.exit({function}())"
    command = [sys.executable, "-c", script, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, encoder_folder: Path) -> Path:
    """An index of the owner's document, synced by the command itself."""
    folder = tmp_path_factory.mktemp("seed") / "index"
    folder.mkdir()
    (folder / "encoder").symlink_to(encoder_folder, target_is_directory=True)
    report = run("ingest", "sync", STATEMENTS, "--index", folder, "--json")
    assert report.code == 0, report.err
    assert report.json["paragraphs"] == 8
    return folder


def test_sync_reports_as_the_contract_has_it(index: Path) -> None:
    report = run("ingest", "sync", STATEMENTS, "--index", index, "--json").json
    assert report["unchanged"] == 1
    assert report["embedded"] == 0
    assert (report["added"], report["updated"], report["removed"], report["failed"]) == (
        [],
        [],
        [],
        [],
    )
    assert report["seconds"] >= 0


def test_parse_shows_a_statement_without_an_index() -> None:
    file = next(STATEMENTS.iterdir())
    statement = run("ingest", "parse", file, "--json").json
    assert [each["label"] for each in statement["paragraphs"]] == [
        "I",
        "II",
        "III",
        "IV",
        "V",
        "VI",
        "VII",
        "VIII",
    ]
    assert (statement["date"], statement["status"]) == ("2021-02-22", "draft")
    assert statement["place"].startswith("Urumqi")
    keys = {"ordinal", "label", "heading", "page", "text", "items"}
    assert keys <= statement["paragraphs"][0].keys()
    assert {"id", "title", "language", "source", "furniture"} <= statement.keys()


def test_list_and_show(index: Path) -> None:
    (listed,) = run("ingest", "list", "--index", index, "--json").json
    shown = run("ingest", "show", listed["id"], "--index", index, "--json").json
    assert len(shown["paragraphs"]) == listed["paragraphs"] == 8
    unknown = run("ingest", "show", "nothing", "--index", index)
    assert unknown.code == 1
    assert unknown.err.count("\n") == 1
    assert "nothing" in unknown.err


def test_answer_has_every_field_of_the_contract(index: Path) -> None:
    answer = run(
        "assistant", "ask", "How many lives had COVID-19 claimed?", "--index", index, "--json"
    ).json
    assert {"id", "question", "answer", "abstained", "confidence", "writer", "seconds"} <= set(
        answer
    )
    citation = answer["citations"][0]
    assert citation["label"] == "III"
    assert "2 million lives" in citation["quote"]
    assert citation["quote"] == citation["paragraph_text"][citation["start"] : citation["end"]]
    fields = {"statement", "title", "date", "source", "label", "ordinal", "page"}
    assert fields <= citation.keys()
    evidence = answer["evidence"]
    assert len(evidence) == 8
    assert {"statement", "source", "label", "ordinal", "text", "score"} <= evidence[0].keys()


def test_a_batch_is_answered_in_order(tmp_path: Path, index: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    questions = ["What does it say about vaccines?", "Who won the World Cup?"]
    rows = [json.dumps({"id": f"q{n}", "question": each}) for n, each in enumerate(questions)]
    batch.write_text("\n".join(rows))
    lines = run("assistant", "ask", "--batch", batch, "--index", index, "--json").out.splitlines()
    vaccines, cup = map(json.loads, lines)
    assert (vaccines["id"], cup["id"]) == ("q0", "q1")
    assert [each["label"] for each in vaccines["citations"]] == ["VIII"]
    assert cup["abstained"]
    assert cup["citations"] == []
    assert cup["evidence"]
    assert "No answer" in cup["answer"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("ingest",), 2),
        (("ingest", "sync", "--nonsense"), 2),
        (("assistant", "ask"), 2),
        (("ingest", "sync", "no-such-folder"), 1),
        (("ingest", "parse", "no-such-file.txt"), 1),
        (("ingest", "list", "--config", "no-such.toml"), 1),
        (("assistant", "ask", "--batch", "no-such.jsonl"), 1),
    ],
)
def test_errors_are_one_line_and_an_exit_code(
    arguments: tuple[str, ...], code: int, settings: Settings
) -> None:
    index = ("--index", settings.index.path) if len(arguments) > 1 else ()
    failed = run(*arguments, *index)
    assert failed.code == code
    assert failed.out == ""
    assert failed.err.count("\n") == 1


def test_help_loads_nothing_heavy() -> None:
    for module in MODULES:
        probe = (
            f"import sys, {module}.__main__ as m; m.build_parser(); "
            "heavy = {'gradio', 'chromadb', 'onnxruntime', 'langchain_core', 'numpy'};"
            "sys.exit(bool(heavy & sys.modules.keys()))"
        )
        assert subprocess.run([sys.executable, "-c", probe], check=False).returncode == 0


def test_one_program_has_the_commands_of_both_packages(index: Path) -> None:
    synced = run(PROGRAM, "sync", STATEMENTS, "--index", index, "--json")
    assert synced.json["unchanged"] == 1
    asked = run(PROGRAM, "ask", "What does it say about vaccines?", "--index", index, "--json")
    assert [each["label"] for each in asked.json["citations"]] == ["VIII"]
    wrong = run_program("sing")
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err.startswith("statements: ")
    listed = {module: _list_commands(run(module, "--help").out) for module in MODULES}
    assert listed["ingest"]
    assert listed["assistant"]
    helped = _list_commands(run_program("--help").out)
    assert helped == [*listed["ingest"], *listed["assistant"]]


def _list_commands(helped: str) -> list[str]:
    lines = helped.partition("COMMAND\n")[2].partition("\n\n")[0].splitlines()
    return [" ".join(line.split()) for line in lines]
