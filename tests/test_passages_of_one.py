"""Where one statement mentions something is told of every paragraph, or the rest is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

BELLS = "".join(f"{each}. The bells of pier {each} are rung.\n\n" for each in range(1, 6))
STATEMENTS = {
    "suva-communique": f"Suva Harbour Communiqué\n\nSuva, 3 May 2031\n\n{BELLS}",
    "suva-vision": "Suva Vision of Lamps\n\nSuva, 3 May 2031\n\n1. The bells are new.\n",
}


@pytest.mark.parametrize(
    "question",
    [
        "Which paragraphs of the Suva communiqué mention bells?",
        "Where does the Suva communiqué speak of bells?",
    ],
)
def test_every_paragraph_of_the_one_that_is_named_is_quoted(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.label for each in answer.citations] == list("12345")
    assert {each.source for each in answer.citations} == {"suva-communique.txt"}


def test_what_is_left_out_where_whether_is_asked_is_counted(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("Does the Suva communiqué mention bells?")
    assert len(answer.citations) == 3
    assert "2 more sentences of “Suva Harbour Communiqué” mention it." in answer.text


def test_a_kind_tells_apart_two_of_one_place(ask: Callable[..., Answer]) -> None:
    answer = ask("Does the Suva communiqué mention lamps?")
    assert "“Suva Harbour Communiqué” does not mention “lamps”" in answer.text
