"""Forms in which the same words are set change nothing of what is agreed."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.tracing.drafts.draft import check_draft
from ingest.statement import Heading, Paragraph, Statement
from tests.conftest import NewAssistant
from tests.trace_recall import read_view

ALIKE = (
    (
        "双方重申，港口在冬季开放，反对任何形式的“关闭”活动。",
        "双方重申，港口在冬季开放，反对任何形式的「关闭」活动。",
    ),
    ("双方重申，港口在冬季开放，并在夏季关闭。", "双方重申,港口在冬季开放,并在夏季关闭。"),
    (
        "Стороны подтвердили, что расчёты за зерно идут ещё быстрее.",
        "Стороны подтвердили, что расчеты за зерно идут еще быстрее.",
    ),
)
HEADINGS = (
    ("HEALTH", "Health"),
    ("Climate and Harbours", "CLIMATE AND HARBOURS"),
    ("REGIONAL SECURITY", "Regional Security"),
    ("SÉCURITÉ RÉGIONALE", "Sécurité régionale"),
    ("БЕЗОПАСНОСТЬ", "Безопасность"),
)


@pytest.mark.parametrize(("held", "text"), [*ALIKE, *(pair[::-1] for pair in ALIKE)])
def test_a_form_is_no_change(held: str, text: str) -> None:
    view = read_view([Statement("a", "Pact", "a", (Paragraph(1, "1", held),))])
    draft = Statement("d", "Draft", "d", (Paragraph(1, "1", text),))
    (sentence,) = check_draft(draft, view).sentences
    assert sentence.status == "agreed"


@pytest.mark.parametrize(("held", "text"), HEADINGS)
def test_a_short_heading_in_capitals_is_no_change(held: str, text: str) -> None:
    paragraph = (Paragraph(1, "1", "The gulls are counted."),)
    one, other = (
        Statement(name, name, name, paragraph, headings=(Heading(heading, 1),))
        for name, heading in (("a", held), ("d", text))
    )
    sentences = check_draft(other, read_view([one])).sentences
    assert [each.status for each in sentences] == ["agreed"] * 2


@pytest.mark.parametrize(("held", "text"), [("WHO", "who"), ("It is US", "It is us")])
def test_an_abbreviation_is_another_word(held: str, text: str) -> None:
    view = read_view([Statement("a", "Pact", "a", (Paragraph(1, "1", held),))])
    draft = Statement("d", "Draft", "d", (Paragraph(1, "1", text),))
    (sentence,) = check_draft(draft, view).sentences
    assert sentence.status != "agreed"


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(
        {
            "lyon": "Déclaration de Lyon\n\nLyon, le 3 mai 2021\n\n1. L’œuvre commune avance.\n",
            "nice": "Déclaration de Nice\n\nNice, le 3 mai 2023\n\n1. Une oeuvre commune dure.\n",
            "orsa": "Orsa Statement\n\nOrsa, 3 May 2022\n\n1. De-icing, not re-icing, is paid.\n\n"
            "2. Cyber security and cooperative fishing are one.\n",
            "velm": "Velm Statement\n\nVelm, 3 May 2024\n\n1. Deicing, not reicing, is paid.\n\n"
            "2. Cybersecurity and co-operative fishing are one.\n",
        }
    )


@pytest.mark.parametrize("words", ["œuvre commune", "oeuvre commune"])
def test_a_ligature_is_its_letters(assistant: Assistant, words: str) -> None:
    answer = assistant.ask(f"Where did “{words}” first appear?")
    assert [each.source for each in answer.citations] == ["lyon.txt", "nice.txt"]
    assert "in 2 statements" in answer.lines[0].text


@pytest.mark.parametrize(
    ("words", "just"),
    [
        ("de-icing, not re-icing", "orsa"),
        ("deicing, not reicing", "velm"),
        ("cyber security", "orsa"),
        ("cybersecurity", "velm"),
        ("cooperative fishing", "orsa"),
        ("co-operative fishing", "velm"),
    ],
)
def test_a_hyphen_within_a_word_is_told_apart(assistant: Assistant, words: str, just: str) -> None:
    answer = assistant.ask(f"Where did “{words}” first appear?")
    assert f"{just.capitalize()} Statement" in answer.lines[0].text
    assert "stands in 1 statement" in answer.lines[0].text
    assert {each.source for each in answer.citations} == {"orsa.txt", "velm.txt"}
    assert "Nearly so in 1 statement" in answer.text


def test_a_hyphen_within_a_word_is_found_where_nothing_is_just_so(assistant: Assistant) -> None:
    for words in ("de-icing, not reicing", "deicing, not re-icing"):
        answer = assistant.ask(f"Where did “{words}” first appear?")
        assert {each.source for each in answer.citations} == {"orsa.txt", "velm.txt"}


@pytest.mark.parametrize("mark", ["¹ ", "¹", "¹² ", "(a) ", "1. "])
def test_a_mark_before_a_sentence_is_no_word(mark: str) -> None:
    held = "The gulls of the northern quay are counted each spring."
    view = read_view([Statement("a", "Pact", "a", (Paragraph(1, "1", held),))])
    draft = Statement("d", "Draft", "d", (Paragraph(1, "1", f"{mark}{held}"),))
    (sentence,) = check_draft(draft, view).sentences
    assert (sentence.status, sentence.text) == ("agreed", f"{mark}{held}")
