"""Words that stand in one paragraph, not in one sentence, and words that are joined to others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Velm and Tarn\n\nVelm, 8 August 2030\n\n"
        "1. Painted or gilded lamps are lit at dusk.\n\n"
        "2. The court of the harbour met in 2016. Its award on the reef binds both.\n"
    ),
    "orsa-2031": (
        "Orsa Declaration on Lamps\n\nOrsa, 3 March 2031\n\n"
        "1. Gilded lamps hang in the market.\n\n2. The reef is mapped.\n"
    ),
    "sund-2032": (
        "Déclaration de Sund\n\nSund, le 2 octobre 2032\n\n"
        "1. Les lampes dorées ou peintes sont allumées le soir.\n"
    ),
    "norre-2033": (
        "Norre Communiqué\n\nNorre, 9 May 2033\n\n"
        "1. The bells are gilded. The lamps are not.\n\n2. Ferries run on Sundays.\n"
    ),
}


def test_words_that_are_joined_to_others_are_mentioned(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention painted lamps?")
    assert {each.source for each in answer.citations} == {"velm-2030.txt"}
    answer = ask("Quelles déclarations mentionnent les lampes peintes ?")
    assert {each.source for each in answer.citations} == {"sund-2032.txt"}


def test_what_does_not_mention_words_has_none_that_joins_them(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements do not mention painted lamps?")
    assert "velm-2030.txt" not in {each.source for each in answer.named}
    assert len(answer.named) == 3


def test_words_of_one_paragraph_are_near_in_wording(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements do not mention gilded lamps?")
    assert answer.lines[1].text.startswith("Near in wording")
    assert "Norre Communiqué" in answer.lines[1].text
    assert "Orsa" not in answer.lines[1].text


@pytest.mark.parametrize(
    "question", ["Which statements mention the 2016 award?", "How many mention the 2016 award?"]
)
def test_words_that_only_a_paragraph_has_are_shown_so(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert "in no one sentence" in answer.lines[0].text
    (citation,) = answer.citations
    assert citation.source == "velm-2030.txt"


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention dusk lamps?",
        "How many statements mention dusk lamps?",
        "Does the Joint Statement of Velm and Tarn mention dusk lamps?",
    ],
)
def test_words_that_stand_apart_in_a_sentence_are_not_said_to_be_mentioned(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert "nowhere in these words" in answer.lines[0].text
    assert "Occurrences: 2" not in answer.text
    assert {each.source for each in answer.citations} == {"velm-2030.txt"}


def test_the_word_that_stands_nowhere_is_named(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention gilded whales?")
    assert "none has the word “whales”" in answer.text
    assert not answer.citations


def test_words_that_stand_apart_everywhere_are_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention gilded ferries?")
    assert "mentioned nowhere" in answer.text
    assert not answer.citations


@pytest.mark.parametrize("question", ["whales", "gilded whales"])
def test_no_question_is_offered_that_is_denied(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert "mentioned nowhere" in answer.text
    assert answer.other is None
