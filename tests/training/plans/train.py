"""Makes the weights of the recogniser: ``python -m tests.training.plans.train OUT.safetensors``.

With ``--held-out N`` every Nth example is left out, and what is recognised of those is printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file

from assistant.question.recognised.features import describe_question, describe_tokens
from assistant.question.recognised.recogniser import ROLES, TASKS, Part, Recogniser
from config.loading import load_settings
from ingest.cross_encoder.reader import JointReader, load_joint_reader
from ingest.encoder.files.word_vectors import Floats
from tests.training.plans.examples import Example, read_examples, read_others
from tests.training.plans.perceptron import Course, fit

TOKENS, QUESTIONS = Course(8, 128, 0.01), Course(30, 64, 0.03)
"""How the roles of tokens are learnt, and the tasks of questions."""


def train(reader: JointReader, examples: Sequence[Example]) -> dict[str, Floats]:
    """Give the weights that recognise the examples."""
    read = [reader.read_question(each.question) for each in examples]
    roles = np.concatenate(
        [each.name_roles(ends.tolist()) for each, (_, ends) in zip(examples, read, strict=True)]
    )
    tokens = np.concatenate([describe_tokens(states).astype(np.float16) for states, _ in read])
    whole = np.stack([describe_question(states) for states, _ in read])
    tasks = np.array([each.task for each in examples])
    named = {
        "role": fit(tokens, roles, len(ROLES), TOKENS),
        "task": fit(whole, tasks, len(TASKS), QUESTIONS),
    }
    return {
        f"{name}.{letter}": each.astype(np.float16)
        for name, weights in named.items()
        for letter, each in zip("abcd", weights, strict=True)
    }


def judge(recogniser: Recogniser, examples: Sequence[Example]) -> tuple[float, float, float]:
    """Give how many tasks are told rightly, then, of questions of statements, with the subject just
    so, and how many others are left as they are.
    """
    found = [(each, recogniser.recognise(each.question)) for each in examples]
    right = [each.task == TASKS.index(told.task) for each, told in found]
    whole = [
        ok and _find_subject(each.question, each.parts) == _find_subject(each.question, told.parts)
        for ok, (each, told) in zip(right, found, strict=True)
    ]
    asked = np.array([bool(each.task) for each in examples])
    return (
        float(np.mean(right)),
        float(np.mean(np.array(whole)[asked])),
        float(np.mean(np.array(right)[~asked])),
    )


def _find_subject(question: str, parts: Sequence[Part]) -> list[str]:
    return [
        question[each.start : each.end].strip(" .,?!").casefold()
        for each in parts
        if each.role == ROLES[-1]
    ]


def main() -> None:
    """Train on all examples, or on all but those held out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--held-out", type=int, default=0)
    asked = parser.parse_args()
    settings = load_settings()
    reader = load_joint_reader(settings.encoder, settings.index.path / "encoder")
    assert reader, "the own encoders are needed"
    examples = [*read_examples(), *read_others()]
    held = examples[:: asked.held_out] if asked.held_out else []
    weights = train(reader, [each for each in examples if each not in held])
    save_file(weights, asked.out)
    if held:
        told = judge(Recogniser(reader, asked.out), held)
        print("tasks {:.3f}, with subject {:.3f}, others {:.3f}".format(*told))


if __name__ == "__main__":
    main()
