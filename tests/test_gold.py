"""The questions on the statements of this repository are answered or refused as they should be."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.evaluation.evaluate import Outcome, ask_all, format_report, measure
from assistant.evaluation.gold import read_gold
from ingest.sync.run import sync
from tests.conftest import STATEMENTS, NewSettings

GOLD = Path(__file__).parent / "gold" / "statements.jsonl"


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> list[Outcome]:
    settings = settings_in(tmp_path_factory.mktemp("asked"))
    sync([STATEMENTS], settings)
    return ask_all(read_gold(GOLD), Assistant(settings).ask)


def test_gold_questions_of_the_statements(outcomes: list[Outcome]) -> None:
    figures = measure(outcomes)
    assert figures["R@1"].mean >= 0.85
    assert figures["R@5"].mean == 1.0
    assert figures["first citation right"].mean >= 0.85
    off = [each for each in outcomes if each.gold.kind in {"off", "chatter"}]
    assert all(each.answer.abstained for each in off)


def test_every_gold_quote_stands_in_its_paragraph(outcomes: list[Outcome]) -> None:
    answerable = [each for each in outcomes if each.gold.answerable]
    assert len(answerable) == 18
    assert all(each.rank is not None for each in answerable)
    assert "R@1" in format_report(outcomes)
