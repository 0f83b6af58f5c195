"""Teaches the model, and measures what it has learnt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch.nn import functional

from tests.training.examples import Kind
from tests.training.model import CLOSED, DROPPED, Model, Tensor
from tests.training.pairs import NONE, Pair

BATCH = 32
SORTED = 40
"""Batches whose examples are sorted by length together, so that little is padding."""
READ_AT_ONCE = 64
HEADS = 5
"""How many times as fast as the layers the heads learn."""
DECAY, WARM_UP, STEEPEST = 0.01, 0.08, 1.0
"""Weight decay, the share of the steps in which the rate rises, and the longest gradient."""
KEPT = 0.9
"""The share of the answered examples that are to be taken for answered."""


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """An example's tokens and what the lower layers make of them, which no training changes."""

    pair: Pair
    states: Tensor


@dataclass(frozen=True, slots=True)
class Stage:
    """How often the lessons are gone through, and how fast is learnt."""

    passes: int
    rate: float


def prepare(model: Model, pairs: Sequence[Pair]) -> Iterator[Lesson]:
    """Run the lower layers once for all."""
    ordered = sorted(pairs, key=lambda each: len(each.ids))
    for begin in range(0, len(ordered), READ_AT_ONCE):
        batch = ordered[begin : begin + READ_AT_ONCE]
        yield from map(Lesson, batch, model.read_lower([each.ids for each in batch]))


def teach(model: Model, lessons: Sequence[Lesson], stage: Stage, random: Random) -> None:
    """Train the upper layers and the heads."""
    batches = [each for _ in range(stage.passes) for each in _deal(lessons, random)]
    optimizer = _make_optimizer(model, stage.rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    for step, batch in enumerate(batches):
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * _slow(step, len(batches))
        optimizer.zero_grad()
        loss = _measure_loss(model, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.trained.values(), STEEPEST)
        optimizer.step()
        if not step % SORTED:
            print(f"step {step} of {len(batches)}: loss {loss.item():.3f}", flush=True)


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


def _deal(lessons: Sequence[Lesson], random: Random) -> list[list[Lesson]]:
    """Give the lessons in batches of about the same length each, in any order."""
    shuffled = random.sample(lessons, len(lessons))
    batches = []
    for begin in range(0, len(shuffled), BATCH * SORTED):
        near = shuffled[begin : begin + BATCH * SORTED]
        near.sort(key=lambda each: len(each.pair.ids))
        batches += [near[first : first + BATCH] for first in range(0, len(near), BATCH)]
    random.shuffle(batches)
    return batches


def _make_optimizer(model: Model, rate: float) -> Tensor:
    layers = [each for name, each in model.trained.items() if name.startswith("encoder.")]
    heads = [each for name, each in model.trained.items() if not name.startswith("encoder.")]
    groups = [{"params": layers, "lr": rate}, {"params": heads, "lr": rate * HEADS}]
    return torch.optim.AdamW(groups, weight_decay=DECAY)


def _slow(step: int, steps: int) -> float:
    """Give the share of the rate at a step: it rises, then falls to nothing."""
    return min(1.0, step / (steps * WARM_UP + 1)) * (1 - step / steps)


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
