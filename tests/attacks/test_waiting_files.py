"""What never ends to be read, or never begins, stands for a file and is told in a sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from config.errors import IndexAccessError, UnreadableError
from config.limits import LimitSettings
from config.settings import Settings
from ingest.index import open_index
from ingest.opening import read_file
from ingest.readers.kind import tell_kind
from ingest.readers.source import read_source
from ingest.segments.manifest import NAME, read_manifest
from ingest.sync.folder import hash_file
from ingest.sync.run import sync
from tests.attacks.target import PLAN

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")


def make_pipe(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    return path


def test_a_pipe_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    pipe = make_pipe(tmp_path / "plan.txt")
    with pytest.raises(UnreadableError, match="this is no file"):
        hash_file(pipe)
    with pytest.raises(OSError, match="this is no file"):
        tell_kind(pipe)
    with pytest.raises(OSError, match="this is no file"):
        read_file(pipe)


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
@pytest.mark.parametrize("path", ["/proc/kmsg", "/proc/self/environ"])
def test_nothing_is_read_of_the_systems_own_files(
    path: str, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    (tmp_path / "system.txt").symlink_to(path)
    if os.access(path, os.R_OK):
        assert list(read_source(tmp_path / "system.txt", LimitSettings()).lines) == []
    report = sync([tmp_path], settings)
    assert (report.added, len(report.failed)) == (["plan"], 1)


def test_a_pipe_in_the_place_of_a_file_of_the_index_is_told(
    settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    sync([tmp_path], settings)
    folder = open_index(settings.index).folder
    make_pipe(folder / "generation")
    with (
        pytest.raises(IndexAccessError, match="this is no file"),
        open_index(settings.index).read(),
    ):
        pass
    make_pipe(tmp_path / NAME)
    assert read_manifest(tmp_path).segments == ()
