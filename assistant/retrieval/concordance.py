"""Every place where the statements that are asked have some words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from assistant.language.words import UNSPACED_RUN, WordIndex, is_function_word, split_terms
from assistant.retrieval.view import Places, View
from ingest.language.parties import find_names, list_names
from ingest.language.sentences import split_sentences
from ingest.statement import Paragraph, Statement

WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
POSSESSIVE = re.compile(r"[’']s?$")
OWNS = re.compile(r"^[’']s?(?!\w)")

Terms = tuple[str, ...]
Unit = tuple[Terms, ...]
"""A word or name, by its stems in each of the forms that will do."""
Run = tuple[Unit, ...]
"""Words and names one after the other."""
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph with the words, and the spans of its sentences that have them."""

    statement: Statement
    paragraph: Paragraph
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Sought:
    """Words in any inflection: the ``run`` of them, and the ``units`` of it all of which a sentence
    must have where the run is found nowhere.

    A country or body has the forms of all its names.
    """

    run: Run
    units: Run


def find_words(view: View, words: str) -> list[Hit]:
    """Give every paragraph that has the words, inflected, by statement and in the author's order.

    Where none has them one after the other, those with all of them in one sentence.
    """
    sought = read_sought(words)
    if hits := list(_find_runs(view, [sought.run])):
        return hits
    units = [(each,) for each in sought.units]
    return list(_find_runs(view, units)) if len(units) > 1 else []


def find_exact(view: View, words: str) -> list[Hit]:
    """Give every paragraph that has just these words, whatever the case and the line breaks."""
    pattern = re.compile(
        r"(?<!\w)" * words[:1].isalnum()
        + r"\s+".join(map(re.escape, words.split()))
        + r"(?!\w)" * words[-1:].isalnum(),
        re.IGNORECASE,
    )

    def find(text: str) -> Iterator[Span]:
        return (found.span() for found in pattern.finditer(text))

    terms = [tuple(split_terms(word)) for word in WORD.findall(words)]
    places = _intersect(_list_having(view, [each]) for each in terms if each)
    return list(_read_hits(view, places if terms else view.places, find))


def read_sought(words: str) -> Sought:
    """Read words that are looked for."""
    parts = list(_part(words))
    while parts and not parts[0][1] and is_function_word(parts[0][0][0]):
        parts = parts[1:]
    while parts and not parts[-1][1] and is_function_word(parts[-1][0][0]):
        parts = parts[:-1]
    alternatives = [tuple(dict.fromkeys(_read_terms(names))) for names, _ in parts]
    units = [
        each
        for each, (names, is_name) in zip(alternatives, parts, strict=True)
        if is_name or not is_function_word(names[0])
    ]
    if len(units) > 1 and all(is_name for _, is_name in parts) and _are_one(alternatives):
        alternatives = alternatives[:1]
    return Sought(tuple(alternatives) if all(alternatives) else (), tuple(units))


def _are_one(alternatives: Sequence[Unit]) -> bool:
    """Tell whether all names are of the same country or body: “la Birmanie (Myanmar)”."""
    return all(set(each) == set(alternatives[0]) for each in alternatives)


def _part(words: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the words one by one; of a country or body all its names, and that it is one."""
    end = 0
    for start, stop, shown in find_names(words):
        yield from _part_plain(words[end:start])
        yield list_names(shown), True
        end = stop
    yield from _part_plain(words[end:])


def _part_plain(words: str) -> Iterator[tuple[tuple[str, ...], bool]]:
    return (((each,), False) for each in WORD.findall(OWNS.sub("", words)))


def _read_terms(names: Iterable[str]) -> Iterator[Terms]:
    for name in names:
        stems = [_stem_word(POSSESSIVE.sub("", each)) for each in WORD.findall(name)]
        if any(stems):
            yield tuple(term for stem in stems for term in stem)


def _stem_word(word: str) -> Terms:
    """Give the terms of a word: one stem, or the characters of a run without spaces."""
    terms = split_terms(word)
    if UNSPACED_RUN.search(word):
        return tuple(each for each in terms if len(each) == 1)
    return tuple(terms)


def _find_runs(view: View, runs: Sequence[Run]) -> Iterator[Hit]:
    units = dict.fromkeys(unit for run in runs for unit in run)
    places = _intersect(_list_having(view, unit) for unit in units)
    grouped = [[_group_by_first(unit) for unit in run] for run in runs]

    def find(text: str) -> Iterator[Span]:
        for start, end in split_sentences(text):
            stems = _read_stems(text[start:end])
            if all(_has_run(stems, run) for run in grouped):
                yield start, end

    yield from _read_hits(view, places, find)


def _list_having(view: View, forms: Iterable[Terms]) -> Places:
    """Give the asked paragraphs that have all terms of one of the forms, in any order."""
    words: WordIndex = view.collection.words
    found = [_intersect(words.find(term) for term in form) for form in forms if form]
    joined = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return np.intersect1d(joined, view.places)


def _intersect(some: Iterable[Places]) -> Places:
    listed = list(some)
    return reduce(np.intersect1d, listed) if listed else np.zeros(0, np.int64)


def _read_hits(view: View, places: Places, find: Callable[[str], Iterator[Span]]) -> Iterator[Hit]:
    for place in places.tolist():
        held = view.collection.places[place]
        found = list(find(held.paragraph.text))
        if found:
            spans = dict.fromkeys(_widen(held.paragraph.text, found))
            yield Hit(held.statement, held.paragraph, tuple(spans))


def _widen(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """Give the sentences that have what was found; several where it goes on into the next."""
    sentences = split_sentences(text) or [(0, len(text))]
    starts, ends = [start for start, _ in sentences], [end for _, end in sentences]
    for start, end in found:
        first, last = bisect_right(starts, start), bisect_left(ends, end)
        yield starts[first - 1] if first else 0, ends[last] if last < len(ends) else len(text)


def _read_stems(text: str) -> list[str]:
    return [term for word in WORD.findall(text) for term in _stem_word(POSSESSIVE.sub("", word))]


def _has_run(stems: Sequence[str], run: Sequence[Mapping[str, list[Terms]]]) -> bool:
    """Tell whether a run stands anywhere among stems, whichever form each unit of it has.

    The units' forms are grouped by their first stems.
    """
    ends = set(range(len(stems))) if run else set[int]()
    for unit in run:
        ends = {
            place + len(form)
            for place in ends
            if place < len(stems)
            for form in unit.get(stems[place], ())
            if tuple(stems[place : place + len(form)]) == form
        }
    return bool(ends)


def _group_by_first(unit: Unit) -> dict[str, list[Terms]]:
    grouped: dict[str, list[Terms]] = {}
    for form in unit:
        grouped.setdefault(form[0], []).append(form)
    return grouped
