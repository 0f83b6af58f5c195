"""A statement that is named and not here is said to be missing; one may be named by who speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant
from tests.told import list_cited

STATEMENTS = {
    "velm": "Velm Declaration of Chad and Mali\n\nVelm, 8 May 2030\n\n"
    "1. President Adama Orrick of Chad and Prime Minister Issa Tanvel of Mali met in Velm.\n\n"
    "2. The coast guard keeps twelve boats, as was agreed in June in Hollin.\n\n"
    "3. The Garn Treaty is upheld.\n",
    "chad": "Joint Statement of Chad and Mali\n\nLorn, 2 October 2032\n\n"
    "1. President Sanna Brokvist of Chad and Prime Minister Issa Tanvel of Mali met in Lorn.\n\n"
    "2. The coast guard keeps thirty boats.\n\n3. President Orrick is honoured.\n",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("pls summarise the Hollin communique of June 2029, 5 bullets", "Hollin communique"),
        (
            "What did the ministers say about the coast guard in the Wexley Declaration of 2029?",
            "Wexley Declaration",
        ),
        ("How many boats has the coast guard, per the Wexley Declaration?", "Wexley Declaration"),
        ("How many boats does the coast guard keep in the declaration of Wexley?", "of Wexley"),
        ("Combien de bateaux, selon le communiqué de Hollin ?", "communiqué de Hollin"),
        ("¿Cuántos barcos hay según el comunicado de Hollin?", "comunicado de Hollin"),
    ],
)
def test_a_named_statement_that_is_not_here_is_said_so_first(
    ask: Callable[..., Answer], question: str, name: str
) -> None:
    answer = ask(question)
    assert answer.abstained
    assert name in answer.lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "What do the ministers say about the Garn Treaty?",
        "How many boats has the coast guard, per the Velm Declaration?",
        "Who met in Velm, according to the Joint Statement?",
    ],
)
def test_what_is_here_or_only_spoken_of_is_not_said_to_be_missing(
    ask: Callable[..., Answer], question: str
) -> None:
    assert "is known as" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("How many boats does the coast guard keep in the statement with Brokvist?", "chad"),
        ("What does the statement with Brokvist say about the coast guard?", "chad"),
        ("What does Orrick’s statement with Tanvel say about the coast guard?", "velm"),
        ("Que dit la déclaration avec Brokvist sur la coast guard ?", "chad"),
        ("¿Qué dice la declaración con Brokvist sobre la coast guard?", "chad"),
        ("Что говорит заявление с Brokvist о coast guard?", "chad"),
        ("Brokvist的声明对coast guard说了什么？", "chad"),
        ("ماذا يقول البيان مع Brokvist عن coast guard؟", "chad"),
    ],
)
def test_a_statement_is_known_by_who_speaks_in_it(
    ask: Callable[..., Answer], question: str, statement: str
) -> None:
    assert list_cited(ask(question))[:1] == [statement]


def test_the_summary_is_of_the_statement_with_a_person(ask: Callable[..., Answer]) -> None:
    answer = ask("Summarise the Chad-Mali statement with Brokvist.")
    assert {*list_cited(answer)} == {"chad"}


def test_who_is_only_spoken_of_does_not_speak(ask: Callable[..., Answer]) -> None:
    answer = ask("Summarise the statement with Orrick.")
    assert {*list_cited(answer)} == {"velm"}
