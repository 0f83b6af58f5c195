"""Where one statement says what it does not say: that is denied, and the nearest set apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.missing.premise import SHARE
from assistant.citing.answer import Answer
from assistant.question.cues.scope.located import asks_where, asks_where_in_one, cut_where

STATEMENTS = {
    "velm-2030": (
        "Velm Declaration of Fiji and Chad\n\nVelm, 8 August 2030\n\n"
        "1. Fiji and Chad commit to consult each other when a ferry is late.\n\n"
        "2. The harbours are open to the boats of Peru at night.\n\n"
        "3. Both welcome the lamps on the northern pier and thank the keepers.\n"
    ),
    "tarn-2032": (
        "Tarn Communiqué of Fiji and Oman\n\nTarn, 2 May 2032\n\n"
        "1. Ferries of Japan carry grain.\n\n2. The bells are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("In which paragraph of the Velm Declaration do both welcome the lamps?", "lamps"),
        ("Where does the Velm Declaration say that harbours are open to the boats?", "harbours"),
        ("In which paragraph of the Velm Declaration do they commit to consult?", "consult"),
    ],
)
def test_what_is_said_is_quoted(ask: Callable[..., Answer], question: str, kept: str) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert kept in answer.citations[0].quote
    assert answer.citations[0].statement == "velm-2030"


@pytest.mark.parametrize(
    "question",
    [
        "In which paragraph of the Velm Declaration do they commit to consult Japan?",
        "Where does the Velm Declaration say that harbours are open to the boats of Japan?",
        "Dans la Velm Declaration, où est-il dit que les ports sont ouverts au Japon ?",
        "In which paragraph of the Velm Declaration do both welcome the gilded zebra tax?",
    ],
)
def test_what_is_not_said_is_denied(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert answer.abstained
    assert all(each.statement == "velm-2030" for each in answer.citations)


def test_a_party_that_is_not_named_is_said_to_be_missing(ask: Callable[..., Answer]) -> None:
    told = ask("In which paragraph of the Velm Declaration are harbours open to boats of Japan?")
    assert "does not mention “Japan”" in told.text


def test_one_word_of_three_is_enough_and_one_of_four_is_not() -> None:
    assert 1 / 4 < SHARE <= 1 / 3


@pytest.mark.parametrize(
    "question",
    [
        "Where in the Velm Declaration is it agreed?",
        "Dans quel paragraphe de la déclaration de Velm ?",
        "¿Dónde dice la declaración de Velm que hay lámparas?",
        "Где в декларации Велма сказано, что лампы горят?",
        "宣言哪一段说灯亮着？",
        "أين يرد في إعلان فيلم أن المصابيح مضاءة؟",
    ],
)
def test_where_is_asked_in_six_languages(question: str) -> None:
    assert asks_where(question)


def test_where_a_place_is_asked_or_several_statements_no_premise_is_read() -> None:
    assert not asks_where("Where was the Velm Declaration signed?")
    assert not asks_where_in_one("Where do the statements say that lamps are lit?")
    assert cut_where("In which paragraph are lamps lit?").split() == ["are", "lamps", "lit?"]
