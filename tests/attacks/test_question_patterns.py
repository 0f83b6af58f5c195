"""Every pattern that a question meets is done soon with the longest question there may be."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest

from assistant.answering.missing import refusal
from assistant.answering.statements import about
from assistant.language.vocabulary import LANGUAGES
from assistant.question import planning, pointer
from assistant.question.cues import form, formatting, timing
from assistant.question.turns import followups
from config.settings import LimitSettings
from tests.attacks.pumping import make_attacks
from tests.rows import EVERY

LONGEST = LimitSettings().question
MOST_ATTACKS = 60 if EVERY else 15
MOST_SECONDS = 2.0
"""Processor time; the slowest takes a tenth, on a busy machine."""

MODULES = (about, refusal, followups, form, formatting, pointer, timing)


def list_patterns() -> Iterator[re.Pattern[str]]:
    for module in MODULES:
        for value in vars(module).values():
            yield from _unpack(value)
    for each in form._FORMS:
        yield each.pattern
    for words in map(planning._compile, LANGUAGES):
        yield from (each for _, each in words.forms)
        yield from (words.phrases, words.exact)


def _unpack(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _unpack(each)


PATTERNS = list(dict.fromkeys(list_patterns()))


def find_attack(pattern: re.Pattern[str], most: float = MOST_SECONDS) -> str | None:
    """Give a question that takes too long, the beginning of it."""
    for attack in make_attacks(pattern, MOST_ATTACKS, seed=7)[:MOST_ATTACKS]:
        for length in (40, LONGEST):
            question = attack.write(length)[:LONGEST]
            started = time.thread_time()
            pattern.search(question)
            if time.thread_time() - started > most:
                return question[:60]
    return None


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda each: each.pattern[:40])
def test_no_question_holds_a_pattern(pattern: re.Pattern[str]) -> None:
    assert find_attack(pattern) is None


def test_a_slow_pattern_is_known() -> None:
    assert find_attack(re.compile(r"^a*a*b"), 0.001) is not None


def test_all_languages_are_tried() -> None:
    assert len(PATTERNS) > 200
