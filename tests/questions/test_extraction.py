"""What makes a quote an answer, and which sentence of a paragraph is quoted."""

from __future__ import annotations

import pytest

from assistant.extraction.choice import Choice, choose_quote
from assistant.extraction.confidence import ACROSS, ALIKE, UNREAD, Weights, weigh
from assistant.extraction.presence import UNKNOWN, Held
from assistant.question.cues.words.form import read_question
from config.settings import Settings
from ingest.encoder.loading import load_encoders
from ingest.statement import Paragraph, Statement

WHEN = "When was the ferry launched?"
ENOUGH = 0.5


def rate(score: float, found: float, stranger: bool = False) -> float:
    return weigh(Choice((0, 1), Held(score, 1.0), stranger), found, UNREAD)


@pytest.mark.parametrize("found", [0.3, 0.5, 0.7, 0.9, 0.98])
def test_where_nothing_is_known_the_search_is_believed(found: float) -> None:
    assert found - 0.02 < weigh(Choice((0, 1), UNKNOWN), found, UNREAD) < found + 0.1


def test_a_doubtful_search_is_enough_where_all_is_there() -> None:
    assert rate(1.0, 0.28) > ENOUGH > rate(1.0, 0.22)


@pytest.mark.parametrize("found", [0.0, 1.0])
def test_no_search_is_quite_sure(found: float) -> None:
    assert 0 < rate(1.0, found) < 1


def test_what_is_missing_outweighs_all_but_certainty() -> None:
    assert rate(0.5, 0.75) > ENOUGH > rate(0.5, 0.7)
    assert rate(0.01, 0.97) > ENOUGH > rate(0.0, 0.99)
    assert rate(0.0, 0.9999) > ENOUGH


def test_a_party_unheard_of_outweighs_a_doubtful_search_only() -> None:
    assert rate(1.0, 0.52, stranger=True) > ENOUGH > rate(1.0, 0.45, stranger=True)


@pytest.mark.parametrize("weights", [ALIKE, ACROSS])
def test_a_reading_turns_even_the_verdict_of_a_sure_search(weights: Weights) -> None:
    def judge(found: float, reading: float) -> float:
        return weigh(Choice((0, 1), Held(1.0, 1.0)), found, weights, reading)

    assert judge(0.3, 3.0) > ENOUGH > judge(0.3, -3.0)
    assert judge(0.99, 0.0) == judge(0.999, 0.0) > ENOUGH > judge(0.999, -4.5)
    assert judge(0.001, 4.0) < ENOUGH


def test_across_languages_most_of_the_question_unsaid_outweighs_a_middling_reading() -> None:
    def judge(reading: float, unsaid: float) -> float:
        return weigh(Choice((0, 1), UNKNOWN), 0.5, ACROSS, reading, unsaid)

    assert judge(-0.5, 0.62) > ENOUGH > judge(-0.5, 0.7)
    assert judge(0.5, 1.0) > ENOUGH


@pytest.mark.parametrize(("behind", "chosen"), [(0.04, True), (0.13, False)])
def test_a_sentence_with_a_date_is_quoted_unless_another_is_clearly_nearer(
    settings: Settings, behind: float, chosen: bool
) -> None:
    encoder = load_encoders(settings.encoder, settings.index.path / "encoder").members[-1]
    near, dated = "The ferry was launched with music.", "The ferry left the yard on 4 May 2031."
    paragraph = Paragraph(1, "1", f"{near} {dated}")
    statement = Statement("plan", "Lake Plan", "plan.txt", (paragraph,))
    spans = (0, len(near)), (len(near) + 1, len(paragraph.text))
    read = [(spans[0], 0.6), (spans[1], 0.6 - behind)]
    asked = read_question(WHEN)
    choice = choose_quote(asked, WHEN, statement, paragraph, read, encoder)
    assert (paragraph.text[slice(*choice.span)] == dated) is chosen
    if chosen:
        assert choice.mark(asked, "en") == ((dated.index("4 May"), len(dated) - 1),)


@pytest.mark.parametrize(
    ("question", "score", "marked"),
    [
        ("When does it open?", 0.8, True),
        ("When does it open?", 0.6, False),
        ("How many boats are there?", 0.8, True),
        ("How long is it?", 0.8, False),
        ("Who runs it?", 1.0, False),
        ("Which country pays?", 0.8, True),
        ("Which countries pay?", 0.8, False),
        ("Quel pays verse l’argent ?", 0.8, False),
        ("Quand ouvre-t-il ?", 0.8, True),
    ],
)
def test_only_what_is_surely_the_answer_is_marked(
    question: str, score: float, marked: bool
) -> None:
    choice = Choice((10, 40), Held(score, 1.0, (20, 24)))
    assert choice.mark(read_question(question), "en") == (((10, 14),) if marked else ())
