"""How well questions are recognised."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from assistant.question.recognised.recogniser import ROLES, TASKS, Part, Recogniser
from tests.training.plans.examples import Example


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
