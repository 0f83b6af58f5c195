"""Exact words are found however their marks and letters are set, and nothing else is."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "curly": "Statement of Fiji\n\nLindau, 3 May 2021\n\n"
    "1. The people’s lamps – “green ones” – burn state‑of‑the‑art oil.\n\n"
    "2. Les gardiens de l’école paient.\n",
    "straight": "Statement of Peru\n\nOrsa, 8 August 2023\n\n"
    '1. The people\'s lamps - "green ones" - burn state-of-the-art oil.\n\n'
    "2. Les gardiens de l'école paient.\n",
    "other": "Statement of Mali\n\nVelm, 9 March 2024\n\n"
    "1. The peoples lamps burn. Les gardiens de l’ecole paient.\n",
    "signs": "بيان مشترك\n\nفيلم، 9 يونيو 2023\n\n1. تُضيءُ مَصابيحُ السّاحلِ الشماليّ من الغسق.\n",
    "plain": "بيان مشترك آخر\n\nفيلم، 9 يونيو 2024\n\n1. تضيء مصابيح الساحل الشمالي من الغسق.\n",
}
BOTH = {"curly", "straight"}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("words", "files"),
    [
        ("people's lamps", BOTH),
        ("people’s lamps", BOTH),
        ("the peoples lamps", {"other"}),
        ("state-of-the-art oil", BOTH),
        ("state–of–the–art oil", BOTH),
        ('lamps - "green ones"', BOTH),
        ("gardiens de l'école", BOTH),
        ("gardiens de l’école", BOTH),
        ("gardiens de l'ecole", {"other"}),
        ("تضيء مصابيح الساحل", {"signs", "plain"}),
        ("تُضيءُ مَصابيحُ السّاحلِ", {"signs", "plain"}),
        ("تضيء مصـــابيح", {"signs", "plain"}),
    ],
)
def test_exact_words_are_found_however_they_are_set(
    assistant: Assistant, words: str, files: set[str]
) -> None:
    found = assistant.find(words, exact=True)
    assert {each.statement.source.removesuffix(".txt") for each in found.groups} == files


@pytest.mark.parametrize(
    ("question", "files"),
    [
        ("Which statements mention “people's lamps”?", BOTH),
        ("How many statements mention 'state-of-the-art oil'?", BOTH),
        ("Quelles déclarations mentionnent « gardiens de l'école » ?", BOTH),
        ("ما هي البيانات التي تذكر «تُضيءُ مَصابيحُ السّاحلِ»؟", {"signs", "plain"}),
        ("What is the latest statement that mentions “people’s lamps”?", {"straight"}),
    ],
)
def test_questions_find_exact_words_however_they_are_set(
    assistant: Assistant, question: str, files: set[str]
) -> None:
    answer = assistant.ask(question)
    assert {each.source.removesuffix(".txt") for each in answer.citations} == files
