"""What makes a paragraph an answer, and which of its sentences is quoted."""

from __future__ import annotations

import pytest

from assistant.extraction.confidence import weigh
from assistant.extraction.extract import choose_quote
from assistant.question.form import read_question
from config.settings import Settings
from ingest.encoder.loading import load_encoders
from ingest.statement import Paragraph, Statement

PLAN = Paragraph(1, "1", "The lake towns build a ferry and a pier. They pay by halves.")
DATED = Paragraph(1, "1", "The ferry was launched on 4 May 2031 at the pier of Lorne.")
FERRY = "Where do the lake towns build a ferry?"
WHEN = "When was the ferry launched?"
DETAIL = "When do the lake towns build a ferry?"
NOUN = "Which lighthouse do the lake towns build?"
ENOUGH = 0.5


def rate(question: str, found: float, paragraph: Paragraph = PLAN) -> float:
    statement = Statement("plan", "Lake Plan", "plan.txt", (paragraph,))
    return weigh(read_question(question), found, statement, paragraph)


@pytest.mark.parametrize("found", [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98])
def test_where_nothing_is_missing_the_search_is_believed(found: float) -> None:
    assert rate(FERRY, found) == pytest.approx(found, abs=0.05)


def test_a_paragraph_of_even_chance_has_the_benefit_of_the_doubt() -> None:
    assert rate(FERRY, 0.48) > ENOUGH > rate(FERRY, 0.44)


@pytest.mark.parametrize("found", [0.0, 1.0])
def test_no_search_is_quite_sure(found: float) -> None:
    assert 0 < rate(FERRY, found) < 1


def test_a_missing_date_outweighs_all_but_certainty() -> None:
    assert rate(WHEN, 0.7, DATED) > ENOUGH
    assert rate(DETAIL, 0.99) < ENOUGH
    assert rate(DETAIL, 0.9999) > ENOUGH


def test_a_missing_noun_outweighs_a_doubtful_search_only() -> None:
    assert rate(NOUN, 0.55) < ENOUGH < rate(FERRY, 0.55)
    assert rate(NOUN, 0.68) > ENOUGH


@pytest.mark.parametrize(("behind", "chosen"), [(0.04, True), (0.09, False)])
def test_a_sentence_with_a_date_is_quoted_unless_another_is_clearly_nearer(
    settings: Settings, behind: float, chosen: bool
) -> None:
    encoder = load_encoders(settings.encoder, settings.index.path / "encoder").members[-1]
    near, dated = "The ferry was launched with music.", "It left the yard on 4 May 2031."
    paragraph = Paragraph(1, "1", f"{near} {dated}")
    spans = (0, len(near)), (len(near) + 1, len(paragraph.text))
    read = [(spans[0], 0.6), (spans[1], 0.6 - behind)]
    start, end = choose_quote(read_question(WHEN), WHEN, paragraph, read, encoder)
    assert (paragraph.text[start:end] == dated) is chosen
