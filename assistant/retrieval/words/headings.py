"""Words are sought in the headings of statements too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Find, Hit, make_hit
from assistant.retrieval.words.having import list_headed
from assistant.retrieval.words.seeker import Run


def read_headings(view: View, runs: Sequence[Run], find: Find) -> Iterator[Hit]:
    """Read the headings that have the terms of all runs; all, where there is no run."""
    held = view.collection
    for number in list_headed(view, runs).tolist():
        check_patience()
        if found := list(find(held.headings.read(number))):
            place = held.wordings[len(held.places) + number]
            yield make_hit(place.statement, place.paragraph, found)
