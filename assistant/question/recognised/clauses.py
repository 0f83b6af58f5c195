"""The clauses of a question that was recognised, and what of them stands in its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.question.recognised.recogniser import ROLES, Part

HIDDEN = "_"
"""Stands for each letter of a part."""
CLAUSE_END = re.compile(r"[.!?。！？؟…]+[\s”»\"]*(?=[\w¿¡«“\"])|[:;：；؛]\s|\n")
"""Where a sentence ends, or what is said beside it begins: context that asks nothing."""


def list_told(question: str, parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Give where each sentence begins and ends that has parts."""
    ends = [each.end() for each in CLAUSE_END.finditer(question)]
    for start, end in zip([0, *ends], [*ends, len(question)], strict=True):
        if any(start <= each.start < end for each in parts):
            yield start, end


def hide(question: str, parts: Sequence[Part], start: int, end: int) -> str:
    """Give a sentence without the words of its parts."""
    inside = (each for each in parts if start <= each.start < end)
    told = question[start:end]
    for each in inside:
        begun, ended = each.start - start, min(each.end, end) - start
        told = f"{told[:begun]}{HIDDEN * (ended - begun)}{told[ended:]}"
    return told


def list_subjects(parts: Sequence[Part]) -> Iterator[Part]:
    """Give the parts that say on what something is asked."""
    return (each for each in parts if each.role == ROLES[-1])
