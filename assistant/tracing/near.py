"""Places that say the same in other words, found by what the encoder makes of them."""

from __future__ import annotations

from collections.abc import Collection as Several

import numpy as np

from assistant.citing.answer import Evidence
from assistant.retrieval.retriever import MEANT, WORDED, Retriever
from assistant.retrieval.view import View
from assistant.tracing.place import Traced, sort_by_date

NEAR = 0.6
"""The retriever's score of a paragraph that may say the same: sentences of other subjects have .49
at most in the best paragraph of 156 statements, ten in other words .73 to .96."""

MOST = 5
"""Places that are given: the nearest."""


def find_near(
    text: str, view: View, retriever: Retriever, without: Several[int]
) -> tuple[Traced, ...]:
    """Give the places that are nearest to a text, those ``without`` left out, earliest first."""
    collection = view.collection
    found = [
        each
        for each in retriever.search(text, view, MEANT + WORDED).evidence
        if each.score >= NEAR and collection.find_place(each.statement, each.ordinal) not in without
    ]
    return sort_by_date([_show(text, view, retriever, each) for each in found[:MOST]])


def _show(text: str, view: View, retriever: Retriever, found: Evidence) -> Traced:
    """Give the sentence that is nearest, the paragraph where the encoder can't tell."""
    statement = view.find_statement(found.statement)
    read = retriever.read_sentences(text, view.collection, found.statement, found.ordinal)
    start, end = max(read, key=lambda each: each[1])[0] if read else (0, len(found.text))
    index = view.collection.ngrams
    asked = index.read(text)
    shared = int(np.isin(asked, index.read(found.text[start:end])).sum())
    return Traced(
        statement=found.statement,
        title=statement.title,
        date=statement.date,
        source=found.source,
        label=found.label,
        ordinal=found.ordinal,
        start=start,
        end=end,
        quote=found.text[start:end],
        shared=shared,
        share=round(shared / len(asked), 4),
    )
