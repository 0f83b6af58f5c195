"""Sentences end where a reader would end them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["We met in May.", "We agreed."],
        ["The U.S. delegation and Dr. J. Smith met.", "They agreed."],
        ["See para. 5 of No. 7, e.g. the plan.", "It is new."],
        ["The fund grew by 2.5 per cent.", "It has 1,000 members."],
        ["“We agree.”", "They left."],
        ["Will they meet?", "Yes!", "In June…", "Perhaps."],
        ["Nous saluons l’accord.", "Il est nouveau."],
        ["Мы встретились в мае.", "Мы договорились."],
        ["هل نجتمع؟", "نعم."],
        ["We adopted resolution 12 (2015).", "It stands."],
    ],
)
def test_parts_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_parts_sentences_without_spaces() -> None:
    assert split("我们欢迎报告。“很好！”他们说；会议结束。") == [
        "我们欢迎报告。",
        "“很好！”",
        "他们说；",
        "会议结束。",
    ]


def test_a_line_break_parts_items() -> None:
    assert split("We will:\n(a) meet;\n(b) report") == ["We will:", "(a) meet;", "(b) report"]


@given(st.text(alphabet="aB. \n!?“”。；()1é", max_size=200))
def test_spans_are_ordered_trimmed_and_complete(text: str) -> None:
    spans = split_sentences(text)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(split(text)).split()) == "".join(text.split())
