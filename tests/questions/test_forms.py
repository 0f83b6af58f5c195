"""Questions of statements as they are put in each language, and what they are read as."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.language.detect import detect_language
from assistant.question.planning import read_plan

ASKING = Path(__file__).parents[1] / "asking"
ROWS = [line.split("\t") for line in (ASKING / "forms.tsv").read_text("utf-8").splitlines()]
"""Language, task (with ! where it is negated), subject and question."""


@pytest.mark.parametrize(("language", "task", "subject", "question"), ROWS)
def test_a_question_is_read_as_it_is_meant(
    language: str, task: str, subject: str, question: str
) -> None:
    plan = read_plan(question, language)
    assert plan
    assert (f"{plan.task}{'!' * plan.negated}", plan.subject) == (task, subject)


@pytest.mark.parametrize("question", (ASKING / "of_paragraphs.txt").read_text("utf-8").splitlines())
def test_a_question_of_a_paragraph_is_none_of_statements(question: str) -> None:
    assert read_plan(question, detect_language(question)) is None
