"""How much must be shared to be a place: each bound from both sides."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import Status, check_draft
from assistant.tracing.lineage import follow
from assistant.tracing.places.paragraph import find_paragraph
from assistant.tracing.search.matching import Telling
from assistant.tracing.search.trace import find_places
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch, align
from config.errors import QuestionError, UnknownStatementError
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view

RUN = "the lamps of the northern quay are lit by the keepers"
"""Eleven words."""
OTHERS = "while nobody sweeps stairs or counts boats that come home late with crab and cod on ice"
"""Seventeen words, of which the statement has none."""


@pytest.mark.parametrize(
    ("bits", "enough", "little"),
    [([1.0] * 40, 10, 9), ([11.0] * 40, 5, 4), ([12.0] + [1.0] * 39, 6, 5), ([1.0] * 8, 4, 3)],
)
def test_a_run_counts_from_so_many_words_on(
    bits: Sequence[float], enough: int, little: int
) -> None:
    telling = Telling(np.array(bits))
    assert telling.has_enough([Block(0, 0, enough)])
    assert not telling.has_enough([Block(0, 0, little)])


def test_a_short_run_counts_by_a_rare_word() -> None:
    assert not Telling(np.array([11.9] + [1.0] * 39)).has_enough([Block(0, 0, 6)])
    assert not Telling(np.array([12.0] + [1.0] * 39)).has_enough([Block(1, 0, 6)])


def state(name: str, text: str) -> Statement:
    return Statement(name, name, name, (Paragraph(1, "1", text),))


def hold(*texts: str) -> View:
    """Give the view of statements of one paragraph each: a, b and so on."""
    return read_view([state(name, text) for name, text in zip("abcdefgh", texts, strict=False)])


def test_a_sentence_is_changed_only_from_wording_that_has_half_of_it() -> None:
    view = hold(f"It is known that {RUN} every night.")
    for words, status in ((9, Status.CHANGED), (17, Status.NEW)):
        draft = state("draft", f"{RUN} {' '.join(OTHERS.split()[:words])}.")
        (sentence,) = check_draft(draft, view).sentences
        assert sentence.status is status


def test_a_formula_goes_on_only_where_half_of_it_stands() -> None:
    view = hold(f"It is known that {RUN} every night.")
    assert find_places(f"{RUN} {OTHERS}", view)
    assert not follow(f"{RUN} {OTHERS}", view).steps
    assert follow(RUN, view).steps


def test_each_place_of_a_paragraph_is_given() -> None:
    again = f"We say that {RUN}. Boats rest. Also in winter {RUN}, and in spring {RUN}."
    places = find_places(RUN, hold(again, RUN))
    assert [each.statement for each in places] == ["a", "a", "a", "b"]
    starts = [each.start for each in places[:3]]
    assert starts == sorted(starts)
    assert all(each.quote == RUN and each.same for each in places)


def test_gaps_are_compared_word_by_word_up_to_a_size() -> None:
    def compare(count: int) -> bool:
        shared = range(130)
        one, other = (
            [*range(first, first + count), *shared, *range(first + count, first + 2 * count)]
            for first in (1_000, 10_000)
        )
        return bool(align(one, other, Stretch((0, len(one)), (0, len(other)), ())).blocks)

    assert compare(20)
    assert not compare(75)


def test_very_many_words_are_no_text_to_trace() -> None:
    view = hold(RUN)
    assert not find_places("gull " * 5_000, view)
    with pytest.raises(QuestionError, match="5001 words"):
        find_places("gull " * 5_001, view)


def test_of_many_paragraphs_with_a_label_the_first_are_named() -> None:
    texts = tuple(Paragraph(number, "1", f"Gull {number}.") for number in range(1, 13))
    view = read_view([Statement("a", "a", "a", texts)])
    with pytest.raises(UnknownStatementError, match=r"12 paragraphs .* \[1\], .*\[10\]$"):
        find_paragraph("a", "1", view.collection)


def test_a_sentence_is_shown_whole_from_a_third_on() -> None:
    def show(more: str) -> str:
        held = f"It is known that {RUN} {OTHERS}{more}."
        (place,) = find_places(f"Today {RUN}.", hold(held))
        return place.quote

    assert show("").startswith("It is known")
    assert show(" and slow").startswith("that the lamps")


@pytest.mark.parametrize(
    ("runs", "is_enough"),
    [
        ([Block(3, 0, 5)], False),
        ([Block(0, 0, 4)], True),
        ([Block(2, 0, 6)], True),
        ([Block(3, 0, 3), Block(3, 9, 3), Block(4, 20, 3)], False),
        ([Block(1, 0, 2), Block(4, 9, 2)], True),
    ],
)
def test_a_name_in_common_is_no_half_of_a_text(runs: list[Block], is_enough: bool) -> None:
    telling = Telling(np.array([13.0] * 3 + [7.0] * 5))
    assert telling.has_enough(runs) is is_enough


@pytest.mark.parametrize(
    ("held", "quote"),
    [
        (
            "We call for the complete unloading of the Northern People’s Republic as before.",
            "complete unloading of the Northern People’s Republic",
        ),
        ("We call for the complete unloading of the deep-water harbour.", None),
    ],
)
def test_a_quote_ends_within_no_name(held: str, quote: str | None) -> None:
    view = read_view([Statement("a", "A", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places("complete unloading of the Tarn Peninsula", view)
    assert place.quote == (quote or "complete unloading of the deep-water")
    assert place.quote in held


def test_a_quote_without_spaces_ends_after_as_many_words() -> None:
    held = "双方重申支持完全销毁北方仓库中的旧灯和旧船并保持港口开放"
    view = read_view([Statement("a", "A", "a", (Paragraph(1, "1", held),))])
    places = find_places("支持完全销毁塔恩", view)
    assert all(len(each.quote) <= 10 for each in places)
