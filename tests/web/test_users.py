"""Users of the page: made by a command, kept as hashes only."""

from __future__ import annotations

import hashlib
import os
import pty
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.web.auth.users import Users, keep_user
from config.errors import UsersError
from tests.signing import keep_user_cheaply

PASSWORD = "correct horse battery"  # noqa: S105


@pytest.fixture
def file(tmp_path: Path) -> Path:
    keep_user_cheaply(tmp_path / "users.txt", "ada", PASSWORD)
    return tmp_path / "users.txt"


def read(file: Path) -> Users:
    users = Users(file)
    users.refresh()
    return users


def run(file: Path, name: str, typed: bytes) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "assistant", "user", name, "--auth", str(file)]
    return subprocess.run(command, input=typed, capture_output=True, check=False)


def test_password_is_kept_as_a_salted_hash_that_only_the_owner_reads(file: Path) -> None:
    keep_user(file, "bob", PASSWORD)
    ada, bob = file.read_text(encoding="utf-8").splitlines()
    assert ada.startswith("ada:$scrypt$")
    assert ada.partition(":")[2] != bob.partition(":")[2]
    assert PASSWORD not in ada + bob
    assert file.stat().st_mode & 0o777 == 0o600


def test_only_the_right_password_of_the_right_user_fits(file: Path) -> None:
    keep_user_cheaply(file, "Zoë", "another one, 密码")
    users = read(file)
    assert users.verify("ada", PASSWORD)
    assert users.verify("Zoë", "another one, 密码")
    assert not users.verify("ada", "another one, 密码")
    assert not users.verify("ada", "")
    assert not users.verify("nobody", PASSWORD)
    assert not users.verify("", "")


def test_a_mark_of_byte_order_shuts_nobody_out(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert read(file).verify("ada", PASSWORD)


def test_unknown_name_costs_what_a_known_one_does(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_user(file, "ada", PASSWORD)
    users, costs, scrypt = read(file), [], hashlib.scrypt

    def spy(*given: object, **cost: object) -> bytes:
        costs.append({name: cost[name] for name in ("n", "r", "p")})
        return scrypt(*given, **cost)  # type: ignore[arg-type]

    monkeypatch.setattr(hashlib, "scrypt", spy)
    users.verify("ada", "a wrong one")
    users.verify("nobody", "a wrong one")
    assert len(costs) == 2
    assert costs[0] == costs[1]


def test_new_password_takes_the_place_of_the_old(file: Path) -> None:
    keep_user_cheaply(file, "bob", PASSWORD)
    keep_user_cheaply(file, "ada", "brand new word")
    users = read(file)
    assert users.verify("ada", "brand new word")
    assert not users.verify("ada", PASSWORD)
    assert users.verify("bob", PASSWORD)


def test_user_taken_out_of_the_file_is_gone_at_once(file: Path) -> None:
    keep_user_cheaply(file, "bob", PASSWORD)
    users = read(file)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(each for each in lines if "ada:" not in each), encoding="utf-8")
    users.refresh()
    assert users.verify("bob", PASSWORD)
    assert not users.verify("ada", PASSWORD)


@pytest.mark.parametrize(
    ("damaged", "what", "mend"),
    [
        (b"", "there is no user", "add one"),
        (b"# nobody\n\n", "there is no user", "add one"),
        (b"\xff\xfe\x00", "is no text", "put a copy of it back"),
        (b"\0" * 200, "line 1 is no user", "take it out"),
    ],
)
def test_damaged_file_lets_nobody_in_and_says_what_to_do(
    file: Path, damaged: bytes, what: str, mend: str
) -> None:
    users = read(file)
    file.write_bytes(damaged)
    for _ in range(2):
        with pytest.raises(UsersError, match=f"{what}; {mend}") as caught:
            users.refresh()
        assert "python -m assistant user NAME" in str(caught.value)


def test_user_named_twice_lets_nobody_in_until_named_once(file: Path) -> None:
    line = file.read_text(encoding="utf-8")
    file.write_text(f"{line}bob{line.removeprefix('ada')}{line}", encoding="utf-8")
    with pytest.raises(UsersError, match="line 3 names a user again; take it out"):
        read(file)
    keep_user_cheaply(file, "ada", PASSWORD)
    assert read(file).verify("ada", PASSWORD)


WHOLE = "ada:$scrypt$ln=15,r=8,p=3$c2FsdHNhbHRzYWx0c2E=$" + "a" * 43 + "="


@pytest.mark.parametrize(
    "line",
    [
        "ada",
        "ada:secret-word",
        "ada:$scrypt$ln=99,r=8,p=1$YQ==$YQ==",
        *(WHOLE[:-cut] for cut in (1, 2, 3, 4, 20, 43, 44, 46)),
        WHOLE.replace("r=8", "r=0"),
        WHOLE.replace("ln=15", "ln=0"),
        WHOLE.replace("p=3", "p=0"),
        WHOLE.replace("p=3", "p=1000000000"),
    ],
)
def test_line_that_is_no_user_is_named_and_not_repeated(file: Path, line: str) -> None:
    file.write_text(f"{file.read_text()}{line}\n")
    with pytest.raises(UsersError, match="line 2 is no user") as caught:
        read(file)
    assert "secret-word" not in str(caught.value)


@pytest.mark.parametrize("name", ["", " ", "a:b", "#ada", "a\nb", "x" * 65])
def test_unfit_name_is_refused(file: Path, name: str) -> None:
    before = file.read_text()
    with pytest.raises(UsersError, match="can't be a user's name"):
        keep_user(file, name, PASSWORD)
    assert file.read_text() == before


def test_command_reads_the_password_from_a_pipe_and_repeats_it_nowhere(tmp_path: Path) -> None:
    file = tmp_path / "users.txt"
    done = run(file, "ada", f"{PASSWORD}\n".encode())
    assert done.returncode == 0, done.stderr
    assert PASSWORD.encode() not in done.stdout + done.stderr
    assert read(file).verify("ada", PASSWORD)


@pytest.mark.parametrize("typed", [b"", b"short\n", b"\xff\xfe\xfd broken bytes\n"])
def test_unfit_password_gives_one_line_and_makes_no_file(tmp_path: Path, typed: bytes) -> None:
    done = run(tmp_path / "users.txt", "ada", typed)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
    assert b"password" in done.stderr
    assert not (tmp_path / "users.txt").exists()


def test_terminal_is_asked_twice_and_shows_nothing(tmp_path: Path) -> None:
    file = tmp_path / "users.txt"
    child, terminal = pty.fork()
    if child == 0:
        command = [sys.executable, "-m", "assistant", "user", "ada", "--auth", str(file)]
        os.execv(sys.executable, command)  # noqa: S606
    shown = b""
    for prompt in (b"Password: ", b"The same again: "):
        while prompt not in shown:
            shown += os.read(terminal, 1024)
        os.write(terminal, f"{PASSWORD}\n".encode())
    _, status = os.waitpid(child, 0)
    shown += os.read(terminal, 1024)
    assert status == 0
    assert PASSWORD.encode() not in shown
    assert read(file).verify("ada", PASSWORD)


def test_users_added_at_once_are_all_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.web.auth.users.LOG_COST", 5)
    file = tmp_path / "users.txt"
    names = [f"user{number}" for number in range(100)]
    with ThreadPoolExecutor(10) as adders:
        list(adders.map(lambda name: keep_user(file, name, PASSWORD), names))
    kept = [line.partition(":")[0] for line in file.read_text(encoding="utf-8").splitlines()]
    assert sorted(kept) == sorted(names)
