"""Of what two wordings have in common the words that tell are kept, not an “and” between them."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.places.changes import compare, list_changes, list_told, pair_texts
from assistant.tracing.texts.wording import read_wording
from tests.conftest import NewAssistant

PAIRS = [
    (
        "a complete, lasting and safe closure",
        "a complete and lasting closure",
        [(",", "and"), ("and safe", "")],
    ),
    (
        "une fermeture complète, durable et sûre",
        "une fermeture complète et durable",
        [(",", "et"), ("et sûre", "")],
    ),
    (
        "un cierre completo, duradero y seguro",
        "un cierre completo y duradero",
        [(",", "y"), ("y seguro", "")],
    ),
    (
        "полному, прочному и надёжному закрытию",
        "полному и прочному закрытию",
        [(",", "и"), ("и надёжному", "")],
    ),
    (
        "a complete and lasting closure",
        "a complete, lasting and safe closure",
        [("and", ","), ("", "and safe")],
    ),
    (
        "the towns of the north and the isles",
        "the isles of the north and of the south",
        [("towns", "isles"), ("", "of"), ("isles", "south")],
    ),
    (
        "the towns and the ports",
        "gulls and herons",
        [("the towns", "gulls"), ("the ports", "herons")],
    ),
]


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    texts = (text for held, asked, _ in PAIRS for text in (held, asked))
    return assistant_over({"all": "\n\n".join(texts)})


@pytest.mark.parametrize(("held", "asked", "changes"), PAIRS)
def test_words_that_tell_are_kept(
    assistant: Assistant, held: str, asked: str, changes: list[tuple[str, str]]
) -> None:
    index = assistant.library.read().ngrams
    own, other = (read_wording(each, index.read(each).tolist()) for each in (asked, held))
    found = list_changes(list_told(pair_texts(own, other, compare(own, other))))
    assert [(each.before, each.after) for each in found] == changes
