"""Days that leave their month or year to another day are each asked for in full."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.times.days import spell_days
from tests.conftest import NewAssistant

SPELT = [
    ("issued on 13 and 14 May 2031", "issued on 13 May 2031 and 14 May 2031"),
    (
        "on the 1st, 2nd and 3rd of May 2031",
        "on the 1st of May 2031, 2nd of May 2031 and 3rd of May 2031",
    ),
    ("on May 13 and 14, 2031", "on May 13, 2031 and May 14, 2031"),
    ("13 May or 2 June 2031", "13 May 2031 or 2 June 2031"),
    ("June 30 and July 2, 2031", "June 30, 2031 and July 2, 2031"),
    ("from 10 to 20 July 2031", "from 10 July 2031 to 20 July 2031"),
    ("15–16 July 2031", "15 July 2031–16 July 2031"),
    ("des 15 et 16 juillet 2031", "des 15 juillet 2031 et 16 juillet 2031"),
    ("del 15 y 16 de julio de 2031", "del 15 de julio de 2031 y 16 de julio de 2031"),
    ("с 15 по 16 июля 2031 года", "с 15 июля 2031 по 16 июля 2031 года"),
    ("2031年7月15日、16日和18日", "2031年7月15日、2031年7月16日和2031年7月18日"),
    ("يومي 15 و16 يوليو 2031", "يومي 15 يوليو 2031 و16 يوليو 2031"),
    ("am 13. und 14. November 2031", "am 13. November 2031 und 14. November 2031"),
]
STATEMENTS = {
    f"{name}-2031": f"{name} Declaration\n\n{name}, {day} May 2031\n\n1. Boats sail.\n"
    for name, day in (("Aldra", 13), ("Besk", 14), ("Corvo", 20))
}


@pytest.mark.parametrize(("said", "spelt"), SPELT)
def test_each_day_has_its_month_and_year(said: str, spelt: str) -> None:
    assert spell_days(said) == spelt


@pytest.mark.parametrize(
    "said",
    [
        "Resolution 12 of 14 November 2031",
        "Article 5, 14 November 2031",
        "4 statements, 14 November 2031",
        "the G7 and 14 November 2031",
        "5 May 2031 and 6 May 2031",
        "2031-05-13 and 14",
    ],
)
def test_no_other_figure_becomes_a_day(said: str) -> None:
    assert spell_days(said) == said


@pytest.fixture(scope="module")
def boats(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements were issued on 13 and 14 May 2031?",
        "Which statements were issued on May 13 and 14, 2031?",
        "Quelles déclarations datent des 13 et 14 mai 2031 ?",
        "2031年5月13日和14日有哪些声明？",
    ],
)
def test_statements_of_both_days_are_listed(boats: Assistant, question: str) -> None:
    named = {each.title for each in boats.ask(question).named}
    assert named == {"Aldra Declaration", "Besk Declaration"}
