"""A statement is found by the city in its title, in whatever language that is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from ingest.language.cities import list_city_names

STATEMENTS = {
    "japan-2030": (
        "Joint Statement of Japan and Peru\n\n1. The lanterns hang in the market.\n\n"
        "2. The boats are painted.\n"
    ),
    "lima-2031": (
        "Lima Declaration on Lamps\n\nLima, 3 May 2031\n\n"
        "1. The lamps are mended before winter.\n\n2. The ferries carry bicycles.\n"
    ),
    "accra-2032": (
        "Accra Declaration on Wells\n\nAccra, 4 June 2032\n\n"
        "1. The wells are deep and clean.\n\n2. The bells are rung at noon.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("总结利马宣言", "lima-2031.txt"),
        ("总结阿克拉宣言", "accra-2032.txt"),
        ("Изложите декларацию Лимы", "lima-2031.txt"),
        ("لخص إعلان ليما", "lima-2031.txt"),
        ("Summarise the Accra Declaration", "accra-2032.txt"),
    ],
)
def test_a_city_is_known_in_every_language(
    ask: Callable[..., Answer], question: str, source: str
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert {each.source for each in answer.citations} == {source}


@pytest.mark.parametrize("question", ["总结东京宣言", "总结苏瓦宣言", "Изложите декларацию Токио"])
def test_another_city_is_nobody_elses_name(ask: Callable[..., Answer], question: str) -> None:
    assert ask(question).abstained


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("Which statements were issued in Lima?", ["lima-2031.txt"]),
        ("Which statements of Peru were issued in Lima?", []),
        ("Quelles déclarations ont été publiées à Lima ?", ["lima-2031.txt"]),
        ("¿Qué declaraciones se firmaron en Accra?", ["accra-2032.txt"]),
        ("Какие заявления были приняты в Аккре?", ["accra-2032.txt"]),
        ("哪些声明是在利马签署的？", ["lima-2031.txt"]),
        ("ما هي البيانات التي صدرت في ليما؟", ["lima-2031.txt"]),
        ("Which statements were issued in Tokyo?", []),
        ("Which statements were issued by Tokyo?", ["japan-2030.txt"]),
    ],
)
def test_a_capital_where_something_was_issued_is_a_place_and_no_state(
    ask: Callable[..., Answer], question: str, sources: list[str]
) -> None:
    answer = ask(question)
    assert [each.source for each in answer.named] == sources


def test_a_list_by_place_says_of_which_no_place_is_known(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements were issued in Tokyo?")
    assert "No place is known of 1 of the 3 statements" in answer.text
    assert "No party" not in answer.text


def test_a_city_is_no_part_of_a_state_or_a_word() -> None:
    assert "Rome" in list_city_names("罗马宣言")
    assert "Geneva" in list_city_names("Женева, 4 мая 2044 года")
    assert not list_city_names("罗马尼亚声明")
    assert not list_city_names("Limassol is elsewhere")
