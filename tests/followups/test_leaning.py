"""Follow-ups that say by a word or two which statement they ask of, and what they leave out."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.followups import test_another
from tests.followups.test_another import ask_on

STATEMENTS = test_another.STATEMENTS | {
    "lindau": (
        "Lindau Communiqué\n\nLindau, 4 June 2022\n\n1. Ferries carry barley.\n\n2. Bells ring.\n"
    ),
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("questions", "cited"),
    [
        (("What does the Lindau communiqué say about barley?", "and the Orsa one?"), {"orsa"}),
        (
            ("What does the Lindau communiqué say about barley?", "No, I meant the Orsa one."),
            {"orsa"},
        ),
        (
            ("Que dit le communiqué de Lindau sur le radar ?", "non, celle des Fidji de 2024"),
            {"fiji-2024"},
        ),
        (
            (
                "What does the Fiji-Peru statement of May 2021 say about radar?",
                "And in the March 2024 one, is radar on?",
            ),
            {"fiji-2024"},
        ),
        (
            ("2021年5月的声明提到“radar”吗？", "不对，我是说2024年3月的那份"),
            {"fiji-2024"},
        ),
        (
            ("What does the Lindau communiqué say about barley?", "the Orsa one: is radar sold?"),
            {"orsa"},
        ),
        (
            (
                "Does the Lindau communiqué mention barley?",
                "Which other statements mention it, besides this one?",
            ),
            {"orsa"},
        ),
        (("Find the Lindau Communiqué of June 2022.", "What is said there of barley?"), {"lindau"}),
        (
            ("Покажи коммюнике Lindau от 4 июня 2022 года.", "Что там сказано о barley?"),
            {"lindau"},
        ),
        (
            ("Busca el comunicado de Lindau del 4 de junio de 2022.", "¿Qué dice ahí de barley?"),
            {"lindau"},
        ),
        (("Lindau communiqué: barley", "除了这份，还有哪些声明提到barley？"), {"orsa"}),
        (
            (
                "Compare the Lindau communiqué and the Orsa communiqué on radar.",
                "And which of the two mentions ferries?",
            ),
            {"lindau"},
        ),
        (
            ("Which lit statements mention barley?", "Latest one?"),
            {"orsa"},
        ),
        (
            ("What does the Lindau communiqué say?", "When was the one with Peru of 2021?"),
            {"fiji-2021"},
        ),
        (("Which statements mention barley?", "what does the second one say of it?"), {"orsa"}),
        (("¿Qué declaraciones mencionan «barley»?", "¿qué dice la segunda?"), {"orsa"}),
        (
            ("What does the Orsa communiqué say about barley?", "وهل يذكر radar؟"),
            {"orsa"},
        ),
        (("What does the Orsa communiqué say about barley?", "and is radar mentioned?"), {"orsa"}),
        (("What does the Fiji statement of 2021 say about barley?", "and Mali?"), set()),
        (("What does the Lindau communiqué say about barley?", "who else mentions it?"), {"orsa"}),
        (
            (
                "Lindau communiqué: barley",
                "And the Orsa communiqué, does it say that radar is sold?",
            ),
            {"orsa"},
        ),
        (
            (
                "Compare the Lindau communiqué and the Orsa communiqué on radar.",
                "Which of the two is clearer about ferries?",
            ),
            {"lindau"},
        ),
    ],
)
def test_a_follow_up_is_asked_of_the_statement_it_means(
    assistant: Assistant, questions: tuple[str, ...], cited: set[str]
) -> None:
    assert ask_on(assistant, questions)[0] == cited


@pytest.mark.parametrize("asked", ["And is that new?", "¿es nuevo?", "这是新的说法吗？"])
def test_whether_words_are_new_is_told_by_earlier_statements(
    assistant: Assistant, asked: str
) -> None:
    cited, _ = ask_on(assistant, ("What does the Orsa communiqué say about barley?", asked))
    assert "orsa" not in cited


@pytest.mark.parametrize(
    ("asked", "quoted"),
    [("the next paragraph", "Bells ring."), ("el párrafo siguiente", "Bells ring.")],
)
def test_the_paragraph_beside_is_quoted(assistant: Assistant, asked: str, quoted: str) -> None:
    _, text = ask_on(assistant, ("What does the Lindau communiqué say about barley?", asked))
    assert quoted in text
    _, text = ask_on(assistant, ("What does the Lindau communiqué say about bells?", asked))
    assert quoted not in text
