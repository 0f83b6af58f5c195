"""“The previous one” is the statement before, of the same parties and kind."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.turns.leaning.followups import Turn, remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "lake-2029": "Communiqué of Canada and Japan|Orsa|2029|Tolls are low. Ferries sail at dawn.",
    "lake-2030": "Communiqué of Canada and Japan|Orsa|2030|Tolls are higher. Ferries rest.",
    "piers-2030": "Canada and Japan: Statement on Piers|Velm|2030|Piers are tarred.",
    "lake-2031": "Communiqué of Canada and Japan|Orsa|2031|Tolls are gone. Ferries sail at noon.",
    "other-2030": "Communiqué of Fiji and Samoa|Tarn|2030|Tolls are paid in shells.",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over({name: _write(written) for name, written in STATEMENTS.items()})


def _write(written: str) -> str:
    title, place, year, text = written.split("|")
    sentences = "\n\n".join(
        f"{n}. {each.strip('.')}." for n, each in enumerate(text.split(". "), 1)
    )
    return f"{title}\n\n{place}, 3 March {year}\n\n{sentences}\n"


FIRST = "What does the communiqué of Canada and Japan of 2031 say about tolls?"


def ask(assistant: Assistant, *questions: str) -> list[str]:
    turns: list[Turn] = []
    for question in questions:
        answer = assistant.ask(question, earlier=turns)
        turns.append(remember(answer))
    return sorted({each.source.removesuffix(".txt") for each in answer.citations})


@pytest.mark.parametrize(
    "question",
    [
        "compare it with the previous one",
        "compare that with the one before",
        "Comparez-le avec le précédent",
        "Compara eso con el anterior",
        "сравните его с предыдущим",
        "与上一份比较",
        "قارن بينه وبين البيان السابق",
    ],
)
def test_it_is_compared_with_the_one_before_of_its_series(
    assistant: Assistant, question: str
) -> None:
    assert ask(assistant, FIRST, question) == ["lake-2030", "lake-2031"]


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((FIRST, "and the one before?"), ["lake-2030"]),
        ((FIRST, "And what did the previous one say?"), ["lake-2030"]),
        ((FIRST, "and the one before?", "and the one before?"), ["lake-2029"]),
        ((FIRST, "compare it with the previous one", "and the one before?"), ["lake-2029"]),
        (("Summarise the communiqué of 2031.", "and the one before?"), ["lake-2030"]),
        (("Compare the communiqué of 2031 with the previous one.",), ["lake-2030", "lake-2031"]),
    ],
)
def test_the_question_is_asked_of_the_one_before(
    assistant: Assistant, questions: tuple[str, ...], expected: list[str]
) -> None:
    assert ask(assistant, *questions) == expected


def test_the_answer_says_what_it_was_read_as(assistant: Assistant) -> None:
    first = assistant.ask(FIRST)
    answer = assistant.ask("compare it with the previous one", earlier=[remember(first)])
    assert answer.understood
    assert "tolls" in answer.understood


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (
            ("Compare Canada and Fiji in 2030 on tolls", "and in 2031?"),
            ["lake-2031"],
        ),
        (("Сравните коммюнике Canada 2029 и 2031 годов",), ["lake-2029", "lake-2031"]),
        (
            ("Compare the communiqués of Canada of 2029 and 2030", "and in 2031?"),
            ["lake-2029", "lake-2031"],
        ),
    ],
)
def test_a_year_that_ends_a_comparison_goes_on(
    assistant: Assistant, questions: tuple[str, ...], expected: list[str]
) -> None:
    assert ask(assistant, *questions) == expected
