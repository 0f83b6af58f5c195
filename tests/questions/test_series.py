"""The parties of statements of one name, from one to the next."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "first": """KELP INITIATIVE: JOINT STATEMENT BY NORWAY, CHILE AND KENYA

1. Norway, Chile and Kenya count the beds of kelp each autumn.

Oslo, 3 May 2021
""",
    "second": """KELP INITIATIVE: JOINT STATEMENT BY NORWAY, CHILE, GHANA AND PERU

1. The counting goes on in four bays.

Accra, 4 June 2022
""",
    "third": """KELP INITIATIVE: JOINT STATEMENT BY NORWAY, CHILE, GHANA, PERU AND ICELAND

1. The counting goes on in five bays, and the books are kept in Lima.

Lima, 5 July 2023
""",
    "farms": """JOINT STATEMENT BY JAPAN AND BRAZIL ON KELP FARMS

1. Farms of kelp are marked by two buoys each.

Tokyo, 6 August 2022
""",
    "ropes": """JOINT STATEMENT BY NORWAY AND PERU ON ROPES

1. Ropes of hemp are changed every second spring.

Lima, 5 July 2024
""",
}

COUNT = re.compile(r"(?:KENYA|PERU|ICELAND)\D+(\d)")
"""What stands behind the title of a statement."""


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "How many members did the Kelp Initiative have in each year's joint statement?",
        "How has the membership of the Kelp Initiative grown over the years?",
        "How many countries took part in the Kelp Initiative in 2021, 2022 and 2023?",
        "Combien de pays ont participé à la Kelp Initiative chaque année ?",
        "¿Cuántos países participaron en la Kelp Initiative cada año?",
        "Сколько участников было у Kelp Initiative каждый год?",
        "每年有多少国家参加Kelp Initiative？",
        "كم دولة شاركت في Kelp Initiative كل عام؟",
    ],
)
def test_parties_are_counted_statement_by_statement(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    counts = [COUNT.search(each.text) for each in answer.lines[1:]]
    assert [each.date for each in answer.named] == ["2021-05-03", "2022-06-04", "2023-07-05"]
    assert [each and each[1] for each in counts] == ["3", "4", "5"]


def test_who_came_and_who_went_is_told(ask: Callable[..., Answer]) -> None:
    _, first, second, third = (
        each.text for each in ask("Which countries joined the Kelp Initiative each year?").lines
    )
    assert "Joined" not in first
    assert "Joined since the one before: Ghana, Peru." in second
    assert "Named no longer: Kenya." in second
    assert "Joined since the one before: Iceland." in third
    assert "no longer" not in third


@pytest.mark.parametrize(
    "question",
    [
        "Kelp Initiative: compare the list of countries in June 2022 with July 2023 — "
        "did anybody drop out?",
        "Compare the two Kelp Initiative texts of 2022 and 2023: how many countries in each, and "
        "did anyone drop out?",
        "Kelp Initiative statement: which governments were added between the 2022 and the 2023 "
        "version?",
        "Which countries make up the Kelp Initiative, and did the list change between the "
        "statement of June 2022 and that of July 2023?",
        "Kelp Initiative : comparez la liste des pays de juin 2022 avec celle de juillet 2023, "
        "quelqu’un est-il parti ?",
        "¿Qué países forman la Kelp Initiative y cambió la lista entre la declaración de junio de "
        "2022 y la de julio de 2023?",
        "Сравните список стран Kelp Initiative в июне 2022 и июле 2023: кто вышел?",
        "比较Kelp Initiative 2022年和2023年两份声明的国家名单，有谁退出吗？",
        "قارن قائمة الدول في Kelp Initiative عام 2022 مع عام 2023: من انسحب؟",
    ],
)
def test_the_lists_of_two_are_compared(ask: Callable[..., Answer], question: str) -> None:
    told = ask(question)
    assert [each.date for each in told.named] == ["2022-06-04", "2023-07-05"]
    assert told.lines[0].text[-1] in ":："


def test_how_a_membership_grew_is_told_from_the_first_to_the_last(
    ask: Callable[..., Answer],
) -> None:
    told = ask(
        "How did the membership of the Kelp Initiative grow from its first meeting to the latest "
        "statement you hold? Give the numbers per year."
    )
    assert [each.date for each in told.named] == ["2021-05-03", "2022-06-04", "2023-07-05"]


@pytest.mark.parametrize(
    "question",
    [
        "Which countries joined the Kelp Initiative in 2023?",
        "Quels pays ont rejoint la Kelp Initiative en 2023 ?",
        "¿Qué países se unieron a la Kelp Initiative en 2023?",
        "Какие страны присоединились к Kelp Initiative в 2023 году?",
        "哪些国家2023年新加入了Kelp Initiative？",
        "ما الدول الجديدة في Kelp Initiative عام 2023؟",
    ],
)
def test_only_the_year_that_is_asked_is_told(ask: Callable[..., Answer], question: str) -> None:
    assert [each.date for each in ask(question).named] == ["2023-07-05"]


def test_who_left_since_a_year_is_told_by_those_after_it(ask: Callable[..., Answer]) -> None:
    told = ask("Did anyone of 2021 leave the Kelp Initiative?")
    assert "Named no longer: Kenya." in told.text


def test_another_statement_with_the_words_is_no_step_between(ask: Callable[..., Answer]) -> None:
    told = ask("Who is new in each kelp statement?")
    assert [each.date for each in told.named][2] == "2022-08-06"
    assert "Brazil" not in told.text
    assert "Joined since the one before: Iceland." in told.text


def test_a_question_after_it_goes_on_about_the_same_statements(ask: Callable[..., Answer]) -> None:
    first = ask("How many members did the Kelp Initiative have each year?")
    told = ask("Which ones joined in 2023?", earlier=[remember(first)])
    assert [each.date for each in told.named] == ["2023-07-05"]
    assert "Iceland" in told.text


def test_the_sentence_that_names_the_parties_is_cited(ask: Callable[..., Answer]) -> None:
    told = ask("How many members did the Kelp Initiative have each year?")
    assert [each.quote for each in told.citations] == [
        "Norway, Chile and Kenya count the beds of kelp each autumn."
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Has the number of countries that mention ropes changed each year?",
        "Which countries joined the harvest of the beds each year?",
    ],
)
def test_other_questions_are_not_taken_for_it(ask: Callable[..., Answer], question: str) -> None:
    assert "one to the next" not in ask(question).text


def test_statements_without_known_parties_are_said_to_be_so(assistant_over: NewAssistant) -> None:
    texts = {
        name: f"QUAY PLEDGE\n\n1. Quays are swept on Fridays.\n\n3 May {name}\n"
        for name in ("2021", "2022")
    }
    told = assistant_over(texts).ask("How many members did the Quay Pledge have each year?")
    assert told.text.count("No party of it is known.") == len(texts)


def test_an_unchanged_list_is_said_to_be_unchanged(assistant_over: NewAssistant) -> None:
    texts = {
        name: f"QUAY PLEDGE OF CHILE AND PERU\n\n1. Quays are swept on Fridays.\n\n3 May {name}\n"
        for name in ("2021", "2022")
    }
    told = assistant_over(texts).ask("Which countries joined the Quay Pledge each year?")
    assert "The parties are those of the one before." in told.lines[2].text
