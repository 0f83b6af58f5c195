"""What the recogniser learns from: examples whose marks are whole."""

from __future__ import annotations

from collections import Counter

from assistant.language.vocabulary import LANGUAGES
from assistant.question.recognised.recogniser import TASKS
from tests.training.plans.examples import MARK, TURNS, read_examples


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


def test_questions_that_lean_and_that_stand_alone_are_taught_in_every_language() -> None:
    rows = [line.split("\t") for line in TURNS.read_text(encoding="utf-8").splitlines()]
    assert {(told, language) for told, language, _ in rows} >= {
        (told, language) for told in ("leans", "whole") for language in LANGUAGES
    }
    assert len({question for *_, question in rows}) == len(rows)
