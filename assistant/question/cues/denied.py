"""That a subject is not mentioned, where a form took the word that denies it for another."""

from __future__ import annotations

import re
from itertools import dropwhile

from assistant.language.negation import compile_denial
from assistant.language.vocabulary import LANGUAGES, UNSPACED, join
from assistant.language.words import is_function_word

_DENIALS = tuple(map(compile_denial, LANGUAGES))
_OPENING = re.compile(rf"(?:{join(each.pattern for each in _DENIALS)})\s+", re.IGNORECASE)
MOST_BEHIND = 1
"""Words between what denies and a subject: “without **a** mention of”."""


def cut_denial(which: str, subject: str) -> tuple[str, str, bool]:
    """Give what tells the statements meant (“statement that does not”) and a subject without a word
    between them that denies, and whether there was one.
    """
    if opening := _OPENING.match(subject):
        kept = _cut_function_words(which.split()[::-1])[::-1]
        return " ".join(kept), subject[opening.end() :], True
    for form in _DENIALS:
        for found in form.finditer(which):
            behind = which[found.end() :]
            if len(behind.split()) <= MOST_BEHIND and not UNSPACED.search(behind):
                kept = _cut_function_words(which[: found.start()].split()[::-1])[::-1]
                bare = _cut_function_words(subject.split()) if behind.strip() else [subject]
                return " ".join(kept), " ".join(bare), True
    return which, subject, False


def _cut_function_words(words: list[str]) -> list[str]:
    """Give words from the first on that says something."""
    return list(dropwhile(is_function_word, words))
