"""A question that names a statement of its own leans on no turn before."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewSettings
from tests.followups.test_conversation import converse, make_assistant


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    return make_assistant(settings_in(tmp_path_factory.mktemp("anew")))


ON_STEWARDS = "What does the Joint Statement of Velm and Tarn say about stewards?"


@pytest.mark.parametrize(
    "question",
    [
        "What does the declaration of Norre say about their lamps?",
        "What do they say in the Norre Declaration about lamps?",
        "Does it say in the statement from Norre how many lamps?",
        "Qu’est-ce qu’elle dit, la déclaration de Norre, sur les phares ?",
        "Que dit le Norre communiqué, celle-ci, sur les phares ?",
        "¿Qué dice la declaración de Norre sobre los faros?",
        "¿Quién firmó la declaración de Norre?",
        "Что она, декларация Норре, говорит о маяках?",
        "Что говорит Норрская декларация о её маяках?",
        "诺雷宣言对其灯塔说了什么？",
        "ماذا يقول إعلان نوره عن المنارات فيه؟",
    ],
)
def test_a_question_that_names_a_statement_leans_on_none(
    assistant: Assistant, question: str
) -> None:
    assert converse(assistant, ON_STEWARDS, question).understood is None


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("And the Norre Declaration?", "the Norre Declaration"),
        ("What about the declaration of Norre?", "the declaration of Norre"),
        ("Et la déclaration de Norre ?", "la déclaration de Norre"),
        ("¿Y la declaración de Norre?", "la declaración de Norre"),
        ("А что насчёт декларации Норре?", "декларации Норре"),
        ("那么诺雷宣言呢？", "诺雷宣言"),
        ("وماذا عن إعلان نوره؟", "إعلان نوره"),
    ],
)
def test_a_name_alone_asks_the_same_of_another_statement(
    assistant: Assistant, question: str, name: str
) -> None:
    asked = f"What does {name} say about stewards?"
    assert converse(assistant, ON_STEWARDS, question).understood == asked


@pytest.mark.parametrize(
    "question",
    [
        "What does the declaration say about Norre?",
        "¿Qué dice la declaración sobre Norre?",
        "Что это заявление говорит о Норре?",
        "该声明对诺雷说了什么？",
    ],
)
def test_a_statement_without_a_name_is_that_of_the_turn_before(
    assistant: Assistant, question: str
) -> None:
    understood = converse(assistant, ON_STEWARDS, question).understood
    assert understood
    assert "Joint Statement of Velm and Tarn" in understood
