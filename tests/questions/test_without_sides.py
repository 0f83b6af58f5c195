"""Statements of a number of parties are left out of a list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "two-2030": "Joint Statement of Fiji and Norway\n\n3 May 2030\n\n1. The lamps are lit.\n",
    "three-2031": (
        "Joint Statement of Chile, Fiji and Norway\n\n4 June 2031\n\n1. The bells are rung.\n"
    ),
    "chile-2032": "Joint Statement of Chile and Peru\n\n5 July 2032\n\n1. The wells are deep.\n",
}


@pytest.mark.parametrize(
    "question",
    [
        "All bilateral statements of Fiji and Norway, leaving out the trilateral ones with Chile",
        "Which statements of Fiji and Norway are there, not counting the trilateral ones?",
        "Quelles déclarations bilatérales de Fidji et de la Norvège, hors trilatérales ?",
        "¿Qué declaraciones de Fiyi y Noruega hay, sin las trilaterales?",
        "Перечислите заявления Фиджи и Норвегии, кроме трёхсторонних",
        "请列出斐济和挪威两国（不含三边）的联合声明。",
        "ما البيانات الثنائية بين فيجي والنرويج، باستثناء الثلاثية؟",
    ],
)
def test_those_of_another_number_are_left_out(ask: Callable[..., Answer], question: str) -> None:
    assert {each.source for each in ask(question).statements} == {"two-2030.txt"}


def test_the_number_left_out_is_not_said_to_be_counted(ask: Callable[..., Answer]) -> None:
    told = ask("List the statements of Fiji and Norway, without the trilateral ones")
    assert "Counted by" not in told.text
