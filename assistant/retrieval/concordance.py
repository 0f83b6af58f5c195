"""Every place where the statements that are asked have some words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, reduce

import numpy as np

from assistant.language.abbreviations import NONE, Abbreviations, Defined
from assistant.language.gerunds import is_form
from assistant.language.words import WordIndex, is_function_word
from assistant.patience import check_patience
from assistant.retrieval.seeker import (
    MOST_READ,
    OWNS,
    POSSESSIVE,
    WORD,
    Run,
    Seeker,
    Span,
    Terms,
    Unit,
    part_unspaced,
)
from assistant.retrieval.view import Places, View
from ingest.language.parties import find_names, list_names
from ingest.language.sentences import split_sentences
from ingest.language.terms import UNSPACED_RUN, split_terms
from ingest.statement import Paragraph, Statement

NAME = re.compile(
    r"(?<!\w)[^\W\d_]\w*+[.]?\s(?:No\.\s|№\s)?\d[\w./-]*|(?<!\w)[A-ZА-ЯЁ][\w-]*(?:\s[A-ZА-ЯЁ][\w-]*)+"
)
"""A word with a number, or several with capitals."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph with the words: the spans of its sentences that have them, and of the words."""

    statement: Statement
    paragraph: Paragraph
    spans: tuple[Span, ...]
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Concordance:
    """Every paragraph with the words, by statement and in the author's order.

    ``together`` tells whether the words stand one after the other, or only in one sentence.
    """

    hits: tuple[Hit, ...]
    together: bool = True


@dataclass(frozen=True, slots=True)
class Sought:
    """Words in any inflection: the ``run`` of them, and the ``units`` of it all of which a sentence
    must have where the run is found nowhere.

    A country or body has the forms of all its names, an abbreviation those of what it stands for.
    ``shorts`` are the abbreviations, which are none in small letters, ``asked`` the word that each
    unit was read from which is no name.
    """

    run: Run
    units: Run
    shorts: frozenset[str] = frozenset()
    asked: Mapping[Unit, str] = field(default_factory=dict)

    def is_spelt(self, run: Run, words: str) -> bool:
        """Tell whether words where a run stands are forms of those that are asked for."""
        met = WORD.findall(words)
        if self.shorts and not _is_spelt(words, self.shorts):
            return False
        pairs = zip(met, run, strict=True) if len(met) == len(run) else ()
        return all(is_form(each, self.asked.get(unit, each)) for each, unit in pairs)


def find_words(view: View, words: str) -> Concordance:
    """Find the words, inflected; where none has them one after the other, all in one sentence."""
    sought = read_sought(words, view.collection.abbreviations)
    if hits := tuple(_find_runs(view, [sought.run], sought)):
        return Concordance(hits)
    apart = find_in_sentences(view, words) if len(sought.units) > 1 else Concordance(())
    return Concordance(apart.hits, together=not apart.hits)


def find_in_sentences(view: View, words: str) -> Concordance:
    """Find all the words, inflected, in one sentence, whether or not one after the other."""
    sought = read_sought(words, view.collection.abbreviations)
    units = [(each,) for each in dict.fromkeys(sought.units)]
    return Concordance(tuple(_find_runs(view, units, sought)), together=len(units) <= 1)


def find_beside_name(view: View, words: str) -> Concordance:
    """Find a name with a number or in capitals that some words hold (“Section 9 tariffs”), in
    paragraphs that have the other words as well, in whatever sentence.
    """
    found = NAME.search(words)
    others = f"{words[: found.start()]} {words[found.end() :]}" if found else ""
    apart = read_sought(others).units
    if not found or not apart:
        return Concordance(())
    sought = read_sought(found[0])
    named = _find_runs(view, [sought.run], sought)
    seekers = [Seeker((each,)) for each in apart]
    return Concordance(
        tuple(
            hit
            for hit in named
            if all(next(iter(each.find(hit.paragraph.text)), None) for each in seekers)
        ),
        together=False,
    )


def find_exact(view: View, words: str) -> Concordance:
    """Find just these words, whatever the case and the line breaks."""
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
    return Concordance(tuple(_read_hits(view, places if terms else view.places, find)))


def read_sought(words: str, defined: Abbreviations = NONE) -> Sought:
    """Read words that are looked for; ``defined`` are the abbreviations that are known."""
    met = list(list_defined(words, defined))
    parts = list(_part(words, met))
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
    shorts = frozenset(each.short for each in met)
    asked = {
        each: names[0]
        for each, (names, is_name) in zip(alternatives, parts, strict=False)
        if not is_name
    }
    run = tuple(alternatives) if all(alternatives) else ()
    return Sought(run, tuple(units), shorts, asked)


def _are_one(alternatives: Sequence[Unit]) -> bool:
    """Tell whether all names are of the same country or body: “la Birmanie (Myanmar)”."""
    return all(set(each) == set(alternatives[0]) for each in alternatives)


def list_defined(words: str, defined: Abbreviations) -> Iterator[Defined]:
    """Give the abbreviations in some words that no name has."""
    named = [(start, end) for start, end, _ in find_names(words)]
    for each in defined.find(words):
        if all(each.end <= start or end <= each.start for start, end in named):
            yield each


def _part(words: str, met: Iterable[Defined]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Give the words one by one; of a country or body all its names, of an abbreviation all that it
    stands for, and that it is one.
    """
    named = [(start, stop, list_names(shown)) for start, stop, shown in find_names(words)]
    named += [(each.start, each.end, (each.short, f"{each.short}s", *each.forms)) for each in met]
    end = 0
    for start, stop, names in sorted(named):
        yield from _part_plain(words[end:start])
        yield names, True
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
    if UNSPACED_RUN.search(word):
        return tuple(term for term, _ in part_unspaced(word, 0))
    return tuple(split_terms(word))


def _find_runs(view: View, runs: Sequence[Run], sought: Sought) -> Iterator[Hit]:
    """Find the paragraphs with all runs in one sentence, spelt as they are asked for."""
    if not all(runs):
        return
    units = dict.fromkeys(unit for run in runs for unit in run)
    places = _intersect(_list_having(view, unit) for unit in units)
    seekers = [(run, Seeker(run)) for run in runs]

    def find(text: str) -> Iterator[Span]:
        found = [
            [span for span in each.find(text) if sought.is_spelt(run, text[slice(*span)])]
            for run, each in seekers
        ]
        if len(found) == 1:
            yield from found[0]
        elif all(found):
            yield from _keep_together(text, found)

    yield from _read_hits(view, places, find)


def _is_spelt(words: str, shorts: frozenset[str]) -> bool:
    """Tell whether words have abbreviations in capitals only: “era” is not “ERA”."""
    return all(
        each.removesuffix("s").upper() not in shorts or each.removesuffix("s").isupper()
        for each in WORD.findall(words)
    )


def _keep_together(text: str, found: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Give the spans that stand in a sentence with one of each kind."""
    for first, last in zip(*_read_sentences(text), strict=True):
        check_patience()
        inside = [[each for each in some if first <= each[0] < last] for some in found]
        if all(inside):
            yield from (span for some in inside for span in some)


def _list_having(view: View, forms: Iterable[Terms]) -> Places:
    """Give the asked paragraphs that have all terms of one of the forms, in any order."""
    words: WordIndex = view.collection.words
    found = [_intersect(words.find(term) for term in form) for form in forms if form]
    joined = np.unique(np.concatenate(found)) if found else np.zeros(0, np.int64)
    return _meet(joined, view.places)


def _intersect(some: Iterable[Places]) -> Places:
    listed = list(some)
    return reduce(_meet, listed) if listed else np.zeros(0, np.int64)


def _meet(some: Places, others: Places) -> Places:
    return np.intersect1d(some, others, assume_unique=True)


def _read_hits(view: View, places: Places, find: Callable[[str], Iterator[Span]]) -> Iterator[Hit]:
    for place in places.tolist():
        check_patience()
        text = view.collection.read_text(place)
        found = list(find(text))
        if found:
            held = view.collection.places[place]
            spans = dict.fromkeys(_widen(text, found))
            marks = sorted(set(found))
            yield Hit(held.statement, held.paragraph, tuple(spans), tuple(marks))


def _widen(text: str, found: Iterable[Span]) -> Iterator[Span]:
    """Give the sentences that have what was found; several where it goes on into the next."""
    starts, ends = _read_sentences(text)
    for start, end in found:
        first, last = bisect_right(starts, start), bisect_left(ends, end)
        yield starts[first - 1] if first else 0, ends[last] if last < len(ends) else len(text)


@lru_cache(maxsize=MOST_READ)
def _read_sentences(text: str) -> tuple[list[int], list[int]]:
    """Give where the sentences of a text begin, and where they end."""
    spans = split_sentences(text) or [(0, len(text))]
    return [start for start, _ in spans], [end for _, end in spans]
