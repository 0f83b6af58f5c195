"""Every place where the statements that are asked have some words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial

from assistant.patience import check_patience
from assistant.retrieval.view import Places, View
from assistant.retrieval.words.exact import compile_exact, settle
from assistant.retrieval.words.having import intersect, list_having
from assistant.retrieval.words.joined import MOST_WORDS, find_joined
from assistant.retrieval.words.patient import find_spans
from assistant.retrieval.words.seeker import MOST_READ, WORD, Run, Seeker, Span
from assistant.retrieval.words.sought import AND, Sought, part_names, read_sought
from ingest.language.sentences import split_sentences
from ingest.language.terms import split_terms
from ingest.statement import Paragraph, Statement

NAME = re.compile(
    r"(?<!\w)[^\W\d_]\w*+[.]?\s(?:No\.\s|№\s)?\d[\w./-]*|(?<!\w)[A-ZА-ЯЁ][\w-]*(?:\s[A-ZА-ЯЁ][\w-]*)+"
)
"""A word with a number, or several with capitals."""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph with the words: the spans of its sentences that have them, and of the words."""

    statement: Statement
    paragraph: Paragraph
    spans: Spans
    marks: Spans


@dataclass(frozen=True, slots=True)
class Concordance:
    """Every paragraph with the words, by statement and in the author's order.

    ``together`` tells whether the words stand one after the other, or only in one sentence.
    """

    hits: tuple[Hit, ...]
    together: bool = True


Find = Callable[[str], Iterator[Span]]
"""Gives where what is sought stands in a text."""
Read = Callable[[View, Sequence[Run], Find], Iterator[Hit]]
"""Reads texts of the statements that are asked, at least those that have the terms of all runs."""


def read_paragraphs(view: View, runs: Sequence[Run], find: Find) -> Iterator[Hit]:
    """Read the paragraphs and notes that have the terms of all runs; all, where there is no run."""
    return read_places(view, list_places(view, runs) if any(runs) else view.places, find)


def find_words(view: View, words: str, read: Read = read_paragraphs) -> Concordance:
    """Find the words, inflected, one after the other, or joined to others so; where none has them,
    all in one sentence. Words in brackets behind others are another name of the same.
    """
    if names := part_names(words.strip()):
        found = [find_words(view, each, read) for each in names]
        having = [each for each in found if each.hits and each.together]
        joined = join_found(having or found)
        return joined if having else replace(joined, together=not joined.hits)
    if AND in words:
        return find_in_sentences(view, words, read)
    sought = read_sought(words, view.collection.abbreviations)
    if hits := tuple(_find_run(view, sought, read)):
        return Concordance(hits)
    apart = find_in_sentences(view, words, read) if len(sought.units) > 1 else Concordance(())
    return Concordance(apart.hits, together=not apart.hits)


def stand_together(view: View, words: str) -> bool:
    """Tell whether words stand anywhere, inflected, one after the other."""
    sought = read_sought(words, view.collection.abbreviations)
    return next(_find_run(view, sought, read_paragraphs), None) is not None


def stand_anywhere(view: View, words: str) -> bool:
    """Tell whether ``find_words`` finds words at all, no more of it read than it takes to tell."""
    if names := part_names(words.strip()):
        return any(stand_anywhere(view, each) for each in names)
    together = AND not in words and stand_together(view, words)
    return together or bool(find_in_sentences(view, words).hits)


def join_found(found: Sequence[Concordance]) -> Concordance:
    """Join what was found under several names; a paragraph that has two of them is there once."""
    hits = [hit for each in found for hit in each.hits]
    places = {(each.statement.id, each.paragraph.ordinal): each for each in hits}
    for hit in hits:
        place = hit.statement.id, hit.paragraph.ordinal
        spans, marks = {*places[place].spans, *hit.spans}, {*places[place].marks, *hit.marks}
        places[place] = replace(hit, spans=tuple(sorted(spans)), marks=tuple(sorted(marks)))
    return Concordance(tuple(places[each] for each in sorted(places)))


def find_in_sentences(view: View, words: str, read: Read = read_paragraphs) -> Concordance:
    """Find all the words, inflected, in one sentence, whether or not one after the other."""
    if names := part_names(words):
        found = [find_in_sentences(view, each, read) for each in names]
        return replace(join_found(found), together=False)
    sought = read_sought(words, view.collection.abbreviations)
    units = [(each,) for each in dict.fromkeys(sought.units)]
    return Concordance(tuple(_find_runs(view, units, sought, read)), together=len(units) <= 1)


def find_in_paragraphs(view: View, words: str) -> tuple[Hit, ...]:
    """Find several words, inflected, in one paragraph, each in whatever sentence; the first span is
    that of the sentence that has most of them.
    """
    if names := part_names(words):
        parts = [Concordance(find_in_paragraphs(view, each), together=False) for each in names]
        return join_found(parts).hits
    sought = read_sought(words, view.collection.abbreviations)
    runs = [(each,) for each in dict.fromkeys(sought.units)]
    if len(runs) <= 1:
        return ()
    seekers = _seek(runs, sought)
    found = read_paragraphs(view, runs, lambda text: _find_all(text, seekers))
    return tuple(_put_fullest_first(each) for each in found)


def list_missing(view: View, words: str) -> list[str]:
    """Give those of several words that stand nowhere, in no inflection and under no other name;
    none where what they say has several names.
    """
    if part_names(words):
        return []
    sought = read_sought(words, view.collection.abbreviations)
    units = dict.fromkeys(sought.units)
    missing = [sought.called[each] for each in units if not len(list_having(view, each))]
    return missing if len(units) > 1 else []


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
    named = _find_runs(view, [sought.run], sought, read_paragraphs)
    seekers = [Seeker((each,)) for each in apart]

    def has_others(text: str) -> bool:
        return all(next(iter(each.find(text)), None) for each in seekers)

    hits = tuple(hit for hit in named if has_others(hit.paragraph.text))
    return Concordance(hits, together=False)


def find_anywhere(view: View, words: str) -> Concordance:
    """Find all the words in one sentence, or in a paragraph beside a name that they hold."""
    if names := part_names(words):
        return join_found([find_anywhere(view, each) for each in names])
    found = find_in_sentences(view, words)
    held = {(each.statement.id, each.paragraph.ordinal) for each in found.hits}
    more = (
        each
        for each in find_beside_name(view, words).hits
        if (each.statement.id, each.paragraph.ordinal) not in held
    )
    return replace(found, hits=(*found.hits, *more))


def find_exact(view: View, words: str, read: Read = read_paragraphs) -> Concordance:
    """Find just these words, whatever the case, the line breaks and how they are set."""
    run, find = read_exact(words)
    return Concordance(tuple(read(view, [run], find)))


def read_exact(words: str) -> tuple[Run, Find]:
    """Give the terms that just these words have, and what finds them in a text."""
    words = settle(words)
    terms = [tuple(split_terms(word)) for word in WORD.findall(words)]
    return tuple((each,) for each in terms if each), partial(find_spans, compile_exact(words))


def _find_run(view: View, sought: Sought, read: Read) -> Iterator[Hit]:
    """Find the paragraphs with the run of words, or with its words joined to others."""
    if not sought.run:
        return
    (seek,) = _seek([sought.run], sought)
    parted = 1 < len(sought.run) <= MOST_WORDS
    apart = _seek([(each,) for each in sought.run], sought) if parted else []

    def find(text: str) -> Iterator[Span]:
        found = seek(text) or find_joined(text, [each(text) for each in apart])
        return iter(found)

    yield from read(view, [sought.run], find)


def _find_runs(view: View, runs: Sequence[Run], sought: Sought, read: Read) -> Iterator[Hit]:
    """Find the paragraphs with all runs in one sentence, spelt as they are asked for."""
    if not all(runs):
        return
    seekers = _seek(runs, sought)

    def find(text: str) -> Iterator[Span]:
        found = [each(text) for each in seekers]
        if len(found) == 1:
            yield from found[0]
        elif all(found):
            yield from _keep_together(text, found)

    yield from read(view, runs, find)


def _seek(runs: Sequence[Run], sought: Sought) -> list[Callable[[str], list[Span]]]:
    """Give for each run what finds it in a text, spelt as it is asked for."""

    def make(run: Run) -> Callable[[str], list[Span]]:
        seeker, is_spelt = Seeker(run), cache(partial(sought.is_spelt, run))
        return lambda text: [span for span in seeker.find(text) if is_spelt(text[slice(*span)])]

    return [make(each) for each in runs]


def list_places(view: View, runs: Sequence[Run]) -> Places:
    """Give the asked paragraphs that have the terms of all runs."""
    units = dict.fromkeys(unit for run in runs for unit in run)
    return intersect(list_having(view, unit) for unit in units)


def _find_all(text: str, seekers: Sequence[Callable[[str], list[Span]]]) -> Iterator[Span]:
    """Give the spans of all runs in a text; nothing where one of them is lacking."""
    found = [each(text) for each in seekers]
    return (span for some in found for span in some) if all(found) else iter(())


def _put_fullest_first(hit: Hit) -> Hit:
    def count(span: Span) -> int:
        return sum(span[0] <= start < span[1] for start, _ in hit.marks)

    return replace(hit, spans=tuple(sorted(hit.spans, key=count, reverse=True)))


def _keep_together(text: str, found: Sequence[Sequence[Span]]) -> Iterator[Span]:
    """Give the spans that stand in a sentence with one of each kind."""
    for first, last in zip(*_read_sentences(text), strict=True):
        check_patience()
        inside = [[each for each in some if first <= each[0] < last] for some in found]
        if all(inside):
            yield from (span for some in inside for span in some)


def read_places(view: View, places: Places, find: Find) -> Iterator[Hit]:
    """Read paragraphs and notes by their places; what several say word for word is read once."""
    read = dict[str, tuple[Spans, Spans]]()
    for place in places.tolist():
        check_patience()
        text = view.collection.read_text(place)
        if text not in read:
            read[text] = _mark(text, list(find(text)))
        spans, marks = read[text]
        if marks:
            held = view.collection.read_place(place, text)
            yield Hit(held.statement, held.paragraph, spans, marks)


def make_hit(statement: Statement, paragraph: Paragraph, found: Sequence[Span]) -> Hit:
    """Give a text in which something was found, with the sentences that have it."""
    return Hit(statement, paragraph, *_mark(paragraph.text, found))


def _mark(text: str, found: Sequence[Span]) -> tuple[Spans, Spans]:
    """Give the sentences that have what was found in a text, and it in order."""
    return tuple(dict.fromkeys(_widen(text, found))), tuple(sorted(set(found)))


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
