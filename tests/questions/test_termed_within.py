"""What some statements say on a term of the field is found by its words in their language, and they
are those of the party that is named.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant

STATEMENTS = {
    "oslo": """JOINT STATEMENT BY NORWAY AND CHILE

1. Norway and Chile call for a ceasefire on the lake, without delay.

2. The bridges of the town are mended by both.

Oslo, 3 May 2031
""",
    "quito": """JOINT DECLARATION BY NORWAY AND PERU

1. Norway and Peru plant oaks along the canal.

Quito, 4 June 2032
""",
    "lima": """JOINT STATEMENT BY NORWAY, PERU AND GHANA

1. The truce of last spring is kept by all who live by the lake.

Lima, 5 July 2033
""",
    "accra": """JOINT STATEMENT BY GHANA AND KENYA

1. A ceasefire is the first step, and the talks go on in Accra.

Accra, 6 August 2034
""",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "¿Qué dicen las declaraciones con Noruega sobre el alto el fuego?",
        "Que disent les déclarations avec la Norvège sur le cessez-le-feu ?",
        "Что сказано в заявлениях с Норвегией о прекращении огня?",
        "挪威的声明关于停火说了什么？",
    ],
)
def test_a_term_is_found_in_all_statements_of_a_party(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.statement for each in answer.citations] == ["oslo", "lima"]
    assert "ceasefire" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Que dit la déclaration d’Oslo sur le cessez-le-feu ?", "call for a ceasefire"),
        ("¿Qué dice la declaración de Accra sobre el alto el fuego?", "A ceasefire is the first"),
    ],
)
def test_of_one_statement_its_sentences_are_quoted(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    assert [said in each.quote for each in ask(question).citations] == [True]
