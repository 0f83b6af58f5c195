"""Who may sign in: a file of names and hashes of their passwords, one user a line."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from config.errors import UsersError
from ingest.language.forms import put_in_form
from ingest.readers.size import PASSING

SHORTEST, LONGEST = 8, 1_000
"""Characters of a password."""

LONGEST_NAME = 64

COMMAND = "`python -m assistant user NAME`"

PATIENCE = 10.0
"""Seconds that a command waits for another that writes the file."""

LOG_COST, BLOCK, PARALLEL = 15, 8, 3
"""scrypt with N = 2^15, r = 8, p = 3 (OWASP's cheat sheet): 32 MB and about 0.3 s a password."""

KEY_BYTES = 32

LINE = re.compile(
    r"(?P<name>[^:#\s][^:]*):\$scrypt\$ln=(?P<n>[1-9]|1\d),r=(?P<r>[1-9]\d?),p=(?P<p>[1-9]\d?)"
    r"\$(?P<salt>[\w+/=]+)\$(?P<key>[\w+/=]+)"
)


@dataclass(frozen=True, slots=True, repr=False)
class _Hash:
    salt: bytes
    key: bytes
    cost: tuple[int, int, int] = (LOG_COST, BLOCK, PARALLEL)

    def fits(self, password: str) -> bool:
        return hmac.compare_digest(_derive(password, self.salt, self.cost), self.key)


_NOBODY = _Hash(secrets.token_bytes(16), secrets.token_bytes(KEY_BYTES))
"""What the password of an unknown name is compared with, so that it takes as long."""


class Users:
    """The users of one file, read anew whenever it changes; then its ``state`` is another."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.state: tuple[int, ...] = ()
        self._hashes: dict[str, _Hash] = {}

    def refresh(self) -> None:
        """Read the file if it has changed; one that names nobody is as good as lost.

        Raises ``UsersError``.
        """
        try:
            stat = self._file.stat()
        except OSError as error:
            raise _refuse(error, self._file) from error
        state = stat.st_mtime_ns, stat.st_size, stat.st_ino
        if state != self.state:
            self._hashes = _read(self._file)
            self.state = state

    def verify(self, name: str, password: str) -> bool:
        """Tell whether this is the user's password; it takes as long where there is no such user.

        Slow on purpose.
        """
        held = self._hashes.get(name)
        fits = (held or _NOBODY).fits(password)
        return fits and held is not None


def keep_user(file: Path, name: str, password: str) -> None:
    """Add a user to the file, made where there is none, or give the user another password.

    Raises ``UsersError`` for a name or password that can't be taken, or an unusable file.
    """
    line = f"{_check_name(name)}:{_format_hash(_check_password(password))}"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(file.with_name(f".{file.name}.lock"), timeout=PATIENCE):
            _rewrite(file, line)
    except Timeout as error:
        raise UsersError(
            "another command keeps the file of users", subject=str(file), mend="try again"
        ) from error
    except OSError as error:
        raise _refuse(error, file) from error


def _rewrite(file: Path, line: str) -> None:
    """Put a file with the user's line in the place of the file as it is."""
    kept = _read_lines(file) if file.exists() else []
    others = [each for each in kept if each.partition(":")[0] != line.partition(":")[0]]
    unfinished = file.with_name(f".{file.name}.part")
    unfinished.unlink(missing_ok=True)
    mode = file.stat().st_mode & 0o777 if file.exists() else 0o600
    try:
        opened = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(opened, "wb") as new:
            new.write("".join(f"{each}\n" for each in (*others, line)).encode())
        unfinished.replace(file)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def _read(file: Path) -> dict[str, _Hash]:
    users = {}
    for number, line in enumerate(_read_lines(file), 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            name, held = _read_user(line)
        except ValueError as error:
            raise _refuse_line(file, f"line {number} is no user") from error
        if name in users:
            raise _refuse_line(file, f"line {number} names a user again")
        users[name] = held
    if not users:
        raise UsersError("there is no user", subject=str(file), mend=f"add one with {COMMAND}")
    return users


def _refuse_line(file: Path, what: str) -> UsersError:
    return UsersError(what, subject=str(file), mend=f"take it out, and add the user with {COMMAND}")


def _read_user(line: str) -> tuple[str, _Hash]:
    """Give name and hash; raises ``ValueError`` for a line that is another, or cut off."""
    found = LINE.fullmatch(line)
    if found is None:
        raise ValueError("no user")
    salt, key = (b64decode(found[part], validate=True) for part in ("salt", "key"))
    if len(key) != KEY_BYTES:
        raise ValueError("cut off")
    return found["name"], _Hash(salt, key, (int(found["n"]), int(found["r"]), int(found["p"])))


def _read_lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UsersError(
            "the file of users is no text",
            subject=str(file),
            mend=f"put a copy of it back, or delete it and add each user with {COMMAND}",
        ) from error
    except OSError as error:
        raise _refuse(error, file) from error


def _format_hash(password: str) -> str:
    salt = secrets.token_bytes(16)
    cost = LOG_COST, BLOCK, PARALLEL
    salted, key = (b64encode(each).decode() for each in (salt, _derive(password, salt, cost)))
    return f"$scrypt$ln={LOG_COST},r={BLOCK},p={PARALLEL}${salted}${key}"


def _derive(password: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    log_n, r, p = cost
    n = 1 << log_n
    given = put_in_form("NFC", password).encode()
    return hashlib.scrypt(given, salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=KEY_BYTES)


def _check_name(name: str) -> str:
    normal = put_in_form("NFC", name.strip())
    if not 0 < len(normal) <= LONGEST_NAME or not normal.isprintable() or re.search("^#|:", normal):
        raise UsersError(
            "this can't be a user's name",
            mend=f"take up to {LONGEST_NAME} letters, without a colon or a # at its beginning",
        )
    return normal


def _check_password(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsersError(f"a password has {SHORTEST} to {LONGEST} characters")
    return password


def _mend(error: OSError) -> str:
    if error.errno in PASSING:
        return "free disk space and memory, then try again; it is as it was"
    return f"make it with {COMMAND}, or check its permissions"


def _refuse(error: OSError, file: Path) -> UsersError:
    return UsersError(
        f"the file of users can't be used ({error.strerror or error})",
        subject=str(file),
        mend=_mend(error),
    )
