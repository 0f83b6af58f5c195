"""What changed between two versions is shown paragraph by paragraph, word by word."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from ingest.comparison import Change, compare_statements
from ingest.statement import Paragraph, Statement

WORDS = st.lists(
    st.sampled_from(
        ["river", "port", "opens", "in", "May", "for", "all", "ships,", "(a)", "12.5", "%", "港口"]
    )
)
TEXTS = st.lists(WORDS.map(" ".join), max_size=6)


def make(texts: list[str], first: int = 1) -> Statement:
    paragraphs = tuple(
        Paragraph(number, str(number + first - 1), text) for number, text in enumerate(texts, 1)
    )
    return Statement("plan", "Plan", "plan.txt", paragraphs)


def summarize(changes: list[Change]) -> list[tuple[str, tuple[str, str]]]:
    return [(each.kind, each.labels) for each in changes]


def test_changed_words_are_told_from_those_that_stay() -> None:
    old = "The ports publish timetables every month."
    (change,) = compare_statements(make([old]), make([old.replace("every month", "each week")]))
    assert [(each.text, each.kind) for each in change.pieces] == [
        ("The ports publish timetables", "kept"),
        (" every month", "removed"),
        (" each week", "added"),
        (".", "kept"),
    ]


def test_a_paragraph_put_between_others_moves_their_labels_only() -> None:
    texts = ["The cities met in spring.", "They agreed on a common desk for skippers."]
    changes = compare_statements(make(texts), make([texts[0], "A new quay is built.", texts[1]]))
    assert summarize(changes) == [
        ("kept", ("1", "1")),
        ("added", ("", "2")),
        ("changed", ("2", "3")),
    ]
    assert all(piece.kind == "kept" for piece in changes[2].pieces)


def test_a_paragraph_that_became_another_is_removed_and_added() -> None:
    changes = compare_statements(make(["Ships pay less."]), make(["Reeds grow along the bank."]))
    assert sorted(each.kind for each in changes) == ["added", "removed"]


def test_letters_are_compared_where_words_are_not_parted() -> None:
    (change,) = compare_statements(make(["港口每月公布时刻表。"]), make(["港口每周公布时刻表。"]))
    assert [each.text for each in change.pieces if each.kind != "kept"] == ["月", "周"]


@given(TEXTS, TEXTS)
def test_pieces_make_up_both_texts_and_no_paragraph_is_lost(
    before: list[str], after: list[str]
) -> None:
    changes = compare_statements(make(before), make(after))
    for side, texts, mine in (("old", before, "removed"), ("new", after, "added")):
        found = [each for each in changes if getattr(each, side) is not None]
        assert [getattr(each, side) for each in found] == list(range(1, len(texts) + 1))
        for change, text in zip(found, texts, strict=True):
            whole = "".join(p.text for p in change.pieces if p.kind in ("kept", mine))
            assert whole.split() == text.split()


@given(TEXTS)
def test_a_statement_is_the_same_as_itself(texts: list[str]) -> None:
    assert all(each.kind == "kept" for each in compare_statements(make(texts), make(texts)))


def test_very_long_versions_are_compared_within_seconds() -> None:
    def make(texts: list[str]) -> Statement:
        numbered = enumerate(texts, 1)
        paragraphs = tuple(Paragraph(number, str(number), text) for number, text in numbered)
        return Statement("plan", "Plan", "plan.txt", paragraphs)

    started = time.process_time()
    same = make(["The ferry runs."] * 10_000), make(["The ferry runs."] * 9_999 + ["It stops."])
    changes = compare_statements(*same)
    assert [each.kind for each in changes].count("kept") == 9_999
    other = make([f"Ferry {number} runs." for number in range(10_000)])
    assert len(compare_statements(same[0], other)) == 10_000
    long = make(["ferry harbour " * 100_000]), make(["harbour ferry " * 100_000])
    assert {each.kind for each in compare_statements(*long)} == {"changed"}
    assert time.process_time() - started < 60
