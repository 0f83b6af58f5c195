"""Questions that take a pattern too long, as long as a question may be."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence

from config.limits import LimitSettings
from tests.attacks.pumping import Attack, make_attacks
from tests.rows import EVERY, deal

LENGTHS = (24, 40, 500, 1_000, LimitSettings().question)
MOST_OWN = 60 if EVERY else 4
"""Attacks on a pattern that are made of its own parts: its cue words, repeated."""
MOST_SECONDS = 2.0
"""Processor time; the slowest takes a quarter, on a busy machine."""
MOST_FEW = 0.25
"""That of a question of a few words, after which one of twice as many never ends."""
MANY, POWER = 500, 3
"""Characters from which on it is told that a longer question is soon done: what grows by more
than a cube takes too long with so many already."""
REPEATED = re.compile(r"[*+{]")
"""What only a pattern with a repetition has, which alone can take more than its length."""
UNITS = (
    "a", "1", ",", "“", "'", '"', "(", "[", "港", "é", "a b ", "-", "’", ". ", "a, ", "1,",
    "and ", "\u0301", "?",
)  # fmt: skip


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
            if seconds > (most if length >= MANY else min(most, MOST_FEW)):
                return question[:60]
            if length >= MANY and seconds * (LENGTHS[-1] / length) ** POWER < most:
                break
    return None


def find_attacks(patterns: Mapping[str, re.Pattern[str]]) -> dict[str, str]:
    """Give an attack on each pattern that has one, by its place."""
    repeating = {name: each for name, each in patterns.items() if REPEATED.search(each.pattern)}
    dealt = dict[str, list[str]]()
    for name, unit in deal(repeating, UNITS, hands=5):
        dealt.setdefault(name, []).append(unit)
    slow = {name: find_attack(repeating[name], units=some) for name, some in dealt.items()}
    return {name: attack for name, attack in slow.items() if attack}
