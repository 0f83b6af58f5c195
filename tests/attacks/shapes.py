"""Shapes of values that nobody should send, as JSON text, since some are none."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

META = {"_type": "gradio.FileData"}
LONG = 10_000_000
NESTED = 1_000
RARE = 0.2
"""How often a few shapes have one among them that is long."""
WORDS = ("", "harbour", "1", "good", "2024-05-03", "fr", "\u202e", "a\x00b", "../../etc/passwd")
NUMBERS = (0, -1, 1, 2**31, 2**63, 10**400, 0.5, -0.0, 1e308, True, False, None)
NONE_JSON = ("NaN", "Infinity", "-Infinity", "1e999", "01", "{", '"\\u12"', "", "\x00", "[1,]")
SURROGATES = ('"\\ud800"', '"a\\udc00b"', '{"\\ud800": 1}', '["\\udfff\\ud800"]')
BOXES = ("statement", "question", "scope", "x", "path", "value", "__type__", "meta", "url", "0")


def make_shapes(paths: list[str], count: int, rng: random.Random) -> list[str]:
    """Give shapes that name files and addresses, are wrong, huge, deep or no JSON at all."""
    kinds: list[Callable[[], str]] = [
        *[lambda: json.dumps(_wrap(_file(paths, rng), rng))] * 8,
        *[lambda: json.dumps(_mix(rng, 3))] * 6,
        lambda: json.dumps(rng.choice(paths)),
        lambda: rng.choice(NONE_JSON),
        lambda: rng.choice(SURROGATES),
        lambda: _nest(rng),
    ]
    longest = count // 100 or int(rng.random() < RARE)
    shapes = [rng.choice(kinds)() for _ in range(count - longest)]
    long = [f'"{rng.choice("a1 å")}{"b" * LONG}"' for _ in range(count - len(shapes))]
    return [*shapes, *long]


def _file(paths: list[str], rng: random.Random) -> dict[str, Any]:
    path = rng.choice(paths)
    return rng.choice(
        (
            {"path": path, "meta": META},
            {"path": "", "x": {"path": path, "meta": META}},
            {"path": "a", "url": path, "meta": META},
            {"path": path, "is_stream": True, "meta": META},
            {"__type__": "update", "value": {"path": path, "meta": META}},
            {"path": path},
            {"video": {"path": path, "meta": META}, "meta": META},
            {"path": path, "meta": None},
            {"path": path, "meta": [META]},
        )
    )


def _wrap(value: Any, rng: random.Random) -> Any:
    for _ in range(rng.choice((0, 0, 1, 2, 5, 30))):
        value = [value] if rng.random() < 0.5 else {rng.choice(BOXES): value}
    return value


def _mix(rng: random.Random, deep: int) -> Any:
    drawn = rng.random()
    if deep and drawn < 0.25:
        return [_mix(rng, deep - 1) for _ in range(rng.randrange(4))]
    if deep and drawn < 0.5:
        return {rng.choice(BOXES): _mix(rng, deep - 1) for _ in range(rng.randrange(4))}
    return rng.choice(WORDS if drawn < 0.75 else NUMBERS)


def _nest(rng: random.Random) -> str:
    opening, closing = rng.choice((("[", "]"), ('{"a":', "}"), ('[{"x":', "}]")))
    return opening * NESTED + "1" + closing * NESTED
