"""Which statements a party joined, signed or supported, and when."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from tests.told import list_named


@pytest.fixture(scope="module")
def assistant(beacons: Assistant) -> Assistant:
    return beacons


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements did Velm join in 2030?", ["velm-2030"]),
        ("Which statements has Velm signed?", ["velm-2030", "velm-2032"]),
        ("Which statements is Velm a party to?", ["velm-2030", "velm-2032"]),
        ("In which statements did Velm take part since 2031?", ["velm-2032"]),
        ("Which statements were supported by Velm in 2032?", ["velm-2032"]),
        ("How many statements did Velm endorse?", ["velm-2030", "velm-2032"]),
        ("Which statements did Velm join on beacons?", ["velm-2030", "velm-2032"]),
        ("Quelles déclarations Velm a-t-il signées en 2030 ?", ["velm-2030"]),
        ("À quelles déclarations Velm s’est-il joint ?", ["velm-2030", "velm-2032"]),
        ("Quelles déclarations ont été soutenues par Velm ?", ["velm-2030", "velm-2032"]),
        ("¿Qué declaraciones firmó Velm en 2030?", ["velm-2030"]),
        ("¿A qué declaraciones se unió Velm?", ["velm-2030", "velm-2032"]),
        ("¿Cuántas declaraciones ha apoyado Velm?", ["velm-2030", "velm-2032"]),
        ("Какие заявления подписал Velm в 2030 году?", ["velm-2030"]),
        ("К каким заявлениям присоединился Velm?", ["velm-2030", "velm-2032"]),
        ("В каких заявлениях Velm принимал участие?", ["velm-2030", "velm-2032"]),
        ("ما البيانات التي انضمت إليها Velm في 2030؟", ["velm-2030"]),
        ("ما هي البيانات التي وقعتها Velm؟", ["velm-2030", "velm-2032"]),
        ("Velm在2030年加入了哪些声明？", ["velm-2030"]),
        ("哪些声明是Velm签署的？", ["velm-2030", "velm-2032"]),
        ("Velm支持了多少份声明？", ["velm-2030", "velm-2032"]),
    ],
)
def test_what_a_party_joined_is_listed_by_date(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == expected
    assert not answer.abstained


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Which statements mention who joined Velm?", "en"),
        ("Quelles déclarations mentionnent les ports signés ?", "fr"),
        ("¿Qué declaraciones mencionan el acuerdo que firmó Velm?", "es"),
        ("Какие заявления упоминают, что подписал Velm?", "ru"),
    ],
)
def test_what_is_mentioned_is_not_what_is_joined(question: str, language: str) -> None:
    plan = read_plan(question, language)
    assert plan
    assert plan.task is Task.MENTIONS
