"""Who speaks in a statement, by the names in its opening: “the statement with Minister Orr”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.language.vocabulary import read_vocabularies, whole
from assistant.question.cues.naming import NOUNS
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_words
from ingest.language.terms import split_terms

OPENING = 2
"""Paragraphs at the beginning of a statement that say who met."""
BEFORE = 48
"""Characters before a name, within which is said what office its bearer has."""
_OFFICES = re.compile(
    whole(words.question.parts["person"] for words in read_vocabularies()), re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def list_present(which: str, terms: Iterable[str], view: View) -> dict[str, set[str]]:
    """Give the ids of the statements that open with a person, by the term of each name beside a
    word for a statement that is one of some terms and begins with a capital.
    """
    if not NOUNS.search(which):
        return {}
    wanted = {*terms}
    names = {word for word in _WORD.findall(which) if word[0].isupper()}
    named = {term: each for each in names for term in split_terms(each) if term in wanted}
    return {term: find_present(name, view) for term, name in named.items()}


def find_present(name: str, view: View) -> set[str]:
    """Give the ids of the statements that open with a person of this name."""
    return {each.statement.id for each in find_words(view, name).hits if _opens(each, name)}


def _opens(hit: Hit, name: str) -> bool:
    text = hit.paragraph.text
    return hit.paragraph.ordinal <= OPENING and any(
        text[start:end].startswith(name) and _OFFICES.search(text, max(0, start - BEFORE), start)
        for start, end in hit.marks
    )


def is_written_small(word: str, hits: Sequence[Hit]) -> bool:
    """Tell whether a word stands anywhere without a capital: then it is no name."""
    marked = (each.paragraph.text[start:end] for each in hits for start, end in each.marks)
    return any(each[:1].islower() for each in marked if each.lower().startswith(word[0].lower()))
