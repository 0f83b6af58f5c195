"""How many letters words are apart: those left out, put in, put for another or changed about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ingest.language.terms import LONGEST, fold

Counts = NDArray[np.int64]

VOWELS = np.array([ord(each) for each in "aeiouyаеёиоуыэюяйіїєاوي"], np.uint32)
"""Letters that are more often taken for one another than others are."""

HEARD = 3
"""Consonants of a name that is told by them, at least."""
ALIKE = 0.75
"""Share of its letters that another spelling of a name has in their order, at least."""
_UNHEARD = re.compile(r"[aeiouyhw]")
_SOUNDS = str.maketrans("cqzv", "kksf")
_DOUBLED = re.compile(r"(.)\1+")


class SpeltWords:
    """Words that others may be slips of, all compared at once, without accents and capitals.

    What is too long for a word, once spelt out, is none: the longest one sets the room that all
    have. A letter for another counts ``swapped``, unless both are vowels.
    """

    def __init__(self, words: Iterable[str], swapped: int) -> None:
        kept = {word: plain for word in words if len(plain := fold(word)) <= LONGEST}
        self._words, self._swapped = sorted(kept), swapped
        folded = [kept[each] for each in self._words]
        self._lengths = np.array([len(each) for each in folded], np.int64)
        listed = np.array([*folded, "\0"], np.str_)
        self._letters = listed.view(np.uint32).reshape(len(listed), -1)[:-1]

    def list_begun(self, begin: str) -> list[str]:
        """Give the words that begin so, without accents and capitals."""
        return [each for each in self._words if fold(each).startswith(begin)]

    def list_sounding(self, word: str) -> list[str]:
        """Give the words that a name may be another spelling of: “Ormuz”, “Hormuz”."""
        sound, plain = _sound(word), fold(word)
        alike = self._sounds.get(sound, []) if len(sound) >= HEARD else []
        return [each for each in alike if SequenceMatcher(None, plain, fold(each)).ratio() >= ALIKE]

    @cached_property
    def _sounds(self) -> Mapping[str, list[str]]:
        sounds: dict[str, list[str]] = {}
        for each in self._words:
            sounds.setdefault(_sound(each), []).append(each)
        return sounds

    def find_near(self, word: str, most: int) -> list[tuple[int, str]]:
        """Give the words with the same first letter that are at most so many letters from a word,
        each after their number, the nearest first.
        """
        sought = np.array([ord(each) for each in fold(word)], np.uint32)
        if not len(sought):
            return []
        alike = np.abs(self._lengths - len(sought)) <= most
        alike &= self._letters[:, 0] == sought[0]
        places = np.flatnonzero(alike)
        apart = self._count(sought, places)
        near = np.flatnonzero(apart <= most)
        ordered = near[np.argsort(apart[near], kind="stable")]
        return [(int(apart[each]), self._words[places[each]]) for each in ordered]

    def _count(self, sought: NDArray[np.uint32], places: Counts) -> Counts:
        """Count the letters between a word and some of the words, column after column."""
        letters, lengths = self._letters[places], self._lengths[places]
        width = lengths.max(initial=0)
        before = last = np.tile(np.arange(width + 1), (len(places), 1))
        for row, letter in enumerate(sought):
            now = np.full_like(last, row + 1)
            for place in range(width):
                swap = self._swap(letters[:, place], letter)
                ways = [last[:, place + 1] + 1, now[:, place] + 1, last[:, place] + swap]
                if row and place:
                    turned = letters[:, place] == sought[row - 1]
                    turned &= letters[:, place - 1] == letter
                    ways.append(np.where(turned, before[:, place - 1] + 1, ways[0]))
                now[:, place + 1] = np.minimum.reduce(ways)
            before, last = last, now
        counts: Counts = last[np.arange(len(places)), lengths]
        return counts

    def _swap(self, letters: NDArray[np.uint32], letter: np.uint32) -> Counts:
        """Give what it counts that letters stand for another one."""
        cost = np.isin(letters, VOWELS) if letter in VOWELS else np.zeros(len(letters), np.bool_)
        return np.where(letters == letter, 0, np.where(cost, 1, self._swapped))


def _sound(word: str) -> str:
    """Give the consonants of a word, each once where it is doubled, those alike as one."""
    plain = _UNHEARD.sub("", fold(word)).translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", plain)
