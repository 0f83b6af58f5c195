"""A seeded sample of the fuzz; ``make soak`` runs the whole."""

from __future__ import annotations

from tests.attacks.fuzz import fuzz, list_holes
from tests.attacks.target import Target

HOLES, SHAPES = 30, 5


def test_no_shape_tells_of_a_file_or_ends_without_a_sentence(target: Target) -> None:
    fuzzed = fuzz(target, SHAPES, HOLES, seed=13)
    assert fuzzed.sent == HOLES * SHAPES
    assert fuzzed.bare == []


def test_every_function_is_fuzzed(target: Target) -> None:
    bodies = "".join(body for _, body in list_holes(target))
    assert target.numbers
    for numbers in target.numbers.values():
        assert all(f'"fn_index": {number},' in bodies for number in numbers)
