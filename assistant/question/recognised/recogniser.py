"""A small model that tells what a question asks of statements, and which of its words say of what.

Its upper layers have learnt from the examples in ``tests/training/plans``, with
``tests.training.plans.train`` and ``tests.training.plans.leaning``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from assistant.language.vocabulary import UNSPACED
from config.settings import EncoderSettings
from ingest.cross_encoder.alone import QuestionReader, load_question_reader
from ingest.encoder.files.word_vectors import Floats, Ids

FILE = Path(__file__).with_name("recogniser.safetensors")
TASKS = (
    *("other", "mentions", "phrase", "count", "list", "latest", "earliest", "mentioned"),
    *("compare", "timeline", "summary", "issued"),
)
"""What a question may ask; ``other``: something of a paragraph, or of no statement."""
ISSUED = TASKS[-1]
"""The task that asks when or where a statement was issued."""
LISTING, EXACT = ("mentions", "list", "phrase"), "phrase"
"""Tasks that list statements where there is a subject, and the one that lists exact words."""
ROLES = ("", "which", "party", "time", "subject")
"""What words of a question may say: none of it, which statements, whose, of when, or on what."""
LEANING = "leaning"
"""The head that tells whether a question is whole or leans on the one before it."""
CHANGE = 1.0
"""What it costs, in log odds, that a word says another thing than the one before it."""
LEAST = 1e-9
"""Added to what a logarithm is taken of."""
_HYPHEN = re.compile(r"[^\W_][-‐‑][^\W_]|\w[’'](?=s\b)|[’']s\b")
_BRACKETS = dict(zip("([（", ")]）", strict=True))
_EDGES = " \u00a0,;.:?!¿¡«»“”„\"'’‘()[]。，、？！：؟،؛"


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a question: their role, one of ``ROLES``, and where they stand in it."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a question asks: a task of ``TASKS``, how likely it is, and the words that tell more."""

    task: str
    sure: float
    parts: tuple[Part, ...]


class Recogniser:
    """Recognises questions as ``reader`` reads them. Safe to use from several threads at once."""

    def __init__(self, reader: QuestionReader) -> None:
        self._reader = reader

    def recognise(self, question: str) -> Recognised:
        """Tell what a question asks, and of what."""
        states, ends = self._reader.read(question)
        if not len(ends):
            return Recognised(TASKS[0], 1.0, ())
        tasks = self._reader.tell("task", states[0])
        words, bounds = join_words(question, self._reader.tell("role", states[1:]), ends)
        parts = tuple(_list_parts(question, follow(words), bounds))
        return Recognised(*_settle(tasks, parts), parts)

    def tell_whole(self, question: str) -> float:
        """Tell how likely it is that a question can be read without those before it."""
        states, ends = self._reader.read(question)
        return float(self._reader.tell(LEANING, join_states(states))[0]) if len(ends) else 0.0


def load_recogniser(settings: EncoderSettings, folder: Path) -> Recogniser | None:
    """Load the recogniser, as ``load_question_reader`` does."""
    reader = load_question_reader(settings, folder, FILE)
    return Recogniser(reader) if reader else None


def join_states(states: Floats) -> Floats:
    """Give what is read of a question on the whole: the vector of all of it, and the middle of its
    words’ vectors. ``states``: float32 [n + 1, dimensions]; float32 [2 × dimensions].
    """
    return np.concatenate([states[0], states[1:].mean(axis=0)])


def _settle(likely: Floats, parts: Sequence[Part]) -> tuple[str, float]:
    """Give the likeliest task and how likely it is: on a subject, statements are listed in whatever
    words that is wished; without one, all the same.
    """
    tasks = dict(zip(TASKS, likely.tolist(), strict=True))
    if any(each.role == ROLES[-1] for each in parts):
        exact = tasks[EXACT] > tasks["mentions"] + tasks["list"]
        listed = sum(tasks.pop(each) for each in LISTING)
        tasks[EXACT if exact else "mentions"] = listed
    else:
        tasks["list"] += tasks.pop("mentions")
    return max(tasks.items(), key=lambda each: each[1])


def join_words(question: str, likely: Floats, ends: Ids) -> tuple[Floats, list[int]]:
    """Give the log odds of each role of each word, and where the word ends: one that is cut into
    tokens has one role, by what all of them tell.

    ``likely``: float32 [tokens, roles], ``ends``: where each token ends; float32 [words, roles].
    """
    odds = np.log(likely + LEAST)
    begun = [place for place, end in enumerate(ends[:-1].tolist(), 1) if _parts(question, end)]
    bounds = [int(ends[place - 1]) for place in begun] + [int(ends[-1])]
    return np.add.reduceat(odds, [0, *begun]), bounds


def _parts(question: str, place: int) -> bool:
    """Tell whether a word may end at a place: letters on both sides of it are of one, and so is a
    hyphen between letters.
    """
    around = question[place - 1 : place + 1]
    joined = around.isalnum() or _HYPHEN.search(question, max(0, place - 2), place + 2)
    return not joined or UNSPACED.search(around) is not None


def follow(odds: Floats) -> list[int]:
    """Give the likeliest role of each word where a change from one to the next has its cost:
    Viterbi’s algorithm. ``odds``: logarithms, float32 [n, roles].
    """
    best, before = odds[0], list[Ids]()
    for each in odds[1:]:
        moved = best.max() - CHANGE
        before.append(np.where(best >= moved, np.arange(len(best)), best.argmax()))
        best = np.maximum(best, moved) + each
    path = [int(best.argmax())]
    for each in reversed(before):
        path.append(int(each[path[-1]]))
    return path[::-1]


def _list_parts(question: str, roles: Sequence[int], ends: Sequence[int]) -> Iterator[Part]:
    """Give the words of each role that stand together, without the marks around them."""
    start = begun = 0
    for place, (role, end) in enumerate(zip(roles, ends, strict=True)):
        if place == 0 or role != roles[place - 1]:
            begun = start
        start = end
        if role and (place + 1 == len(roles) or roles[place + 1] != role):
            words = question[begun:end]
            left = begun + len(words) - len(words.lstrip(_EDGES))
            right = begun + len(words.rstrip(_EDGES))
            if left < right:
                yield Part(
                    ROLES[role], left, right + _closes(question[left:right], question[right:end])
                )


def _closes(words: str, behind: str) -> int:
    """Tell whether what stands behind some words closes the last bracket in them that is open."""
    opened = max(words.rfind(each) for each in _BRACKETS)
    closing = _BRACKETS[words[opened]] if opened >= 0 else ""
    return int(opened >= 0 and closing not in words[opened:] and behind.startswith(closing))
