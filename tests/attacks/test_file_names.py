"""Whatever a file is called or is, it is one line at the most, and the rest goes on."""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Callable
from functools import partial
from io import TextIOWrapper
from pathlib import Path

import pytest

from config.errors import UnreadableError, make_printable
from config.settings import Settings
from ingest.sync.folder import find_files
from ingest.sync.intake import take_in, take_out
from ingest.sync.run import sync
from tests.indexed import list_sources
from tests.processes import fork, run
from tests.rows import deal

PLAN = "FERRY PLAN {}\n\n1. The ferry sails from quay {} at noon.\n"

linux = pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")

BAD = (
    b"a\xff.txt",
    b"\xfe\xfe\xfe.txt",
    b"\xed\xa0\x80 lone.txt",
    "Größe.txt".encode("latin-1"),
    "宣言.txt".encode("gb18030"),
    "заявление.txt".encode("koi8-r"),
    b"line\nend.txt",
    b"return\rhere.txt",
    b"tab\there.txt",
    b"escape\x1b[2Jred.txt",
    b"bell\x07.txt",
    b"\xc2\x85next.txt",
    b"\xe2\x80\xa8separator.txt",
    "\u202egnp.txt".encode(),
    b"\xffending.unknown",
)
"""Names that are one line in the report."""

GOOD = (
    "宣言　二.txt",
    "été à l'île.txt",
    "بیانیه\u200cها.txt",
    "Bildschirmfoto um\u202f9.txt",
    "quote\"and'apostrophe.txt",
    "back\\slash.txt",
    "-n --help.txt",
    "<img src=x>.txt",
    "[markup] {brace} $(echo) %s.txt",
    "🚢.txt",
    "a" * 251 + ".txt",
    "宣" * 83 + ".txt",
)
"""Names that are read like any other."""


def write(settings: Settings, name: bytes | str, number: int) -> Path:
    path = settings.statements.path / os.fsdecode(name)
    path.write_text(PLAN.format(number, number), encoding="utf-8")
    return path


def read_sources(settings: Settings) -> set[str]:
    return set(list_sources(settings))


@linux
def test_each_bad_name_is_one_line_and_every_other_file_is_read(
    settings: Settings, tmp_path: Path
) -> None:
    names: tuple[bytes | str, ...] = (*BAD, *GOOD)
    for number, name in enumerate(names):
        write(settings, name, number)
    told = tmp_path / "told"
    command = ["sync", str(settings.statements.path), "--index", str(settings.index.path)]
    process = fork("ingest", command, os.environ, err=told)
    process.join()
    assert process.exitcode == 0
    lines = told.read_text("utf-8").splitlines()
    assert len(lines) == len(BAD), lines
    assert all("give it another name" in line and line.isprintable() for line in lines)
    assert any(line.startswith("a\\xff.txt: ") for line in lines)
    assert read_sources(settings) == set(GOOD)


UNSEEN = {
    "pl\u200ban.txt": "pl\\u200ban.txt",
    "plan\u200d.txt": "plan\\u200d.txt",
    "pl\u200can.txt": "pl\\u200can.txt",
    "pl\xadan.txt": "pl\\xadan.txt",
    "\ufeffplan.txt": "\\ufeffplan.txt",
    "\u200eplan\u200f.txt": "\\u200eplan\\u200f.txt",
    "plan\u2060.txt": "plan\\u2060.txt",
    "plan\u3164.txt": "plan\\u3164.txt",
    "plan\ufe0f.txt": "plan\\ufe0f.txt",
    "plan\U000e0041.txt": "plan\\U000e0041.txt",
    "خطة\u061c.txt": "خطة\\u061c.txt",
    "خطة\u200c.txt": "خطة\\u200c.txt",
    "宣\u200d言.txt": "宣\\u200d言.txt",
    "план\u2063.txt": "план\\u2063.txt",
}
"""Names that look like “plan.txt”, and how each is shown."""


@linux
def test_names_that_look_alike_are_told_apart(settings: Settings, tmp_path: Path) -> None:
    for number, name in enumerate(("plan.txt", *UNSEEN)):
        write(settings, name, number)
    sync([settings.statements.path], settings)
    assert read_sources(settings) == {"plan.txt", *UNSEEN.values()}
    assert sync([settings.statements.path], settings).unchanged == 1 + len(UNSEEN)
    for name, shown in UNSEEN.items():
        file = tmp_path / name
        file.write_bytes(b"\0" * 500)
        with pytest.raises(UnreadableError) as refused:
            take_in(file.rename(tmp_path / f"new-{name}"), settings)
        assert str(refused.value).startswith(f"new-{shown}"), refused.value


def test_joiners_and_forms_that_are_seen_are_left_as_they_are() -> None:
    for name in ("می\u200cشود", "क्\u200dष", "👩\u200d🚀", "⚓\ufe0f", "a\u202fb", "宣言　二"):
        assert make_printable(name) == name


@linux
def test_folders_so_named_are_one_line_each_whatever_is_in_them(settings: Settings) -> None:
    for name in (b"folder\xff", b"folder\nline"):
        folder = settings.statements.path / os.fsdecode(name)
        (folder / "deeper").mkdir(parents=True)
        for number in range(3):
            (folder / "deeper" / f"{number}.txt").write_text(PLAN, encoding="utf-8")
    write(settings, "good.txt", 1)
    report = sync([settings.statements.path], settings)
    assert sorted(each["source"] for each in report.failed) == ["folder\\nline", "folder\\xff"]
    assert report.added == ["good"]


@linux
def test_a_statements_folder_so_named_is_one_line(settings: Settings, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"folder\xff")
    folder.mkdir()
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"folder\\xff: the name is no UTF-8"):
        sync([folder], settings)


@linux
def test_folders_too_deep_to_be_listed_stop_nothing(settings: Settings) -> None:
    write(settings, "good.txt", 1)
    here = Path.cwd()
    try:
        os.chdir(settings.statements.path)
        for _ in range(20):
            Path("d" * 250).mkdir()
            os.chdir("d" * 250)
        Path("deep.txt").write_text(PLAN, encoding="utf-8")
    finally:
        os.chdir(here)
    report = sync([settings.statements.path], settings)
    assert report.added == ["good"]
    assert ["too deep" in each["error"] for each in report.failed] == [True]


def test_a_folder_that_may_not_be_listed_stops_nothing_and_loses_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = settings.statements.path / "closed"
    closed.mkdir()
    (closed / "plan.txt").write_text(PLAN, encoding="utf-8")
    assert sync([settings.statements.path], settings).added == ["plan"]
    write(settings, "good.txt", 1)
    scan = os.scandir

    def refuse(folder: object) -> object:  # which no test may do to the user that may list all
        if folder == str(closed):
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return scan(folder)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", refuse)
    report = sync([settings.statements.path], settings)
    assert (report.added, report.removed) == (["good"], [])
    assert "closed: the folder can't be listed (Permission denied)" in report.failed[0]["error"]
    monkeypatch.undo()
    assert sync([settings.statements.path], settings).unchanged == 2


COMMANDS = ("parse", "parse --json", "sync", "show")
ENCODINGS = ("utf-8", "ascii", "gb18030")


def write_as(encoding: str) -> None:
    """Have this process write as a new interpreter does whose ``PYTHONIOENCODING`` is this."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        assert isinstance(stream, TextIOWrapper)
        stream.reconfigure(encoding=encoding, errors=errors)


@linux
@pytest.mark.parametrize(("command", "encoding"), deal(COMMANDS, ENCODINGS, hands=3))
def test_no_name_on_the_command_line_is_a_traceback(
    settings: Settings, command: str, encoding: str
) -> None:
    file = write(settings, BAD[0], 1)
    speak = partial(write_as, encoding)
    done = run("ingest", *command.split(), file, "--index", settings.index.path, prepare=speak)
    assert "Traceback" not in done.err
    assert len(done.err.splitlines()) == (0 if done.code == 0 else 1)


def _make_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(os.path.relpath(path))


ODD: dict[str, Callable[[Path], None]] = {
    "pipe.txt": os.mkfifo,
    "socket.txt": _make_socket,
    "zero.txt": lambda path: path.symlink_to("/dev/zero"),
    "terminal.txt": lambda path: path.symlink_to("/dev/tty"),
    "itself.txt": lambda path: path.symlink_to(path),
    "one.txt": lambda path: path.symlink_to(path.with_name("other.txt")),
    "other.txt": lambda path: path.symlink_to(path.with_name("one.txt")),
    "nowhere.txt": lambda path: path.symlink_to("/nowhere/at/all.txt"),
    "up": lambda path: path.symlink_to(path.parent, target_is_directory=True),
    "folder.txt": Path.mkdir,
}
"""What stands in a folder and is no file."""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")
def test_what_is_no_file_is_passed_over(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(settings.statements.path)  # a socket's path may have 107 bytes
    for name, make in ODD.items():
        make(settings.statements.path / name)
    write(settings, "good.txt", 1)
    assert [each.source for each in find_files([settings.statements.path])] == ["good.txt"]
    report = sync([settings.statements.path], settings)
    assert (report.added, report.failed) == (["good"], [])


@linux
@pytest.mark.parametrize("name", [each for each in BAD if each != BAD[-1]])
def test_a_bad_name_is_not_taken_in(name: bytes, settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(name)
    file.write_text(PLAN, encoding="utf-8")
    with pytest.raises(UnreadableError, match="give it another name") as raised:
        take_in(file, settings)
    assert str(raised.value).isprintable()
    assert list(settings.statements.path.iterdir()) == []


def test_the_longest_names_are_taken_in_and_out(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / ("宣" * 83 + "ab.txt")
    for number in range(2):
        file.write_text(PLAN.format(number, number), encoding="utf-8")
        take_out(take_in(file, settings).entry, settings)
    assert len(list((settings.statements.path / ".removed").iterdir())) == 2
