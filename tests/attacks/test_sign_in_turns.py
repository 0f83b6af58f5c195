"""Who tries many passwords makes himself wait, not those who sign in from elsewhere."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.web.auth.authentication import Credentials
from assistant.web.auth.refusal import RefusedError
from assistant.web.auth.users import Users
from config.settings import WebSettings
from tests.attacks.target import PASSWORD
from tests.signing import keep_user_cheaply

GUESSING = ("198.51.100.1", "198.51.100.2", "2001:db8:1::/64")
GUESSES, AT_ONCE = 4, 2


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The passwords that are held against the file, as they are."""
    seen, verify = list[str](), Users.verify

    def spy(users: Users, name: str, password: str) -> bool:
        seen.append(password)
        return verify(users, name, password)

    monkeypatch.setattr(Users, "verify", spy)
    return seen


async def sign_in(credentials: Credentials, password: str, address: str) -> str:
    given = b64encode(f"ada:{password}".encode()).decode()
    try:
        return await credentials.check(f"Basic {given}", address)
    except RefusedError as refusal:
        return str(refusal.status)


async def guess_and_sign_in(credentials: Credentials) -> list[str]:
    guesses = [
        sign_in(credentials, f"guess {count}", address)
        for address in GUESSING
        for count in range(GUESSES)
    ]
    return await asyncio.gather(*guesses, sign_in(credentials, PASSWORD, "192.0.2.7"))


def test_a_sign_in_waits_behind_one_guess_of_each_address(
    tmp_path: Path, verified: list[str]
) -> None:
    keep_user_cheaply(tmp_path / "users.txt", "ada", PASSWORD)
    credentials = Credentials(WebSettings(auth=str(tmp_path / "users.txt")))
    with ThreadPoolExecutor(1) as apart:  # a browser's loop may run in this thread
        told = apart.submit(lambda: asyncio.run(guess_and_sign_in(credentials))).result()
    *guessed, name = told
    assert name == "ada"
    assert verified.index(PASSWORD) <= len(GUESSING) + AT_ONCE
    assert guessed == ["401"] * GUESSES * len(GUESSING)
