"""Which of two wordings statements have is asked without quotation marks too."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.choice import split_wordings_chosen
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Do the statements say lighthouse or watchtower?",
            ["Do the statements say “lighthouse”?", "Do the statements say “watchtower”?"],
        ),
        (
            "Does Velm mention beacon of Tarn or of Norre?",
            [
                "Does Velm mention “beacon of Tarn”?",
                "Does Velm mention “beacon of Norre”?",
            ],
        ),
        (
            "Les déclarations parlent-elles de horaires ou de tarifs ?",
            [
                "Les déclarations parlent-elles de “horaires”?",
                "Les déclarations parlent-elles de “tarifs”?",
            ],
        ),
        ("Do the statements say watchtower or gatehouse?", []),
        ("Do the statements say beacons or no?", []),
        ("Did Velm or Tarn sign the declaration?", []),
    ],
)
def test_each_of_two_wordings_is_asked_for(
    beacons: Assistant, question: str, asked: list[str]
) -> None:
    view = View.of(beacons.library.read(), Scope())
    assert split_wordings_chosen(question, view) == asked


def test_each_wording_is_told_with_whose_it_is(beacons: Assistant) -> None:
    answer = beacons.ask("Do the statements say lighthouse or watchtower?")
    assert "“lighthouse”" in answer.text
    assert "“watchtower”" in answer.text


def test_quoted_wordings_are_asked_for_as_they_are_asked_of(beacons: Assistant) -> None:
    answer = beacons.ask("Do the statements of 2031 say “lighthouse” or “observers”?")
    assert "2032-07-01" not in {each.date for each in answer.citations}
    assert "“observers”" in answer.text
