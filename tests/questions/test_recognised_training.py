"""What the recogniser learns from: examples whose marks are whole, by a perceptron that fits."""

from __future__ import annotations

from collections import Counter

import numpy as np

from assistant.language.vocabulary import LANGUAGES
from assistant.question.recognised.recogniser import TASKS
from tests.training.plans.examples import MARK, read_examples
from tests.training.plans.perceptron import Course, fit


def test_every_task_has_examples_in_every_language() -> None:
    examples = list(read_examples())
    counts = Counter((each.language, each.task) for each in examples)
    assert all(counts[language, task] for language in LANGUAGES for task in range(len(TASKS)))
    for each in examples:
        assert not MARK.search(each.question)
        assert all(part.start < part.end for part in each.parts)
        assert each.task or not each.parts


def test_a_token_has_the_role_of_the_words_it_stands_in() -> None:
    example = next(each for each in read_examples() if each.parts)
    part = example.parts[0]
    ends = [place for place in (part.start, part.end, len(example.question)) if place]
    assert part.role in {"which", "party", "time", "subject"}
    assert any(example.name_roles(ends))


def test_a_perceptron_learns_what_no_line_parts() -> None:
    chance = np.random.default_rng(1)
    features = chance.normal(size=(2_000, 4)).astype(np.float32)
    labels = (features[:, 0] * features[:, 1] > 0).astype(np.int64)
    inner, lift, outer, shift = fit(features, labels, 2, Course(40, 64, 0.0))
    told = (np.maximum(features @ inner + lift, 0) @ outer + shift).argmax(axis=1)
    assert np.mean(told == labels) > 0.95
