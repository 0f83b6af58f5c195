"""The recogniser while it is taught: layers with a head for the task, and one for each word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch.nn import functional

from assistant.question.recognised.recogniser import ROLES, TASKS
from ingest.cross_encoder.alone import ASKED, CLOSING
from ingest.cross_encoder.weights import JointWeights
from ingest.encoder.files.source import Pieces
from ingest.encoder.files.word_vectors import Ids
from ingest.encoder.loading import PREFIXES
from tests.training.descent import Stage, descend
from tests.training.layers import Layers, Tensor
from tests.training.plans.examples import Example

UPPER = 6
"""Layers that are trained."""
DROPPED, DROPPED_LAST = 0.1, 0.2
"""The share of numbers that are left out between two layers, and before the heads."""
UNMARKED = -100
"""The role of a token that is none of the question’s."""
ROLE = 2
"""How much more the roles count than the task."""
SMOOTHED = 0.05
"""How unsure a task may be."""
READ_AT_ONCE = 64


@dataclass(frozen=True, slots=True, eq=False)
class Lesson:
    """A question’s tokens, their roles and its task, and what the lower layers make of it."""

    ids: Ids
    roles: Tensor
    task: int
    states: Tensor


class Tagger(Layers):
    """The joint reader’s layers, the upper six of them to be trained, and the two heads."""

    def __init__(self, weights: JointWeights) -> None:
        super().__init__(weights, UPPER, torch.float32)
        self.add_head("role", len(ROLES))
        self.add_head("task", len(TASKS))

    def prepare(self, examples: Sequence[Example], pieces: Pieces) -> Iterator[Lesson]:
        """Run the lower layers once for all."""
        made = sorted((_cut(each, pieces) for each in examples), key=lambda each: len(each[0]))
        for begin in range(0, len(made), READ_AT_ONCE):
            batch = made[begin : begin + READ_AT_ONCE]
            states = self.read_lower([ids for ids, _, _ in batch])
            yield from (Lesson(*each, read) for each, read in zip(batch, states, strict=True))

    def teach(self, lessons: Sequence[Lesson], stage: Stage, random: Random) -> None:
        """Train the upper layers and the heads."""
        batches = stage.deal(lessons, lambda each: len(each.ids), random)
        descend(self, batches, stage.rate, self._measure_loss)

    def _measure_loss(self, batch: Sequence[Lesson]) -> Tensor:
        """Give how wrong the roles and tasks are that are told."""
        states = self.run_upper([each.states for each in batch], DROPPED)
        states = functional.dropout(states, DROPPED_LAST)
        pad = torch.nn.utils.rnn.pad_sequence
        roles = pad([each.roles for each in batch], batch_first=True, padding_value=UNMARKED)
        told = self.apply_head("role", states).flatten(0, 1)
        wrong = functional.cross_entropy(told, roles.flatten(), ignore_index=UNMARKED)
        tasks = torch.tensor([each.task for each in batch])
        told = self.apply_head("task", states[:, 0])
        return ROLE * wrong + functional.cross_entropy(told, tasks, label_smoothing=SMOOTHED)


def _cut(example: Example, pieces: Pieces) -> tuple[Ids, Tensor, int]:
    """Give the ids of a question as the product reads it, the role of each, and the task."""
    ahead, _ = PREFIXES
    begin, *own, end = pieces.number(ahead + example.question).tolist()
    own = own[:ASKED]
    ids = np.array([begin, *own, *[end] * CLOSING])
    first = 1 + len(pieces.find_ends(ahead))
    named = example.name_roles(pieces.find_ends(example.question).tolist())
    named = named[: len(own) + 1 - first]
    roles = torch.full((len(ids),), UNMARKED)
    roles[first : first + len(named)] = torch.tensor(named, dtype=torch.int64)
    return ids, roles, example.task
