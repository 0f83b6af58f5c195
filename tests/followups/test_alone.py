"""A question that stands for itself is answered in a chat as it is when it is asked first."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.recognised.leaning import stands_alone
from assistant.question.recognised.recogniser import load_recogniser
from config.settings import EncoderSettings
from tests.conftest import NewAssistant
from tests.followups.test_another import ask_on

STATEMENTS = {
    "besk": (
        "Joint Statement of Peru and Mali\n\nBesk, 3 May 2021\n\n"
        "1. Barley is sown, and ferries carry it.\n\n2. Bells and lightships are repaired.\n"
    ),
    "keld": (
        "Joint Statement of Norway and Fiji\n\nKeld, 9 March 2024\n\n"
        "1. Barley is cut, and bells are rung.\n\n2. The dues are 5 per cent.\n"
    ),
    "lorn": (
        "Joint Statement of Chad and Chile\n\nLorn, 4 June 2022\n\n"
        "1. Lightships are painted, and ferries are built.\n"
    ),
}
LISTED = "Which statements mention barley?"
NAMED = "What does the statement of Norway and Fiji say about the dues?"


@pytest.fixture(scope="module")
def chatting(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize("before", [LISTED, NAMED, "哪些声明提到barley？"])
@pytest.mark.parametrize(
    "question",
    [
        "looking for anything on lightships, all of it please",
        "I need all the papers that have lightships in them",
        "Newest text that speaks of ferries, whoever signed it?",
        "¿Cuál es la declaración más reciente sobre ferries?",
        "Je cherche tous les textes où il est question de lightships, merci",
        "有没有提到lightships的声明？全部列出来",
        "Мне нужны все заявления, в которых говорится о lightships",
        "أريد كل البيانات التي يرد فيها ذكر lightships",
        "Is it true that the statement of Chad and Chile mentions lightships?",
    ],
)
def test_a_whole_question_is_asked_of_all(chatting: Assistant, before: str, question: str) -> None:
    alone = chatting.ask(question)
    told, _ = ask_on(chatting, (before, question))
    assert told == {each.statement for each in alone.citations}
    assert "lorn" in told


@pytest.mark.parametrize(
    "question",
    [
        "does it mention lightships?",
        "and lightships?",
        "which of these speak of ferries too?",
        "who signed it?",
        "¿y menciona lightships?",
        "en parle-t-elle aussi ?",
        "也提到lightships吗？",
        "а в нём про lightships есть?",
        "وماذا يقول عن lightships؟",
        "quote that in full please",
        "only those from 2021",
        "How many statements mention it?",
        "only in statements of Norway",
        "Norway声明呢？",
        "只看Norway声明",
        "哪些声明提到它？",
        "¿Cuántas declaraciones lo mencionan?",
        "كم بيانا يذكره؟",
    ],
)
def test_a_question_that_points_back_is_not_taken_for_whole(
    encoder_folder: Path, question: str
) -> None:
    assert not stands_alone(question, LISTED, load_recogniser(EncoderSettings(), encoder_folder))


def test_without_a_recogniser_a_question_may_lean_on_the_one_before() -> None:
    assert not stands_alone("Which statements mention lightships?", LISTED, None)
