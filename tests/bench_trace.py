"""Times what traces wording; ``bench`` enters the rows in its table."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from statistics import median

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import check_draft
from assistant.tracing.search.trace import find_places
from ingest.language.wording import WORD
from ingest.statement import Statement

TRACED = 60
"""Paragraphs whose times are measured, and those of a draft."""
COMPARED = 150
"""Paragraphs that difflib and shingling are timed on: all pairs of them."""
SHINGLE = 5
"""Words of a shingle."""

Row = tuple[str, str, str]


def time_traces(assistant: Assistant) -> dict[str, float]:
    """Give the median time of tracing one paragraph of the collection, and of a draft of many."""
    view = View.of(assistant.library.read(), Scope())
    places = random.Random(0).sample(view.collection.places, TRACED)
    assistant.tracer.trace(places[0].paragraph.text)
    taken = []
    for place in places:
        started = time.perf_counter()
        assistant.tracer.trace_paragraph(place.statement.id, f"[{place.paragraph.ordinal}]")
        taken.append(time.perf_counter() - started)
    draft = Statement("draft", "Draft", "", tuple(each.paragraph for each in places))
    started = time.perf_counter()
    check_draft(draft, view)
    return {"trace": median(taken), "draft": time.perf_counter() - started}


def measure_whole(view: View) -> Iterator[Row]:
    """Give the rows that trace a collection through itself, beside difflib and plain shingling."""
    seconds = _time_all(view, range(len(view.collection.places)))
    yield (
        f"all {len(view.places):,} paragraphs traced in all others",
        f"{seconds:.1f} s",
        "≤ 15 s",
    )
    some = random.Random(0).sample(range(len(view.collection.places)), COMPARED)
    texts = [view.collection.places[each].paragraph.text.lower().split() for each in some]
    ours = _time_all(view.keep(_list_statements(view, some)), some)
    theirs = _time_difflib(texts)
    yield (
        f"{COMPARED} paragraphs traced, against difflib over all pairs of them",
        f"{ours:.2f} to {theirs:.2f} s: {theirs / ours:.0f} ×",
        "≥ 10 ×",
    )
    whole = [place.paragraph.text.lower().split() for place in view.collection.places]
    shingled = _time_shingles(whole)
    yield (
        f"all paragraphs, against shingles of {SHINGLE} words that mark no change",
        f"{seconds:.1f} to {shingled:.1f} s: {seconds / shingled:.1f} ×",
        "",
    )


def _list_statements(view: View, places: Sequence[int]) -> list[str]:
    return [view.collection.places[each].statement.id for each in places]


def _time_all(view: View, places: Sequence[int]) -> float:
    _ = view.collection.ngrams
    texts = [(place, view.collection.places[place].paragraph.text) for place in places]
    started = time.perf_counter()
    for place, text in texts:
        if WORD.search(text):
            find_places(text, view, without=place)
    return time.perf_counter() - started


def _time_difflib(texts: Sequence[Sequence[str]]) -> float:
    started = time.perf_counter()
    for text in texts:
        matcher = SequenceMatcher(None, autojunk=False)
        matcher.set_seq2(text)
        for other in texts:
            matcher.set_seq1(other)
            matcher.get_matching_blocks()
    return time.perf_counter() - started


def _time_shingles(texts: Sequence[Sequence[str]]) -> float:
    """Time finding the pairs of texts that share a shingle, by a dict of all shingles."""
    started = time.perf_counter()
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    shingles = [
        {tuple(words[start : start + SHINGLE]) for start in range(len(words))} for words in texts
    ]
    for number, own in enumerate(shingles):
        for each in own:
            having[each].append(number)
    for own in shingles:
        _ = {number for each in own for number in having[each]}
    return time.perf_counter() - started
