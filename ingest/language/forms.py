"""Texts in one of Unicode's forms, in time that grows as they do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal
from unicodedata import combining, normalize

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]

MOST_MARKS = 30
"""Marks on one letter that are put in order together: more than any language writes, and what
Unicode's own form for streams lets there be."""


def put_in_form(form: Form, text: str) -> str:
    """Give a text in a form of Unicode.

    The library sorts the marks on a letter in time that grows as their square, and lets nothing
    else be done meanwhile; of a longer run so many at a time are sorted.
    """
    if len(text) <= MOST_MARKS:
        return normalize(form, text)
    return "".join(normalize(form, each) for each in _cut(text))


def _cut(text: str) -> Iterator[str]:
    """Cut a text where more marks follow one another than are put in order together."""
    start = marks = 0
    for place, letter in enumerate(text):
        marks = marks + 1 if combining(letter) else 0
        if marks > MOST_MARKS:
            yield text[start:place]
            start, marks = place, 1
    yield text[start:]
