"""Examples from reading sets: questions on numbered paragraphs, with the sentence that answers.

A folder has for each language a folder of texts, ``en/NAME.txt``, and ``en.questions.jsonl``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np

from ingest.encoder.ahead import run_ahead
from ingest.encoder.encoder import Encoder
from ingest.encoder.files.word_vectors import Floats
from ingest.language.sentences import split_sentences
from tests.training.examples import Cutter, Example, Kind, Span, fold, list_others, list_words

LANGUAGES = "en", "zh"
PARAGRAPH = re.compile(r"\s*\d+\. ?(.*)", re.DOTALL)
BESIDE = 0, 1, 1, 2, 9
"""How many sentences a passage may have before and behind one, as it falls."""
NEXT, USUALLY, WITHOUT = 12, 0.7, 0.6
"""Of so many nearest paragraphs one without the answer is taken, so often the nearest; and how
often a question comes with the rest of its paragraph."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a file's text, with the sentence that answers and the answer in it, if any."""

    id: str
    question: str
    file: str
    quote: str
    answer: str


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph and the name of its file."""

    file: str
    text: str


def make_reading(
    folder: Path, language: str, encoder: Encoder, cutter: Cutter, random: Random
) -> list[Example]:
    """Make the examples of a language."""
    paragraphs = read_paragraphs(folder / language)
    maker = _Maker(paragraphs, encoder, cutter, random)
    return list(maker.make(read_questions(folder / f"{language}.questions.jsonl")))


def read_questions(file: Path) -> list[Asked]:
    """Read questions; one without an answer is on the same file as the one before it."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    gold = next(row["gold"][0] for row in rows if row["answerable"])
    asked = []
    for row in rows:
        known = row["answerable"]
        gold = row["gold"][0] if known else gold
        quote, answer = (fold(gold[key]) if known else "" for key in ("quote", "answer"))
        asked.append(Asked(row["id"], row["question"], gold["file"], quote, answer))
    return asked


def read_paragraphs(folder: Path) -> list[Told]:
    """Read the numbered paragraphs of all files."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        blocks = re.split(r"\n\s*\n", file.read_text("utf-8"))
        matched = (PARAGRAPH.match(block) for block in blocks)
        found += [Told(file.name, fold(each[1])) for each in matched if each]
    return found


class _Maker:
    """Makes the examples of questions on some paragraphs."""

    def __init__(
        self, paragraphs: Sequence[Told], encoder: Encoder, cutter: Cutter, random: Random
    ) -> None:
        self._paragraphs = paragraphs
        self._encoder = encoder
        self._cutter = cutter
        self._random = random
        encoded = encoder.encode_passages(each.text for each in paragraphs)
        self._vectors: Floats = np.stack([each.vector for each in encoded])

    def make(self, asked: Sequence[Asked]) -> Iterator[Example]:
        """Give the examples of each question."""
        encoded = run_ahead(self._encoder.encode_question, [each.question for each in asked])
        for each, read in zip(asked, encoded, strict=True):
            order = np.argsort(-(self._vectors @ read.vector)).tolist()
            nearest = [self._paragraphs[place] for place in order]
            yield from self._answered(each, nearest) if each.quote else self._near(each, nearest)

    def _near(self, asked: Asked, nearest: Sequence[Told]) -> Iterator[Example]:
        text = next(each.text for each in nearest if each.file == asked.file)
        yield self._cut(asked, Kind.NEAR, text, _find_likely(asked.question, text))

    def _answered(self, asked: Asked, nearest: Sequence[Told]) -> Iterator[Example]:
        own = [
            each.text for each in nearest if each.file == asked.file and asked.quote in each.text
        ]
        if not own or asked.answer not in asked.quote:
            return
        text = own[0]
        start = text.index(asked.quote) + asked.quote.index(asked.answer)
        answer = start, start + len(asked.answer)
        first, last = self._cutter.cut(text, answer, self._random.choice(BESIDE))
        inside = answer[0] - first, answer[1] - first
        yield _example(asked, Kind.ANSWERED, text[first:last], inside)
        yield from self._other(asked, nearest)
        yield from self._dropped(asked, text, answer)

    def _other(self, asked: Asked, nearest: Sequence[Told]) -> Iterator[Example]:
        answer = asked.answer.lower()
        others = [each.text for each in nearest[:NEXT] if answer not in each.text.lower()]
        if others:
            text = others[0] if self._happens(USUALLY) else self._random.choice(others)
            yield self._cut(asked, Kind.OTHER, text, self._random.choice(split_sentences(text)))

    def _dropped(self, asked: Asked, text: str, answer: Span) -> Iterator[Example]:
        kept = [text[start:end] for start, end in list_others(text, answer)]
        rest = " ".join(each for each in kept if asked.answer not in each)
        sentences = split_sentences(rest)
        if len(sentences) > 1 and self._happens(WITHOUT):
            yield self._cut(asked, Kind.DROPPED, rest, self._random.choice(sentences))

    def _cut(self, asked: Asked, kind: Kind, text: str, span: Span) -> Example:
        start, end = self._cutter.cut(text, span, self._random.choice(BESIDE))
        return _example(asked, kind, text[start:end])

    def _happens(self, share: float) -> bool:
        return self._random.random() < share


def _example(asked: Asked, kind: Kind, passage: str, answer: Span | None = None) -> Example:
    return Example(asked.id, asked.file, kind, asked.question, passage, answer)


def _find_likely(question: str, text: str) -> Span:
    """Give the sentence that has most of a question's words."""
    asked = list_words(question)
    return max(split_sentences(text), key=lambda span: len(asked & list_words(text[slice(*span)])))
