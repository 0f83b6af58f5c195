"""Lists and counts are told by year where that is asked, in every language, and only if whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember

STATEMENTS = {
    "besk-2030": "Besk Declaration of Chad and Mali\n\nBesk, 8 May 2030\n\n1. Canada sent bells.\n",
    "keld-2030": "Keld Declaration of Chad and Fiji\n\nKeld, 9 May 2030\n\n1. Canada sent ropes.\n",
    "lorn-2032": "Lorn Declaration of Peru and Mali\n\nLorn, 2 October 2032\n\n1. Canada left.\n",
    "sund": "Plan of Sund\n\n1. Bells are gilded by masters of the guild.\n",
}


ALL = "2030: 2, 2031: 0, 2032: 1"


@pytest.mark.parametrize(
    ("question", "counts"),
    [
        ("How many statements are there per year?", ALL),
        ("How many statements mention Canada each year?", ALL),
        ("How many statements by year?", ALL),
        ("How many statements a year mention Canada?", ALL),
        ("Break down by year the statements that mention Canada.", ALL),
        ("In which year were most statements issued?", ALL),
        ("Which year saw the most statements?", ALL),
        ("In which year was Canada mentioned most often?", ALL),
        ("How many statements mention bells per year?", "2030: 1"),
        ("Which year has the most Chad statements?", "2030: 2"),
        ("In which year did Chad mention Canada most?", "2030: 2"),
        ("Combien de déclarations par an mentionnent le Canada ?", ALL),
        ("En quelle année y a-t-il eu le plus de déclarations ?", ALL),
        ("¿Cuántas declaraciones por año mencionan a Canadá?", ALL),
        ("¿En qué año se emitieron más declaraciones?", ALL),
        ("Сколько заявлений в год упоминают Канаду?", ALL),
        ("В каком году было больше всего заявлений?", ALL),
        ("每年有多少份声明提到加拿大？", ALL),
        ("哪一年发表的声明最多？", ALL),
        ("哪年提到加拿大的声明最多？", ALL),
        ("كم بيانا يذكر كندا كل عام؟", ALL),
        ("في أي عام صدر أكبر عدد من البيانات؟", ALL),
    ],
)
def test_statements_are_counted_by_year(
    ask: Callable[..., Answer], question: str, counts: str
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert counts in answer.lines[1].text


def test_the_year_of_most_is_named_and_what_has_no_date_is_told(ask: Callable[..., Answer]) -> None:
    lines = [each.text for each in ask("How many statements are there per year?").lines]
    assert "1 without a known date" in lines[1]
    assert lines[2] == "Most in any one year: 2030."


@pytest.mark.parametrize(
    "question", ["And per year?", "How many per year?", "Each year?", "Et par an ?", "每年呢？"]
)
def test_a_count_is_told_by_year_afterwards(ask: Callable[..., Answer], question: str) -> None:
    before = "How many statements mention Canada?"
    answer = ask(question, earlier=[remember(ask(before))])
    assert ALL in answer.lines[1].text


@pytest.mark.parametrize(
    "question",
    [
        "How many bells are sent each year?",
        "In which year did Canada leave?",
        "How many times a year do they meet?",
        "En quelle année le Canada est-il parti ?",
    ],
)
def test_what_a_statement_says_of_years_is_no_count(
    ask: Callable[..., Answer], question: str
) -> None:
    assert not any("2031" in each.text for each in ask(question).lines)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How often did Chad mention Canada?", 2),
        ("Combien de fois le Tchad a-t-il mentionné le Canada ?", 2),
        ("¿Cuántas veces mencionó el Chad a Canadá?", 2),
        ("Сколько раз Чад упоминал Канаду?", 2),
        ("乍得提到加拿大多少次？", 2),
    ],
)
def test_how_often_a_party_says_a_word_is_counted_in_what_is_its_own(
    ask: Callable[..., Answer], question: str, count: int
) -> None:
    answer = ask(question)
    assert len(answer.statements) == count
    assert {each.statement for each in answer.citations} == {
        each.statement for each in answer.statements
    }
