"""No file stops whoever reads it: each becomes a statement or one line, within limits."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

from assistant.answering.assistant import Assistant
from config.errors import AssistantError, UnreadableError
from config.settings import Settings
from ingest.parsing.bounds import GROWN, MEMORY
from ingest.parsing.parse import parse_file
from ingest.sync.intake import take_in
from ingest.sync.run import sync
from tests.attacks.hostile_files import GOAL, KINDS, write_files
from tests.attacks.hostile_office import write_word
from tests.attacks.reading import LIMITS, check_file, find_workers, measure_children
from tests.rows import choose

SEED = 2031
SECONDS = 10.0
BOMBS = {
    "comments.txt": "<!---->" * 40 + "x\n" + GOAL,
    "aliases.md": "---\nk0: &k0 [x]\n"
    + "".join(f"k{n}: &k{n} [{','.join([f'*k{n - 1}'] * 10)}]\n" for n in range(1, 12))
    + f"---\n{GOAL}",
    "roman.html": f"<ol type=i start=99999999999><li>{GOAL}</ol>",
    "heading.md": f"# a{' ' * 20_000}b\n\n{GOAL}",
    "dotted.txt": f"{'1.1.' * 20_000}1 a\n\n{GOAL}",
}


LIKE_OTHERS = {"comments.txt", "roman.html", "heading.md"}
"""Bombs that are held in as others are: each alone shows that it goes off for nobody."""


@pytest.mark.parametrize("name", BOMBS)
def test_small_bomb_becomes_a_statement(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(BOMBS[name], encoding="utf-8")
    started = measure_children()
    assert any("harbour" in each.text for each in parse_file(path, LIMITS).paragraphs)
    assert measure_children() - started < SECONDS / 2


def test_hostile_files_end_within_their_limits(tmp_path: Path) -> None:
    files = write_files(tmp_path, 1, SEED)
    assert len(files) == len(KINDS)
    for path in files:
        assert check_file(path) < SECONDS, path.name


def test_process_that_parses_is_bounded_and_light(tmp_path: Path) -> None:
    _end_workers()
    (tmp_path / "plan.txt").write_text(GOAL, encoding="utf-8")
    parse_file(tmp_path / "plan.txt", LIMITS)
    (worker,) = find_workers()
    assert worker.rlimit(psutil.RLIMIT_AS)[0] == MEMORY
    assert 0 < worker.rlimit(psutil.RLIMIT_CPU)[0] <= sum(worker.cpu_times()[:2]) + SECONDS
    loaded = [Path(each.path).as_posix() for each in worker.memory_maps()]
    assert not [each for each in loaded if "onnxruntime" in each or "chromadb" in each]


def test_process_is_kept_for_the_next_file_and_given_up_when_grown(tmp_path: Path) -> None:
    """The first page that reads may hold more than a process that parses ever should."""
    held = bytearray(GROWN + 100_000_000)
    _end_workers()
    small, large = tmp_path / "small.txt", tmp_path / "large.docx"
    small.write_text(GOAL, encoding="utf-8")
    marks = "".join(f'<w:x w:y="{number:040}"/>' for number in range(600_000))
    large.write_bytes(write_word(f"<w:p><w:r><w:t>{GOAL}</w:t></w:r></w:p>{marks}"))
    check_file(small)
    kept = find_workers()
    check_file(small)
    assert kept
    assert find_workers() == kept
    assert parse_file(large, LIMITS).paragraphs
    check_file(small)
    assert find_workers() != kept
    assert held


def _end_workers() -> None:
    for worker in find_workers():
        worker.kill()
        worker.wait()


def test_file_of_twenty_gigabytes_is_refused_unread(settings: Settings) -> None:
    path = settings.statements.path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(20_000_000_000)
    started = time.process_time()
    report = sync([settings.statements.path], settings)
    assert time.process_time() - started < SECONDS / 2
    assert [each["source"] for each in report.failed] == ["huge.txt"]
    assert "limits.megabytes" in report.failed[0]["error"]


@pytest.mark.parametrize(
    ("front", "title", "date"),
    [
        ("title:\ndate:\nplace:", "plan", None),
        ("title: ~\ndate: null", "plan", None),
        ("title: []\ndate: {a: 1}", "plan", None),
        ("title: 2031\ndate: 2031-05-03", "2031", "2031-05-03"),
        ("title: yes\ndate: 2031-99-99", "yes", None),
        ("title: Plan\tof ports\ndate: 2031-05-03", "Plan of ports", "2031-05-03"),
        ("title: Ports\n\ufeffdate: 2031-05-03", "Ports", "2031-05-03"),
        ("title: 'Plan: of ports'\ndate: 2031-05-03T10:00:00Z", "Plan: of ports", "2031-05-03"),
    ],
)
def test_front_matter_is_taken_as_written(
    front: str, title: str, date: str | None, tmp_path: Path
) -> None:
    path = tmp_path / "plan.md"
    path.write_text(f"---\n{front}\n---\n{GOAL}", encoding="utf-8")
    statement = parse_file(path, LIMITS)
    assert (statement.title, statement.date, statement.place) == (title, date, None)


def test_character_beyond_all_is_no_fault_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(f'---\ntitle: "\\UFFFFFFFF"\n---\n{GOAL}', encoding="utf-8")
    with pytest.raises(UnreadableError, match="no YAML"):
        parse_file(path, LIMITS)


def test_questions_are_answered_while_hostile_files_come(
    settings: Settings, tmp_path: Path
) -> None:
    folder = settings.statements.path
    (folder / "plan.txt").write_text(GOAL, encoding="utf-8")
    sync([folder], settings)
    assistant = Assistant(settings)
    files = [tmp_path / name for name in choose(BOMBS, LIKE_OTHERS)]
    for path in files:
        path.write_text(BOMBS[path.name], encoding="utf-8")
    thread = threading.Thread(target=_drop, args=(files, folder, settings))
    thread.start()
    taken: list[float] = []
    while thread.is_alive() or not taken:
        started = time.process_time() + measure_children()
        assert assistant.ask("When does the harbour open?").citations
        taken.append(time.process_time() + measure_children() - started)
    thread.join()
    assert max(taken) < SECONDS


def _drop(files: Sequence[Path], folder: Path, settings: Settings) -> None:
    """Bring files in by the page's adder, then by the folder that is followed."""
    for file in files:
        try:
            take_in(file, settings)
        except AssistantError as error:
            assert file.name in str(error)
        (folder / f"dropped-{file.name}").write_bytes(file.read_bytes())
        sync([folder], settings)
