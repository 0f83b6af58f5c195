"""An item is read with what leads into it: “shall not: (a) …” never agrees to the item alone."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.drafts.draft import Sentence
from tests.conftest import NewAssistant

STATEMENTS = {
    "besk": "Joint Statement of Besk\n\nBesk, 3 May 2021\n\n"
    "1. The Ministers will not:\n\n"
    "(a) raise tolls on fishing boats from the outer islands;\n\n"
    "(b) close the lighthouse before the end of the winter season.\n\n"
    "2. The harbour of Orl, which the Ministers visited, is open.\n",
    "orl": "Joint Statement of Orl\n\nOrl, 3 May 2022\n\n"
    "1. The Ministers agree to:\n\n"
    "- keep the lamps of both harbours lit from dusk to dawn;\n"
    "- count the ferries that leave the outer islands each day.\n",
    "velm": "Déclaration de Velm\n\nVelm, le 3 mai 2023\n\n"
    "1. Les ministres refusent :\n\n"
    "a) de fermer le port de Velm pendant toute la saison des glaces ;\n\n"
    "b) de réduire le nombre des pilotes dans les îles du nord.\n",
}
FIRST, SECOND = (
    "raise tolls on fishing boats from the outer islands",
    "close the lighthouse before the end of the winter season",
)


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def check(assistant: Assistant, draft: str) -> list[Sentence]:
    return list(assistant.tracer.check(draft).sentences)


@pytest.mark.parametrize(
    ("lead", "first", "second"),
    [
        ("The Ministers will:", f"(a) {FIRST};", f"(b) {SECOND}."),
        ("The Ministers agree to:", f"(a) {FIRST};", f"(b) {SECOND}."),
        (
            "Les ministres acceptent :",
            "a) de fermer le port de Velm pendant toute la saison des glaces ;",
            "b) de réduire le nombre des pilotes dans les îles du nord.",
        ),
        (
            "The Ministers refuse to:",
            "- keep the lamps of both harbours lit from dusk to dawn;",
            "- count the ferries that leave the outer islands each day.",
        ),
    ],
)
def test_an_item_under_another_lead_is_changed(
    assistant: Assistant, lead: str, first: str, second: str
) -> None:
    sentences = check(assistant, f"1. {lead}\n\n{first}\n\n{second}")[-2:]
    assert [each.status for each in sentences] == ["changed"] * 2
    for each in sentences:
        assert each.place
        assert each.place.lead
        change = each.place.changes[0]
        assert (change.before, change.after) == (each.place.lead, lead)


def test_an_item_under_its_own_lead_is_agreed(assistant: Assistant) -> None:
    for name in ("besk", "orl", "velm"):
        text = STATEMENTS[name].partition("\n\n1.")[2]
        assert {each.status for each in check(assistant, f"1.{text}")} == {"agreed"}, name


@pytest.mark.parametrize("words", [FIRST, SECOND])
def test_an_item_alone_is_no_agreed_sentence(assistant: Assistant, words: str) -> None:
    (sentence,) = check(assistant, f"{words.capitalize()}.")
    assert sentence.status == "changed"
    assert sentence.place
    assert sentence.place.lead == "The Ministers will not:"
    answer = assistant.ask(f"Is this sentence new: {words.capitalize()}")
    assert "only as a part of longer sentences" in answer.lines[0].text
    assert "will not" in answer.text
    assert words in answer.text


@pytest.mark.parametrize("words", [FIRST, SECOND])
def test_a_lost_negation_is_told(assistant: Assistant, words: str) -> None:
    answer = assistant.ask(f"Is this sentence new: The Ministers will {words}.")
    assert "“not” was left out." in answer.text
    assert "“The Ministers will not:" in answer.text
    same = assistant.ask(f"Is this sentence new: The Ministers will not {words}.")
    assert "only as a part of longer sentences" in same.lines[0].text
    assert "was left out" not in same.text


def test_where_an_item_stands_is_quoted_with_its_lead(assistant: Assistant) -> None:
    answer = assistant.ask("Where did “close the lighthouse” first appear?")
    assert "in 1 statement" in answer.lines[0].text
    assert [each.quote for each in answer.citations] == [
        "The Ministers will not:",
        f"(b) {SECOND}.",
    ]


def test_a_sentence_after_a_list_has_no_lead(assistant: Assistant) -> None:
    (sentence,) = check(assistant, "The harbour of Orl, which the Ministers visited, is open.")
    assert sentence.status == "agreed"
