"""That a subject is not mentioned, where a form took the word that denies it for another."""

from __future__ import annotations

import re
from itertools import dropwhile

from assistant.language.negation import compile_denial
from assistant.language.vocabulary import LANGUAGES, join
from assistant.language.words import is_function_word

_DENIAL = join(compile_denial(each).pattern for each in LANGUAGES)
_OPENING = re.compile(rf"{_DENIAL}\s+", re.IGNORECASE)
_ENDING = re.compile(rf"{_DENIAL}\s*$", re.IGNORECASE)


def cut_denial(which: str, subject: str) -> tuple[str, str, bool]:
    """Give what tells the statements meant (“statement that does not”) and a subject without a word
    between them that denies, and whether there was one.
    """
    if opening := _OPENING.match(subject):
        return _cut_end(which), subject[opening.end() :], True
    found = _ENDING.search(which)
    return (_cut_end(which[: found.start()]), subject, True) if found else (which, subject, False)


def _cut_end(text: str) -> str:
    """Give a text up to its last word that says something."""
    words = text.split()
    return " ".join([*dropwhile(is_function_word, words[::-1])][::-1])
