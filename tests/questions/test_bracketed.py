"""A subject with its abbreviation in brackets is looked for as either."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "orsa-2029": "Orsa Declaration\n\nOrsa, 3 March 2029\n\n"
    "1. Small modular reactors are built.\n\n2. Aid is given to the ports; it aids all.\n",
    "velm-2030": "Velm Declaration\n\nVelm, 4 April 2030\n\n1. The SMR in Velm is repaired.\n",
    "tarn-2031": "Tarn Declaration\n\nTarn, 5 May 2031\n\n"
    "1. Care for those with AIDS is paid for.\n",
    "sund-2032": "Sund Declaration\n\nSund, 6 June 2032\n\n"
    "1. The acquired immune deficiency syndrome is studied.\n",
}
REACTORS, ILLNESS = ["orsa-2029", "velm-2030"], ["tarn-2031", "sund-2032"]


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which statements talk about small modular reactors (SMRs)?", REACTORS),
        ("Which statements mention small modular reactors (SMR)?", REACTORS),
        ("Which statements mention SMRs (small modular reactors)?", REACTORS),
        ("How many statements mention small modular reactors (SMRs)?", REACTORS),
        ("Quelles déclarations mentionnent les petits réacteurs modulaires (SMR) ?", REACTORS),
        ("¿Qué declaraciones mencionan los reactores modulares pequeños (SMR)?", REACTORS),
        ("哪些声明提到了小型模块化反应堆（SMR）？", REACTORS),
        ("Quelles déclarations mentionnent les petits réacteurs modulaires (PRM) ?", REACTORS),
        ("Which statements mention AIDS (acquired immune deficiency syndrome)?", ILLNESS),
        ("Which statements mention acquired immune deficiency syndrome (AIDS)?", ILLNESS),
        ("Which statements mention AIDS?", ILLNESS[:1]),
    ],
)
def test_either_is_found(assistant: Assistant, question: str, expected: list[str]) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == expected
    assert [each.statement for each in answer.citations] == expected
