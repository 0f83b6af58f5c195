"""Examples from our own questions on joint statements.

``questions.tsv`` has for each question the statement's file, the paragraph's number in it, counted
from 1, the question's language, and the first and last character of the words that answer, in the
paragraph with folded blanks; both are empty where nothing in the paragraph answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from assistant.answering.assistant import Assistant
from assistant.answering.compose import Composer
from assistant.citing.answer import Evidence
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.limits import LimitSettings
from ingest.language.sentences import split_sentences
from ingest.parsing.parse import parse_file
from tests.training.examples import Cutter, Example, Kind, Span, fold, list_others, list_words

QUESTIONS = Path(__file__).with_name("questions.tsv")
WHOLE = 9
"""Sentences before and behind one: as many as a passage takes."""
BESIDE = 0, 1, 2, WHOLE, WHOLE
"""How many a passage may have in the second round, as it falls."""
FOUND, NEXT = 14, 6
"""Paragraphs that are found for a question, and of how many without the answer one is taken."""
ALIKE = 0.5
"""The share of words in common of which paragraphs say much the same."""
WITHOUT = 0.5
"""How often a question comes with another sentence of its paragraph."""


@dataclass(frozen=True, slots=True)
class Row:
    """A question on a paragraph, and the characters of the folded paragraph that answer."""

    file: str
    paragraph: int
    language: str
    question: str
    answer: Span | None


def read_rows(file: Path = QUESTIONS) -> list[Row]:
    """Read the questions."""
    rows = []
    for line in file.read_text("utf-8").splitlines()[1:]:
        name, paragraph, language, question, start, end = line.split("\t")
        answer = (int(start), int(end)) if start else None
        rows.append(Row(name, int(paragraph), language, question, answer))
    return rows


def make_own(
    rows: Sequence[Row], folder: Path, assistant: Assistant, cutter: Cutter, random: Random
) -> list[Example]:
    """Make the examples of questions on statements in a folder, which the assistant has read."""
    maker = _Maker(rows, folder, assistant, cutter, random)
    return [example for row in rows for example in maker.make(row)]


class _Maker:
    def __init__(
        self,
        rows: Sequence[Row],
        folder: Path,
        assistant: Assistant,
        cutter: Cutter,
        random: Random,
    ) -> None:
        files = {row.file for row in rows}
        self._statements = {each: parse_file(folder / each, LimitSettings()) for each in files}
        self._retriever = assistant.retriever
        self._composer = Composer(assistant.retriever, None)
        self._view = _open(assistant, files)
        self._cutter = cutter
        self._random = random

    def make(self, row: Row) -> Iterator[Example]:
        """Give the examples of a question, in two rounds.

        The passages of the first are as long as can be, those of the second as it falls.
        """
        text = self._statements[row.file].paragraphs[row.paragraph - 1].text
        question = read(row.question, (), self._view)
        found = self._retriever.search(question.search, self._view, FOUND).evidence
        others = [each for each in found if not _is_own(each, row) and _differs(each, row, text)]
        quotes = [self._quote(question, each) for each in found if _is_own(each, row)]
        for beside, reach in ((WHOLE, 1), (self._random.choice(BESIDE), NEXT)):
            if row.answer:
                yield from self._answered(row, fold(text), row.answer, beside)
            else:
                span = quotes.pop() if quotes else self._random.choice(split_sentences(text))
                yield self._cut(row, Kind.NEAR, text, span, beside)
            if others:
                other = self._random.choice(others[:reach])
                span = self._quote(question, other)
                yield self._cut(row, Kind.OTHER, other.text, span, beside)

    def _quote(self, question: Question, evidence: Evidence) -> Span:
        return self._composer.choose(question, evidence, self._view).span

    def _answered(self, row: Row, text: str, answer: Span, beside: int) -> Iterator[Example]:
        start, end = self._cutter.cut(text, answer, beside)
        inside = answer[0] - start, answer[1] - start
        yield _example(row, Kind.ANSWERED, text[start:end], inside)
        words = text[slice(*answer)]
        rest = [each for each in list_others(text, answer) if words not in text[slice(*each)]]
        if rest and self._random.random() < WITHOUT:
            start, end = self._random.choice(rest)
            yield _example(row, Kind.DROPPED, text[start:end])

    def _cut(self, row: Row, kind: Kind, text: str, span: Span, beside: int) -> Example:
        start, end = self._cutter.cut(text, span, beside)
        return _example(row, kind, fold(text[start:end]))


def _open(assistant: Assistant, files: set[str]) -> View:
    """Give the view of the statements that have questions."""
    collection = assistant.library.read()
    asked = [each.id for each in collection.statements if Path(each.source).name in files]
    return View.of(collection, Scope(statements=tuple(asked)))


def _example(row: Row, kind: Kind, passage: str, answer: Span | None = None) -> Example:
    return Example("", row.file, kind, row.question, passage, answer)


def _is_own(evidence: Evidence, row: Row) -> bool:
    return Path(evidence.source).name == row.file and evidence.ordinal == row.paragraph


def _differs(evidence: Evidence, row: Row, text: str) -> bool:
    """Tell whether a paragraph has neither the words that answer nor much the same words."""
    if row.answer and fold(text)[slice(*row.answer)].lower() in fold(evidence.text).lower():
        return False
    ours, theirs = list_words(text), list_words(evidence.text)
    return len(ours & theirs) <= ALIKE * min(len(ours), len(theirs))
