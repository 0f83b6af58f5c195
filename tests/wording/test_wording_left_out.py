"""What an answer of wording leaves out is said: no date, groups of a party, more in other words."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.tracing.places.place import Trace, Traced
from config.errors import QuestionError
from tests.conftest import NewAssistant

STATEMENTS = {
    "dated": "Statement of Fiji\n\nSuva, 3 May 2021\n\n1. Radar guides ferries.\n",
    "undated": "Statement of Fiji on Radar\n\n1. Radar guides ferries.\n",
    "japan": "Statement of Japan\n\nTokyo, 3 May 2022\n\n1. Lamps are lit.\n",
    "seven": "G7 Statement on Ferries\n\nOrsa, 8 August 2023\n\n1. Here radar guides ferries.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "question",
    [
        "Where did “radar guides ferries” first appear?",
        "Où la formule « radar guides ferries » apparaît-elle pour la première fois ?",
        "¿Dónde aparece por primera vez «radar guides ferries»?",
        "Где впервые появилось «radar guides ferries»?",
        "أين وردت لأول مرة «radar guides ferries»؟",
        "“radar guides ferries”最早出现在哪里？",
    ],
)
def test_a_statement_without_a_date_is_named(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "Statement of Fiji on Radar" in answer.lines[1].text
    assert len(answer.citations) == 3
    dated = assistant.ask(question, scope=Scope(since="2021-01-01"))
    assert not any("for want of" in each.text for each in dated.lines)


def test_groups_of_the_party_of_a_scope_are_told(assistant: Assistant) -> None:
    scope = Scope(parties=("Japan",))
    answer = assistant.ask("Where did “radar guides ferries” first appear?", scope=scope)
    assert "1 statement of groups that Japan is a member of" in answer.text
    told = assistant.tracer.trace("radar guides ferries", scope).to_json()["remarks"]
    assert "not searched: 1 statements of groups that a party is a member of" in told
    none = assistant.tracer.trace("radar guides ferries", Scope(parties=("Fiji",))).to_json()
    assert not any("groups" in each for each in none["remarks"])


def test_more_in_other_words_is_told() -> None:
    place = Traced("a", "A", None, "a.txt", "1", 1, 0, 4, "Lamp", 1, 1.0)
    assert "remarks" not in Trace("x", (), (place,) * 4).to_json()
    assert Trace("x", (), (place,) * 5).to_json()["remarks"] == [
        "near: the nearest 5; there may be more"
    ]


@pytest.mark.parametrize("code", ["xx", "english", "EN", ""])
def test_a_language_that_is_none_is_refused(assistant: Assistant, code: str) -> None:
    with pytest.raises(QuestionError, match="no language"):
        assistant.tracer.trace("radar guides ferries", Scope(language=code))
    with pytest.raises(QuestionError, match="no language"):
        assistant.ask("Where is radar?", scope=Scope(language=code))


def test_a_language_without_statements_is_one(assistant: Assistant) -> None:
    found = assistant.tracer.trace("radar guides ferries", Scope(language="sw"))
    assert found.to_json()["remarks"] == ["searched: 0 of 4 statements"]
