"""A sentence behind a question asks how it is to be told, or another question: neither is part of
the other; and what stands nowhere under a name or in a script is not said to stand there.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant

STATEMENTS = {
    "oslo": """OSLO COMMUNIQUÉ OF NORWAY AND CHILE

1. Norway and Chile ask Myanmar to count its whales each spring.

2. Oaks are planted along the canal.

Oslo, 3 May 2031
""",
    "lima": """LIMA COMMUNIQUÉ OF NORWAY AND PERU

1. Norway and Peru urge Myanmar to share the books of its whales.

Lima, 4 June 2033
""",
    "accra": """JOINT STATEMENT BY GHANA AND KENYA

1. The oaks of Accra are watered twice a week.

Accra, 6 August 2034
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


def list_named(answer: Answer) -> list[str]:
    return [each.statement for each in answer.statements]


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention oaks? List them by date.",
        "Which statements mention oaks? Please sort them by date.",
        "Quelles déclarations mentionnent « oaks » ? Listez-les par date.",
        "¿Qué declaraciones mencionan «oaks»? Ordénalas por fecha.",
        "Какие заявления упоминают «oaks»? Перечислите их по дате.",
        "哪些声明提到“oaks”？请按时间排列。",
        "ما البيانات التي تذكر «oaks»؟ رتبها حسب التاريخ.",
    ],
)
def test_in_which_order_a_list_is_wanted_is_no_part_of_its_question(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert list_named(answer) == ["oslo", "accra"]
    assert not answer.abstained


@pytest.mark.parametrize(
    "question",
    [
        "哪些声明提到“oaks”？Oslo公报和Lima公报对缅甸的说法有什么不同？",
        "Which statements mention oaks? What do the Oslo and the Lima communiqués say on Myanmar?",
    ],
)
def test_no_form_reaches_over_two_questions(ask: Callable[..., Answer], question: str) -> None:
    cited = [each.statement for each in ask(question).citations]
    assert cited[:2] == ["oslo", "accra"]


@pytest.mark.parametrize(
    "question",
    [
        "How did the language on Myanmar change between the Oslo and the Lima communiqué?",
        "How did Norway's language on Myanmar change between the Oslo communiqué of 2031 and the "
        "Lima communiqué?",
        "Comment la formulation sur le Myanmar a-t-elle changé entre le communiqué d’Oslo et le "
        "communiqué de Lima ?",
    ],
)
def test_a_change_between_two_statements_sets_them_side_by_side(
    ask: Callable[..., Answer], question: str
) -> None:
    assert [each.statement for each in ask(question).citations] == ["oslo", "lima"]


def test_a_change_between_two_years_is_told_over_time(ask: Callable[..., Answer]) -> None:
    told = ask("How did the language on Myanmar change between 2030 and 2032?")
    assert [each.statement for each in told.citations] == ["oslo"]


def test_it_is_told_under_which_other_name_a_party_stands(ask: Callable[..., Answer]) -> None:
    told = ask("Which statements mention Burma?")
    assert list_named(told) == ["oslo", "lima"]
    assert "“Burma” was also looked for as “Myanmar”." in told.text
    assert "looked for" not in ask("Which statements mention Myanmar?").text


def test_words_in_a_script_of_no_statement_are_not_denied_alone(ask: Callable[..., Answer]) -> None:
    told = ask("哪些声明提到“海上风车学校”？")
    assert "都没有“海上风车学校”这一写法" in told.text
    assert "只有用声明原文语言的词语" in told.text
    assert "原文语言" not in ask("哪些声明提到“zebras”？").text


@pytest.mark.parametrize(
    "question",
    [
        "quick summary of the communiqué of Norway + what does it say on oaks",
        "5 line summary of the communiqué of Norway, incl when it was issued",
        "communiqué of Norway: summary in 3 bullets with who signed",
    ],
)
def test_nothing_is_asked_on_of_one_of_several_of_which_a_summary_is_asked(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.abstained
    assert not answer.citations
    assert list_named(answer) == ["oslo", "lima"]
