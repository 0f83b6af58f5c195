"""Where words stand that exact ones, which stand nowhere, may have been meant for: with other marks
or hyphens, or with one word other, more or less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.patience import check_patience
from assistant.retrieval.view import Places, View
from assistant.retrieval.words.exact import bound, settle
from assistant.retrieval.words.having import intersect, list_having
from assistant.retrieval.words.patient import find_spans
from ingest.language.terms import UNSPACED_RUN, split_terms

Place = tuple[int, tuple[int, int]]
"""A paragraph's position, and a span in it."""
MOST_BETWEEN = 6
"""Marks and spaces between two letters of words that are spelt otherwise."""
FEWEST_WORDS = 4
"""Words from which on one may be another."""
MOST_WORDS = 24
"""Words of what is looked for with one of them other: each is left open in turn."""
MOST_LETTERS = 200
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = rf"[\W_]{{1,{MOST_BETWEEN}}}"
_OPEN = rf"{_BETWEEN}(?:[^\W_]+{_BETWEEN}){{0,2}}"
"""No word, any word, or two."""


def find_nearly(view: View, words: str) -> Place | None:
    """Give the first asked paragraph, as a position, and the span in it of what is nearest to words
    that stand nowhere; ``None`` where nothing is near.
    """
    words = settle(words)
    if not any(map(str.isalnum, words)):
        return None
    return next(_find(view, view.places, _compile_letters(words)), None) or next(
        _find_but_one(view, _WORD.findall(words)), None
    )


def _find_but_one(view: View, words: list[str]) -> Iterator[Place]:
    """Find all words but one in their order, whatever stands in its place."""
    if not FEWEST_WORDS <= len(words) <= MOST_WORDS or UNSPACED_RUN.search("".join(words)):
        return
    having = [list_having(view, [tuple(split_terms(word))]) for word in words]
    inner, ends = range(1, len(words) - 1), (0, len(words) - 1)
    for place in (*inner, *ends):
        others = having[:place] + having[place + 1 :]
        yield from _find(view, intersect(others), _compile_open(words, place))


def _find(view: View, places: Places, pattern: re.Pattern[str]) -> Iterator[Place]:
    for place in places.tolist():
        check_patience()
        if found := next(find_spans(pattern, view.collection.read_text(place)), None):
            yield place, found


def _compile_letters(words: str) -> re.Pattern[str]:
    """Make the pattern of words by their letters alone."""
    letters = [each for each in words if each.isalnum()][:MOST_LETTERS]
    spelt = rf"[\W_]{{0,{MOST_BETWEEN}}}".join(map(re.escape, letters))
    return re.compile(bound(spelt, "".join(letters)), re.IGNORECASE)


def _compile_open(words: list[str], open_place: int) -> re.Pattern[str]:
    """Make the pattern of words of which one may be any other, or none."""
    parts = [re.escape(word) for word in words]
    before, after = _BETWEEN.join(parts[:open_place]), _BETWEEN.join(parts[open_place + 1 :])
    link = _OPEN if before and after else ""
    return re.compile(rf"(?<!\w){before}{link}{after}(?!\w)", re.IGNORECASE)
