"""What is asked after a statement was told in brief is asked of that, where it has an answer."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "piers": """JOINT STATEMENT BY NORWAY AND KENYA ON PIERS

1. The piers are built of oak by carpenters of both coasts.

2. The toll on each pier is four silver coins a day.

Oslo, 3 May 2022
""",
    "locks": """JOINT STATEMENT BY GHANA AND CHILE ON LOCKS

1. The toll on each lock is nine silver coins a day.

2. The gates of the locks are painted by apprentices in April.

Accra, 4 June 2023
""",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("told", "question", "statement"),
    [
        ("Summarise the statement on piers.", "How much is the toll a day?", "piers"),
        ("Summarise the statement on locks.", "How much is the toll a day?", "locks"),
        ("Summarise the statement on piers.", "Who paints the gates?", "locks"),
        ("Summarise the statement on locks.", "What is the toll in the piers statement?", "piers"),
        ("What does the statement on locks say about gates?", "And what is the toll?", "locks"),
        ("What does the statement on piers say about oak?", "so how much is the toll?", "piers"),
        ("What does the statement on locks say about gates?", "et qui l'a signée ?", "locks"),
        ("What does the statement on piers say about oak?", "А кто подписал?", "piers"),
        (
            "What does the statement on piers say about oak?",
            "And who paints gates in Accra?",
            "locks",
        ),
    ],
)
def test_the_statement_that_was_told_answers_first(
    assistant: Assistant, told: str, question: str, statement: str
) -> None:
    turn = remember(assistant.ask(told))
    assert remember(assistant.ask(question, earlier=[turn])).statements == (statement,)
