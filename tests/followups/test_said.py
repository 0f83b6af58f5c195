"""What the newest statement says is told by its outline, where nothing of it was quoted yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember
from tests.told import list_quotes

STATEMENTS = {
    "besk-2030": (
        "Joint Statement of Norway and Fiji\n\nBesk, 8 August 2030\n\n"
        "1. The cranes are mended each spring.\n\n2. Ferries run daily.\n"
    ),
    "keld-2031": (
        "Joint Statement of Norway and Fiji\n\nKeld, 9 May 2031\n\n"
        "1. The pilots have a school of their own.\n\n2. Lamps are lit at dusk.\n"
    ),
    "lorn-2032": "Orsa Declaration\n\nLorn, 2 October 2032\n\n1. The bells of Orsa are gilded.\n",
}
PILOTS = "The pilots have a school of their own."
CRANES = "The cranes are mended each spring."


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest statement of Norway, and what does it say?",
        "Quelle est la dernière déclaration de la Norvège, et que dit-elle ?",
        "¿Cuál es la última declaración de Noruega y qué dice?",
        "Какое последнее заявление Норвегии и что в нём говорится?",
        "挪威最新的声明是哪份，说了什么？",
        "ما آخر بيان النرويج وماذا يقول؟",
    ],
)
def test_a_second_part_outlines_the_statement_that_the_first_names(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert PILOTS in list_quotes(answer)
    assert {each.source for each in answer.citations} == {"keld-2031.txt"}
    assert len({each.statement for each in answer.statements}) == 1


@pytest.mark.parametrize(
    ("question", "follow_up", "expected"),
    [
        ("What is the latest statement of Norway?", "What does it say?", PILOTS),
        ("List the statements of Norway", "What does the latest one say?", PILOTS),
        ("List the statements of Norway", "and what does the earliest say?", CRANES),
        ("Liste des déclarations de la Norvège", "Que dit la plus récente ?", PILOTS),
        ("Liste des déclarations de la Norvège", "Et que dit la première ?", CRANES),
        ("Lista de declaraciones de Noruega", "¿Qué dice la más reciente?", PILOTS),
        ("Какие есть заявления Норвегии?", "Что говорится в последнем?", PILOTS),
        ("Какие есть заявления Норвегии?", "А о чём говорится в первом?", CRANES),
        ("列出挪威的声明", "最新的说了什么？", PILOTS),
        ("اذكر بيانات النرويج", "ماذا يقول أحدثها؟", PILOTS),
    ],
)
def test_the_newest_or_oldest_of_a_list_is_outlined(
    ask: Callable[..., Answer], question: str, follow_up: str, expected: str
) -> None:
    listed = ask(question)
    assert listed.named
    answer = ask(follow_up, earlier=[remember(listed)])
    assert expected in list_quotes(answer)
    assert len({each.source for each in answer.citations}) == 1


def test_of_a_list_with_a_subject_the_newest_says_something_on_that(
    ask: Callable[..., Answer],
) -> None:
    listed = remember(ask("Which statements mention ferries?"))
    answer = ask("What does the latest one say?", earlier=[listed])
    assert list_quotes(answer) == ["Ferries run daily."]
