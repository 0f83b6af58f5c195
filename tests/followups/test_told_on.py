"""What is asked on of statements that were told: of some by name or time, or of all together."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.followups.test_another import ask_on

STATEMENTS = {
    "velm-2021": (
        "Velm Pact Joint Statement 2021\n\nVelm, 3 May 2021\n\n"
        "1. We, the governments of Fiji, Peru and Chad, build ferries.\n\n"
        "2. Duties are 5 per cent, as Brandt and Okoro agreed.\n\n3. Lamps are lit.\n"
    ),
    "velm-2023": (
        "Velm Pact Joint Statement 2023\n\nVelm, 9 March 2023\n\n"
        "1. We, the governments of Fiji, Peru, Chad and Mali, paint ferries.\n\n"
        "2. Tolls are low.\n\n3. Lamps are mended.\n"
    ),
    "tarn": (
        "Tarn Vision on Harbour Tolls\n\nTarn, 4 June 2022\n\n"
        "1. Ferries carry barley, and tolls are high.\n\n2. Bells ring.\n"
    ),
    "orsa": (
        "Orsa Declaration of Norway and Samoa\n\nOrsa, 12 March 2023\n\n"
        "1. Duties are 8 per cent, as Lindqvist and Tuilagi agreed.\n\n2. Radar is on.\n"
    ),
}
FERRIES = "Which statements mention ferries?"
LAMPS = "Which statements mention lamps?"
PACT = "Which statements of the Velm Pact are there?"


@pytest.fixture(scope="module")
def telling(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        ((FERRIES, "summarise the 2023 one"), {"velm-2023"}),
        ((FERRIES, "resume la de 2023"), {"velm-2023"}),
        ((FERRIES, "résume celle de 2022"), {"tarn"}),
        ((FERRIES, "总结2023年那份"), {"velm-2023"}),
        ((FERRIES, "кратко изложи то, что за 2023 год"), {"velm-2023"}),
        ((PACT, FERRIES, "Summarise the 2022 one."), {"tarn"}),
        ((FERRIES, "what does the harbour one say about tolls?"), {"tarn"}),
        ((FERRIES, "what does the one on harbours and tolls say about tolls?"), {"tarn"}),
        ((PACT, "What does it say about ferries in 2023?"), {"velm-2023"}),
        ((PACT, "what does the later one say about lamps?"), {"velm-2023"}),
    ],
)
def test_one_of_those_told_is_meant(
    telling: Assistant, questions: tuple[str, ...], cited: set[str]
) -> None:
    assert ask_on(telling, questions)[0] == cited


@pytest.mark.parametrize(
    "question",
    [
        "compare the two",
        "Would you compare what those two say about it?",
        "compare them on ferries",
        "Compara las dos",
        "¿Podría comparar las dos?",
        "Compare les deux",
        "Не могли бы вы сравнить эти два заявления?",
        "能否比较这两份？",
        "هل يمكنك مقارنة البيانين؟",
    ],
)
def test_those_told_are_compared(telling: Assistant, question: str) -> None:
    assert ask_on(telling, (LAMPS, question))[0] == {"velm-2021", "velm-2023"}


def test_those_told_one_after_the_other_are_compared(telling: Assistant) -> None:
    first = "What does the Orsa declaration say about duties?"
    second = "What does the Velm Pact statement of 2021 say about duties?"
    assert ask_on(telling, (first, second, "compare the two"))[0] == {"orsa", "velm-2021"}


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ((PACT, "who joined in 2023?"), "Mali"),
        ((PACT, "How many members did it have in 2021, and how many in 2023?"), "4 part"),
        ((LAMPS, "who joined in 2021?", "and in 2023?"), "Mali"),
    ],
)
def test_who_came_to_those_told(telling: Assistant, questions: tuple[str, ...], told: str) -> None:
    assert told in ask_on(telling, questions)[1]


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (("Which statements mention 5 per cent?", "and 8 per cent?"), {"orsa"}),
        (("Which statements put duties at 5 per cent?", "And at 8 per cent?"), {"orsa"}),
        ((LAMPS, "leave out what's older than 2022"), {"velm-2023"}),
        ((LAMPS, "sans celles d'avant 2022"), {"velm-2023"}),
        ((LAMPS, "去掉2022年以前的"), {"velm-2023"}),
        (
            ("What is the latest statement that mentions lamps?", "How many mention it in all?"),
            {"velm-2021", "velm-2023"},
        ),
        ((LAMPS, "Was it mentioned in 2021?"), {"velm-2021"}),
        (("Compare Brandt and Okoro with Lindqvist and Tuilagi on duties",), {"velm-2021", "orsa"}),
    ],
)
def test_it_is_asked_on(telling: Assistant, questions: tuple[str, ...], cited: set[str]) -> None:
    assert ask_on(telling, questions)[0] == cited


def test_the_statements_of_that_month_are_listed(telling: Assistant) -> None:
    first = "What does the Orsa declaration say about duties?"
    _, text = ask_on(telling, (first, "which statements were issued that month?"))
    assert "Velm Pact Joint Statement 2023" in text
    assert "Tarn" not in text


def test_a_number_of_documents_is_that_of_those_told(telling: Assistant) -> None:
    told, _ = ask_on(telling, ("Какие заявления упоминают lamps?", "сколько это документов"))
    assert told == {"velm-2021", "velm-2023"}
