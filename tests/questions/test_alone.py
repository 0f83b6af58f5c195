"""A name that stands in the statements is not denied for the words around it."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "orsa-2029": "Orsa Declaration\n\nOrsa, 3 March 2029\n\n"
    "1. The parties welcome the Lantern Regatta, which is held each June.\n\n"
    "2. The Brelk scholarships are renewed.\n\n3. Members of the TLQF keep the locks.\n",
    "velm-2030": "Velm Declaration\n\nVelm, 4 April 2030\n\n"
    "1. The Brelk scholarships are open to pilots.\n\n2. The harbour is dredged each spring.\n",
    "tarn-2031": "Tarn Declaration\n\nTarn, 5 May 2031\n\n"
    "1. A quay of stone is built.\n\n2. Lamps are lit at the quay, and ropes are kept dry.\n",
}
BRELK = ["orsa-2029", "velm-2030"]


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("question", "whole", "expected"),
    [
        ("Is the rowing Lantern Regatta mentioned in the Orsa Declaration?", "rowing", "Regatta"),
        ("Does the Orsa Declaration mention the summer Lantern Regatta?", "“", "Regatta"),
        ("La Déclaration d’Orsa mentionne-t-elle la course Lantern Regatta ?", "«", "Regatta"),
        ("¿Menciona la Declaración de Orsa la carrera Lantern Regatta?", "«", "Regatta"),
    ],
)
def test_a_name_with_a_word_more_is_not_denied(
    assistant: Assistant, question: str, whole: str, expected: str
) -> None:
    answer = assistant.ask(question)
    assert whole in answer.lines[0].text
    assert expected in answer.lines[0].text
    assert [each.statement for each in answer.citations] == ["orsa-2029"]
    assert expected in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements mention the Brelk fund?", BRELK),
        ("How many statements mention the Brelk exchange fund?", BRELK),
        ("Which is the latest statement that mentions the Brelk fund?", ["velm-2030"]),
        ("Which statements mention the TLQF fund?", ["orsa-2029"]),
        ("Quelles déclarations mentionnent le programme Brelk ?", BRELK),
        ("¿Qué declaraciones mencionan el programa Brelk?", BRELK),
        ("Какие заявления упоминают программу Brelk?", BRELK),
        ("哪些声明提到了Brelk项目？", BRELK),
    ],
)
def test_what_has_the_name_alone_is_told_and_said_so(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == expected
    assert "Brelk" in answer.lines[0].text or "TLQF" in answer.lines[0].text
    assert answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Does the Velm Declaration mention the Harbour Regatta?",
        "Does the Tarn Declaration mention the Lantern Regatta?",
        "Does the Orsa Declaration mention the Orsa lighthouse?",
        "Which statements mention the Quay lanterns?",
    ],
)
def test_what_is_no_name_there_is_denied(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).citations
