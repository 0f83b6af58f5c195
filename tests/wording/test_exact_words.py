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


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("Which statements say “stateoftheart oil”?", "state‑of‑the‑art oil"),
        ("Which statements say “gardiens de lécole”?", "gardiens de l’école"),
        ("Which statements say “the peoples lamps glow”?", "The peoples lamps"),
        (
            "Quelles déclarations disent « burn state-of-some-art oil » ?",
            "burn state‑of‑the‑art oil",
        ),
    ],
)
def test_what_is_nearly_so_worded_is_pointed_at_and_not_listed(
    assistant: Assistant, question: str, near: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.citations
    assert near in answer.lines[-1].text
    assert answer.other and assistant.ask(answer.other).citations


@pytest.mark.parametrize("words", ["lamps green ones burn", "ones burn state-of-some-art oil"])
def test_near_wording_with_quotation_marks_in_it_is_told(assistant: Assistant, words: str) -> None:
    answer = assistant.ask(f"Which statements say “{words}”?")
    assert "green ones" in answer.lines[-1].text or "ones” – burn" in answer.lines[-1].text
    assert answer.other is None


@pytest.mark.parametrize("words", ["burn older art oil", "gardiens de la cité paient", "oil lamps"])
def test_what_is_not_near_is_not_pointed_at(assistant: Assistant, words: str) -> None:
    assert len(assistant.ask(f"Which statements say “{words}”?").lines) == 1
