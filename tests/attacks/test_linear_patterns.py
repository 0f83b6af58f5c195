"""Every pattern that meets a file's text takes time in step with its length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest

from assistant.answering.statements import stances
from assistant.answering.statements.stances import compile_stance
from assistant.extraction import spans
from assistant.language.tables import ACTS
from assistant.language.vocabulary import LANGUAGES
from assistant.question.cues.subjects import acts
from assistant.question.cues.subjects.acts import compile_act
from assistant.question.cues.words.form import AnswerKind
from tests.attacks.patterns import Found, find_patterns
from tests.attacks.pumping import Attack, is_slow, make_attacks
from tests.rows import EVERY, choose

ROOMS = (
    "config",
    "ingest.readers",
    "ingest.structure",
    "ingest.language",
    "ingest.tokens",
    "ingest.passages",
    "ingest.comparison",
    "ingest.sync",
    "ingest.encoder",
    "assistant.language",
    "assistant.citing",
    "assistant.extraction",
    "assistant.export",
    "assistant.retrieval",
    "assistant.tracing",
    "assistant.writing.support",
    "assistant.writing.sameness",
)
MOST, MOST_MADE = (400, 20) if EVERY else (40, 4)
"""Attacks on a pattern, the simplest always, and on one that is made of very many words."""
TRIES = 3
"""A busy machine slows a run now and then; a slow pattern is slow each time."""
BOUNDED = frozenset({"ingest.language.sentences.INITIALS", "assistant.writing.support.END"})
"""Patterns that are given a few characters at most, whatever the text."""


def list_made(language: str) -> Iterator[Found]:
    """Give the patterns that are made of a language's words when they are first used.

    Those of sums, which have thousands of words, ``test_long_texts`` tries on whole texts.
    """
    for kind, pattern in spans.read_patterns((language,)).items():
        if kind is AnswerKind.MONEY:
            continue
        yield Found(f"{spans.__name__} {kind} {language}", pattern, "finditer")
    for name, named in product(("commits", "calls"), (True, False)):
        pattern = compile_stance(name, language, named)
        yield Found(f"{stances.__name__} {name} {language} {named}", pattern, "search")
    for act in ACTS:
        yield Found(f"{acts.__name__} {act} {language}", compile_act(act, language), "search")


@cache
def list_found() -> dict[str, list[Found]]:
    """Give the patterns of each room."""
    found: dict[str, list[Found]] = {room: [] for room in ROOMS}
    for each in find_patterns(list(ROOMS)):
        if each.place not in BOUNDED:
            found[next(room for room in ROOMS if each.place.startswith(room))].append(each)
    return found


SLOW = (
    r"(?:<!--.*?-->\s*)*<html",
    r"#{1,6}\s+([^#\s].*?)\s*#*\s*$",
    r"(\w+)-$",
    r"(?:a+)+$",
)
"""Patterns as they stood in the code, or stand in textbooks."""
LIKE_OTHERS = {r"#{1,6}\s+([^#\s].*?)\s*#*\s*$", r"(\w+)-$"}


def find_attack(found: Found, most: int = MOST, tries: int = TRIES) -> Attack | None:
    run, kind = found.make_run(), type(found.pattern.pattern)
    attacks = make_attacks(found.pattern, most, seed=7)
    slow = (each for each in attacks if all(is_slow(run, each, kind) for _ in range(tries)))
    return next(slow, None)


def test_patterns_are_found() -> None:
    assert sum(map(len, list_found().values())) > 400


@pytest.mark.parametrize("room", ROOMS)
def test_patterns_are_linear(room: str) -> None:
    attacks = {f"{each.place} {each.method}": find_attack(each) for each in list_found()[room]}
    assert {place: attack for place, attack in attacks.items() if attack} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_patterns_of_a_languages_words_are_linear(language: str) -> None:
    made = list(list_made(language))
    assert len(made) > 10
    attacks = {each.place: find_attack(each, MOST_MADE) for each in made}
    assert {place: attack for place, attack in attacks.items() if attack} == {}


@pytest.mark.parametrize("source", choose(SLOW, LIKE_OTHERS))
def test_slow_patterns_are_known(source: str) -> None:
    method = "match" if source.startswith(("#", "(?:<")) else "search"
    assert find_attack(Found("", re.compile(source), method), tries=1) is not None
