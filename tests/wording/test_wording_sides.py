"""Two statements side by side have one pairing: on the page, as JSON, as a file, in both orders."""

from __future__ import annotations

import io

import pytest
from docx import Document

from assistant.export.checked import export_sides
from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import Status
from assistant.tracing.drafts.sides import Sides, set_side_by_side
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view

ONE = (
    "The keepers support a free and open strait, which is quiet, and agree to meet again in Tarn.",
    "We reiterate the importance of a free and open strait, which is quiet and clean.",
    "We reiterate the importance of keeping the strait free and open in every season.",
    "The keepers will not: raise tolls on fishing boats from the outer islands at night.",
    "The ferries sail at noon.",
)
OTHER = (
    "We reiterate the importance of maintaining a free and open strait, which is quiet and clean.",
    "The keepers support a free and open strait and agree to meet in Velm, once more, in spring.",
    "Both towns agree to meet again in Tarn, where a free and open strait is quiet.",
    "The keepers will: raise tolls on fishing boats from the outer islands at night.",
    "The ferries sail at noon.",
    "Gulls are counted by the clerk of the harbour each year before the thaw.",
)


def make(name: str, texts: tuple[str, ...]) -> Statement:
    paragraphs = tuple(Paragraph(at, str(at), text) for at, text in enumerate(texts, 1))
    return Statement(name, name.capitalize(), f"{name}.txt", paragraphs, date="2030-01-01")


@pytest.fixture(scope="module")
def view() -> View:
    return read_view([make("one", ONE), make("other", OTHER)])


@pytest.fixture(scope="module")
def sides(view: View) -> Sides:
    return set_side_by_side("one", "other", view)


def test_each_sentence_is_beside_the_one_that_is_beside_it(sides: Sides) -> None:
    pairs, back = (
        [(each.ordinal, each.place.ordinal, each.status) for each in side.sentences if each.place]
        for side in (sides.first, sides.second)
    )
    assert len(pairs) >= 4
    assert sorted((there, own, status) for own, there, status in back) == sorted(pairs)
    assert len({there for _, there, _ in pairs}) == len(pairs)


def test_all_else_only_one_has(sides: Sides) -> None:
    for side in (sides.first, sides.second):
        assert all((each.place is None) == (each.status is Status.NEW) for each in side.sentences)
    assert sides.second.sentences[-1].status is Status.NEW


def test_the_other_order_says_the_same(sides: Sides, view: View) -> None:
    turned = set_side_by_side("other", "one", view)
    assert turned.first.to_json() == sides.second.to_json()
    assert turned.second.to_json() == sides.first.to_json()


def test_the_file_counts_as_the_page_does(sides: Sides, view: View) -> None:
    document = Document(io.BytesIO(export_sides(sides, view.collection)))
    told = [each.text for each in document.paragraphs if each.text.startswith("Beside")]
    counts = [side.counts for side in (sides.first, sides.second)]
    assert counts[0]["changed"] == counts[1]["changed"]
    for text, count in zip(told, counts, strict=True):
        assert f"{count['changed']} changed" in text
        assert f"{count['new']} only here" in text


def test_what_is_quoted_stands_there(sides: Sides, view: View) -> None:
    for side in (sides.first, sides.second):
        placed = [(each, each.place) for each in side.sentences if each.place]
        assert placed
        for each, place in placed:
            held = view.find_statement(place.statement).paragraphs[place.ordinal - 1].text
            assert held[place.start : place.end] == place.quote
            assert "".join(pair.own for pair in place.pairs) == each.text
