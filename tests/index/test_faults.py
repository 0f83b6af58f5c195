"""Whatever is wrong with disk, folder or files is one clear line, and nothing is lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest

from config.settings import Settings
from ingest.__main__ import FAILURES_SHOWN
from ingest.sync.run import sync
from tests.conftest import NewSettings
from tests.harbours import Harbours
from tests.processes import run
from tests.rows import EVERY

ROOT = Path(__file__).parents[2]

MANY = 1_000
PLAN = "FERRY PLAN\n\n1. The ferry sails at noon.\n"

FREE = (0, 60, 300, 500) if EVERY else (0, 300)
"""Kilobytes that a disk has left."""

IN_MOUNTS = ("unshare", "--map-root-user", "--mount", "bash", "-c")
FILLED = """
mount -t tmpfs -o size=$1k tmpfs $3 && cp -a $2/. $3 || exit 9
{python} -m ingest sync $4 --index $3; failed=$?
{python} -m ingest show harbour-0 --index $3
exit $failed
"""
ADDED = """
mount -t tmpfs -o size=$1k tmpfs $4 && cp -a $2/. $4 || exit 9
{python} -m tests.adding $3 $4 $5; failed=$?
{python} -m ingest show harbour-0 --index $4
exit $failed
"""
ADDED_BESIDE = """
mount -t tmpfs -o size=$1k tmpfs $5 && cp -a $2/. $5 || exit 9
{python} -m tests.adding $3 $4 $5; failed=$?
ls -A $5
exit $failed
"""
FREED = """
mount -t tmpfs -o size=$1k tmpfs $4 && cp -a $2/. $4 || exit 9
head -c 1G /dev/zero > $4/filler 2>/dev/null
{python} -m ingest watch $5 --index $4 > $3 2>&1 & watcher=$!
met() {{ for _ in $(seq 600); do grep -q "$1" $2 && return; sleep .1; done; exit 8; }}
met 'tried again' $3
rm $4/filler
met '1 updated' $3
kill $watcher
exec {python} -m ingest show harbour-0 --index $4
"""
NO_USER = """
mount -t tmpfs -o size=16k tmpfs $2 || exit 9
touch $2/.users.txt.lock; head -c 1G /dev/zero > $2/filler 2>/dev/null
echo "correct horse battery" | {python} -m assistant user ada --auth $2/users.txt; failed=$?
ls -A $2
exit $failed
"""
READ_ONLY = """
mount --bind $3 $3 && mount -o remount,ro,bind $3 || exit 9
exec {python} -m ingest sync $4 --index $3
"""


def can_mount() -> bool:
    if not shutil.which("unshare"):
        return False
    command = [*IN_MOUNTS, "mount -t tmpfs tmpfs /mnt"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


needs_mounts = pytest.mark.skipif(
    not can_mount(), reason="this system lets an ordinary process mount nothing"
)


@pytest.fixture(scope="module")
def synced(
    tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings
) -> tuple[Settings, Harbours]:
    """Some statements that are in an index, written by harbours; a copy is kept of both."""
    settings = settings_in(tmp_path_factory.mktemp("synced") / "used")
    settings.statements.path.mkdir()
    written = Harbours(settings.statements.path, random.Random(3))
    for harbour in range(8):
        written.add(harbour)
    sync([settings.statements.path], settings)
    used = settings.index.path.parent
    shutil.copytree(used, used.with_name("kept"), symlinks=True)
    return settings, written


@pytest.fixture
def settings(synced: tuple[Settings, Harbours]) -> Settings:
    """The settings of these statements and their index, both as they were."""
    settings, _ = synced
    used = settings.index.path.parent
    shutil.rmtree(used)
    shutil.copytree(used.with_name("kept"), used, symlinks=True)
    return settings


@pytest.fixture
def harbours(settings: Settings, synced: tuple[Settings, Harbours]) -> Harbours:  # noqa: ARG001 (as they were)
    """What wrote the statements, one of them changed since they are in the index."""
    _, written = synced
    own = deepcopy(written)
    own.change(0)
    return own


def run_in_mounts(settings: Settings, script: str, *given: str) -> subprocess.CompletedProcess[str]:
    places = str(settings.index.path), str(settings.statements.path)
    code = script.format(python=sys.executable)
    return subprocess.run(
        [*IN_MOUNTS, code, "bash", *given, *places],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def measure_kilobytes(folder: Path) -> int:
    files = [each for each in folder.rglob("*") if each.is_file() and "encoder" not in each.parts]
    return sum(each.stat().st_size // 1_024 + 4 for each in files) + 40


@needs_mounts
@pytest.mark.parametrize("free", FREE)
def test_a_full_disk_is_one_line_and_the_index_answers_as_before(
    settings: Settings, harbours: Harbours, tmp_path: Path, free: int
) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(settings.index.path, kept, symlinks=True)
    size = measure_kilobytes(kept) + free
    done = run_in_mounts(settings, FILLED, str(size), str(kept))
    assert done.returncode == 1, done
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "disk" in done.stderr
    old, _ = harbours.history[0]
    assert f"keeps {old} boats" in done.stdout


@needs_mounts
@pytest.mark.parametrize("free", FREE)
def test_a_file_added_to_a_full_disk_is_one_line_and_not_kept(
    settings: Settings, harbours: Harbours, tmp_path: Path, free: int
) -> None:
    kept, new = tmp_path / "kept", tmp_path / "new.txt"
    shutil.copytree(settings.index.path, kept, symlinks=True)
    size = measure_kilobytes(kept) + free
    new.write_text(PLAN, encoding="utf-8")
    before = sorted(settings.statements.path.iterdir())
    done = run_in_mounts(settings, ADDED, str(size), str(kept), str(new))
    assert done.returncode == 1, done
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "the disk is not full" in done.stderr
    assert sorted(settings.statements.path.iterdir()) == before
    assert f"keeps {harbours.history[0][0]} boats" in done.stdout


@needs_mounts
@pytest.mark.parametrize("free", [0, 8])
def test_a_file_that_the_folder_has_no_room_for_is_one_line_and_not_kept(
    settings: Settings, harbours: Harbours, tmp_path: Path, free: int
) -> None:
    kept, new = tmp_path / "kept", tmp_path / "new.txt"
    shutil.copytree(settings.statements.path, kept)
    new.write_text(PLAN + "More of it. " * 5_000, encoding="utf-8")
    size = measure_kilobytes(kept) + free
    done = run_in_mounts(settings, ADDED_BESIDE, str(size), str(kept), str(new))
    assert done.returncode == 1, done
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "the disk is not full" in done.stderr
    assert done.stdout.split() == sorted(harbours.names.values())


@needs_mounts
def test_a_disk_that_was_full_is_written_to_once_it_is_freed(
    settings: Settings, harbours: Harbours, tmp_path: Path
) -> None:
    kept, log = tmp_path / "kept", tmp_path / "log"
    shutil.copytree(settings.index.path, kept, symlinks=True)
    size = measure_kilobytes(kept) + 20_000
    done = run_in_mounts(settings, FREED, str(size), str(kept), str(log))
    assert done.returncode == 0, (done, log.read_text(encoding="utf-8"))
    assert f"keeps {harbours.history[0][1]} boats" in done.stdout
    assert "the disk is not full" in log.read_text(encoding="utf-8")


@needs_mounts
def test_a_user_whom_the_disk_has_no_room_for_is_told_so_and_leaves_nothing(
    settings: Settings,
) -> None:
    done = run_in_mounts(settings, NO_USER, "")
    assert done.returncode == 1, done
    assert "free disk space" in done.stderr
    assert done.stdout.split() == [".users.txt.lock", "filler"]


@needs_mounts
@pytest.mark.usefixtures("harbours")
def test_a_folder_that_is_read_only_is_one_line(settings: Settings) -> None:
    done = run_in_mounts(settings, READ_ONLY, "", "")
    assert done.returncode == 1
    assert "Read-only file system" in done.stderr
    assert len(done.stderr.splitlines()) == 1, done.stderr
    sync([settings.statements.path], settings)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a file that can't be read")
def test_a_file_that_cant_be_read_is_one_line_and_keeps_its_last_text(
    settings: Settings, harbours: Harbours
) -> None:
    file = settings.statements.path / harbours.names[1]
    file.unlink()
    file.symlink_to("/proc/self/mem")
    report = sync([settings.statements.path], settings)
    (failure,) = report.failed
    assert failure["source"] == file.name
    assert "check its permissions" in failure["error"]
    assert (report.removed, report.unchanged, len(report.updated)) == ([], 6, 1)


def test_a_clock_set_back_changes_nothing(settings: Settings, harbours: Harbours) -> None:
    sync([settings.statements.path], settings)
    for name in harbours.names.values():
        os.utime(settings.statements.path / name, (4e9, 4e9))
    report = sync([settings.statements.path], settings)
    assert (report.unchanged, report.embedded) == (8, 0)


@pytest.mark.usefixtures("harbours")
def test_very_many_empty_files_are_told_in_few_lines(settings: Settings) -> None:
    folder = settings.statements.path / "empty"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number}.txt").touch()
    done = run("ingest", "sync", settings.statements.path, "--index", settings.index.path)
    assert done.code == 0
    *shown, rest = done.err.splitlines()
    assert len(shown) == FAILURES_SHOWN
    assert all("there is no text in it" in line for line in shown)
    assert rest == f"and {MANY - FAILURES_SHOWN} more files failed"
    assert "1 updated, 7 unchanged, 0 removed" in done.out
