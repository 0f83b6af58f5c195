"""A statement is found by what is read of its description in another language, and told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.language.phrases import say

TITLES = {
    "ferries-2030": "Joint Statement on the Ferry Toll Meeting of Fiji and Norway in Geneva",
    "lamps-2031": "Fiji-Norway Declaration on Strategic Lamp Security",
    "wells-2032": "Joint Statement of Chad and Mongolia on Reciprocal Trade in Wells",
    "many-2033": "Joint Statement of Chad, Chile, Fiji, Ghana, Peru and Norway on Bells",
}
STATEMENTS = {
    "ferries-2030": f"{TITLES['ferries-2030']}\n\n3 May 2030\n\n1. The ferries are painted.\n",
    "lamps-2031": f"{TITLES['lamps-2031']}\n\n4 June 2031\n\n1. The lamps are mended.\n",
    "wells-2032": f"{TITLES['wells-2032']}\n\n5 July 2032\n\n1. The wells are deep and clean.\n",
    "many-2033": f"{TITLES['many-2033']}\n\n6 August 2033\n\n1. The bells are rung at noon.\n",
}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("斐济和挪威日内瓦轮渡会谈联合声明是哪一天发表的？", "ferries-2030"),
        ("Когда принято заявление Фиджи и Норвегии о стратегической плавучести?", "lamps-2031"),
        ("ما تاريخ بيان تشاد ومنغوليا بشأن إطار الآبار المتبادلة؟", "wells-2032"),
        ("¿Cuándo se firmó la declaración de Chad y Mongolia sobre pozos?", "wells-2032"),
        ("Quand la déclaration de Fidji et de la Norvège sur la sécurité des phares a-t-elle été "
         "publiée ?", "lamps-2031"),
    ],
)  # fmt: skip
def test_what_alone_fits_a_description_is_taken_and_said(
    ask: Callable[..., Answer], question: str, source: str
) -> None:
    told = ask(question)
    assert [each.source for each in told.statements] == [f"{source}.txt"]
    assert not told.abstained
    assert TITLES[source] in told.text


def test_it_is_said_which_was_taken(ask: Callable[..., Answer]) -> None:
    told = ask("Когда было принято заявление Чада и Монголии о взаимной плавучести?")
    assert say("ru", "described", title=TITLES["wells-2032"]) in told.text


def test_of_several_the_reader_chooses(ask: Callable[..., Answer]) -> None:
    told = ask("Когда было принято заявление Фиджи и Норвегии о плавучести?")
    assert told.abstained
    assert {each.source for each in told.statements} == {"ferries-2030.txt", "lamps-2031.txt"}


@pytest.mark.parametrize(
    "question",
    [
        "Когда было принято заявление Чили и Ганы о плавучести?",
        "Когда было принято заявление о плавучести?",
    ],
)
def test_a_statement_of_many_is_not_meant_by_two_nor_one_by_no_name(
    ask: Callable[..., Answer], question: str
) -> None:
    assert ask(question).abstained
