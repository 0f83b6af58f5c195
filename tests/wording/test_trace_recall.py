"""No place with the same words is missed, and edits are marked, on the gold statements."""

from __future__ import annotations

import pytest

from assistant.retrieval.view import View
from tests.gold_collection import COLLECTION
from tests.trace_recall import measure_edits, measure_recall, read_folder, read_view, trace_all


@pytest.fixture(scope="module")
def view() -> View:
    return read_view(read_folder(COLLECTION))


def test_every_paragraph_that_shares_a_run_is_found(view: View) -> None:
    recall = measure_recall(view, trace_all(view))
    assert recall["long"] == 1.0
    assert recall["short"] >= 0.95


def test_edited_sentences_find_their_source_with_just_the_edits(view: View) -> None:
    figures = measure_edits(view, 50)
    assert figures["first"] >= 0.98
    assert figures["marked"] >= 0.95
