"""Adds to the weights of the recogniser what tells whether a question leans on the one before:
``python -m tests.training.plans.leaning WEIGHTS.safetensors``.

Needs the dependency group ``training``; takes about five minutes on two cores. The layers stay as
they are. Every sixteenth example is left out, and what is told of those is printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from torch.nn import functional

from assistant.question.recognised.leaning import WHOLE
from assistant.question.recognised.recogniser import LEANING, join_states
from config.settings import EncoderSettings
from ingest.cross_encoder.alone import QuestionReader, load_question_reader
from ingest.cross_encoder.weights import read_packed, write_packed
from ingest.encoder.files.word_vectors import Floats
from tests.training.plans.examples import read_examples, read_turns
from tests.training.plans.train import FIRST, LEFT_OUT

MORE = 3.0
"""How much a question of the file counts more than one that is marked for what it asks."""
STEPS, RATE, DECAY = 1_500, 0.01, 0.003
"""Steps on all examples at once, and how fast and how simply is learnt."""
LEAST = 1e-6
"""Added to what is divided by."""


def read_whole() -> Iterator[tuple[str, bool]]:
    """Give the questions of statements that are marked for what they ask: each stands alone."""
    return ((each.question, False) for each in read_examples() if each.task)


def fit(states: Floats, leans: Sequence[bool], weights: Sequence[float]) -> tuple[Floats, Floats]:
    """Give the weight and bias of the head: logistic regression.

    ``states``: float32 [questions, 2 × dimensions]; weight float32 [2, 2 × dimensions], bias [2].
    """
    middle, spread = states.mean(axis=0), states.std(axis=0) + LEAST
    known = torch.tensor((states - middle) / spread)
    told, counted = torch.tensor(leans, dtype=torch.float32), torch.tensor(weights)
    weight = torch.zeros(known.shape[1], requires_grad=True)
    bias = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.Adam([weight, bias], lr=RATE)
    for _ in range(STEPS):
        optimizer.zero_grad()
        wrong = functional.binary_cross_entropy_with_logits(known @ weight + bias, told, counted)
        (wrong + DECAY * weight.square().sum()).backward()
        optimizer.step()
    scaled = weight.detach().numpy() / spread
    offset = float(bias.detach()) - float(scaled @ middle)
    return (
        np.stack([np.zeros_like(scaled), scaled]).astype(np.float32),
        np.array([0, offset], dtype=np.float32),
    )


def judge(reader: QuestionReader, states: Floats, leans: Sequence[bool]) -> tuple[float, float]:
    """Give the share of whole questions that are told to be, and that of leaning ones lost."""
    whole = reader.tell(LEANING, states)[:, 0] >= WHOLE
    leaning = np.array(leans)
    return float(whole[~leaning].mean()), float(whole[leaning].mean())


def main() -> None:
    """Add the head to a file of weights and tell what it is worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    file = parser.parse_args().weights
    judged = [*((*each, MORE) for each in read_turns()), *((*each, 1.0) for each in read_whole())]
    with TemporaryDirectory() as folder:
        reader = load_question_reader(EncoderSettings(), Path(folder), file)
        assert reader, "the own encoders are needed"
        states = np.stack([join_states(reader.read(question)[0]) for question, *_ in judged])
        places = np.arange(len(judged))
        taught, left = places[places % LEFT_OUT != FIRST], places[places % LEFT_OUT == FIRST]
        weight, bias = fit(
            states[taught],
            [judged[place][1] for place in taught],
            [judged[place][2] for place in taught],
        )
        write_packed(
            {**read_packed(file), f"{LEANING}.weight": weight, f"{LEANING}.bias": bias}, file
        )
        told = load_question_reader(EncoderSettings(), Path(folder), file)
        assert told
        turns = [place for place in left if judged[place][2] == MORE]
        share = judge(told, states[turns], [judged[place][1] for place in turns])
    print("of those left out whole {:.3f}, leaning lost {:.3f}".format(*share))


if __name__ == "__main__":
    main()
