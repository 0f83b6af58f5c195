"""Questions in which it is marked what they ask, and which of their words say of what."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.question.recognised.recogniser import ROLES, TASKS, Part

FILE = Path(__file__).with_name("questions.tsv")
"""Language, task and question, in which ``<N>…</N>`` marks words that name statements, ``P`` a
party, ``T`` a time and ``S`` the subject."""
UNSEEN = Path(__file__).with_name("unseen.tsv")
"""More of the same, from which nothing is ever learnt."""
OTHERS = Path(__file__).parents[1] / "questions.tsv"
"""What the joint reader learns from besides: each question is of one paragraph."""
TURNS = Path(__file__).with_name("turns.tsv")
"""Whether a question leans on the one before (``leans``) or is ``whole``, language and question."""
MARK = re.compile(r"<(?P<ends>/?)(?P<sign>[NPTS])>")
SIGNS = dict(zip("NPTS", ROLES[1:], strict=True))


@dataclass(frozen=True, slots=True)
class Example:
    """A question, what it asks, and its marked words."""

    language: str
    task: int
    question: str
    parts: tuple[Part, ...]

    def name_roles(self, ends: list[int]) -> list[int]:
        """Give the role of each token, by where the tokens end."""
        starts = [0, *ends[:-1]]
        middles = [
            (self._skip(start) + end - 1) // 2 for start, end in zip(starts, ends, strict=True)
        ]
        return [self._find_role(each) for each in middles]

    def _skip(self, start: int) -> int:
        rest = self.question[start:]
        return start + len(rest) - len(rest.lstrip())

    def _find_role(self, place: int) -> int:
        roles = (ROLES.index(each.role) for each in self.parts if each.start <= place < each.end)
        return next(roles, 0)


def read_examples(file: Path = FILE) -> Iterator[Example]:
    """Read the examples of a file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        language, task, marked = line.split("\t")
        yield Example(language, TASKS.index(task), *part(marked))


def read_others(file: Path = OTHERS) -> Iterator[Example]:
    """Read questions that one paragraph answers, or none."""
    for row in csv.DictReader(file.open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield Example(row["language"], 0, row["question"], ())


def read_turns(file: Path = TURNS) -> Iterator[tuple[str, bool]]:
    """Read questions, and whether each leans on the one before."""
    for line in file.read_text(encoding="utf-8").splitlines():
        told, _, question = line.split("\t")
        yield question, told == "leans"


def part(marked: str) -> tuple[str, tuple[Part, ...]]:
    """Give a question without its marks, and its parts."""
    question, last, begun = "", 0, 0
    parts = list[Part]()
    for mark in MARK.finditer(marked):
        question += marked[last : mark.start()]
        last = mark.end()
        if mark["ends"]:
            parts.append(Part(SIGNS[mark["sign"]], begun, len(question)))
        begun = len(question)
    return question + marked[last:], tuple(parts)
