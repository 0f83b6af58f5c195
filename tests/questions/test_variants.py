"""A word is found however English spells it."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.language.variants import list_variants
from tests.conftest import NewAssistant

STATEMENTS = {
    "velm": (
        "Velm Declaration\n\nVelm, 3 May 2031\n\n"
        "1. The harbours will be dredged before winter.\n\n"
        "2. The pilots' organisation keeps a programme of defence against ice.\n"
    ),
    "tarn": (
        "Tarn Declaration\n\nTarn, 4 June 2032\n\n"
        "1. Each harbor has a lamp, and the organization pays for it.\n\n"
        "2. The program of defense begins in May.\n"
    ),
    "orsa": (
        "Orsa Declaration\n\nOrsa, 5 July 2033\n\n"
        "1. The size of the prize was a surprise to the hour.\n\n2. Four bells ring.\n"
    ),
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    "word", ["harbor", "harbours", "organization", "organisations", "programme", "defense"]
)
def test_both_spellings_are_listed(assistant: Assistant, word: str) -> None:
    answer = assistant.ask(f"Which statements mention {word}?")
    assert {each.statement for each in answer.citations} == {"velm", "tarn"}


def test_just_these_words_are_found_as_they_are_spelt(assistant: Assistant) -> None:
    listed = assistant.find("harbor", exact=True)
    assert {each.citation.statement for group in listed.groups for each in group.mentions} == {
        "tarn"
    }


@pytest.mark.parametrize("word", ["size", "rise", "hour", "four", "for", "membre", "water", "port"])
def test_other_words_are_spelt_in_one_way(word: str) -> None:
    assert list_variants(word) == ()


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Labour", "labor"),
        ("neighboring", "neighbouring"),
        ("analysed", "analyzed"),
        ("organizational", "organisational"),
        ("travelled", "traveled"),
        ("kilometres", "kilometers"),
    ],
)
def test_a_word_has_another_spelling(word: str, other: str) -> None:
    assert other in list_variants(word)
