"""Who speaks in a statement: “the statement with Minister Orr”, “the Orr–Tanvel declaration”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from weakref import WeakKeyDictionary

from assistant.language.vocabulary import read_vocabularies, whole
from assistant.language.words import is_function_word
from assistant.retrieval.collection import Collection
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Find, Hit, find_words, list_places, read_places
from assistant.retrieval.words.seeker import Run

OPENING = 2
"""Paragraphs at the beginning of a statement that say who met."""
BEFORE = 80
"""Characters before a name, within which is said what office its bearer has."""
LONGEST_SIGNED = 160
"""Characters of a line that says who signed; a longer one is a note."""
_OFFICES = re.compile(
    whole(words.question.parts["person"] for words in read_vocabularies()), re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_signed: WeakKeyDictionary[Collection, dict[str, str]] = WeakKeyDictionary()


def find_present(name: str, view: View) -> set[str]:
    """Give the ids of the statements that open with a person of this name, or are signed by one."""
    hits = find_words(view, name, _read_openings).hits
    opened = {each.statement.id for each in hits if _opens(each, name)}
    word = re.compile(rf"\b{re.escape(name)}\b")
    signed = _read_signed(view.collection).items()
    return opened | {each for each, lines in signed if word.search(lines) and view.holds(each)}


def _opens(hit: Hit, name: str) -> bool:
    text = hit.paragraph.text
    return any(
        text[start:end].startswith(name) and _follows_office(text[max(0, start - BEFORE) : start])
        for start, end in hit.marks
    )


def _follows_office(before: str) -> bool:
    """Tell whether there are but names and small words between an office and what follows."""
    *_, last = (0, *(each.end() for each in _OFFICES.finditer(before)))
    between = _WORD.findall(before, last)
    return last > 0 and all(each[0].isupper() or is_function_word(each) for each in between)


def _read_openings(view: View, runs: Sequence[Run], find: Find) -> Iterator[Hit]:
    """Read the paragraphs that may say who met, of those that have the terms of all runs."""
    places = list_places(view, runs)
    opening = places - view.collection.first[places] < OPENING
    yield from read_places(view, places[opening], find)


def _read_signed(collection: Collection) -> dict[str, str]:
    """Give the lines beside its paragraphs that may say who signed a statement, by its id."""
    if collection not in _signed:
        _signed[collection] = {
            each.id: "\n".join(line for line in each.furniture if len(line) <= LONGEST_SIGNED)
            for each in collection.statements
        }
    return _signed[collection]


def is_written_small(word: str, hits: Sequence[Hit]) -> bool:
    """Tell whether a word stands anywhere without a capital: then it is no name."""
    marked = (each.paragraph.text[start:end] for each in hits for start, end in each.marks)
    return any(each[:1].islower() for each in marked if each.lower().startswith(word[0].lower()))
