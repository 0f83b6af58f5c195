"""What a question leaves out of the statements that it asks is not there, and is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.scope.excepted import cut_excepted
from assistant.question.turns.leaning.followups import remember
from tests.conftest import NewAssistant

STATEMENTS = {
    "buoys": """JOINT STATEMENT BY NORWAY AND KENYA

1. The sides place buoys at the mouth of each river.

Oslo, 3 May 2022
""",
    "bells": """JOINT STATEMENT BY NORWAY AND CHILE

1. The bells on the buoys ring in fog.

Oslo, 4 June 2023
""",
    "quays": """JOINT STATEMENT BY GHANA AND CHILE

1. The quays have room for ten buoys.

Accra, 5 July 2024
""",
    "barrages": """DÉCLARATION CONJOINTE DU SÉNÉGAL ET DU MALI

1. Les barrages sont contrôlés chaque année, et les parties publient les résultats de ces contrôles.

Dakar, le 6 août 2024
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements other than those of Norway mention buoys?", {"quays"}),
        ("Which statements mention buoys but are not by Norway?", {"quays"}),
        ("How many statements not signed by Kenya or Ghana mention buoys?", {"bells"}),
        ("Which statements are not by Kenya, or by Ghana?", {"bells", "barrages"}),
        ("Which statements that are not from 2023 mention buoys?", {"buoys", "quays"}),
        ("Which statements not in English mention buoys?", set()),
        ("List all statements except those of Chile.", {"buoys", "barrages"}),
        ("Quelles déclarations autres que celles de la Norvège mentionnent « buoys » ?", {"quays"}),
        ("¿Qué declaraciones no son de Noruega?", {"quays", "barrages"}),
        ("Какие заявления, кроме заявлений Норвегии, упоминают buoys?", {"quays"}),
        ("除了挪威以外，哪些声明提到“buoys”？", {"quays"}),
        ("ما البيانات التي ليست من النرويج؟", {"quays", "barrages"}),
        ("Which statements was Norway not a party to?", {"quays", "barrages"}),
        ("Which statements did Norway not sign?", {"quays", "barrages"}),
        ("Quelles déclarations la Norvège n’a pas signées ?", {"quays", "barrages"}),
        ("Y a-t-il des déclarations que la Norvège n’a pas signées ?", {"quays", "barrages"}),
        ("¿De qué declaraciones Noruega no es parte?", {"quays", "barrages"}),
        ("¿Qué declaraciones no firmó Noruega?", {"quays", "barrages"}),
        ("Quelles déclarations n’ont pas été signées par la Norvège ?", {"quays", "barrages"}),
        ("Какие заявления Норвегия не подписала?", {"quays", "barrages"}),
        ("哪些声明挪威没有签署？", {"quays", "barrages"}),
        ("ما البيانات التي لم توقع عليها النرويج؟", {"quays", "barrages"}),
    ],
)
def test_what_is_left_out_is_not_listed(
    ask: Callable[..., Answer], question: str, expected: set[str]
) -> None:
    assert {each.statement for each in ask(question).statements} == expected


def test_what_was_left_out_is_said(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements other than those of Norway mention buoys?")
    assert answer.lines[1].text == "Left out, as asked: Norway."


def test_statements_of_groups_of_who_is_left_out_are_told(assistant_over: NewAssistant) -> None:
    quad = STATEMENTS["buoys"].replace("NORWAY AND KENYA", "THE QUAD")
    answer = assistant_over({**STATEMENTS, "quad": quad}).ask("Which statements are not by Japan?")
    assert "1 statement of groups that Japan is a member of today (Quad)" in answer.lines[2].text


def test_what_may_be_said_in_another_language_is_not_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements make no mention of buoys?")
    assert {each.statement for each in answer.statements} == {"barrages"}
    some = ask("Which statements do not mention fog?")
    assert "1 of these is in another language (French)" in some.lines[1].text


def test_a_list_is_narrowed_by_what_its_statements_are_not(ask: Callable[..., Answer]) -> None:
    listed = ask("Which statements mention buoys?")
    answer = ask("Which of those are not by Norway?", earlier=[remember(listed)])
    assert {each.statement for each in answer.statements} == {"quays"}


@pytest.mark.parametrize(
    "question",
    [
        "Which statements are not final?",
        "Which statements mention Kenya but not Chile?",
        "Which countries did not sign?",
        "Which statements say “not in English”?",
        "Which statements are not by Norway or the Harbour Board?",
        "Which statements are not by Norway and on the ports of Kenya?",
    ],
)
def test_what_names_no_statements_leaves_out_none(question: str) -> None:
    assert cut_excepted(question) == (question, [])


@pytest.mark.parametrize(
    "question",
    [
        "Which of the documents are translations, or not in English?",
        "List the documents in another language than English.",
        "Which documents are in any other language than English?",
        "ما البيانات غير المكتوبة بالإنجليزية؟",
    ],
)
def test_what_is_not_in_a_language_is_asked_in_other_words(question: str) -> None:
    assert len(cut_excepted(question)[1]) == 1
