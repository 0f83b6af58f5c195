"""Words as they are compared: without case, accents, vowel signs and the marks between them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ingest.language.terms import LONGEST, UNSPACED

# Signs within a word that change nothing: accents and vowel signs, soft hyphens, joiners.
_SIGNS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060"
_LETTER = rf"[^\W_{UNSPACED}¹²³⁰-⁹]"

WORD = re.compile(
    rf"[{UNSPACED}]|\d+(?:[.,٫٬]\d+)+|{_LETTER}(?:[{_SIGNS}]*{_LETTER})*(?:\.{_LETTER}(?!{_LETTER}))*"
    rf"[{_SIGNS}]*"
)
"""A word: a number with its points, a letter of a script that parts no words, ``U.S.`` as one."""

POINTS = ".,٫٬"
"""Stand within a number."""

TATWEEL = "\u0640"
"""Makes an Arabic word longer for the eye."""

SETTING = re.compile(
    r"[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\u0640]"
)
"""How a word is set, not what it is: Arabic vowel signs and tatweel, soft hyphens, joiners."""


def fold_word(word: str) -> str:
    """Give a word in the form in which it is the same word: “État” and “etat”, “U.S.” and “US”."""
    return _fold_known(word) if len(word) <= LONGEST else _fold(word)


@lru_cache(maxsize=200_000)
def _fold_known(word: str) -> str:
    return _fold(word)


def _fold(word: str) -> str:
    points = POINTS if word[0].isdigit() else ""
    letters = unicodedata.normalize("NFKD", word.casefold()).replace(TATWEEL, "")
    return "".join(each for each in letters if each in points or each.isalnum())


_AS_LETTERS = str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ё": "е", "Ё": "Е"})


def settle_word(word: str) -> str:
    """Give a word without what its setting alone adds; accents and hamza are letters of it, but for
    those of ё, and ligatures are those that they join.
    """
    return SETTING.sub("", unicodedata.normalize("NFKC", word)).translate(_AS_LETTERS)


def find_spans(text: str) -> list[tuple[int, int]]:
    """Give the spans of a text's words, in order."""
    return [found.span() for found in WORD.finditer(text)]
