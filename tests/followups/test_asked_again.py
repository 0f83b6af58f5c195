"""Follow-ups that only ask how many were listed, which, since when, or where it is said."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.reading import read
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View

LISTED = "Which statements mention beacons?"
CITED = (("velm-2030", 1),)


@pytest.fixture(scope="module")
def view(beacons: Assistant) -> View:
    return View.of(beacons.library.read(), Scope())


@pytest.mark.parametrize(
    "question",
    [
        "How many is that?",
        "how many of those?",
        "and how many are there in total?",
        "list them",
        "And the others?",
        "which ones?",
        "Ça fait combien ?",
        "lesquelles ?",
        "et les autres ?",
        "¿Cuántas son?",
        "enuméralas",
        "¿y las demás?",
        "Сколько их?",
        "перечислите их",
        "а остальные?",
        "一共多少份？",
        "列出来",
        "其他的呢？",
        "كم عددها؟",
        "اذكرها",
        "والبقية؟",
    ],
)
def test_what_was_listed_is_listed_again(view: View, question: str) -> None:
    asked = read(question, [Turn(LISTED, ("velm-2030",), CITED)], view)
    assert asked.understood == LISTED
    assert asked.plan
    assert asked.plan.subject == "beacons"


def test_how_many_speak_of_what_was_asked(beacons: Assistant) -> None:
    first = beacons.ask("What do the statements say about beacons?")
    answer = beacons.ask("how many is that?", earlier=[remember(first)])
    assert answer.understood == LISTED
    assert answer.text.startswith("3 of the 6")


@pytest.mark.parametrize(
    "question",
    [
        "since when?",
        "depuis quand ?",
        "¿desde cuándo?",
        "с каких пор?",
        "从什么时候开始的？",
        "منذ متى؟",
        "who used it first?",
        "qui l’a dit en premier ?",
        "¿quién lo dijo primero?",
        "кто сказал это первым?",
        "谁最先提到的？",
        "من أول من ذكر ذلك؟",
    ],
)
def test_since_when_asks_for_the_first(view: View, question: str) -> None:
    asked = read(question, [Turn(LISTED, ("velm-2030",), CITED)], view)
    assert asked.plan
    assert (asked.plan.task, asked.plan.subject) == ("earliest", "beacons")


@pytest.mark.parametrize(
    "question",
    [
        "where does it say that?",
        "in which paragraph?",
        "quote it in full",
        "why?",
        "dans quel paragraphe ?",
        "pourquoi ?",
        "¿en qué párrafo?",
        "¿dónde lo dice?",
        "в каком пункте?",
        "где это сказано?",
        "在哪一段？",
        "为什么？",
        "في أي فقرة؟",
        "لماذا؟",
    ],
)
def test_where_it_is_said_is_the_paragraph(view: View, question: str) -> None:
    asked = read(question, [Turn("Who paints beacons?", ("velm-2030",), CITED)], view)
    assert asked.whole == CITED


@pytest.mark.parametrize(
    "question", ["How many ferries are there?", "list them all by name in May"]
)
def test_what_says_more_is_a_question_of_its_own(view: View, question: str) -> None:
    asked = read(question, [Turn(LISTED, ("velm-2030",), CITED)], view)
    assert asked.understood != LISTED


@pytest.mark.parametrize(
    "question",
    [
        "How many statements are there?",
        "How many statements do you have?",
        "Combien de déclarations y a-t-il ?",
        "¿Cuántas declaraciones hay?",
        "Сколько всего заявлений?",
        "一共有多少份声明？",
        "كم عدد البيانات؟",
    ],
)
def test_how_many_there_are_is_asked_of_all(beacons: Assistant, question: str) -> None:
    first = remember(beacons.ask(LISTED))
    answer = beacons.ask(question, earlier=[first])
    assert len(answer.named) == len(beacons.library.read().statements)
