"""Every pattern that a question may meet is done soon with the longest question there may be."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from ingest.sync.run import sync
from tests.attacks.compiled import tell_attacks
from tests.attacks.longest import find_attack
from tests.conftest import NewSettings
from tests.forking import Forked

STATEMENTS = {
    "ports": "1. Fiji and Norway agree to mend the pier.\n\n2. Norway calls on Fiji to open ports.",
    "ferries": "1. Fiji sails two ferries to the ports of Norway.",
}
SLOW = (r"^a*a*a*b", r"\s*,?\s+(?:and|or)\s+", r"(?:\w+\s?)+$")
"""Patterns as they stood in the code, or stand in textbooks."""


def try_patterns(folder: Path, settings_in: NewSettings) -> dict[str, str | None]:
    """Give the patterns that an assistant compiles, from its start to questions of all kinds, by
    their places, each with an attack on it if there is one.
    """
    settings = settings_in(folder)
    settings.statements.path.mkdir()
    for name, text in STATEMENTS.items():
        written = (
            f"JOINT STATEMENT OF FIJI AND NORWAY ON {name.upper()}\n\nSuva, 3 May 2024\n\n{text}\n"
        )
        (settings.statements.path / f"{name}.txt").write_text(written, encoding="utf-8")
    sync([settings.statements.path], settings)
    told = folder / "patterns"
    process = Forked(tell_attacks, settings.index.path, told)
    process.join()
    assert process.exitcode == 0
    tried: dict[str, str | None] = json.loads(told.read_text(encoding="utf-8"))
    return tried


def test_no_question_holds_a_pattern(tmp_path: Path, settings_in: NewSettings) -> None:
    patterns = try_patterns(tmp_path / "asked", settings_in)
    assert len(patterns) > 1_000
    for made in (
        "subjects/combination",
        "traits/spoken",
        "scope/yearly",
        "words/nearly",
        "statements/",
    ):
        assert any(made in place for place in patterns)
    assert {place[:99]: attack for place, attack in patterns.items() if attack} == {}


@pytest.mark.parametrize("source", SLOW)
def test_a_slow_pattern_is_known(source: str) -> None:
    assert find_attack(re.compile(source), 0.1) is not None
