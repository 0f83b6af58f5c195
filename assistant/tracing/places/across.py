"""What differs between two texts that say the same in other words: figures, and what is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.language.negation import find_denied
from assistant.tracing.places.place import Span
from ingest.language.sentences import split_sentences

FIGURES = re.compile(r"\d+(?:[.,٫٬\u00a0\u202f]\d+|(?<!\d\d\d\d) (?=\d{3}(?!\d))\d+)*")
"""Numbers as several languages part them."""

Read = tuple[str, str]
"""A text and its language."""
Differing = tuple[tuple[Span, ...], tuple[Span, ...]]
"""Spans of one text, and of another, that tell them apart."""


def find_differing(own: Read, other: Read) -> Differing:
    """Give the figures and negations that each of two texts has and the other lacks.

    Figures count where each has its own; negations sentence by sentence where there are as many.
    """
    figures = _find_figures(own[0], other[0])
    denied = find_denials(own, other)
    first, second = (tuple(sorted((*a, *b))) for a, b in zip(figures, denied, strict=True))
    return first, second


def find_denials(own: Read, other: Read) -> Differing:
    """Give the words by which one of two texts denies what the other does not deny."""
    pairs = list(_pair_sentences(own[0], other[0]))
    one, two = own[1], other[1]
    return (
        tuple(_deny([(a, b) for a, b in pairs], own[0], one, other[0], two)),
        tuple(_deny([(b, a) for a, b in pairs], other[0], two, own[0], one)),
    )


def _deny(
    pairs: Sequence[tuple[Span, Span]], own: str, language: str, other: str, its_language: str
) -> Iterator[Span]:
    for (start, end), there in pairs:
        for first, last in find_denied(
            own[start:end], language, other[slice(*there)], its_language
        ):
            yield start + first, start + last


def _pair_sentences(own: str, other: str) -> Iterator[tuple[Span, Span]]:
    one, two = (list(split_sentences(each)) for each in (own, other))
    if len(one) == len(two):
        yield from zip(one, two, strict=True)
    else:
        yield (0, len(own)), (0, len(other))


def _find_figures(own: str, other: str) -> Differing:
    one, two = (dict(_read_figures(each)) for each in (own, other))
    first, second = ({*one.values()}, {*two.values()})
    if not (first - second and second - first):
        return (), ()
    return (
        tuple(span for span, value in one.items() if value not in second),
        tuple(span for span, value in two.items() if value not in first),
    )


def _read_figures(text: str) -> Iterator[tuple[Span, str]]:
    """Give the numbers of a text in plain digits, without the points in them."""
    for found in FIGURES.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        yield found.span(), "".join(str(int(each)) for each in digits)
