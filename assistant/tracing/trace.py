"""Every place where a text was said before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.language.ngrams import NgramIndex
from assistant.patience import check_patience
from assistant.retrieval.collection import Place
from assistant.retrieval.view import View
from assistant.tracing.alignment import Block
from assistant.tracing.changes import list_changes, list_pieces
from assistant.tracing.matching import count_shared, find_matches, stretch_out
from assistant.tracing.place import Traced, sort_by_date
from assistant.tracing.wording import Wording, read_wording, recall_wording
from config.errors import QuestionError

MOST_WORDS = 5_000
"""Words of a text that is traced at once; a longer one is a draft."""


def read_asked(text: str, index: NgramIndex) -> Wording:
    """Read a text that is to be traced; raises ``QuestionError`` where it has no or many words."""
    words = index.read(text).tolist()
    if not words:
        raise QuestionError("there is no word to trace", mend="give a sentence or a few words")
    if len(words) > MOST_WORDS:
        raise QuestionError(
            f"the text has {len(words)} words", mend=f"trace at most {MOST_WORDS} at once"
        )
    return read_wording(text, words)


def find_places(text: str, view: View, without: int | None = None) -> tuple[Traced, ...]:
    """Give every place of a view that has the words of a text or nearly so, earliest first.

    ``without`` is a paragraph of the collection that is left out. Raises ``QuestionError``.
    """
    index = view.collection.ngrams
    asked = read_asked(text, index)
    admitted = _admit(view, without)
    words = np.array(asked.ids, np.int64)
    found = []
    for place, runs in find_matches(index, words, admitted):
        check_patience()
        held = view.collection.places[place]
        found.append(_read(asked, held, index.list_words(place).tolist(), runs))
    return sort_by_date(found)


def _admit(view: View, without: int | None) -> NDArray[np.bool_]:
    admitted = np.zeros(len(view.collection.places), np.bool_)
    admitted[view.places] = True
    if without is not None:
        admitted[without] = False
    return admitted


def _read(asked: Wording, place: Place, ids: list[int], runs: list[Block]) -> Traced:
    held = recall_wording(place.paragraph.text, ids)
    stretch = stretch_out(asked, held, runs)
    shared = count_shared((*runs, *stretch.blocks), len(asked.ids))
    span = held.find_characters(stretch.there)
    found = Traced.of(place.statement, place.paragraph.ordinal, span, shared, len(asked.ids))
    return replace(
        found,
        changes=tuple(list_changes(asked, held, stretch)),
        pieces=tuple(list_pieces(asked, held, stretch)),
    )
