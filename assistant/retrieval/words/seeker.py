"""Looks for words and names in a text, in any inflection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from assistant.patience import check_patience
from ingest.language.terms import RUNS, UNSPACED, UNSPACED_RUN, drop_accent, fold, split_terms

MOST_INITIALS = 20

POSSESSIVE = re.compile(r"[’']s?$")
WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
LETTER = re.compile(r"[^\W_]")
PIECE = re.compile(
    rf"[{UNSPACED}]|[^\W_{UNSPACED}]+(?:\.[^\W\d_{UNSPACED}](?![^\W_])){{0,{MOST_INITIALS}}}"
)
"""A letter of a script without spaces, or a word of another with its initials: ``U.S.``"""
OWNS = re.compile(r"^[’']s?(?!\w)")

MOST_READ = 50_000
"""Paragraphs whose sentences and small letters are remembered, and words whose stems are."""
LONGEST = 200
"""Letters of a word that is read at once; what is longer are words without spaces, or none."""
ATTACHED = re.compile(r"[\u0600-\u06ff]")
"""A letter of a script whose articles and prepositions are parts of the word, before its stem."""
SHORT = 3
"""Letters of a stem of which only the first is sure to begin its words."""

Terms = tuple[str, ...]
Unit = tuple[Terms, ...]
"""A word or name, by its stems in each of the forms that will do."""
Run = tuple[Unit, ...]
"""Words and names one after the other."""
Span = tuple[int, int]


class Seeker:
    """Seeks a run in texts: at every word that may be its first, it reads on as far as it goes.

    A word may be the first whose beginning a stem of the first unit shares, any word where others
    may stand before the stem. A run without a letter
    is nowhere.
    """

    def __init__(self, run: Run) -> None:
        self._run = [_group_by_first(unit) for unit in run]
        first = self._run[0] if self._run else {}
        self._attached = any(map(ATTACHED.match, first))
        self._begins = _compile_begins(map(_begin, first))

    def find(self, text: str) -> Iterator[Span]:
        """Give where the run stands in a text."""
        end = 0
        for place in self._list_begins(text):
            check_patience()
            end = end if place < end else _end_word(text, place)  # one end for all within a word
            if found := _match_run(_Stems(text, place, end), self._run):
                yield found

    def _list_begins(self, text: str) -> Iterable[int]:
        folded = _fold(text)
        if len(folded) != len(text):  # places are no longer the same
            return (each.start() for each in LETTER.finditer(text) if _is_begin(text, each.start()))
        found = (each.start() for each in self._begins.finditer(folded))
        begun = (place for place in found if _is_begin(folded, place))
        if not self._attached or not ATTACHED.search(text):
            return begun
        words = (word.start() for word in WORD.finditer(text))
        return sorted({*begun, *(place for place in words if ATTACHED.match(text, place))})


@lru_cache(maxsize=MOST_READ)
def _fold(text: str) -> str:
    return fold(text)


def _end_word(text: str, place: int) -> int:
    word = WORD.match(text, place)
    return word.end() if word else place


def _read_stems(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Give the stems from a place on whose word has an end, each with where its word stands."""
    yield from _read_word(text, start, end)
    for word in WORD.finditer(text, end):
        yield from _read_word(text, *word.span())


def _read_word(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    if end - start > LONGEST:
        yield from _read_pieces(text, start, end)
        return
    stems, plain = _stem_word(text[start:end])
    if stems is None:
        yield from part_unspaced(plain, start)
    else:
        span = start, start + len(plain)
        for stem in stems:
            yield stem, span


@lru_cache(maxsize=MOST_READ)
def _stem_word(word: str) -> tuple[Terms | None, str]:
    """Give the stems of a word and it without the mark of an owner; no stems of a run without
    spaces, which is read as far as it is asked for.
    """
    plain = POSSESSIVE.sub("", word)
    return None if UNSPACED_RUN.search(plain) else tuple(split_terms(plain)), plain


def _read_pieces(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Give the terms of what is too long for a word, no more of it read than is asked for."""
    for piece in PIECE.finditer(text, start, end):
        if UNSPACED_RUN.match(piece[0]):
            yield from ((each, piece.span()) for each in drop_accent(piece[0]))
        else:
            yield from ((stem, piece.span()) for stem in split_terms(piece[0]))


def part_unspaced(word: str, first: int) -> Iterator[tuple[str, Span]]:
    """Give the terms of a run without spaces that begins at ``first``, with their places."""
    for run in RUNS.finditer(word):
        start, end = first + run.start(), first + run.end()
        if UNSPACED_RUN.match(run[0]):
            for place, letter in enumerate(run[0], start):
                yield from ((each, (place, place + 1)) for each in drop_accent(letter))
        else:
            yield from ((stem, (start, end)) for stem in split_terms(run[0]))


class _Stems:
    """The stems of a text from a place on, whose word has an end, read as far as is asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._unread = _read_stems(text, start, end)
        self._read: list[tuple[str, Span]] = []

    def has(self, place: int, form: Terms) -> bool:
        """Tell whether the stems from a place on are these."""
        return all(self.get(at) == stem for at, stem in enumerate(form, place))

    def get(self, place: int) -> str | None:
        """Give the stem at a place, which may be the first that is not read."""
        while len(self._read) <= place:
            following = next(self._unread, None)
            if following is None:
                return None
            self._read.append(following)
        return self._read[place][0]

    def find_span(self, end: int) -> Span:
        """Give where the stems before one stand in the text."""
        return self._read[0][1][0], self._read[end - 1][1][1]


def _match_run(stems: _Stems, run: Sequence[Mapping[str, list[Terms]]]) -> Span | None:
    """Give where a run stands that begins with the first stem, whichever form each unit has.

    The units' forms are grouped by their first stems.
    """
    ends = {0}
    for unit in run:
        ends = {
            place + len(form)
            for place in ends
            for form in unit.get(stems.get(place) or "", ())
            if stems.has(place, form)
        }
        if not ends:
            return None
    return stems.find_span(max(ends))


def _compile_begins(begins: Iterable[str]) -> re.Pattern[str]:
    """Match where a word may begin, if nothing of it stands before; “u.” too begins “us”."""
    ways = (way for each in begins for way in (re.escape(each), rf"{re.escape(each[0])}\."))
    return re.compile("|".join(dict.fromkeys(ways)) or "(?!)")


def _is_begin(text: str, place: int) -> bool:
    """Tell whether no letter of the same word stands before a place."""
    before = text[place - 1 : place]
    return not before.isalnum() or bool(UNSPACED_RUN.search(text, place - 1, place + 1))


def _begin(stem: str) -> str:
    """Give what every word of a stem begins with: “polici” is of “policy”, “die” of “dying”."""
    return stem[:-1] if len(stem) > SHORT else stem[:1]


def _group_by_first(unit: Unit) -> dict[str, list[Terms]]:
    grouped: dict[str, list[Terms]] = {}
    for form in filter(None, unit):
        grouped.setdefault(form[0], []).append(form)
    return grouped
