"""What the recogniser learns from: examples whose marks are whole."""

from __future__ import annotations

from collections import Counter

from assistant.language.vocabulary import LANGUAGES
from assistant.question.recognised.recogniser import TASKS
from tests.training.plans.examples import MARK, read_examples


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
