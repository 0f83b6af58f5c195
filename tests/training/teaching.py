"""Teaches the model, and measures what it has learnt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch.nn import functional

from tests.training.descent import Stage, descend
from tests.training.examples import Kind
from tests.training.layers import CLOSED, Tensor
from tests.training.model import DROPPED, Model
from tests.training.pairs import NONE, Pair

READ_AT_ONCE = 64
KEPT = 0.9
"""The share of the answered examples that are to be taken for answered."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """An example's tokens and what the lower layers make of them, which no training changes."""

    pair: Pair
    states: Tensor


def prepare(model: Model, pairs: Sequence[Pair]) -> Iterator[Lesson]:
    """Run the lower layers once for all."""
    ordered = sorted(pairs, key=lambda each: len(each.ids))
    for begin in range(0, len(ordered), READ_AT_ONCE):
        batch = ordered[begin : begin + READ_AT_ONCE]
        yield from map(Lesson, batch, model.read_lower([each.ids for each in batch]))


def teach(model: Model, lessons: Sequence[Lesson], stage: Stage, random: Random) -> None:
    """Train the upper layers and the heads."""
    batches = stage.deal(lessons, lambda each: len(each.pair.ids), random)
    descend(model, batches, stage.rate, lambda batch: _measure_loss(model, batch))


def measure_refused(model: Model, lessons: Sequence[Lesson]) -> dict[Kind, float]:
    """Give for each kind without an answer the share that is refused.

    As much is asked of them as ``KEPT`` of the answered ones reach.
    """
    scores: dict[Kind, list[float]] = {kind: [] for kind in Kind}
    with torch.no_grad():
        for begin in range(0, len(lessons), READ_AT_ONCE):
            batch = lessons[begin : begin + READ_AT_ONCE]
            read = model.read_upper([each.states for each in batch])
            for each, score in zip(batch, read.answered.tolist(), strict=True):
                scores[each.pair.example.kind].append(score)
    least = np.quantile(scores.pop(Kind.ANSWERED), 1 - KEPT)
    return {kind: float(np.mean(np.array(s) < least)) for kind, s in scores.items() if s}


def _measure_loss(model: Model, batch: Sequence[Lesson]) -> Tensor:
    """Give how wrong the model is about where the answers are and whether there are any."""
    read = model.read_upper([each.states for each in batch], DROPPED)
    ends = read.ends + _close(batch, read.ends.shape[1])[:, :, None]
    first, last = torch.tensor([each.pair.answer for each in batch]).T
    answered = torch.tensor([float(each.pair.is_answered) for each in batch])
    begun = functional.cross_entropy(ends[:, :, 0], first)
    ended = functional.cross_entropy(ends[:, :, 1], last)
    judged = functional.binary_cross_entropy_with_logits(read.answered, answered)
    return (begun + ended) / 2 + judged


def _close(batch: Sequence[Lesson], longest: int) -> Tensor:
    """Close all but the first token, which stands for no answer, and the passage."""
    closed = torch.full((len(batch), longest), CLOSED)
    closed[:, NONE] = 0
    for row, lesson in zip(closed, batch, strict=True):
        row[slice(*lesson.pair.passage)] = 0
    return closed
