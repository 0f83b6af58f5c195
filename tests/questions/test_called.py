"""A statement is meant by its own name before those of a party, and of several none is guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from config.settings import Settings
from ingest.sync.run import sync

TITLES = {
    "suva": "SUVA DECLARATION\n\n{n}. Fiji and {other} will mend {n}0 lamps by the northern quay.",
    "brume": "DÉCLARATION DE BRUME\n\n{n}. Les parties répareront {n}0 lampes du quai nord.",
    "valmar": "DECLARACIÓN DE VALMAR\n\n{n}. Las partes repararán {n}0 lámparas del muelle norte.",
    "velm": "ВЕЛЬМСКАЯ ДЕКЛАРАЦИЯ\n\n{n}. Стороны починят {n}0 ламп на северном причале.",
    "luoen": "洛恩宣言\n\n{n}. 双方将修复北码头的{n}0盏灯。",
    "lurin": "إعلان لورين\n\n{n}. سيصلح الطرفان {n}0 مصباحا في الرصيف الشمالي.",
}
"""Two statements have each of these titles, a year apart."""
OTHERS = {
    "fiji.txt": (
        "STATEMENT OF FIJI\n\n1. Fiji will ring the bells at noon.\n\n"
        "2. The lamps are lit at dusk.\n\nNadi, 3 May 2022\n"
    ),
    "fiji-mali.txt": (
        "JOINT STATEMENT OF FIJI AND MALI\n\n1. Fiji and Mali will dig ten wells.\n\n"
        "2. The lamps are lit at dusk.\n\nBamako, 9 May 2022\n"
    ),
}
DAYS = {1: "3 May 2021", 3: "3 June 2023"}


@pytest.fixture(scope="module")
def assistant(
    tmp_path_factory: pytest.TempPathFactory, settings_in: Callable[[Path], Settings]
) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("called"))
    settings.statements.path.mkdir()
    for name, text in _write():
        (settings.statements.path / name).write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def _write() -> list[tuple[str, str]]:
    twice = [
        (f"{name}-{n}.txt", text.format(n=n, other="Chad") + f"\n\n{day}\n")
        for name, text in TITLES.items()
        for n, day in DAYS.items()
    ]
    return [*OTHERS.items(), *twice]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Summarise the Suva Declaration.", "suva"),
        ("What are the key commitments of the Suva Declaration?", "suva"),
        ("What are the appeals of the Suva Declaration?", "suva"),
        ("When was the Suva Declaration issued?", "suva"),
        ("Who signed the Suva Declaration?", "suva"),
        ("Résume la Déclaration de Brume.", "brume"),
        ("¿Cuáles son los puntos clave de la Declaración de Valmar?", "valmar"),
        ("Кратко изложите Вельмскую декларацию.", "velm"),
        ("总结洛恩宣言。", "luoen"),
        ("لخص إعلان لورين.", "lurin"),
    ],
)
def test_a_name_of_several_lets_the_reader_choose(
    assistant: Assistant, question: str, name: str
) -> None:
    answer = assistant.ask(question)
    assert {each.source for each in answer.named} == {f"{name}-1.txt", f"{name}-3.txt"}
    assert not answer.citations
    chosen = assistant.ask(answer.other or "")
    assert {each.source for each in chosen.statements} == {f"{name}-3.txt"}


def test_what_a_declaration_says_is_asked_of_those_of_its_name(assistant: Assistant) -> None:
    answer = assistant.ask("What does the Suva Declaration say about lamps?")
    assert {each.source for each in answer.statements} <= {"suva-1.txt", "suva-3.txt"}
    asked = assistant.ask("Does the Suva Declaration mention lamps?")
    assert asked.text.startswith("2 of the 2 statements")


def test_a_people_still_means_the_statements_of_its_state(assistant: Assistant) -> None:
    answer = assistant.ask("Which Fijian statements mention lamps?")
    assert {each.source for each in answer.statements} >= {*OTHERS}


def test_the_only_statement_that_a_party_made_alone_is_meant(assistant: Assistant) -> None:
    answer = assistant.ask("Summarise the statement of Fiji.")
    assert {each.source for each in answer.statements} == {"fiji.txt"}


def test_it_is_said_that_a_side_is_the_newest_of_its_name(assistant: Assistant) -> None:
    answer = assistant.ask("Compare the Suva Declaration and the statement of Mali.")
    assert "Quoted of those that “the Suva Declaration” fits (2) is the latest" in answer.text
