"""Places of a few words in another spelling: “labour” for “labor”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.language.variants import list_variants
from assistant.retrieval.view import View
from assistant.tracing.changes import compare
from assistant.tracing.place import Traced, sort_by_date
from assistant.tracing.trace import find_places, tell_changes
from assistant.tracing.wording import read_wording
from ingest.language.wording import WORD
from ingest.segments import RUN

MOST = 2 * RUN
"""Words of a text that leaves a run in whatever spelling of one: its places are found without."""


def add_spelt(places: Sequence[Traced], text: str, view: View) -> tuple[Traced, ...]:
    """Add to the places of a text those that have its few words just so but for the spelling of
    one of them.
    """
    spelt = [
        _retell(text, each, view)
        for other in _spell(text)
        for each in find_places(other, view)
        if each.is_verbatim and not any(_overlap(each, known) for known in places)
    ]
    return sort_by_date([*places, *spelt])


def _overlap(one: Traced, other: Traced) -> bool:
    same = (one.statement, one.ordinal) == (other.statement, other.ordinal)
    return same and one.start < other.end and other.start < one.end


def _spell(text: str) -> Iterator[str]:
    words = list(WORD.finditer(text))
    for word in words if len(words) < MOST else ():
        for other in list_variants(word[0]):
            yield f"{text[: word.start()]}{other}{text[word.end() :]}"


def _retell(text: str, place: Traced, view: View) -> Traced:
    """Give a place with what differs between it and the text as it was asked."""
    index = view.collection.ngrams
    asked, held = (read_wording(each, index.read(each).tolist()) for each in (text, place.quote))
    stretch = compare(asked, held)
    shared = sum(each.length for each in stretch.blocks)
    share = round(shared / len(asked.ids), 4)
    told = replace(place, shared=shared, share=share, part=share, whole=False)
    return tell_changes(told, asked, held, stretch)
