"""Statements of a kind are those whose titles call them so, in six languages."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.traits.kinds import find_kind, is_of_kind
from tests.questions.test_listing import EVERY
from tests.told import list_named


@pytest.fixture(scope="module")
def assistant(beacons: Assistant) -> Assistant:
    return beacons


JOINT = ["velm-2030", "norre-2031", "velm-2032"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which communiqués are there?", ["tarn-2031"]),
        ("How many declarations are there?", ["orsa-2029"]),
        ("Which joint statements are there?", JOINT),
        ("Which joint statements are from 2032?", ["velm-2032"]),
        ("What is the latest joint statement?", ["velm-2032"]),
        ("Quels communiqués y a-t-il ?", ["tarn-2031"]),
        ("Combien de déclarations communes y a-t-il ?", JOINT),
        ("¿Qué comunicados hay?", ["tarn-2031"]),
        ("¿Cuántas declaraciones conjuntas hay?", JOINT),
        ("Какие коммюнике есть?", ["tarn-2031"]),
        ("Сколько деклараций?", ["orsa-2029"]),
        ("Какие совместные заявления есть?", JOINT),
        ("有哪些公报？", ["tarn-2031"]),
        ("有多少份宣言？", ["orsa-2029"]),
        ("哪些联合声明？", JOINT),
        ("ما هي البيانات الختامية؟", ["tarn-2031"]),
        ("كم عدد البيانات المشتركة؟", JOINT),
        ("Which charters are there?", []),
        ("How many fact sheets are there?", []),
        ("Quelles chartes y a-t-il ?", []),
        ("有哪些宪章？", []),
        ("Which statements are there?", EVERY),
        ("Quelles déclarations y a-t-il ?", EVERY),
        ("¿Qué declaraciones hay?", EVERY),
    ],
)
def test_a_kind_is_listed_by_titles(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert list_named(answer) == expected
    assert not answer.abstained


def test_it_is_said_how_they_are_counted(assistant: Assistant) -> None:
    assert "whose title calls them so" in assistant.ask("Which communiqués are there?").text
    assert "whose title calls them so" not in assistant.ask("Which statements are there?").text


@pytest.mark.parametrize(
    ("asked", "title", "expected"),
    [
        ("les communiqués", "Lake Ports Communique", True),
        ("公报", "Communiqué of the Lake Ports", True),
        ("declarations", "Déclaration de Norre", True),
        ("declarations", "Déclaration commune de Norre", False),
        ("charters", "Lake Charter", True),
        ("fact sheets", "Lake Charter", False),
        ("меморандумы", "Memorandum of Understanding", True),
    ],
)
def test_titles_in_any_language_are_of_a_kind(asked: str, title: str, expected: bool) -> None:
    kind = find_kind(asked)
    assert kind
    assert is_of_kind(title, kind) is expected
