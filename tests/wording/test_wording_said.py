"""How answers on wording say what was searched, what was found changed, and what is not sure."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from tests.conftest import NewAssistant

STATEMENTS = {
    "2021": "Statement of Fiji\n\nLindau, 3 May 2021\n\n"
    "1. The keepers of the lamps are paid in oil and bread.\n",
    "2023": "Statement of Peru\n\nOrsa, 8 August 2023\n\n1. Ships slow down, not wait, at sea.\n",
}
SENTENCE = "The keepers of the lamps are paid in oil and {}."
ASKED = {
    "en": "Is this sentence new: “{}”",
    "fr": "Cette phrase est-elle nouvelle : « {} »",
    "es": "¿Es nueva esta frase: «{}»?",
    "ru": "Новое ли это предложение: «{}»",
    "zh": "这句话是新的吗：“{}”",
    "ar": "هل هذه الجملة جديدة: «{}»",
}
NEW = {"en": "new", "fr": "nouvelle", "es": "nueva", "ru": "нов", "zh": "新", "ar": "جديد"}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize("language", ASKED)
def test_a_changed_sentence_is_not_called_new(assistant: Assistant, language: str) -> None:
    answer = assistant.ask(ASKED[language].format(SENTENCE.format("salt")))
    assert [each.source for each in answer.citations] == ["2021.txt"]
    head = answer.lines[0].text
    assert NEW[language] not in head
    assert "2" in head
    one = assistant.ask(
        ASKED[language].format(SENTENCE.format("salt")), scope=Scope(until="2022-01-01")
    )
    assert one.citations
    assert one.lines[0].text != head


@pytest.mark.parametrize("language", ASKED)
def test_of_few_words_it_is_not_said_that_nearly_these_stand_nowhere(
    assistant: Assistant, language: str
) -> None:
    short = assistant.ask(ASKED[language].format("slow down, never wait")).text
    long = assistant.ask(ASKED[language].format("Gulls and herons nest on every roof of the town"))
    assert short != long.text
    assert not long.citations


def test_one_statement_is_told_as_one(assistant: Assistant) -> None:
    scope = Scope(until="2022-01-01")
    for question in (
        "Which statements mention “lamps”?",
        "Which statements do not mention “lamps”?",
        "Which statements do not mention “zebras”?",
        "Is this sentence new: Gulls and herons nest on every roof of the town.",
    ):
        said = assistant.ask(question, scope=scope).text
        assert "1 statements" not in said
        assert "of the 1 " not in said


@pytest.mark.parametrize(
    "quote", ["“{}” [1]", "“{}” [Lindau 2021, 1]", "“{}” [3 May 2021, [1]]", "> {}", "> “{}”"]
)
def test_a_quote_is_asked_of_as_it_is_copied(assistant: Assistant, quote: str) -> None:
    text = SENTENCE.format("bread")
    answer = assistant.ask(f"Is this sentence new: {quote.format(text)}")
    assert len(answer.citations) == 1
    assert len(answer.lines) == 2
    assert answer.citations[0].quote == text
