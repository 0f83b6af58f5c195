"""Two that are named need not stand in one sentence; a summary is asked for in many ways."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from tests.conftest import NewAssistant

STATEMENTS = {
    "one": "Joint Statement of Fiji and Mali\n\nNadi, 3 May 2021\n\n"
    "1. Haiti and Venezuela are visited.\n",
    "two": "Joint Statement of Fiji and Peru\n\nNadi, 8 August 2023\n\n"
    "1. Haiti is visited.\n\n2. Venezuela is called.\n",
    "three": "Joint Statement of Fiji and Norway\n\nNadi, 9 March 2024\n\n1. Haiti is called.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention Haiti and Venezuela?",
        "Which statements mention both Haiti and Venezuela?",
        "Quelles déclarations mentionnent à la fois Haïti et le Venezuela ?",
        "¿Qué declaraciones mencionan a Haití y Venezuela?",
        "В каких заявлениях упоминаются Гаити и Венесуэла?",
        "哪些声明提到海地和委内瑞拉？",
    ],
)
def test_two_that_are_named_may_stand_apart(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert {each.source for each in answer.citations} == {"one.txt", "two.txt"}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Peux-tu me résumer la déclaration d’Orsa ?"),
        ("fr", "Fais-moi un résumé de la déclaration d’Orsa"),
        ("es", "Hazme un resumen de la declaración de Orsa"),
        ("es", "¿Puedes resumirme la declaración de Orsa?"),
        ("ru", "Сделай краткое изложение заявления Орсы"),
        ("ru", "Можете пересказать заявление Орсы?"),
        ("zh", "能不能帮我总结一下奥尔萨声明？"),
        ("ar", "هل يمكنك تلخيص إعلان أورسا؟"),
    ],
)
def test_a_summary_is_asked_for_in_ordinary_words(language: str, question: str) -> None:
    plan = read_plan(question, language)
    assert plan is not None
    assert plan.task is Task.SUMMARY
