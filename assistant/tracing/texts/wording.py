"""A text as it is traced: its words, and where its sentences begin and end among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from assistant.language.function_words import STOPWORDS
from ingest.language.sentences import split_sentences
from ingest.language.wording import find_spans

Span = tuple[int, int]
Parts = tuple[Span, Span, Span]
"""Label, sentence and the mark of a note."""

ENDS = re.compile(r"[.!?…。！？؟۔;；:：]")
"""A text with one of these after its last word ends with a sentence, any other may be a part."""


LABEL = re.compile(
    r"(?:[(（]?(?:\d{1,3}|(?P<letter>[^\W\d_])(?P=letter)?|[ivxIVX]{2,5})[)）]|\d{1,3}\.|[a-z]\."
    r"|[IVX]{1,6}\.|[•·▪◦‣*–—-])\s+|[¹²³⁰-⁹]{1,3}\s*+|[（(]?[一二三四五六七八九十]{1,3}[）)、]\s*(?![一二三四五六七八九十百两])"
)
NOTE = re.compile(
    r"(?<=[.!?…。！？؟;；:,\"'”’»)\]])(?:[¹²³⁰-⁹]|\[\d{1,3}\]){1,12}+$"
    r"|(?:(?<=[^\W\d_]{6}\.)|(?<=[^\W\d_][!?]))\d{1,2}$"
)
NOTED = re.compile(r"[¹²³⁰-⁹\]\d]")
"""The author's mark before an item, and that of a note after a sentence: no words of it. What
follows a short word's point may be its number: “Art.15”, “Annex No.12”. What ends with no such
letter has no note, which is quicker told than by trying each one."""


FEW = 4
"""Words of a sentence that may be abbreviations though it has capitals alone."""

LONG = 6
"""Letters of a word that is none."""

SIGNS = "$€£¥₩₽₹₺₴₪฿¢%٪‰°±+−<>≤≥="
"""Change what the number or name means beside which they stand."""


BRACKETS = {")": "(", "]": "[", "）": "（", "”": "“", "»": "«"}
"""What opens before each that closes."""


@dataclass(frozen=True, eq=False)
class Wording:
    """A text with its words: ``ids`` as numbers, ``spans`` their characters.

    ``sentences`` are spans of words, each beside the characters of the whole sentence; the label
    of an item and the mark of a note are apart. One that is ``closed`` is no part of a longer one.
    """

    text: str
    ids: Sequence[int]
    spans: Sequence[Span]
    sentences: Sequence[tuple[Span, Span]]
    closed: bool = False

    @property
    def begins(self) -> bool:
        """Tell whether the text begins as a sentence does; a script without capitals tells by the
        end.
        """
        letter = self.text[self.spans[0][0]]
        return self.closed or letter.isupper() or (not letter.islower() and self.ends)

    @property
    def ends(self) -> bool:
        """Tell whether the text ends as a sentence does."""
        _, last = self.spans[-1]
        return self.closed or bool(ENDS.search(self.text, last))

    def find_sentence(self, word: int) -> tuple[Span, Span]:
        """Give the sentence that a word stands in."""
        return self.sentences[bisect_right(self._ends, word)]

    @cached_property
    def _ends(self) -> list[int]:
        """The words behind the last of each sentence."""
        return [end for (_, end), _ in self.sentences]

    @cached_property
    def firsts(self) -> frozenset[int]:
        """The words that sentences begin with."""
        return frozenset(first for (first, _), _ in self.sentences)

    @cached_property
    def capitals(self) -> frozenset[int]:
        """The words of sentences in capitals alone, as titles are set: theirs tell nothing."""
        return frozenset(
            word
            for (first, last), (start, end) in self.sentences
            if self.text[start:end].isupper() and self._is_long(first, last)
            for word in range(first, last)
        )

    @cached_property
    def light(self) -> frozenset[int]:
        """The function words, as numbers."""
        words = (self.text[slice(*span)].lower() for span in self.spans)
        return frozenset(
            each for each, word in zip(self.ids, words, strict=True) if word in STOPWORDS
        )

    def _is_long(self, first: int, last: int) -> bool:
        """Tell whether words are so many, or one so long, that they are no abbreviations."""
        words = (self.cut((each, each + 1)) for each in range(first, last))
        return last - first >= FEW or any(len(each) >= LONG for each in words)

    def find_bounds(self, first: int, last: int) -> Span:
        """Give the words from the beginning of a word's sentence to the end of another's."""
        (start, _), _ = self.find_sentence(first)
        (_, end), _ = self.find_sentence(last - 1)
        return start, end

    def cut(self, words: Span) -> str:
        """Give the text of some words, without what stands around them."""
        first, last = words
        return self.text[self.spans[first][0] : self.spans[last - 1][1]] if first < last else ""

    def cut_between(self, word: int) -> str:
        """Give what stands between a word and the one before it."""
        return self.text[self.spans[word - 1][1] : self.spans[word][0]]

    def find_characters(self, words: Span, *, closed: bool = True) -> Span:
        """Give the characters of some words, with the signs that belong to them and the marks of
        the sentences that they fill; unless ``closed``, without those at the end.
        """
        (first, _), (start, _) = self.find_sentence(words[0])
        (_, last), (_, end) = self.find_sentence(words[1] - 1)
        begun, ended = self.spans[words[0]][0], self.spans[words[1] - 1][1]
        begun -= len(self.text[start:begun]) - len(self.text[start:begun].rstrip(SIGNS))
        ended += len(self.text[ended:end]) - len(self.text[ended:end].lstrip(SIGNS))
        begun = start if first == words[0] else begun
        return begun, end if closed and last == words[1] else _close(self.text, begun, ended)


def _close(text: str, begun: int, ended: int) -> int:
    """Give the end of some words with the bracket that closes what they open."""
    closing = text[ended : ended + 1]
    opening = BRACKETS.get(closing)
    inside = text[begun:ended]
    opened = opening is not None and inside.count(opening) > inside.count(closing)
    return ended + 1 if opened else ended


def read_wording(text: str, ids: Sequence[int], *, closed: bool = False) -> Wording:
    """Give a text with its words, which are ``ids``; nothing of it is kept."""
    return Wording(text, ids, *_find_all(text), closed)


def split_parts(text: str, cells: Sequence[Span] = ()) -> Iterator[Parts]:
    """Give of each sentence where its label, it itself and the mark of its note stand; what of it
    lies in one of some cells, or between them, is one by itself.
    """
    for start, end in _cut(text, cells):
        label = LABEL.match(text, start, end)
        note = NOTE.search(text, start, end) if NOTED.match(text, end - 1) else None
        first, last = label.end() if label else start, note.start() if note else end
        yield (start, first), (first, last), (last, end)


def _cut(text: str, cells: Sequence[Span]) -> Iterator[Span]:
    bounds = sorted({bound for cell in cells for bound in cell})
    for start, end in split_sentences(text):
        inner = (each for each in bounds if start < each < end)
        for first, last in pairwise((start, *inner, end)):
            part = text[first:last]
            begun = last - len(part.lstrip())
            if begun < last:
                yield begun, first + len(part.rstrip())


@lru_cache(maxsize=4_000)
def recall_wording(text: str, ids: tuple[int, ...], cells: tuple[Span, ...] = ()) -> Wording:
    """Give a text of a statement with its words, and remember where they stand; each of some cells
    is a sentence.
    """
    return Wording(text, ids, *_find_all(text, cells))


def _find_all(text: str, cells: Sequence[Span] = ()) -> tuple[list[Span], list[tuple[Span, Span]]]:
    spans = find_spans(text)
    starts = [start for start, _ in spans]
    found = [
        ((bisect_left(starts, start), bisect_left(starts, end)), (start, end))
        for part in split_parts(text, cells)
        for start, end in part
    ]
    return spans, [each for each in found if each[0][0] < each[0][1]]
