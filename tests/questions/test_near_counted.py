"""What is counted or dated in another language than the statements' is so by meaning, and said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import remember
from tests.told import list_cited

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Velm and Tarn\n\nVelm, 8 August 2030\n\n"
        "1. Vaccines against the fever are given to every child free of charge.\n\n"
        "2. Ferries run daily.\n"
    ),
    "orsa-2031": (
        "Orsa Declaration\n\nOrsa, 3 March 2031\n\n"
        "1. Schools for girls and boys are open to all on the islands.\n\n2. Grain is stored dry.\n"
    ),
    "lorn-2032": (
        "Lorn Communiqué\n\nLorn, 2 October 2032\n\n"
        "1. The ports share vaccines and the doctors who give them.\n\n2. Cranes are green.\n"
    ),
    "moss-2033": (
        "Moss Plan of the Coast\n\nMoss, 3 May 2033\n\n"
        "1. New schools for girls and boys are built on the coast.\n\n"
        "2. Keepers are paid by the week.\n"
    ),
}
SCHOOLS = ["orsa-2031", "moss-2033"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Combien de déclarations parlent des écoles de garçonnets ?", "Au moins 2 des 4"),
        ("Сколько заявлений упоминают школы для девчонок?", "из 4 – по меньшей мере 2"),
        ("有多少份声明提到男女学校？", "所查的 4 份中至少有 2 份"),
        ("كم بيانا يذكر مدارس الصبيان؟", "من 4: 2 على الأقل"),
        ("¿Cuántas declaraciones hablan de las escuelas de niñitas?", "Al menos 2 de las 4"),
        ("哪些声明提到男女学校？", "所查的 4 份中至少有 2 份"),
    ],
)
def test_the_number_of_what_is_near_in_meaning_is_told_as_at_least(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == SCHOOLS
    assert said in answer.lines[0].text


@pytest.mark.parametrize(
    ("question", "expected", "said"),
    [
        (
            "Quelle est la dernière déclaration sur les écoles de garçonnets ?",
            "moss-2033",
            "plus récentes",
        ),
        (
            "Quelle est la première déclaration sur les écoles de garçonnets ?",
            "orsa-2031",
            "plus anciennes",
        ),
        ("Какое последнее заявление о школах для девчонок?", "moss-2033", "более поздние"),
        ("关于男女学校的最新声明", "moss-2033", "可能还有更新的"),
        ("最早提到男女学校的声明是哪份？", "orsa-2031", "可能还有更早的"),
        ("آخر بيان عن مدارس الصبيان", "moss-2033", "أحدث منه"),
    ],
)
def test_the_newest_of_what_is_near_in_meaning_is_chosen_by_its_date(
    ask: Callable[..., Answer], question: str, expected: str, said: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == [expected]
    assert said in answer.lines[0].text


@pytest.mark.parametrize("follow_up", ["сколько их?", "перечисли их"])
def test_a_follow_up_does_not_make_it_a_whole_list(
    ask: Callable[..., Answer], follow_up: str
) -> None:
    turn = remember(ask("Какие заявления упоминают школы для девчонок?"))
    answer = ask(follow_up, earlier=[turn])
    assert list_cited(answer) == SCHOOLS
    assert "могут быть и другие" in answer.lines[0].text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which statements spell out who gets vaccines?", "not a whole list"),
        ("What is the latest statement to spell out who gets vaccines?", "not chosen by its date"),
    ],
)
def test_what_is_nearest_to_a_list_is_told_as_none(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    answer = ask(question)
    assert answer.citations
    assert said in answer.lines[0].text
    again = ask("how many is that?", earlier=[remember(answer)])
    assert said in again.lines[0].text
