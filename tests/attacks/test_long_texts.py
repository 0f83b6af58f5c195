"""What a statement of a million odd characters, or a question about it, costs once it is parsed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from assistant.extraction.extract import MOST_ENCODED, choose_likely
from assistant.extraction.spans import find_spans
from assistant.question.cues.words.form import AnswerKind, read_question
from assistant.retrieval.words.sought import read_sought
from config.settings import PassageSettings
from ingest.encoder.interaction import SignProduct
from ingest.language.meeting import _find_related, find_heads, find_met
from ingest.language.sentences import split_sentences
from ingest.language.terms import split_terms
from ingest.passages import cut_passages
from ingest.statement import Paragraph, Statement
from ingest.tokens import count_tokens
from tests.attacks.measuring import allow, measure
from tests.attacks.reading import check_file
from tests.rows import EVERY

MOST_SECONDS = 6.0
"""Processor time; each of these took minutes, or all memory, or did not end."""
SOON = 1.0
"""Processor time of what is done with one sentence, which took three times as long and more."""

PARTS = {
    "combining marks": "\u0316\u0301",
    "short sentences": "So. ",
    "clauses": "a, ",
    "figures": "1",
    "Chinese figures": "万",
    "figures and commas": "1,",
    "no spaces": "port",
    "full stops": ".",
}
BULLETS = 19_000 if EVERY else 10_000
TEXTS = {name: part * (200_000 // len(part)) for name, part in PARTS.items()}


@pytest.mark.parametrize("name", TEXTS)
def test_words_sentences_and_passages_of_a_long_text(name: str) -> None:
    statement = Statement("i", "Ports", "i.txt", (Paragraph(1, "1", TEXTS[name]),))
    assert measure(lambda: split_terms(TEXTS[name])) < MOST_SECONDS
    assert measure(lambda: split_sentences(TEXTS[name])) < MOST_SECONDS
    assert measure(lambda: cut_passages(statement, PassageSettings())) < MOST_SECONDS


def test_short_sentences_are_not_counted_over_and_over(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []

    def count(text: str, encoding: str) -> int:
        counted.append(len(text))
        return count_tokens(text, encoding)

    monkeypatch.setattr("ingest.passages.count_tokens", count)
    text = "一。" * 20_000
    cut_passages(Statement("i", "Ports", "i.txt", (Paragraph(1, "1", text),)), PassageSettings())
    assert sum(counted) < 20 * len(text)


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    "question",
    ["How many ports open?", "How much does it cost?", "港口何时开放？", "港口有多少个？"],
)
def test_spans_of_a_long_sentence(question: str, name: str) -> None:
    asked = read_question(question)
    assert asked.kind in {AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.DATE}
    assert measure(lambda: find_spans(asked, TEXTS[name])) < MOST_SECONDS


@pytest.mark.parametrize(
    "text",
    [
        "Relations between " + ", ".join(["Fiji", "Norway", "Peru"] * 500) + " and Chile grow.",
        ", ".join(["President Vale of Fiji", "Norway"] * 500) + " met.",
        "; ".join(["relations between Fiji and Norway"] * 500),
    ],
)
def test_parties_of_a_sentence_that_names_very_many_are_found_soon(text: str) -> None:
    assert len(text) > 9_000
    assert measure(lambda: find_met((), "Plan", [text])) < SOON
    assert measure(lambda: find_heads(text)) < SOON
    assert measure(lambda: _find_related(text)) < SOON


def test_a_list_of_very_many_bullets_is_read_once(tmp_path: Path) -> None:
    listed = "".join(f"- The harbour {number} is open.\n" for number in range(BULLETS))
    file = tmp_path / "plan.md"
    file.write_text(f"# Plan\n\nThe sides agree on this.\n\n{listed}", encoding="utf-8")
    assert check_file(file) < allow(MOST_SECONDS)


@pytest.mark.parametrize("joint", ["", "，", ","])
def test_many_countries_are_not_sought_in_every_combination_of_their_names(joint: str) -> None:
    words = joint.join(["中国", "美国", "联合国", "英国", "缅甸", "俄罗斯"] * 20)
    assert measure(lambda: read_sought(words)) < MOST_SECONDS
    assert len(read_sought(words).run) == 120


def test_of_many_sentences_those_with_the_words_are_encoded() -> None:
    text = "It is so. " * 1_000 + "The port opens. " + "It is so. " * 1_000
    likely = choose_likely("When does the port open?", text, split_sentences(text))
    assert len(likely) == MOST_ENCODED
    assert "The port opens." in {text[start:end] for start, end in likely}


def test_the_best_of_many_tokens_is_found_in_parts() -> None:
    random = np.random.default_rng(7)
    packed = random.integers(0, 256, (40_000, 48), np.uint8)
    question = random.normal(size=(3, 384)).astype(np.float32)
    starts = np.array([0, 5, 16_383, 16_384, 39_999])
    product = SignProduct()
    ends = [*starts[1:], len(packed)]
    alone = [
        product.find_best(question, packed[start:end], np.array([0]))[0]
        for start, end in zip(starts, ends, strict=True)
    ]
    assert np.array_equal(product.find_best(question, packed, starts), np.stack(alone))
