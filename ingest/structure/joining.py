"""Lines joined into a text: what becomes of a hyphen at a line's end, and where no space comes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from ingest.language.vocabulary import any_of, read_vocabularies

HYPHENATED = re.compile(r"(?<!\w)(\w+)-$")
_WORDS = [words.lines for words in read_vocabularies()]
COMPOUND = re.compile(
    rf"{any_of(word for each in _WORDS for word in each.compound)}|\w*\d", re.IGNORECASE
)
"""First parts of words that keep their hyphen where the source has no other example."""
HANGING = frozenset(word for each in _WORDS for word in each.hanging)
SOFT_HYPHEN = "\u00ad"
LEAST_PART = 4
"""Letters of each part of a compound that is known by its parts alone."""


class Words:
    """Joins lines; a hyphen at a line's end is mended as the source writes the word elsewhere."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._lines = list(texts)

    @cached_property
    def _parted(self) -> list[tuple[str, str] | None]:
        return [_find_parted(*pair) for pair in pairwise(self._lines)]

    @cached_property
    def _known(self) -> set[str]:
        words = [re.findall(r"[\w-]+", line.lower()) for line in self._lines]
        parted = (None, *self._parted)
        whole = (each[1:] if part else each for each, part in zip(words, parted, strict=False))
        return {word for line in whole for word in line}

    @cached_property
    def _breaks_words(self) -> bool:
        return any(each and "".join(each) in self._known for each in self._parted)

    def join(self, texts: Sequence[str]) -> str:
        """Join the parts of a text that the ends of lines have parted."""
        return "".join((*(self._lead(*pair) for pair in pairwise(texts)), texts[-1]))

    def _lead(self, first: str, second: str) -> str:
        """Give the first part as it stands before the second in one line."""
        if first.endswith(SOFT_HYPHEN):
            return first[:-1]
        parted = _find_parted(first, second)
        if parted is None:
            return first if _is_unspaced(first, second) else f"{first} "
        if parted[1] in HANGING and "".join(parted) not in self._known:
            return f"{first} "
        return first if self._keeps(*parted) else first[:-1]

    def _keeps(self, head: str, tail: str) -> bool:
        """Tell whether the hyphen of two parts of a word is its own: two words have one where no
        other word of the source is broken at a line's end.
        """
        if f"{head}{tail}" in self._known:
            return False
        if f"{head}-{tail}" in self._known or COMPOUND.fullmatch(head):
            return True
        words = min(len(head), len(tail)) >= LEAST_PART and {head, tail} <= self._known
        return words and not self._breaks_words


def _find_parted(first: str, second: str) -> tuple[str, str] | None:
    """Give the parts, in small letters, of a word that a hyphen at a line's end parts."""
    if not (first.endswith("-") and second[:1].islower()):
        return None
    head, tail = HYPHENATED.search(first[-60:]), re.match(r"\w+", second)
    if head is None or tail is None:
        return None
    return head[1].lower(), tail[0].lower()


def _is_unspaced(first: str, second: str) -> bool:
    """Tell whether a script that puts no spaces between words stands on both sides of a seam."""
    return _is_chinese(first[-1:]) and _is_chinese(second[:1])


def _is_chinese(letter: str) -> bool:
    return "\u3000" <= letter <= "\u9fff" or "\uff00" <= letter <= "\uffef"
