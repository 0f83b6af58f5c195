"""A perceptron with one hidden layer, fit by Adam with decoupled weight decay (Loshchilov 2019)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.encoder.files.word_vectors import Floats

HIDDEN = 128
RATE, KEEP, SQUARED = 1e-3, 0.9, 0.999
"""Of learning, at first, and how much of the mean slopes and their squares is kept each step."""
LEAST = 1e-8
"""Added to what is divided by."""
DROPPED = 0.2
"""The share of inputs, and of what is hidden, that is left out of a step."""
SEED = 0

Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Course:
    """How a perceptron is fit: rounds over all examples, examples of a step, weight decay."""

    rounds: int
    batch: int
    decay: float


@dataclass(slots=True)
class Moments:
    """The mean slope of each weight over the last steps, and the mean of its square."""

    slope: Floats
    square: Floats

    def follow(self, slope: Floats, step: int) -> Floats:
        """Take in the slopes of a step, the first one 1, and give where the weights are to go."""
        self.slope = KEEP * self.slope + (1 - KEEP) * slope
        self.square = SQUARED * self.square + (1 - SQUARED) * slope * slope
        steep = np.sqrt(self.square / (1 - SQUARED**step)) + LEAST
        move: Floats = (self.slope / (1 - KEEP**step) / steep).astype(np.float32)
        return move


def fit(features: Floats, labels: Labels, classes: int, course: Course) -> list[Floats]:
    """Fit a perceptron; give its two matrices, each with what is added behind it, in order.

    ``features``: float16 or float32 [n, dimensions]; ``labels``: int64 [n].
    """
    chance = np.random.default_rng(SEED)
    mean, spread = _measure(features)
    weights = _begin(features.shape[1], classes, chance)
    moments = [Moments(np.zeros_like(each), np.zeros_like(each)) for each in weights]
    steps = course.rounds * -(-len(features) // course.batch)
    for step, chosen in enumerate(_choose(len(features), course, chance), start=1):
        given = (features[chosen].astype(np.float32) - mean) / spread
        found = _find_slopes(weights, given, labels[chosen], chance)
        rate = RATE * (0.5 + 0.5 * np.cos(np.pi * step / steps))
        moves = (each.follow(slope, step) for each, slope in zip(moments, found, strict=True))
        weights = [
            each - (rate * (move + course.decay * each)).astype(np.float32)
            for each, move in zip(weights, moves, strict=True)
        ]
    inner, lift, outer, shift = weights
    return [inner / spread[:, None], lift - (mean / spread) @ inner, outer, shift]


def _measure(features: Floats) -> tuple[Floats, Floats]:
    """Give the mean and the spread of each dimension."""
    parts = [each.astype(np.float32) for each in np.array_split(features, 64) if len(each)]
    mean = sum(each.sum(axis=0) for each in parts) / len(features)
    square = sum(((each - mean) ** 2).sum(axis=0) for each in parts) / len(features)
    return mean, np.sqrt(square) + 1e-3


def _begin(dimensions: int, classes: int, chance: np.random.Generator) -> list[Floats]:
    sizes = ((dimensions, HIDDEN), (HIDDEN, classes))
    weights = list[Floats]()
    for size in sizes:
        drawn = chance.normal(0, (2 / size[0]) ** 0.5, size)
        weights += [drawn.astype(np.float32), np.zeros(size[1], np.float32)]
    return weights


def _choose(count: int, course: Course, chance: np.random.Generator) -> Iterator[Labels]:
    """Give the examples of each step."""
    for _ in range(course.rounds):
        order = chance.permutation(count)
        for start in range(0, count, course.batch):
            yield order[start : start + course.batch]


def _drop(values: Floats, chance: np.random.Generator) -> Floats:
    """Give a mask that leaves some out, and makes up for them by the others."""
    kept = chance.random(values.shape, dtype=np.float32) >= DROPPED
    return kept.astype(np.float32) / (1 - DROPPED)


def _find_slopes(
    weights: list[Floats], given: Floats, labels: Labels, chance: np.random.Generator
) -> list[Floats]:
    """Give the slope of the cross entropy at each weight."""
    inner, lift, outer, shift = weights
    given = given * _drop(given, chance)
    raised = np.maximum(given @ inner + lift, 0)
    mask = _drop(raised, chance)
    hidden = raised * mask
    odds = hidden @ outer + shift
    wrong = np.exp(odds - odds.max(axis=1, keepdims=True))
    wrong /= wrong.sum(axis=1, keepdims=True)
    wrong[np.arange(len(labels)), labels] -= 1
    wrong /= len(labels)
    behind = (wrong @ outer.T) * mask * (raised > 0)
    return [given.T @ behind, behind.sum(axis=0), hidden.T @ wrong, wrong.sum(axis=0)]
