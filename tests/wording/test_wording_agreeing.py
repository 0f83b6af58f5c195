"""Which words two texts have in one order, and how far what they share goes: told sooner, but as by
difflib and by aligning all.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tracing.places.place import Traced
from assistant.tracing.search import stretching
from assistant.tracing.search.trace import find_places
from assistant.tracing.texts.agreeing import Block, find_agreeing
from assistant.tracing.texts.wording import Wording
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view

WORDS = st.lists(st.integers(0, 5), max_size=16)
LAMPS = "the lamps of the northern quay are lit by the keepers every night"
"""Thirteen words."""
BEFORE = (
    "in winter",
    "where the harbour of Velm is open to all ferries and nobody sweeps the stairs",
)
BEHIND = (
    "and the stairs",
    "while the ferries of the harbour wait for all the keepers and for winter",
)


def join_touching(blocks: list[Block]) -> list[Block]:
    """Make one of blocks that touch, as difflib does."""
    joined = blocks[:1]
    for before, block in pairwise(blocks):
        if (before.asked_end, before.there_end) == (block.asked, block.there):
            joined[-1] = joined[-1]._replace(length=joined[-1].length + block.length)
        else:
            joined.append(block)
    return joined


@given(WORDS, WORDS, st.frozensets(st.integers(0, 5), max_size=4))
def test_runs_of_words_are_those_of_difflib(
    before: list[int], after: list[int], light: frozenset[int]
) -> None:
    matcher = SequenceMatcher(light.__contains__, before, after, autojunk=False)
    theirs = [Block(*each) for each in matcher.get_matching_blocks()[:-1]]
    assert join_touching(find_agreeing(before, after, light)) == theirs


def trace(asked: str, held: str) -> list[Traced]:
    paragraph = Paragraph(1, "1", held)
    return list(find_places(asked, read_view([Statement("a", "A", "a", (paragraph,))])))


def test_a_stretch_goes_as_far_where_all_is_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"{a} {LAMPS} {b}." for a in ("", *BEFORE) for b in ("", *BEHIND)]
    pairs = [(one, other) for one in texts for other in texts]
    told = [trace(*each) for each in pairs]
    assert len({(place.start, place.end) for (place,) in told}) > len(texts)

    def mark_all(asked: Wording, held: Wording, *_: object) -> object:
        return tuple(bytearray(b"\1" * len(each.ids)) for each in (asked, held))

    monkeypatch.setattr(stretching, "_mark_most", mark_all)
    assert [trace(*each) for each in pairs] == told


def test_a_paragraph_of_the_collection_is_traced_as_its_text_is() -> None:
    texts = f"{LAMPS.capitalize()}.", f"In winter {LAMPS}, and the stairs."
    paragraphs = tuple(Paragraph(place, None, text) for place, text in enumerate(texts, 1))
    view = read_view([Statement("a", "A", "a", paragraphs)])
    for number, text in enumerate(texts):
        others = [each for each in find_places(text, view) if each.ordinal != number + 1]
        assert others
        assert list(find_places(text, view, without=number)) == others
