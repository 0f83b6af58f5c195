"""Places of a few words in another spelling: “labour” for “labor”, “co-operate”, “œuvre”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, combinations, islice, pairwise

from assistant.language.ngrams import NgramIndex
from assistant.language.variants import list_numbers, list_variants
from assistant.language.words import is_function_word
from assistant.retrieval.view import View
from assistant.tracing.places.changes import compare
from assistant.tracing.places.place import Traced, sort_by_date
from assistant.tracing.search.trace import find_places, tell_changes
from assistant.tracing.texts.wording import read_wording
from ingest.language.terms import UNSPACED_RUN
from ingest.language.wording import WORD, settle_word
from ingest.segments import RUN

MOST = 2 * RUN
"""Words of a text that leaves a run in whatever spelling of one: its places are found without."""
MOST_SPELT = 24
"""Spellings of a text that are looked for, those with one change before those with two."""
SHORTEST, APART, LONGEST = 2, 4, 30
"""Letters of each part of a word that has a hyphen elsewhere, or a space, and of the whole."""
JOINING = re.compile("[-‐‑ ]")
LIGATURES = (("œ", "oe"), ("oe", "œ"), ("æ", "ae"), ("ae", "æ"))
Change = tuple[int, int, str]
"""Where a text has something, and what may stand there."""


def add_spelt(places: Sequence[Traced], text: str, view: View) -> tuple[Traced, ...]:
    """Add to the places of a text those that have its few words just so but for the spelling of
    one of them, for hyphens, or for ligatures, which are no other words.
    """
    spelt = list(places)
    for other in dict.fromkeys(_spell(text, view.collection.ngrams)):
        same = settle_word(other) == settle_word(text)
        for each in find_places(other, view):
            if each.is_verbatim and not any(map(each.overlaps, spelt)):
                spelt.append(each if same else _retell(text, each, view))
    return sort_by_date(spelt)


def list_spellings(text: str, index: NgramIndex) -> list[str]:
    """Give the other spellings of a few words that statements may have, those too with other
    hyphens, and each word in the other number.
    """
    words = list(WORD.finditer(text))
    changes = [*_list_marks(text, words), *_list_numbers(words, index)]
    return list(dict.fromkeys((*_spell(text, index), *(_put(text, (each,)) for each in changes))))


def _list_marks(text: str, words: Sequence[re.Match[str]]) -> Iterator[Change]:
    """Give the hyphens that may be spaces, and the spaces that may be hyphens."""
    for first, last in pairwise(words[:MOST]):
        if JOINING.fullmatch(text, first.end(), last.start()):
            other = "-" if text[first.end()].isspace() else " "
            yield first.end(), last.start(), other


def _list_numbers(words: Sequence[re.Match[str]], index: NgramIndex) -> Iterator[Change]:
    for word in words[:MOST]:
        for other in list_numbers(word[0]):
            if index.knows(other) and not is_function_word(word[0]):
                yield word.start(), word.end(), other


def _spell(text: str, index: NgramIndex) -> Iterator[str]:
    words = list(WORD.finditer(text))
    if len(words) >= MOST:
        return
    yield from (text.replace(*each) for each in LIGATURES if each[0] in text)
    changes = list(_list_changes(text, words, index))
    singly = ((each,) for each in changes)
    for chosen in islice(chain(singly, combinations(changes, 2)), MOST_SPELT):
        if all(one[1] <= other[0] for one, other in pairwise(sorted(chosen))):
            yield _put(text, chosen)


def _list_changes(text: str, words: Sequence[re.Match[str]], index: NgramIndex) -> Iterator[Change]:
    """Give what may be spelt otherwise: a word, two that are one elsewhere, one that is two."""
    for word in words:
        for other in (*list_variants(word[0]), *_part(word[0], index)):
            if all(map(index.knows, WORD.findall(other))):
                yield word.start(), word.end(), other
    for first, last in pairwise(words):
        joined = f"{first[0]}{last[0]}"
        if JOINING.fullmatch(text, first.end(), last.start()) and index.knows(joined):
            yield first.start(), last.end(), joined


def _part(word: str, index: NgramIndex) -> Iterator[str]:
    """Part a word into two that the statements have, by a hyphen, longer ones by a space too."""
    if not word.isalpha() or UNSPACED_RUN.search(word) or len(word) > LONGEST:
        return
    for place in range(SHORTEST, len(word) - SHORTEST + 1):
        first, last = word[:place], word[place:]
        if index.knows(first) and index.knows(last):
            yield f"{first}-{last}"
            if min(len(first), len(last)) >= APART:
                yield f"{first} {last}"


def _put(text: str, changes: Sequence[Change]) -> str:
    for start, end, other in sorted(changes, reverse=True):
        text = f"{text[:start]}{other}{text[end:]}"
    return text


def _retell(text: str, place: Traced, view: View) -> Traced:
    """Give a place with what differs between it and the text as it was asked."""
    index = view.collection.ngrams
    asked, held = (read_wording(each, index.read(each).tolist()) for each in (text, place.quote))
    stretch = compare(asked, held)
    shared = sum(each.length for each in stretch.blocks)
    share = round(shared / len(asked.ids), 4)
    told = replace(place, shared=shared, share=share, part=share, whole=False)
    return tell_changes(told, asked, held, stretch)
