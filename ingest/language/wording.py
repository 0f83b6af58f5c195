"""Words as they are compared: without case, accents, vowel signs and the marks between them."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.language.forms import put_in_form
from ingest.language.terms import LONGEST, UNSPACED, fold, list_simpler

# Signs within a word that change nothing: accents and vowel signs, soft hyphens, joiners.
_SIGNS = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060"
# Letters that only look like an apostrophe part words as one does.
_LETTER = rf"[^\W_{UNSPACED}¹²³⁰-⁹\u02b9-\u02bf\ua78b\ua78c]"

WORD = re.compile(
    rf"[{UNSPACED}]|\d+(?:[.,٫٬]\d+)+|{_LETTER}(?:[{_SIGNS}]*{_LETTER})*(?:\.{_LETTER}(?!{_LETTER}))*"
    rf"[{_SIGNS}]*"
)
"""A word: a number with its points, a letter of a script that parts no words, ``U.S.`` as one."""

POINTS = ".,٫٬"
"""Stand within a number."""

QUOTES, DASHES = "\"“”„‟«»「」『』〝〞'‘’‚‛‹›`´ʹʻʼʽ", "-‐‑‒–—―−"
"""Marks that are written for one another: apostrophes too, so that ' and " are one."""

WIDE = 0xFEE0
"""From a mark to the one that is as wide as a Chinese character."""

TATWEEL = "\u0640"
"""Makes an Arabic word longer for the eye."""

SETTING = re.compile(
    r"[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\u0640]"
)
"""How a word is set, not what it is: Arabic vowel signs and tatweel, soft hyphens, joiners."""


_PREFIXES = re.compile(r"(?:ال(?=..)|[وفبلك](?=...))+")
"""What Arabic writes before a word as a part of it, “and”, “in”, “to”, “the”: as much as leaves a
word, whether or not it is the word's own first letter.
"""


def fold_word(word: str) -> str:
    """Give a word in the form in which it is sought: “État” and “etat”, “U.S.” and “US” are one,
    “œuvre” and “oeuvre”, and what differs by what Arabic writes before it.
    """
    return _fold_known(word) if len(word) <= LONGEST else _fold(word)


@lru_cache(maxsize=200_000)
def _fold_known(word: str) -> str:
    return _fold(word)


def _fold(word: str) -> str:
    points = POINTS if word[0].isdigit() else ""
    letters = fold(word.casefold())
    plain = "".join(each for each in letters if each in points or each.isalnum())
    written = _PREFIXES.match(plain)
    return plain[written.end() :] if written else plain


_LIGATURES = {"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae", "ß": "ss", "ẞ": "SS"}
_ONE_FOR_ONE = "ёЁ\u06cc\u06a9٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "еЕ\u064a\u0643.,01234567890123456789"
_AS_LETTERS = str.maketrans(_LIGATURES | dict(zip(*_ONE_FOR_ONE, strict=True)))


def settle_word(word: str) -> str:
    """Give a word without what its setting alone adds; accents and hamza are letters of it, but for
    those of ё; ligatures are those that they join, figures the same in whatever digits.
    """
    return SETTING.sub("", put_in_form("NFKC", word)).translate(_AS_LETTERS)


def is_one_letter(own: str, other: str) -> bool:
    """Tell whether two letters are one, or one is the traditional form of the other."""
    return own == other or other in list_simpler(own) or own in list_simpler(other)


def is_one_word(own: str, other: str) -> bool:
    """Tell whether two words have the same letters, whatever their capitals."""
    if own == other:
        return True
    one, two = (settle_word(each).casefold() for each in (own, other))
    return len(one) == len(two) and all(map(is_one_letter, one, two))


def find_spans(text: str) -> list[tuple[int, int]]:
    """Give the spans of a text's words, in order."""
    return [found.span() for found in WORD.finditer(text)]
