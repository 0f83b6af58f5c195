"""What one statement has beside another: its parties, its wording."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant

FIRST = """JOINT STATEMENT BY NORWAY, KENYA AND CHILE ON LIGHTHOUSES

1. The sides keep every lighthouse lit from dusk to dawn.

2. Each keeper writes down the hours of fog in the book of the tower.

Oslo, 3 May 2022
"""
SECOND = """JOINT STATEMENT BY NORWAY, KENYA AND GHANA ON LIGHTHOUSES

1. The sides keep every lighthouse lit from dusk to dawn.

2. A common school for keepers opens in Accra before the winter of next year.

3. Painted towers are washed with fresh water after each storm from the west.

Accra, 4 June 2023
"""
STATEMENTS = {
    "first": FIRST,
    "second": SECOND,
    "ropes": """JOINT STATEMENT BY NORWAY AND PERU ON ROPES

1. Ropes of hemp are changed every second spring.

Lima, 5 July 2024
""",
    "nets": """JOINT STATEMENT BY NORWAY AND KENYA ON NETS

1. Nets are mended on the first dry day of the month.

Nairobi, 6 August 2024
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who signed the 2022 lighthouses statement but not that of 2023?", "Chile"),
        ("Which countries joined between the lighthouses statements of 2022 and 2023?", "Ghana"),
        ("Which countries left between the lighthouses statements of 2022 and 2023?", "Chile"),
        ("Who is new in the 2023 lighthouses statement compared with 2022?", "Ghana"),
        ("Who signed both the 2022 and the 2023 lighthouses statements?", "Norway, Kenya"),
        ("¿Qué países firmaron la declaración de Oslo pero no la de Accra?", "Chile"),
        ("Кто подписал заявление «Oslo», но не подписал заявление «Accra»?", "Чили"),
        ("哪些国家签署了Oslo声明但没有签署Accra声明？", "智利"),
    ],
)
def test_parties_of_one_alone_are_named(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    assert ask(question).text.endswith(f"{said}.") or f"：{said}。" in ask(question).text


def test_where_no_party_differs_that_is_said(ask: Callable[..., Answer]) -> None:
    answer = ask("Who signed the nets statement but not the 2022 lighthouses statement?")
    assert answer.text.startswith("Every party that")


@pytest.mark.parametrize(
    ("question", "labels"),
    [
        ("What is new in the 2023 lighthouses statement compared with that of 2022?", ["2", "3"]),
        ("What did the 2023 lighthouses statement add to that of 2022?", ["2", "3"]),
        ("What was added between the 2022 and 2023 lighthouses statements on keepers?", ["2"]),
        ("What was dropped between the lighthouses statements of 2022 and 2023?", ["2"]),
        ("What does the Accra statement say on towers that the Oslo statement does not?", ["3"]),
        (
            "¿Qué hay de nuevo en la declaración de Accra respecto a la declaración de Oslo?",
            ["2", "3"],
        ),
        (
            "Qu’y a-t-il de nouveau dans la déclaration d’Accra par rapport à celle d’Oslo ?",
            ["2", "3"],
        ),
        ("Что нового в заявлении «Accra» по сравнению с заявлением «Oslo»?", ["2", "3"]),
        ("与Oslo声明相比，Accra声明有什么新内容？", ["2", "3"]),
        ("ما الجديد في بيان Accra مقارنة مع بيان Oslo؟", ["2", "3"]),
    ],
)
def test_new_wording_is_quoted(
    ask: Callable[..., Answer], question: str, labels: list[str]
) -> None:
    assert [each.label for each in ask(question).citations] == labels


def test_the_counts_of_what_is_new_changed_and_the_same_are_told(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("What is new in the 2023 lighthouses statement compared with that of 2022?")
    assert "of the 3 sentences" in answer.lines[0].text
    assert "2 are new in their wording, 0 are changed and 1 are the same" in answer.lines[0].text


def test_a_name_that_fits_several_lets_choose(assistant_over: NewAssistant) -> None:
    twice = {**STATEMENTS, "later": SECOND.replace("4 June 2023", "9 August 2023")}
    answer = assistant_over(twice).ask(
        "Who signed the ropes statement but not the 2023 lighthouses statement?"
    )
    assert answer.abstained
    assert {each.statement for each in answer.named} == {"second", "later"}


def test_how_many_new_sentences_are_not_quoted_is_said(assistant_over: NewAssistant) -> None:
    trades = ("ropes", "sails", "masts", "lamps", "bells", "nets", "oars", "casks")
    added = "\n\n".join(
        f"{number}. The guild of {each} meets once a month in the hall of its own harbour."
        for number, each in enumerate(trades, 4)
    )
    longer = SECOND.replace("\n\nAccra,", f"\n\n{added}\n\nAccra,")
    answer = assistant_over({"first": FIRST, "second": longer}).ask(
        "What is new in the Accra statement compared with the Oslo statement?"
    )
    assert len(answer.citations) == 6
    assert answer.lines[-1].text.startswith("4 more new sentences are not quoted")
