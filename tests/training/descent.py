"""How layers learn: in batches of examples of about the same length, by AdamW."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

import torch

from tests.training.layers import Layers, Tensor

BATCH = 32
SORTED = 40
"""Batches whose examples are sorted by length together, so that little is padding."""
HEADS = 5
"""How many times as fast as the layers the heads learn."""
DECAY, WARM_UP, STEEPEST = 0.01, 0.08, 1.0
"""Weight decay, the share of the steps in which the rate rises, and the longest gradient."""

Each = TypeVar("Each")


@dataclass(frozen=True, slots=True)
class Stage:
    """How often the examples are gone through, and how fast is learnt."""

    passes: int
    rate: float

    def deal(
        self, examples: Sequence[Each], measure: Callable[[Each], int], random: Random
    ) -> list[list[Each]]:
        """Give the examples of all passes in batches of about the same length each, in any order
        within a pass; ``measure`` gives an example's length.
        """
        return [each for _ in range(self.passes) for each in _deal(examples, measure, random)]


def descend(
    layers: Layers,
    batches: Sequence[Sequence[Each]],
    rate: float,
    measure_loss: Callable[[Sequence[Each]], Tensor],
) -> None:
    """Train the upper layers and the heads, step by step."""
    optimizer = _make_optimizer(layers, rate)
    rates = [group["lr"] for group in optimizer.param_groups]
    for step, batch in enumerate(batches):
        for group, full in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = full * _slow(step, len(batches))
        optimizer.zero_grad()
        loss = measure_loss(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(layers.trained.values(), STEEPEST)
        optimizer.step()
        if not step % SORTED:
            print(f"step {step} of {len(batches)}: loss {loss.item():.3f}", flush=True)


def _deal(
    examples: Sequence[Each], measure: Callable[[Each], int], random: Random
) -> list[list[Each]]:
    shuffled = random.sample(examples, len(examples))
    batches = []
    for begin in range(0, len(shuffled), BATCH * SORTED):
        near = sorted(shuffled[begin : begin + BATCH * SORTED], key=measure)
        batches += [near[first : first + BATCH] for first in range(0, len(near), BATCH)]
    random.shuffle(batches)
    return batches


def _make_optimizer(model: Layers, rate: float) -> Tensor:
    layers = [each for name, each in model.trained.items() if name.startswith("encoder.")]
    heads = [each for name, each in model.trained.items() if not name.startswith("encoder.")]
    groups = [{"params": layers, "lr": rate}, {"params": heads, "lr": rate * HEADS}]
    return torch.optim.AdamW(groups, weight_decay=DECAY)


def _slow(step: int, steps: int) -> float:
    """Give the share of the rate at a step: it rises, then falls to nothing."""
    return min(1.0, step / (steps * WARM_UP + 1)) * (1 - step / steps)
