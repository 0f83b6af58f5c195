"""What changed between two versions is told soon, whoever wrote them."""

from __future__ import annotations

import time
from dataclasses import replace
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval import counterparts
from assistant.retrieval.collection import Collection
from assistant.web.views.reader import _list_changes, _list_counterparts
from config.errors import QuestionError
from ingest.comparison import compare_statements
from ingest.entry import Entry
from ingest.matching import find_stretches
from ingest.statement import Paragraph, Statement
from tests.collecting import collect

MOST_SECONDS = 3.0
"""Processor time for all; each alone took minutes."""
COUNT = 2_000


def make(*texts: str) -> Statement:
    paragraphs = tuple(Paragraph(place, None, text) for place, text in enumerate(texts, 1))
    return Statement("plan", "Plan", "plan.txt", paragraphs)


def weave(word: str, other: str, parting: str = " ", count: int = COUNT) -> str:
    return parting.join(f"{word}{parting}{other}{number}" for number in range(count))


PARAGRAPHS = {
    "a word between others": (weave("port", "x"), weave("port", "y")),
    "commas": (weave(",", "x", ""), weave(",", "y", "")),
    "letters": ("港口" * COUNT, "港船" * COUNT),
    "two words": ("port quay " * COUNT, "quay port port " * COUNT),
    "landmarks": (
        weave("port", "x") + " Orsa " + weave("port", "y"),
        weave("port", "y") + " Orsa " + weave("port", "x"),
    ),
    "backwards": (weave("port", "x"), " ".join(reversed(weave("port", "x").split()))),
}


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_words_that_return_all_the_time_are_compared_soon(kind: str) -> None:
    old, new = PARAGRAPHS[kind]
    started = time.thread_time()
    pieces = [
        piece
        for each in compare_statements(make(f"The {old} end."), make(f"The {new} end."))
        for piece in each.pieces
    ]
    assert time.thread_time() - started < MOST_SECONDS
    for text, mine in ((old, "removed"), (new, "added")):
        whole = "".join(each.text for each in pieces if each.kind in ("kept", mine))
        assert whole.split() == f"The {text} end.".split()


def test_paragraphs_that_return_all_the_time_are_compared_soon() -> None:
    old, new = (
        [text for number in range(3_000) for text in (f"Port {number % 60}.", f"{word} {number}.")]
        for word in ("Quay", "Pier")
    )
    started = time.thread_time()
    compare_statements(make(*old), make(*new))
    assert time.thread_time() - started < MOST_SECONDS


def test_a_word_that_changed_in_a_very_long_paragraph_is_told_alone() -> None:
    old = weave("port", "x")
    new = old.replace(" x700 ", " y ").replace(" x1300 ", " z ")
    (change,) = compare_statements(make(old), make(new))
    told = [each.text.strip() for each in change.pieces if each.kind != "kept"]
    assert told == ["x700", "y", "x1300", "z"]


@given(st.text("ab ,", max_size=40), st.text("ab ,", max_size=40))
def test_what_is_short_is_compared_all_with_all(old: str, new: str) -> None:
    exact = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    found = [(each.same, *each[1:]) for each in find_stretches(old, new)]
    assert found == [(kind == "equal", *places) for kind, *places in exact]


@given(st.text("abcdefgh", max_size=40), st.text("abcdefgh", max_size=40))
def test_what_is_long_is_still_all_there(old: str, new: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("ingest.matching.MOST_STEPS", 20)
        found = list(find_stretches(old, new))
    assert "".join(old[each.start : each.end] for each in found) == old
    assert "".join(new[each.first : each.last] for each in found) == new
    for each in found:
        assert (old[each.start : each.end] == new[each.first : each.last]) is each.same


def test_versions_of_what_has_no_date_are_sought_for_so_long_and_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = "The port opens.", "The port closes.", "Tolls end."
    plans = [
        replace(make(*texts), id=f"{language}{place}", language=language)
        for language in ("en", "fr")
        for place in range(3)
    ]
    entries = [Entry(each, (), "", (), "", "") for each in plans]
    paired: list[str] = []

    def pair(_: Statement, other: Statement, __: Collection) -> list[tuple[int, int]]:
        paired.append(other.id)
        return []

    monkeypatch.setattr(counterparts, "_pair", pair)
    assert _list_counterparts(entries[0], collect(entries)) == ()
    assert paired == ["fr0", "fr1", "fr2"]
    monkeypatch.setattr("assistant.patience.MOST_SECONDS", -1.0)
    assert _list_counterparts(entries[0], collect(entries)) == ()
    assert len(paired) == 3


def test_a_comparison_that_takes_too_long_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    versions = [
        Entry(make(text), (), "", (), "", "", version=number)
        for number, text in enumerate(("The port opens.", "The port closes."), 1)
    ]
    assert _list_changes(versions[1], versions)
    monkeypatch.setattr("assistant.patience.MOST_SECONDS", -1.0)
    with pytest.raises(QuestionError):
        _list_changes(versions[1], versions)
