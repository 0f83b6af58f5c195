"""What the turn before was about is compared, or more of what it quoted is read."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.reading import read
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View


@pytest.fixture(scope="module")
def view(beacons: Assistant) -> View:
    return View.of(beacons.library.read(), Scope())


CITED = ("orsa-2029", 1)
FIRST = "What does Velm say about beacons?"


@pytest.mark.parametrize(
    ("before", "question", "which", "subject"),
    [
        (FIRST, "compare that with Orsa", "Velm with Orsa", "beacons"),
        (FIRST, "Compare it with Orsa on tolls", "Velm with Orsa", "tolls"),
        (FIRST, "Compare Orsa with this", "Orsa with Velm", "beacons"),
        ("Que dit Velm sur les phares ?", "Compare cela avec Orsa", "Velm avec Orsa", "les phares"),
        ("¿Qué dice Velm sobre los faros?", "Compara eso con Orsa", "Velm con Orsa", "los faros"),
        ("Что говорит Velm о маяках?", "Сравните это с Orsa", "Velm с Orsa", "маяках"),
        ("大桥关于灯塔说了什么？", "比较它和七国集团", "大桥和七国集团", "灯塔"),
        (
            "Which statements mention beacons?",
            "compare it with Tarn",
            "Orsa Declaration on Beacons with Tarn",
            "beacons",
        ),
    ],
)
def test_what_is_pointed_at_is_compared(
    view: View, before: str, question: str, which: str, subject: str
) -> None:
    asked = read(question, [Turn(before, ("orsa-2029",), (CITED,))], view)
    assert asked.plan
    assert (asked.plan.which, asked.plan.subject) == (which, subject)
    assert asked.understood
    assert which in asked.understood
    assert not asked.statements


def test_more_of_it_was_read_meanwhile(view: View) -> None:
    turns = [Turn(each, ("orsa-2029",), (CITED,)) for each in (FIRST, "tell me more")]
    asked = read("compare that with Orsa", turns, view)
    assert asked.plan
    assert asked.plan.which == "Velm with Orsa"


@pytest.mark.parametrize("question", ["Compare Velm with Orsa", "Compare the old with the new"])
def test_a_comparison_that_names_its_sides_is_left_alone(view: View, question: str) -> None:
    asked = read(question, [Turn(FIRST, ("orsa-2029",), (CITED,))], view)
    assert asked.understood is None


@pytest.mark.parametrize(
    "question",
    [
        "tell me more",
        "Go on.",
        "more details please",
        "Dites-m’en plus",
        "más detalles",
        "Расскажите подробнее",
        "详细说说",
        "أخبرني المزيد",
    ],
)
def test_more_is_the_whole_paragraph(beacons: Assistant, view: View, question: str) -> None:
    turns = [Turn("What is silent at night?", ("velm-2030",), (("velm-2030", 1),))]
    answer = beacons.ask(question, earlier=turns)
    assert [each.quote for each in answer.citations] == [
        view.find_statement("velm-2030").paragraphs[0].text
    ]
