"""Every place where a text was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.patience import check_patience
from assistant.retrieval.place import Place
from assistant.retrieval.view import View
from assistant.tracing.places.changes import (
    find_changed,
    list_changes,
    list_told,
    pair_texts,
)
from assistant.tracing.places.just import stands_just_so
from assistant.tracing.places.place import Traced, sort_by_date
from assistant.tracing.places.rows import find_bounds
from assistant.tracing.search.brief import find_brief, is_brief
from assistant.tracing.search.loose import find_loose
from assistant.tracing.search.matching import (
    Telling,
    count_shared,
    find_matches,
    find_part,
    find_stretches,
    use_once,
)
from assistant.tracing.search.stretching import stretch_out
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch
from assistant.tracing.texts.controls import drop_controls
from assistant.tracing.texts.wording import (
    Span,
    Wording,
    read_wording,
    recall_wording,
    split_parts,
)
from config.errors import QuestionError
from ingest.language.terms import count_spelt
from ingest.language.wording import WORD
from ingest.readers.mailed import unquote
from ingest.readers.markdown.marked import unmark

WRAPPED = re.compile(r"(?<![\n.!?:;。！？：；])\n(?![ \t]{0,8}(?:\n|[-–—•*·#|]|\(?\w{1,3}[.)]))")
"""A line's end within a sentence, as in what is copied from a letter or a PDF."""

HYPHENED = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})[-‐]\n[ \t]{0,8}([^\W\d_]{1,40})")
"""A word that is parted at the end of a line."""

LISTED = re.compile(r"^( {0,8}(?:[(（]?\w{1,4}[.)）]|[-–—•·*]))\t+", re.MULTILINE)
"""The label of an item as a word processor sets it, before a tab: no cell of a table."""

TABBED = re.compile(r"\S\t\S")
"""Cells of a table that was copied: each line is a row."""

SURE = 0.8
"""Share of a text from which on a place in runs is what it was changed from, and no other one is
sought word by word."""

MOST_WORDS, LONGEST = 5_000, 500_000
"""Words of a text that is traced at once, and its letters, spelt out; a longer one is a draft."""


def read_asked(text: str, index: NgramIndex) -> Wording:
    """Read a text that is to be traced, whose lines may be wrapped within a sentence; raises
    ``QuestionError`` where it has no or many words.
    """
    _check_letters(text)
    text = unmark(drop_controls(text))
    text = LISTED.sub(r"\1 ", "\n".join(unquote(text.split("\n"))))
    if not TABBED.search(text):
        text = WRAPPED.sub(" ", _join_hyphened(text, index))
    words = index.read(text).tolist()
    _check_words(words)
    return read_wording(text, words)


def _recall_asked(text: str, number: int, index: NgramIndex) -> Wording:
    """Read a text of the collection that is to be traced, as it stands; raises the same."""
    _check_letters(text)
    seen = drop_controls(text)
    words = (index.list_words(number) if seen == text else index.read(seen)).tolist()
    _check_words(words)
    return recall_wording(seen, tuple(words))


def _check_letters(text: str) -> None:
    if (letters := count_spelt(text)) > LONGEST:
        raise QuestionError(
            f"the text has {letters} letters", mend=f"trace at most {MOST_WORDS} words at once"
        )


def _check_words(words: Sequence[int]) -> None:
    if not words:
        raise QuestionError("there is no word to trace", mend="give a sentence or a few words")
    if len(words) > MOST_WORDS:
        raise QuestionError(
            f"the text has {len(words)} words", mend=f"trace at most {MOST_WORDS} at once"
        )


def read_pasted(text: str, index: NgramIndex) -> str:
    """Read a text that is to be traced as it was copied: without the label before it and the mark
    of a note behind it, which are no wording; raises what ``read_asked`` does.
    """
    text = read_asked(text, index).text
    parts = list(split_parts(text))
    cut = text[parts[0][1][0] : parts[-1][1][1]]
    return cut if WORD.search(cut) else text


def _join_hyphened(text: str, index: NgramIndex) -> str:
    """Join the words that are parted at the end of a line, with their hyphen unless a statement
    has the word without it.
    """

    def join(parted: re.Match[str]) -> str:
        return parted[1] + "-" * (not index.knows(parted[1] + parted[2])) + parted[2]

    return HYPHENED.sub(join, text)


def find_places(
    text: str,
    view: View,
    without: int | None = None,
    *,
    closed: bool = False,
    row: bool = False,
    loose: bool = False,
) -> tuple[Traced, ...]:
    """Give every place of a view that has the words of a text or nearly so, earliest first.

    ``without`` is a paragraph of the collection that is left out, whose text it is. A text that is
    ``closed`` is beside whole sentences and cells of tables, a ``row`` beside whole rows, any other
    may be a part of one. Where no place is sure by its runs, sentences that share most words one by
    one are sought too if ``loose``, and for a few words, which may be a part of one, places that
    have most of them. What several places say word for word is compared once. Raises
    ``QuestionError``.
    """
    index = view.collection.ngrams
    known = None if without is None else _recall_asked(text, without, index)
    asked = replace(known or read_asked(text, index), closed=closed or row)
    admitted = _admit(view, without)
    words = np.array(asked.ids, np.int64)
    telling = Telling(index.weigh(words))
    found = list[Traced]()
    read = dict[tuple[str, tuple[Span, ...]], list[Traced]]()
    for number, runs in find_matches(index, words, admitted, telling):
        place = view.collection.wordings[number]
        same = place.paragraph.text, find_bounds(place.paragraph, row=row)
        if same not in read:
            held = recall_wording(same[0], tuple(index.list_words(number).tolist()), same[1])
            stretches = find_stretches(asked, held, runs, telling)
            read[same] = [_read(asked, held, place, each, runs) for each in stretches]
        found += (each.put_in(place.statement, place.paragraph) for each in read[same])
    if loose and not any(each.share >= SURE for each in found):
        found = _put_loose(found, asked, admitted, view, row=row)
    if loose and not asked.closed and is_brief(asked.text):
        _add_brief(found, asked, admitted, view)
    return sort_by_date(found)


def _put_loose(
    found: list[Traced], asked: Wording, admitted: NDArray[np.bool_], view: View, *, row: bool
) -> list[Traced]:
    """Give the places found with those of sentences that share most words one by one."""
    weights = view.collection.ngrams.weigh(np.array(asked.ids, np.int64))
    for number, held, stretch in find_loose(asked, weights, admitted, view, row=row):
        loosely = _read(asked, held, view.collection.wordings[number], stretch, [])
        found = _put_in(loosely, found)
    return found


def _add_brief(
    found: list[Traced], asked: Wording, admitted: NDArray[np.bool_], view: View
) -> None:
    """Add the places that have most of a few words, where none was found."""
    weights = view.collection.ngrams.weigh(np.array(asked.ids, np.int64))
    for number, held, runs in find_brief(asked, weights, admitted, view):
        stretch = stretch_out(asked, held, runs)
        nearly = _read(asked, held, view.collection.wordings[number], stretch, runs)
        if not any(map(nearly.overlaps, found)):
            found.append(nearly)


def _put_in(loosely: Traced, found: Sequence[Traced]) -> list[Traced]:
    """Add a place that was found word by word, for those of its paragraph that are less alike; not
    where one is as much so.
    """
    where = (loosely.statement, loosely.ordinal)
    same = [each for each in found if (each.statement, each.ordinal) == where]
    if any(each.likeness >= loosely.likeness for each in same):
        return list(found)
    return [*(each for each in found if each not in same), loosely]


def _admit(view: View, without: int | None) -> NDArray[np.bool_]:
    admitted = view.wordings.copy()
    if without is not None:
        admitted[without] = False
    return admitted


def _read(
    asked: Wording, held: Wording, place: Place, stretch: Stretch, runs: list[Block]
) -> Traced:
    check_patience()
    start, end = stretch.there
    inside = (run for run in runs if start <= run.there and run.there_end <= end)
    blocks = tuple(use_once((*inside, *stretch.blocks)))
    shared = count_shared(blocks, len(asked.ids))
    span = held.find_characters(stretch.there, closed=asked.ends)
    found = Traced.of(place.statement, place.paragraph, span, shared, len(asked.ids))
    part = find_part(asked, blocks) or found.share
    whole = held.find_bounds(start, end) == (start, end) and stretch.has_all_there()
    return replace(tell_changes(found, asked, held, stretch), part=part, whole=whole)


def tell_changes(found: Traced, asked: Wording, held: Wording, stretch: Stretch) -> Traced:
    """Give a place with what changed between it and the text asked."""
    pairs = pair_texts(asked, held, stretch)
    begun, _ = asked.find_characters(stretch.asked)
    told = list(list_told(pairs))
    added, dropped = find_changed(pairs, told)
    changes = tuple(list_changes(told))
    return replace(
        found,
        same=found.shared == len(asked.ids) and not changes,
        just_so=stands_just_so(asked, held, stretch),
        changes=changes,
        pairs=tuple(pairs),
        added=tuple((start + begun, end + begun) for start, end in added),
        dropped=tuple(dropped),
    )
