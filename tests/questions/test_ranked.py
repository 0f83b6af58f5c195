"""Statements are ranked by their parties and by the countries that they mention."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from ingest.language.parties import find_names
from tests.conftest import NewAssistant

STATEMENTS = {
    "rafts": """JOINT STATEMENT BY NORWAY, KENYA AND CHILE ON RAFTS

1. The sides build rafts of pine.

Oslo, 3 May 2022
""",
    "reefs": """JOINT STATEMENT BY NORWAY AND GHANA ON REEFS

1. The reefs off Fiji and Tonga are mapped from each island by divers of Peru.

2. Divers of Peru are paid by the day.

Accra, 4 June 2023
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which statement has the most signatories?", "rafts"),
        ("Quelle déclaration compte le plus de signataires ?", "rafts"),
        ("¿Qué declaración tiene más firmantes?", "rafts"),
        ("Какое заявление подписало больше всего стран?", "rafts"),
        ("哪份声明的签署国最多？", "rafts"),
        ("ما هو البيان الذي يضم أكبر عدد من الأطراف؟", "rafts"),
        ("Which statement mentions the most countries?", "reefs"),
        ("Quelle déclaration mentionne le plus de pays ?", "reefs"),
        ("¿Qué declaración menciona más países?", "reefs"),
        ("Какое заявление упоминает больше всего стран?", "reefs"),
        ("哪份声明提到的国家最多？", "reefs"),
        ("ما هو البيان الذي يذكر أكبر عدد من الدول؟", "reefs"),
    ],
)
def test_the_first_is_named(ask: Callable[..., Answer], question: str, first: str) -> None:
    assert ask(question).named[0].statement == first


@pytest.mark.parametrize(
    "question",
    [
        "Which countries are mentioned in the reefs statement?",
        "Which countries does the statement on reefs mention?",
        "Quels pays sont mentionnés dans la déclaration d’Accra ?",
        "¿Qué países menciona la declaración de Accra?",
        "Какие страны упомянуты в заявлении «Accra»?",
        "Accra声明提到哪些国家？",
        "ما الدول المذكورة في بيان Accra؟",
    ],
)
def test_all_countries_of_a_statement_are_named(ask: Callable[..., Answer], question: str) -> None:
    counts = [line.text.rpartition("–")[2].strip() for line in ask(question).lines[1:]]
    assert counts == ["2", "1", "1"]


def test_an_island_is_no_iceland() -> None:
    assert list(find_names("on Each Island and ISLAND")) == []


def test_who_signed_any_of_several_is_told_of_each(assistant_over: NewAssistant) -> None:
    later = STATEMENTS["reefs"].replace("NORWAY AND GHANA", "NORWAY AND PERU")
    ask = assistant_over({**STATEMENTS, "later": later}).ask
    told = ask("Which countries issued a joint statement with Norway on reefs?")
    assert [line.text.rpartition(": ")[2] for line in told.lines] == [
        "Norway, Ghana.",
        "Norway, Peru.",
    ]
    assert ask("Who signed the reefs statement?").abstained
    many = {f"m{day}": STATEMENTS["reefs"].replace("4 June", f"{day} June") for day in range(1, 10)}
    asked = "Which countries issued a joint statement with Norway on reefs?"
    assert assistant_over(many).ask(asked).abstained


def test_the_members_of_small_groups_alone_are_named(assistant_over: NewAssistant) -> None:
    groups = STATEMENTS["reefs"].replace("NORWAY AND GHANA", "THE QUAD AND ASEAN")
    ask = assistant_over({**STATEMENTS, "groups": groups}).ask
    told = ask("Who signed the Accra statement on reefs of ASEAN?")
    assert told.text.endswith("Quad (Australia, United States, India, Japan), ASEAN.")
