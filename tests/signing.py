"""Users for the tests of what comes after a sign-in."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.web.auth import users

LOG_COST = 4
"""Of a hash: what a real one costs, and that no name is told by it, is tried in ``test_users``."""


def keep_user_cheaply(file: Path, name: str, password: str) -> None:
    """Keep a user whose password is checked at once."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(users, "LOG_COST", LOG_COST)
        users.keep_user(file, name, password)
