"""What a question asks is recognised of questions that nothing has learnt from."""

from __future__ import annotations

from assistant.question.recognised.recogniser import Recogniser
from tests.training.plans.examples import UNSEEN, read_examples
from tests.training.plans.judged import judge

SOME = 4
"""One of so many questions is read."""
TASK, WHOLE, OTHER = 0.86, 0.74, 0.9
"""The task, task and subject, and what is asked of paragraphs: of all 1,200 .91, .80 and 1.00."""


def test_most_are_recognised(recogniser: Recogniser) -> None:
    task, whole, other = judge(recogniser, list(read_examples(UNSEEN))[::SOME])
    assert task >= TASK
    assert whole >= WHOLE
    assert other >= OTHER
