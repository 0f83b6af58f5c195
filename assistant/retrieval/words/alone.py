"""Where a name stands by itself: with a capital, as names have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import (
    Concordance,
    Hit,
    find_in_paragraphs,
    find_in_sentences,
    find_words,
    read_places,
)
from assistant.retrieval.words.headings import read_headings

MOST_READ = 50_000
"""Paragraphs that are read for the words whose first letters an abbreviation has."""
FEWEST_LETTERS = 3


def find_named(view: View, name: str) -> Concordance:
    """Find a name where it has a capital; nowhere, where it is as often written small: then it is
    a word as others are.
    """
    found = find_words(view, name)
    large = (
        [each for hit in found.hits if (each := _keep_large(hit, name))] if found.together else []
    )
    count = sum(len(each.marks) for each in large)
    return Concordance(
        tuple(large) if 2 * count > sum(len(each.marks) for each in found.hits) else ()
    )


def stands(view: View, name: str) -> bool:
    """Tell whether a name stands anywhere: all its words in one paragraph or a heading."""
    if find_in_sentences(view, name).hits or find_in_paragraphs(view, name):
        return True
    return bool(find_words(view, name, read_headings).hits)


def spell_out(view: View, acronym: str) -> str | None:
    """Give the words side by side with a capital whose first letters an abbreviation is; ``None``
    where none are, or there is too much to read.
    """
    letters = acronym.removesuffix("s")
    few = len(letters) < FEWEST_LETTERS or len(view.places) > MOST_READ
    if few or not letters.isalpha():
        return None
    between = r"\w*[\s-]+(?:[a-zà-ÿ]{1,3}[\s-]+|[dl][’']){0,2}"
    pattern = re.compile(rf"(?<!\w){between.join(letters)}\w*")
    hit = next(read_places(view, view.places, lambda text: _find(pattern, text)), None)
    return " ".join(hit.paragraph.text[slice(*hit.marks[0])].split()) if hit else None


def _find(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in pattern.finditer(text))


def _keep_large(hit: Hit, name: str) -> Hit | None:
    """Give a paragraph with those places of a name alone where it has its capitals."""
    text = hit.paragraph.text
    marks = tuple(each for each in hit.marks if _is_large(text[slice(*each)], name))
    spans = tuple(
        (start, end) for start, end in hit.spans if any(start <= mark[0] < end for mark in marks)
    )
    return replace(hit, marks=marks, spans=spans) if spans else None


def _is_large(words: str, name: str) -> bool:
    """Tell whether words have a capital, or only such where the name has no other letters."""
    return (
        words.removesuffix("s").isupper()
        if name.removesuffix("s").isupper()
        else words[0].isupper()
    )
