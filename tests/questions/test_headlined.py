"""Statements are listed and counted by the words of their title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import Turn

STATEMENTS = {
    "norway-2030": "Joint Statement of Fiji and Norway\n\n3 May 2030\n\n1. Lamps of Chile.\n",
    "norway-2031": "Norway Ferry Declaration\n\n4 June 2031\n\n1. The lamps are mended.\n",
    "chile-2031": "Chile Lamp Declaration\n\n5 July 2031\n\n1. Norway mends the bells.\n",
}
NORWAY = {"norway-2030.txt", "norway-2031.txt"}


@pytest.mark.parametrize(
    "question",
    [
        "How many documents in the folder have Norway in their title?",
        "Which statements have Norway in the title?",
        "List the texts whose title mentions Norway",
        "Quelles déclarations ont la Norvège dans le titre ?",
        "¿Qué declaraciones llevan Noruega en el título?",
        "Какие заявления содержат Норвегию в названии?",
        "标题中含有挪威的声明有哪些？",
        "ما البيانات التي تحمل اسم النرويج في عنوانها؟",
    ],
)
def test_only_those_with_it_in_the_title_are_named(
    ask: Callable[..., Answer], question: str
) -> None:
    assert {each.source for each in ask(question).statements} == NORWAY


def test_a_title_and_a_year_are_both_asked_for(ask: Callable[..., Answer]) -> None:
    told = ask("and in 2031 alone?", earlier=[Turn("How many texts have Norway in their title?")])
    assert {each.source for each in told.statements} == {"norway-2031.txt"}


def test_a_title_and_a_subject_are_both_asked_for(ask: Callable[..., Answer]) -> None:
    told = ask("Which statements with Norway in the title mention Chile?")
    assert {each.source for each in told.citations} == {"norway-2030.txt"}


def test_what_no_title_has_is_denied_of_titles(ask: Callable[..., Answer]) -> None:
    told = ask("Which statements have bells in the title?")
    assert not told.statements
    assert "has “bells” in its title" in told.text


def test_what_titles_are_not_to_have_is_not_listed_as_had(ask: Callable[..., Answer]) -> None:
    told = ask("Which statements do not have Norway in the title?")
    assert {each.source for each in told.statements} != NORWAY
