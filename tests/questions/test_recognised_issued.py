"""When or where a statement was issued is recognised in words that no form knows."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.answering.assistant import Assistant
from assistant.question.recognised.issued import put_issued
from assistant.question.recognised.recogniser import Recogniser
from tests.conftest import NewAssistant
from tests.questions.test_recognised import STATEMENTS

ASKED = [
    "I need it for a footnote: the Besk communiqué, which day was that?",
    "the Besk communiqué came out when exactly? year is enough",
    "Remind me in what town they put their names to the Aldra declaration, please.",
    "Le communiqué de Besk, c’est de quand au juste ?",
    "Il me faudrait le jour et le lieu d’adoption de la déclaration d’Aldra, merci",
    "Necesito saber qué día vio la luz el comunicado de Besk",
    "Подскажите, пожалуйста, от какого числа Беское коммюнике",
    "写脚注用：贝斯克公报到底是哪天发的？",
    "أحتاج إلى اليوم الذي صدر فيه بيان بيسك لحاشية",
]
LEAST = 0.6
"""Part of such questions that are recognised."""


@pytest.fixture(scope="module")
def harbours(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def test_most_are_recognised(recogniser: Recogniser) -> None:
    put = [put_issued(question, recogniser) for question in ASKED]
    assert np.mean([each is not None for each in put]) >= LEAST, put


@pytest.mark.parametrize(
    "question",
    [
        "When will the third lightship be ready?",
        "Where are the two lightships moored?",
        "By when are the harbours dredged?",
        "Quand le troisième bateau-phare sera-t-il construit ?",
        "灯船停泊在哪里？",
    ],
)
def test_what_a_statement_tells_of_something_else_is_none(
    question: str, recogniser: Recogniser
) -> None:
    assert put_issued(question, recogniser) is None


def test_the_day_is_told(harbours: Assistant) -> None:
    answer = harbours.ask("the Besk communiqué came out when exactly? year is enough")
    assert not answer.abstained
    assert "9 June 2031" in answer.text


def test_day_and_place_are_asked_for_together(harbours: Assistant) -> None:
    told = harbours.ask("What is the date and place of the Besk Communiqué?")
    assert "9 June 2031" in told.text
    unknown = harbours.ask("What are the date and the place of the Norre Declaration?")
    assert unknown.lines[0].text.startswith("No statement here is known as")
