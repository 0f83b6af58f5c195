"""Figures on the invented statements do not fall: what is found, answered, cited and refused."""

from __future__ import annotations

from collections import Counter

import pytest

from assistant.answering.assistant import Assistant
from assistant.evaluation.evaluate import Outcome, ask_all, measure
from assistant.evaluation.gold import read_gold
from config.settings import Settings
from tests.gold_collection import QUESTIONS

FROM_ALL = {"which", "count", "exact", "latest", "mentioned", "negated", "compare", "over-time"}
FROM_ALL |= {"overview", "commitments", "appeals", "outsiders"}
"""Kinds that are answered from all statements; not all such answers have quotes."""
NOT_FOUND_BY_SEARCH = {"pointed", "about", "summary", *FROM_ALL}
"""Kinds that are answered from words, labels and dates, without a search."""


@pytest.fixture(scope="module")
def outcomes(gold: Settings) -> list[Outcome]:
    return ask_all(read_gold(QUESTIONS), Assistant(gold).ask)


def of_kinds(outcomes: list[Outcome], *kinds: str) -> list[Outcome]:
    return [each for each in outcomes if each.gold.kind in kinds]


def test_there_are_questions_of_every_kind() -> None:
    questions = read_gold(QUESTIONS)
    kinds = Counter(each.kind for each in questions)
    assert len(questions) >= 152
    assert len({each.question for each in questions if not each.scope.statements}) >= 147
    assert {"number", "date", "place", "name", "reason", "list", "open", "of-several"} <= set(kinds)
    assert {"pointed", "about", "follow-up", "scope", "french", "chinese", "spanish"} <= set(kinds)
    assert {"summary", "parts", *FROM_ALL} <= set(kinds)
    assert {"out-of-scope", "off", "near", "wrong-premise", "chatter"} <= set(kinds)


def test_the_right_paragraph_is_found(outcomes: list[Outcome]) -> None:
    searched = [each for each in outcomes if each.gold.kind not in NOT_FOUND_BY_SEARCH]
    figures = measure(searched)
    assert figures["R@1"].mean >= 0.93
    assert figures["R@5"].mean == 1.0


def test_what_is_answered_cites_the_right_paragraph(outcomes: list[Outcome]) -> None:
    figures = measure([each for each in outcomes if each.gold.kind not in FROM_ALL])
    assert figures["answered"].mean >= 0.92
    assert figures["first citation right"].mean >= 0.91
    assert figures["some citation right"].mean >= 0.93
    assert figures["citations right of all shown"].mean >= 0.87
    assert figures["quotes word for word"].mean == 1.0


def test_similar_statements_are_told_apart(outcomes: list[Outcome]) -> None:
    figures = measure(of_kinds(outcomes, "of-several"))
    assert figures["R@1"].mean >= 0.76
    assert figures["some citation right"].mean >= 0.84


@pytest.mark.parametrize("kind", ["french", "spanish", "chinese"])
def test_a_statement_is_found_in_its_own_language(outcomes: list[Outcome], kind: str) -> None:
    assert measure(of_kinds(outcomes, kind))["R@1"].mean == 1.0


def test_a_paragraph_is_quoted_by_its_label(outcomes: list[Outcome]) -> None:
    assert measure(of_kinds(outcomes, "pointed"))["some citation right"].mean >= 0.75


def test_a_statement_is_described(outcomes: list[Outcome]) -> None:
    assert measure(of_kinds(outcomes, "about"))["says what it must"].mean >= 0.75


def test_all_statements_are_asked_and_the_answer_is_whole(outcomes: list[Outcome]) -> None:
    asked = of_kinds(outcomes, *FROM_ALL, "summary")
    assert measure(asked)["says what it must"].mean == 1.0
    for each in asked:
        assert all(each.right), each.gold.question
        assert len(each.right) == len(each.gold.gold), each.gold.question


def test_each_part_of_a_question_is_answered(outcomes: list[Outcome]) -> None:
    figures = measure(of_kinds(outcomes, "parts"))
    assert figures["some citation right"].mean == 1.0
    assert figures["says what it must"].mean >= 0.66


def test_a_conversation_and_a_scope_lead_to_the_right_statement(outcomes: list[Outcome]) -> None:
    for kind in ("follow-up", "scope"):
        figures = measure(of_kinds(outcomes, kind))
        assert figures["R@1"].mean == 1.0, kind
        assert figures["answered"].mean >= 0.75, kind


@pytest.mark.parametrize(
    ("kind", "floor"),
    [("off", 1.0), ("chatter", 1.0), ("out-of-scope", 1.0), ("near", 0.5), ("wrong-premise", 0.5)],
)
def test_what_the_statements_do_not_say_is_refused(
    outcomes: list[Outcome], kind: str, floor: float
) -> None:
    assert measure(of_kinds(outcomes, kind))["refused"].mean >= floor


def test_every_gold_quote_stands_in_a_paragraph_of_its_file(gold: Settings) -> None:
    collection = Assistant(gold).library.read()
    for question in read_gold(QUESTIONS):
        for place in question.gold:
            assert any(
                question.fits(statement.source, paragraph.text)
                for statement in collection.statements
                for paragraph in statement.paragraphs
            ), (question.id, place)
