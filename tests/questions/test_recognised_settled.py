"""What names statements of a recognised question, and what is its subject, the statements tell."""

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "keld-2030": """Joint Statement of Norway and Fiji on Ferries

Keld, 4 May 2030

1. Under the Lantern Accords, two lightships are moored off the reef.

2. The trade deals on oysters are welcome, and the wording is agreed.
""",
    "besk-2031": """Besk Communiqué

Besk, 8 June 2031

1. Pilots are paid by the harbours, as the Lantern Accords say.
""",
    "lorn-2032": """Lorn Declaration

Lorn, 3 March 2032

1. Lightships are painted red, and oysters are left alone.
""",
}


@pytest.fixture(scope="module")
def harbours(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def list_named(assistant: Assistant, question: str) -> list[str]:
    return sorted({each.statement for each in assistant.ask(question).citations})


@pytest.mark.parametrize(
    "question",
    [
        "need all docs that bring up the Lantern Accords pls",
        "I'd be grateful if you could point me to every one of these texts in which the Lantern "
        "Accords come up.",
        "In welchen Erklärungen werden die Lantern Accords erwähnt?",
    ],
)
def test_what_no_statement_is_called_by_is_the_subject(harbours: Assistant, question: str) -> None:
    assert list_named(harbours, question) == ["besk-2031", "keld-2030"]


@pytest.mark.parametrize(
    "question",
    [
        "Do tell me which of the trade deals bring up oysters, if you please.",
        "Which of the docs mention oysters?",
        "Wie viele Dokumente erwähnen oysters?",
    ],
)
def test_mere_words_name_no_statement(harbours: Assistant, question: str) -> None:
    assert list_named(harbours, question) == ["keld-2030", "lorn-2032"]


def test_a_name_that_no_statement_has_is_not_left_out(harbours: Assistant) -> None:
    answer = harbours.ask("Hi, which of the Velm declarations bring up oysters, please?")
    assert any("Velm" in each.text for each in answer.lines)


def test_what_is_of_another_language_is_not_denied(harbours: Assistant) -> None:
    answer = harbours.ask("Wird irgendwo in den Erklärungen von Austern gesprochen?")
    assert not any("nowhere" in each.text for each in answer.lines)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Does the Lorn Declaration mention “灯船”?", "not written so"),
        ("La Lorn Declaration mentionne-t-elle « 灯船 » ?", "n’est pas écrit ainsi"),
        ("Does the Lorn Declaration mention “ferries”?", "does not mention"),
    ],
)
def test_words_of_another_language_are_not_denied_of_one(
    harbours: Assistant, question: str, told: str
) -> None:
    assert told in " ".join(each.text for each in harbours.ask(question).lines)
