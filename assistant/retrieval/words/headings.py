"""Words are sought in the headings of statements too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Find, Hit, make_hit
from assistant.retrieval.words.seeker import Run
from ingest.texts import list_headings


def read_headings(view: View, runs: Sequence[Run], find: Find) -> Iterator[Hit]:  # noqa: ARG001
    """Read all headings of the statements that are asked, whatever terms they have."""
    for statement in view.statements:
        check_patience()
        having = [place for place, each in enumerate(statement.headings) if has(find, each.text)]
        headings = list_headings(statement) if having else ()
        for place in having:
            yield make_hit(statement, headings[place], list(find(headings[place].text)))


def has(find: Find, text: str) -> bool:
    """Tell whether what is sought stands in a text."""
    return next(find(text), None) is not None
