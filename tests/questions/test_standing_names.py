"""A name that stands as it is typed is itself, in whatever language is asked."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "lindau-2029": "Lindau Declaration\n\nLindau, 3 March 2029\n\n"
    "1. The naval base at Rota is enlarged, and the port of Puente is dredged.\n\n"
    "2. The parties met at Carta, and at Marina.\n\n3. Rules are kept.\n",
    "velm-2030": "Velm Declaration\n\nVelm, 4 April 2030\n\n"
    "1. The rotation of crews is agreed.\n\n2. A bridge and a letter are paid for.\n\n"
    "3. The naval base is closed.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué declaraciones mencionan Rota?",
        "¿Qué declaraciones mencionan Puente?",
        "¿Qué declaraciones mencionan la base naval de Rota?",
        "Quelles déclarations mentionnent Carta ?",
        "¿Qué declaraciones mencionan Carta?",
        "¿Cuántas declaraciones mencionan Rota?",
    ],
)
def test_a_name_is_no_word_of_another_language(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == ["lindau-2029"]
    assert "rotation" not in answer.text


@pytest.mark.parametrize("question", ["¿Menciona la Declaración de Lindau Rota?"])
def test_one_statement_mentions_it(assistant: Assistant, question: str) -> None:
    (quoted,) = assistant.ask(question).citations
    assert "Rota" in quoted.quote


@pytest.mark.parametrize(
    "question",
    ["¿Qué declaraciones mencionan la rotación?", "¿Qué declaraciones mencionan puentes?"],
)
def test_a_word_is_still_rendered(assistant: Assistant, question: str) -> None:
    assert list_named(assistant.ask(question)) == ["velm-2030"]
