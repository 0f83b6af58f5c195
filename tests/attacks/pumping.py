"""Texts that make a regular expression slow: its own parts, repeated, with an end that fails."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice, product
from math import prod
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

ANYTHING = "a1A -\n.*(é《。z"
CATEGORIES = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}
REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT}
MOST_PARTS = 60
SHORT = 12
ENDS = ("", "\0", "a")
"""What may keep a pattern from its end: nothing more, a sign that is no letter, a letter."""
SOON, FAR_TOO_LONG = 0.001, 0.1
"""Seconds in which a linear pattern reads a thousand characters, and in which none needs them."""

TIMES = 3
"""A busy machine slows some runs: the fastest counts."""

Run = Callable[[Any], object]


@dataclass(frozen=True)
class Attack:
    """A text of any length: a beginning, a part that is repeated, an end."""

    beginning: str
    part: str
    end: str

    def write(self, length: int) -> str:
        return self.beginning + self.part * (length // len(self.part)) + self.end


def make_attacks(pattern: re.Pattern[Any], most: int, seed: int) -> list[Attack]:
    """Give attacks of what a pattern is made of, at most so many, the simplest first."""
    source = pattern.pattern
    text = source.decode("latin-1") if isinstance(source, bytes) else source
    tree = list(parser.parse(text, pattern.flags & ~re.UNICODE))
    whole = _sample(tree)
    first = islice(_list_distinct(tree, whole), MOST_PARTS)
    simplest = dict.fromkeys(product(("", whole), first, ENDS))
    attacks = dict.fromkeys(islice(simplest, most))
    if wanted := most - len(attacks):
        parts = list(_list_distinct(tree, whole))
        attacks |= dict.fromkeys(_draw(tree, parts, wanted, random.Random(seed)))
    return [Attack(*each) for each in attacks]


def _list_distinct(tree: list[Any], whole: str) -> Iterator[str]:
    """Give the parts of a pattern, each once: of thousands the first few are mostly enough."""
    told = set[str]()
    for part in chain(_list_parts(tree), (whole, " ", "\n")):
        if part and part not in told:
            told.add(part)
            yield part


def _draw(
    tree: list[Any], parts: list[str], wanted: int, chance: random.Random
) -> list[tuple[str, str, str]]:
    """Give attacks that begin with any part of a pattern and repeat one or two parts."""
    short = sorted(parts, key=len)[:SHORT]
    repeated = [*parts, *(one + other for one, other in product(short, repeat=2))]
    choices = list(dict.fromkeys(_list_beginnings(tree, ""))), repeated, ENDS
    if prod(map(len, choices)) <= wanted:
        return list(product(*choices))
    begin, repeat, end = choices
    drawn = (
        (chance.choice(begin), chance.choice(repeat), chance.choice(end)) for _ in range(wanted)
    )
    return list(drawn)


def is_slow(run: Run, attack: Attack, kind: type) -> bool:
    """Tell whether twice the text costs far more than twice the processor time."""
    for repeats in (8, 16, 20, 24, 40):
        if _time(run, attack, repeats * len(attack.part), kind) > FAR_TOO_LONG:
            return True
    first = _time(run, attack, 1_000, kind)
    if first < SOON or first > FAR_TOO_LONG:
        return first > FAR_TOO_LONG
    return all(_grows(run, attack, length, kind) for length in (2_000, 3_000, 4_000))


def _grows(run: Run, attack: Attack, length: int, kind: type) -> bool:
    once = min(_time(run, attack, length, kind) for _ in range(TIMES))
    least = max(3 * once, 4 * SOON)
    return all(_time(run, attack, 2 * length, kind) > least for _ in range(TIMES))


def _time(run: Run, attack: Attack, length: int, kind: type) -> float:
    text = attack.write(length)
    given = text.encode("latin-1", "replace") if kind is bytes else text
    started = time.thread_time()
    run(given)
    return time.thread_time() - started


def _children(operator: Any, value: Any) -> list[list[Any]]:
    if operator is code.BRANCH:
        return [list(each) for each in value[1]]
    if operator is code.SUBPATTERN:
        return [list(value[-1])]
    if operator in REPEATS:
        return [list(value[2])]
    if operator is code.ATOMIC_GROUP:
        return [list(value)]
    if operator in {code.ASSERT, code.ASSERT_NOT}:
        return [list(value[1])]
    return []


def _list_parts(tree: list[Any]) -> Iterator[str]:
    for operator, value in tree:
        if operator is code.IN:
            yield from _choose(value)
        else:
            yield _sample([(operator, value)])
        for child in _children(operator, value):
            yield from _list_parts(child)


def _list_beginnings(tree: list[Any], before: str) -> Iterator[str]:
    yield before
    for operator, value in tree:
        for child in _children(operator, value):
            yield from _list_beginnings(child, before)
        before += _sample([(operator, value)])
    yield before


def _sample(tree: list[Any]) -> str:
    """Give a text that a pattern takes, or nearly."""
    text = ""
    for operator, value in tree:
        if operator is code.LITERAL:
            text += chr(value)
        elif operator is code.ANY:
            text += "z"
        elif operator is code.NOT_LITERAL:
            text += next(each for each in ANYTHING if ord(each) != value)
        elif operator is code.IN:
            text += next(_choose(value), "")
        elif operator in REPEATS:
            text += _sample(list(value[2])) * max(1, value[0])
        elif operator not in {code.ASSERT, code.ASSERT_NOT}:
            text += next(map(_sample, _children(operator, value)), "")
    return text


def _choose(items: list[Any]) -> Iterator[str]:
    """Give some characters of a set."""
    if items[0][0] is code.NEGATE:
        yield from (each for each in ANYTHING if not _holds(items[1:], each))
        return
    for operator, value in items:
        if operator is code.LITERAL:
            yield chr(value)
        elif operator is code.RANGE:
            yield from (chr(value[0]), chr(value[1]))
        else:
            yield from [each for each in ANYTHING if _holds([(operator, value)], each)][:2]


def _holds(items: list[Any], letter: str) -> bool:
    return any(
        (operator is code.LITERAL and ord(letter) == value)
        or (operator is code.RANGE and value[0] <= ord(letter) <= value[1])
        or (operator is code.CATEGORY and _is_of(str(value), letter))
        for operator, value in items
    )


def _is_of(category: str, letter: str) -> bool:
    name = category.removeprefix("CATEGORY_")
    met = re.match(CATEGORIES[name.removeprefix("NOT_")], letter) is not None
    return met != name.startswith("NOT_")
