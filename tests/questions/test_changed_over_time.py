"""How a position changed is told statement by statement, however the change is called."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.times.timing import lift_times
from tests.conftest import NewAssistant

STATEMENTS = {
    name: f"""{name.upper()} STATEMENT OF THE G7

1. {said}

2. The bridges of the canal are mended by all.

Lima, 3 May {year}
"""
    for name, year, said in (
        ("first", 2031, "We ask Iceland to share the counts of its whales with us."),
        ("second", 2033, "We urge Iceland to share the counts of its whales each year."),
        ("third", 2035, "We call on Iceland to let our ships count its whales."),
    )
} | {
    "velm": """JOINT STATEMENT BY NORWAY AND PERU

1. We thank Iceland for its book of whales.

Oslo, 4 June 2032
"""
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "What changed in the G7's position on Iceland between 2031 and 2034?",
        "Has the G7's tone on Iceland become tougher between 2031 and 2034?",
        "How has the G7's stance towards Iceland shifted from 2031 to 2034?",
        "Qu’est-ce qui a changé dans la position du G7 sur l’Islande entre 2031 et 2034 ?",
        "Comment la position du G7 envers l’Islande a-t-elle évolué entre 2031 et 2034 ?",
        "¿Qué cambió en la posición del G7 sobre Islandia entre 2031 y 2034?",
        "¿Cómo ha evolucionado la postura del G7 hacia Islandia entre 2031 y 2034?",
        "Что изменилось в позиции G7 по Исландии между 2031 и 2034 годами?",
        "七国集团2031年至2034年对冰岛的立场有什么变化？",
        "ما الذي تغير في موقف مجموعة السبع من أيسلندا بين 2031 و2034؟",
    ],
)
def test_what_a_group_said_is_told_in_order_of_date(
    ask: Callable[..., Answer], question: str
) -> None:
    assert [each.statement for each in ask(question).citations] == ["first", "second"]


def test_a_word_of_change_beside_no_position_asks_a_paragraph(ask: Callable[..., Answer]) -> None:
    told = ask("Which ships changed the counts of whales?")
    assert "Occurrences" not in told.text


@pytest.mark.parametrize(
    ("text", "rest", "times"),
    [
        ("on whales between 2031 and 2034", "on whales", "between 2031 and 2034"),
        (" sur les baleines entre 2031 et 2034 ", "sur les baleines", "entre 2031 et 2034"),
        ("2031-2034 whales", "whales", "2031-2034"),
        ("whales of 2031", "whales of", "2031"),
    ],
)
def test_two_times_that_a_word_joins_are_lifted_as_one(text: str, rest: str, times: str) -> None:
    assert lift_times(text) == (rest, times)
