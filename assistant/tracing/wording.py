"""A text as it is traced: its words, and where its sentences begin and end among them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.language.sentences import split_sentences
from ingest.language.wording import find_spans

Span = tuple[int, int]

ENDS = re.compile(r"[.!?…。！？؟۔;；:：]")
"""A text with one of these after its last word ends with a sentence, any other may be a part."""


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A text with its words: ``ids`` as numbers, ``spans`` their characters.

    ``sentences`` are spans of words, each beside the characters of the whole sentence.
    """

    text: str
    ids: Sequence[int]
    spans: Sequence[Span]
    sentences: Sequence[tuple[Span, Span]]

    @property
    def begins(self) -> bool:
        """Tell whether the text begins as a sentence does."""
        return not self.text[self.spans[0][0]].islower()

    @property
    def ends(self) -> bool:
        """Tell whether the text ends as a sentence does."""
        _, last = self.spans[-1]
        return bool(ENDS.search(self.text, last))

    def find_sentence(self, word: int) -> tuple[Span, Span]:
        """Give the sentence that a word stands in."""
        return next(each for each in self.sentences if word < each[0][1])

    def find_bounds(self, first: int, last: int) -> Span:
        """Give the words from the beginning of a word's sentence to the end of another's."""
        (start, _), _ = self.find_sentence(first)
        (_, end), _ = self.find_sentence(last - 1)
        return start, end

    def cut(self, words: Span) -> str:
        """Give the text of some words, without what stands around them."""
        first, last = words
        return self.text[self.spans[first][0] : self.spans[last - 1][1]] if first < last else ""

    def find_characters(self, words: Span) -> Span:
        """Give the characters of some words, with the marks of the sentences that they fill."""
        (first, _), (start, _) = self.find_sentence(words[0])
        (_, last), (_, end) = self.find_sentence(words[1] - 1)
        return (
            start if first == words[0] else self.spans[words[0]][0],
            end if last == words[1] else self.spans[words[1] - 1][1],
        )


def read_wording(text: str, ids: Sequence[int]) -> Wording:
    """Give a text with its words, which are ``ids``; nothing of it is kept."""
    return Wording(text, ids, *_find_all(text))


def recall_wording(text: str, ids: Sequence[int]) -> Wording:
    """Give a text of a statement with its words, and remember where they stand."""
    return Wording(text, ids, *_find_known(text))


@lru_cache(maxsize=4_000)
def _find_known(text: str) -> tuple[list[Span], list[tuple[Span, Span]]]:
    return _find_all(text)


def _find_all(text: str) -> tuple[list[Span], list[tuple[Span, Span]]]:
    spans = find_spans(text)
    starts = [start for start, _ in spans]
    found = [
        ((bisect_left(starts, start), bisect_left(starts, end)), (start, end))
        for start, end in split_sentences(text)
    ]
    return spans, [each for each in found if each[0][0] < each[0][1]]
