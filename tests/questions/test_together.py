"""What two say together is quoted from what both are in, or it is said that nothing is."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "one": "Canada and Japan: Statement on Ferries|Minister Orsel and Minister Tavik agreed that "
    "ferries of the lake sail at dawn. xi) Piers are tarred.",
    "two": "Canada and Fiji: Statement on Tolls|Minister Orsel and Minister Sulo agreed that tolls "
    "of the lake are lowered.",
    "three": "Fiji and Samoa: Statement on Shells|The ministers agreed that shells of the lake are "
    "counted.",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over({name: _write(written) for name, written in STATEMENTS.items()})


def _write(written: str) -> str:
    title, _, text = written.partition("|")
    return f"{title}\n\nOrsa, 3 March 2030\n\n1. {text}\n"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did Orsel and Tavik agree?", "one"),
        ("What did Orsel and Sulo agree on?", "two"),
        ("What did Canada and Fiji agree?", "two"),
        ("What did Fiji and Samoa agree?", "three"),
    ],
)
def test_what_both_are_in_is_quoted(assistant: Assistant, question: str, expected: str) -> None:
    answer = assistant.ask(question)
    assert {each.source for each in answer.citations} <= {f"{expected}.txt"}
    assert "all of these" not in answer.text


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What did Tavik and Sulo agree on the lake?", "Tavik, Sulo"),
        ("What did Tavik and Sulo agree?", "Tavik, Sulo"),
        ("What did Orsel and Xi agree?", "Orsel, Xi"),
        ("What did Orsel and Tavik agree?", None),
        ("What did the ministers and the keepers agree?", None),
    ],
)
def test_that_none_has_both_is_said_first(
    assistant: Assistant, question: str, names: str | None
) -> None:
    answer = assistant.ask(question)
    said = f"No statement here has all of these: {names}." if names else "No statement here has"
    assert answer.citations
    assert answer.lines[0].text.startswith(said) is (names is not None)
