"""Words that read like the name of a country in another language, and are none."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.words.sought import read_sought
from tests.conftest import NewAssistant

STATEMENTS = {
    "keld-2030": """JOINT STATEMENT OF NORWAY AND CHILE

Keld, 1 May 2030

ISLANDS AND CRIME

1. The harbours of both islands fight crime, and the island of Orsa has a guard of its own.

2. Brother Francis asked us to malt the barley of the southern harbours, and to sing in unison.
""",
    "besk-2031": """JOINT STATEMENT OF NORWAY AND FIJI

Besk, 2 June 2031

1. The ferries of Iceland, of Malta and of the Crimea carry the post of the U.S. and of the UN.

2. La Norvège et les Fidji saluent un accord avec la France.
""",
}


@pytest.fixture(scope="module")
def harbours(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention Crimea?",
        "Which statements mention Iceland?",
        "Which statements mention France?",
        "Which statements mention Malta?",
        "Which statements mention the United States?",
        "Which statements mention the United Nations?",
        "Quelles déclarations mentionnent l'Islande ?",
        "¿Qué declaraciones mencionan Crimea?",
        "Какие заявления упоминают Исландию?",
        "哪些声明提到冰岛？",
    ],
)
def test_only_the_name_itself_is_found(harbours: Assistant, question: str) -> None:
    assert {each.statement for each in harbours.ask(question).citations} == {"besk-2031"}


@pytest.mark.parametrize("name", ["Réunion", "Guinea", "Chad"])
def test_what_is_nowhere_is_said_to_be(harbours: Assistant, name: str) -> None:
    assert "nowhere" in harbours.ask(f"Which statements mention {name}?").text


def test_no_heading_is_taken_for_the_name(harbours: Assistant) -> None:
    answer = harbours.ask("Which statements mention Iceland?")
    assert not any("heading" in each.text for each in answer.lines)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Turkey", "Türkiye’nin limanları"),
        ("Iceland", "les ports de l’Islande"),
        ("Germany", "Deutschlands Häfen"),
        ("Russia", "порты России"),
        ("Haiti", "Haitians"),
        ("United States", "the U.S. harbours"),
    ],
)
def test_a_name_is_found_as_its_language_writes_it(name: str, text: str) -> None:
    assert [*read_sought(name).seek()(text)]
