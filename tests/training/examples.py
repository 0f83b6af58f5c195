"""What the joint reader is taught with: a question, a passage, and the words of it that answer."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from ingest.encoder.files.source import Pieces
from ingest.language.sentences import split_sentences

LONGEST = 112
"""Word pieces that a passage of several sentences may have."""

Span = tuple[int, int]


class Kind(StrEnum):
    """What a passage is to its question."""

    ANSWERED = "answered"
    NEAR = "near"
    """Of the subject, but nothing there answers the question."""
    OTHER = "other"
    """Of another paragraph than the one that answers, or than the one that was asked about."""
    DROPPED = "dropped"
    """Of the paragraph that answers, without the sentence that does."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question and a passage, and the characters of the passage that answer, if any do.

    ``id`` names the question, ``file`` the text that it was asked about.
    """

    id: str
    file: str
    kind: Kind
    question: str
    passage: str
    answer: Span | None = None


class Cutter:
    """Cuts passages out of paragraphs, as long as ``pieces`` are counted."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def cut(self, text: str, span: Span, beside: int) -> Span:
        """Give where the sentences that a span touches stand, with those beside them.

        At most ``beside`` before and as many behind, as long as they fit.
        """
        sentences = split_sentences(text)
        touched = [n for n, each in enumerate(sentences) if _overlap(each, span)]
        first, last = touched[0], touched[-1]
        for _ in range(beside):
            for before, behind in ((1, 0), (0, 1)):
                wider = first - before, last + behind
                if self._fits(text, sentences, wider):
                    first, last = wider
        return sentences[first][0], sentences[last][1]

    def _fits(self, text: str, sentences: list[Span], which: Span) -> bool:
        if which[0] < 0 or which[1] == len(sentences):
            return False
        inside = text[sentences[which[0]][0] : sentences[which[1]][1]]
        return len(self._pieces.find_ends(inside)) <= LONGEST


def list_others(text: str, span: Span) -> list[Span]:
    """Give the sentences of a text that a span does not touch."""
    return [each for each in split_sentences(text) if not _overlap(each, span)]


def fold(text: str) -> str:
    """Give a text with each run of blanks and line ends as one blank."""
    return " ".join(text.split())


def list_words(text: str) -> set[str]:
    """Give the words of a text, in small letters."""
    return set(re.findall(r"\w+", text.lower()))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
