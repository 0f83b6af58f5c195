"""Every pattern that a question may meet is done soon with the longest question there may be."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.sync.run import sync
from tests.attacks.compiled import tell_patterns
from tests.attacks.pumping import Attack, make_attacks
from tests.conftest import NewSettings
from tests.forking import Forked
from tests.rows import EVERY, deal

LENGTHS = (24, 40, 500, 1_000, LimitSettings().question)
MOST_OWN = 60 if EVERY else 4
"""Attacks on a pattern that are made of its own parts: its cue words, repeated."""
MOST_SECONDS = 2.0
"""Processor time; the slowest takes a quarter, on a busy machine."""
MANY, POWER = 500, 3
"""Characters from which on it is told that a longer question is soon done: what grows by more
than a cube takes too long with so many already."""
REPEATED = re.compile(r"[*+{]")
"""What only a pattern with a repetition has, which alone can take more than its length."""
UNITS = (
    "a", "1", ",", "“", "'", '"', "(", "[", "港", "é", "a b ", "-", "’", ". ", "a, ", "1,",
    "and ", "\u0301", "?",
)  # fmt: skip
STATEMENTS = {
    "ports": "1. Fiji and Norway agree to mend the pier.\n\n2. Norway calls on Fiji to open ports.",
    "ferries": "1. Fiji sails two ferries to the ports of Norway.",
}
SLOW = (r"^a*a*a*b", r"\s*,?\s+(?:and|or)\s+", r"(?:\w+\s?)+$")
"""Patterns as they stood in the code, or stand in textbooks."""


def find_attack(
    pattern: re.Pattern[str], most: float = MOST_SECONDS, units: Sequence[str] = UNITS
) -> str | None:
    """Give a question that takes too long, the beginning of it."""
    mixed = (Attack("a", unit, "\0") for unit in (" ", *units))
    for attack in (*make_attacks(pattern, MOST_OWN, seed=7), *mixed):
        for length in LENGTHS:
            around = len(attack.beginning) + len(attack.end)
            question = attack.write(max(0, length - around))
            started = time.thread_time()
            for _ in pattern.finditer(question):
                pass
            seconds = time.thread_time() - started
            if seconds > most:
                return question[:60]
            if length >= MANY and seconds * (LENGTHS[-1] / length) ** POWER < most:
                break
    return None


def list_patterns(folder: Path, settings_in: NewSettings) -> dict[str, tuple[str, int]]:
    """Give the patterns that an assistant compiles, from its start to questions of all kinds, each
    with its flags, by its place.
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
    process = Forked(tell_patterns, settings.index.path, told)
    process.join()
    assert process.exitcode == 0
    rows = map(json.loads, told.read_text(encoding="utf-8").splitlines())
    return {
        f"{row['place']} {row['pattern']}": (row["pattern"], row["flags"])
        for row in rows
        if row["place"].startswith("assistant/")
    }


def test_no_question_holds_a_pattern(tmp_path: Path, settings_in: NewSettings) -> None:
    patterns = list_patterns(tmp_path / "asked", settings_in)
    assert len(patterns) > 1_000
    for made in (
        "subjects/combination",
        "traits/spoken",
        "scope/yearly",
        "words/nearly",
        "statements/",
    ):
        assert any(made in place for place in patterns)
    repeating = {
        place: re.compile(*each) for place, each in patterns.items() if REPEATED.search(each[0])
    }
    dealt = dict[str, list[str]]()
    for place, unit in deal(repeating, UNITS, hands=5):
        dealt.setdefault(place, []).append(unit)
    slow = {place: find_attack(repeating[place], units=some) for place, some in dealt.items()}
    assert {place[:99]: attack for place, attack in slow.items() if attack} == {}


@pytest.mark.parametrize("source", SLOW)
def test_a_slow_pattern_is_known(source: str) -> None:
    assert find_attack(re.compile(source), 0.1) is not None
