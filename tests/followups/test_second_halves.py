"""What is asked besides is no part of the subject, and what was just quoted is not denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Velm and Tarn\n\nVelm, 8 August 2030\n\n"
        "1. We light a lamp for Ukraine every night.\n\n2. Ferries run on Sundays.\n"
    ),
    "orsa-2031": (
        "Orsa Declaration on Lamps\n\nOrsa, 3 March 2031\n\n"
        "1. Lamps are sent to Ukraine in spring.\n\n2. The reef is mapped.\n"
    ),
    "norre-2033": "Norre Communiqué\n\nNorre, 9 May 2033\n\n1. The bells of Norre are gilded.\n",
}


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest statement that mentions Ukraine, and what does it say about it?",
        "latest statement on Ukraine and what does it say?",
        "Quelle est la dernière déclaration qui mentionne l'Ukraine et que dit-elle ?",
        "Quelle est la dernière déclaration qui mentionne l'Ukraine et qu’en dit-elle ?",
        "¿Cuál es la última declaración que menciona Ucrania y qué dice?",
        "¿Cuál es la última declaración que menciona Ucrania, y qué dice al respecto?",
        "Какое последнее заявление об Украине и что в нём сказано?",
        "Какое последнее заявление об Украине и о чём в нём говорится?",
        "ما هو أحدث بيان يذكر أوكرانيا، وماذا يقول عنها؟",
    ],
)
def test_the_latest_is_quoted_where_it_is_asked_what_it_says(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.source for each in answer.citations] == ["orsa-2031.txt"]
    assert len(answer.lines) == 2


def test_what_a_list_says_is_its_quotations(ask: Callable[..., Answer]) -> None:
    asked = ask("哪些声明提到乌克兰，它们说了什么？")
    assert {each.source for each in asked.citations} == {"velm-2030.txt", "orsa-2031.txt"}
    assert "没有" not in asked.text
    asked = ask("Which statements mention lamps and where do they say so?")
    assert "No answer" not in asked.text


def test_what_is_asked_anew_is_still_answered_or_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention the reef, and when do the ferries run?")
    assert {each.source for each in answer.citations} == {"orsa-2031.txt", "velm-2030.txt"}
    answer = ask("Which statements mention the reef, and who painted the lighthouse?")
    assert "No answer was found to “who painted the lighthouse?”" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest statement of Velm and what does it say?",
        "Какое последнее заявление Velm и что в нём сказано?",
        "¿Cuál es la última declaración de Velm y qué dice?",
    ],
)
def test_the_latest_of_a_party_is_named_where_it_is_asked_what_it_says(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert [each.source for each in answer.statements] == ["velm-2030.txt"]
