"""Who somebody is, where only a title says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "visit-2031": (
        "Joint Statement by the President of Fiji Ada Stone, Prime Minister of Norway and the "
        "Isles Olaf Reed, on Lamps\n\nSuva, 3 May 2031\n\n"
        "1. The President of Fiji and the Prime Minister of Norway met on the quay.\n\n"
        "2. Forty lamps are mended before winter.\n"
    ),
    "call-2032": (
        "Joint Statement of Chad and Mali\n\nBamako, 4 June 2032\n\n"
        "1. President of Chad Jo Well spoke of wells.\n\n2. The wells are deep and clean.\n"
    ),
}


@pytest.mark.parametrize(
    "question",
    ["Who is the president of Fiji?", "Who is the prime minister of Norway?"],
)
def test_a_title_names_who_somebody_is(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert answer.lines[0].text == "In the title of a statement:"
    assert "Ada Stone" in answer.lines[1].text


@pytest.mark.parametrize(
    "question",
    [
        "Who is the president of Chad?",
        "Who is the president of Fiji in 2032?",
        "Who is the king of Norway?",
        "Who mends the lamps?",
    ],
)
def test_no_title_is_shown_that_names_nobody_asked_for(
    ask: Callable[..., Answer], question: str
) -> None:
    assert "In the title" not in ask(question).text
