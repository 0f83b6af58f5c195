"""Which files a sync looks at."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.errors import UnreadableError
from ingest.sync.folder import find_files


def test_finds_files_however_deep_and_names_them_inside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "2024" / "may").mkdir(parents=True)
    for name in ("b.txt", "a.txt", "2024/may/c.md"):
        (tmp_path / name).write_text("x")
    assert [each.source for each in find_files([tmp_path])] == ["2024/may/c.md", "a.txt", "b.txt"]


@pytest.mark.parametrize("name", [".hidden", "~$word.docx", "a.txt~", "a.pdf.part", "b.CRDOWNLOAD"])
def test_passes_over_what_is_hidden_temporary_or_unfinished(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").write_text("x")
    assert find_files([tmp_path]) == []


def test_a_link_that_loops_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    assert [each.source for each in find_files([tmp_path])] == ["a.txt"]


def test_a_file_given_twice_counts_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("x")
    assert [each.source for each in find_files([tmp_path, file])] == ["a.txt"]


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere.*no such file or folder"):
        find_files([tmp_path / "nowhere"])
