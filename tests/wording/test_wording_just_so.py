"""Words stand “in N statements” just so, or nearly so: what is between them, and their capitals."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.words.quotation import QUOTED
from tests.conftest import NewAssistant

STATEMENTS = {
    "orsa": "Orsa Statement\n\nOrsa, 3 May 2021\n\n"
    "1. The ports are of harbour, security, and tidal use. We meet in Velm, and they thank us.\n"
    "\n2. The coop\u00e9ration of Tarn, whose captains came to us all, who work in it, is long.\n",
    "velm": "Velm Statement\n\nVelm, 8 August 2023\n\n"
    "1. Harbour security is kept by US and WHO staff of the U.S. fleet. The pilots’ rights are\n"
    "kept, and the de-icing is paid. The cooperation of all is long and  slow.\n\n"
    "2. REAFFIRMING the harbour\u2010side rule, and the IT of Tarn, they part.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "words",
    [
        "harbour security",
        "US",
        "U.S.",
        "WHO",
        "IT",
        "pilots' rights",
        "cooperation",
        "reaffirming",
        "harbour-side rule",
        "long and slow",
    ],
)
def test_words_stand_just_so_in_one_alone(assistant: Assistant, words: str) -> None:
    head, first = assistant.ask(f"Where did “{words}” first appear?").lines[:2]
    assert "in 1 statement" in head.text
    assert "“Velm Statement”, 8 August 2023" in head.text
    assert "Velm" in first.text


@pytest.mark.parametrize(
    "words",
    ["harbour and security", "use We meet", "pilots rights", "harbour side rule", "tidal use, we"],
)
def test_words_with_others_or_other_marks_between_stand_nearly_so(
    assistant: Assistant, words: str
) -> None:
    head = assistant.ask(f"Where did “{words}” first appear?").lines[0].text
    assert "stands in" not in head


def test_small_words_are_no_abbreviations(assistant: Assistant) -> None:
    for words, source in (("who", "orsa.txt"), ("it", "orsa.txt")):
        answer = assistant.ask(f"Where did “{words}” first appear?")
        assert answer.citations[0].source == source
        assert "in 1 statement" in answer.lines[0].text


def test_an_abbreviation_is_not_nearly_a_small_word(assistant: Assistant) -> None:
    for words in ("WHO", "IT"):
        answer = assistant.ask(f"Where did “{words}” first appear?")
        assert {each.source for each in answer.citations} == {"velm.txt"}


def test_a_question_in_capitals_asks_for_words_in_small_letters(assistant: Assistant) -> None:
    answer = assistant.ask("WHERE DID “LONG AND SLOW” FIRST APPEAR?")
    assert "1" in answer.lines[0].text
    assert answer.citations[0].source == "velm.txt"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Where did 'pilots' rights' first appear?", "pilots' rights"),
        ("Where did ‘pilots’ rights’ first appear?", "pilots’ rights"),
        ("Where did “U.S.” first appear?", "U.S."),
        ("Where did 'the U.S.' first appear?", "the U.S."),
        ("Where did “staff of the U.S. fleet.” first appear?", "staff of the U.S. fleet"),
    ],
)
def test_an_apostrophe_or_point_of_a_word_ends_no_quotation(
    assistant: Assistant, question: str, words: str
) -> None:
    head = assistant.ask(question).lines[0].text
    assert head.startswith(f"“{words}” stands in 1 statement")


def test_two_quotations_are_no_owner() -> None:
    found = [each["words"] for each in QUOTED.finditer("Which say 'pilots' or 'captains' now?")]
    assert found == ["pilots", "captains"]
