"""The page is told which words answer, how sure that is, and what stands instead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.citing.answer import Answer, Evidence, Line, Named, Part
from assistant.citing.citations import cite
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.web.views.turns import show_answer
from ingest.statement import Paragraph, Statement

TEXT = "The pier opens on 4 May 2031."
PLAN = Statement("plan", "Plan", "plan.txt", (Paragraph(1, "1", TEXT),))
START = TEXT.index("4 May")
CITED = replace(cite(PLAN, 1, 0, len(TEXT)), answer_spans=((START, len(TEXT) - 1),))
LINE = Line((Part("It says: "), Part(TEXT, 0)), (0,))
MANY = 20
"""Phrases that name a statement: in each language there are more."""
LEAD = Evidence("plan", "plan.txt", "1", 1, TEXT, 0.5)


def test_the_words_that_answer_stand_out_and_no_letter_is_lost() -> None:
    turn = show_answer(Answer("When?", (LINE,), False, 0.9, (CITED,)))
    pieces = turn["lines"][0]["parts"][1]["pieces"]
    assert [each["text"] for each in pieces if each["answers"]] == ["4 May 2031"]
    assert "".join(each["text"] for each in pieces) == TEXT


@pytest.mark.parametrize(
    ("abstained", "confidence", "perhaps"),
    [(False, 0.9, False), (False, 0.6, True), (True, 0.3, False)],
)
def test_a_doubtful_answer_is_called_so(abstained: bool, confidence: float, perhaps: bool) -> None:
    turn = show_answer(Answer("When?", (LINE,), abstained, confidence, (CITED,)))
    assert turn["perhaps"] is perhaps


def test_what_is_quoted_instead_is_no_lead_besides() -> None:
    denied = Answer("Who?", (LINE,), True, 0.3, (CITED,), (LEAD,))
    assert show_answer(denied)["leads"] == []
    assert len(show_answer(replace(denied, lines=(), citations=()))["leads"]) == 1


def test_statements_that_are_named_are_links_and_no_letter_is_lost() -> None:
    twins = [Named(id_, "Quay Plan", "2031-05-04", f"{id_}.txt") for id_ in ("one", "two")]
    other = Named("pier", "Pier “Plan” (draft) of", None, "pier.txt")
    said = ["4 May 2031 – Quay Plan", "4 May 2031 – Quay Plan", "Yes: “Pier “Plan” (draft) of”."]
    lines = tuple(Line.say(text) for text in ("The Quay Plan counts.", *said))
    turn = show_answer(Answer("Which?", lines, False, 1.0, named=(*twins, other)))
    parts = [each["parts"] for each in turn["lines"]]
    assert ["".join(part["text"] for part in each) for each in parts] == [
        line.text for line in lines
    ]
    named = [[part["statement"] for part in each if part["statement"]] for each in parts]
    assert named == [[], ["one"], ["two"], ["pier"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_is_a_link_wherever_words_of_ours_name_it(language: str) -> None:
    words = read_vocabulary(language)
    counted = [form for forms in words.counted.values() for form in forms.values()]
    phrases = [each for each in (*words.phrases.values(), *counted) if "{title}" in each]
    said = [each.replace("{title}", "Quay Plan") for each in phrases]
    named = Named("quay", "Quay Plan", None, "quay.txt")
    turn = show_answer(Answer("Which?", tuple(map(Line.say, said)), False, 1.0, named=(named,)))
    assert len(said) > MANY
    assert [
        text
        for text, line in zip(said, turn["lines"], strict=True)
        if "quay" not in [each["statement"] for each in line["parts"]]
    ] == []


def test_a_party_that_is_counted_leads_to_its_list() -> None:
    line = Line((Part("Japón", party="Japan"), Part(" – 3")))
    parts = show_answer(Answer("Which?", (line,), False, 1.0))["lines"][0]["parts"]
    assert [each["party"] for each in parts] == ["Japan", None]


def test_what_a_line_quotes_is_opened_by_its_chip_alone() -> None:
    quoting = Line((Part("“Plan” says: “"), Part(TEXT, 0), Part("”")), (0,))
    turn = show_answer(Answer("When?", (quoting,), False, 0.9, (CITED,)))
    parts = turn["lines"][0]["parts"]
    assert not any(part.get("statement") for part in parts)
    assert [part["chip"] for part in parts if not part["quoted"]] == [None, 0]


def _quote(*statements: Statement) -> Answer:
    cited = tuple(cite(each, 1, 0, len(TEXT)) for each in statements)
    lines = tuple(
        Line((Part("It says: “"), Part(TEXT, place), Part("”")), (place,))
        for place in range(len(cited))
    )
    return Answer("Which?", lines, False, 0.9, cited)


OTHER = replace(PLAN, id="other", title="Other Plan", date="2031-05-04")


@pytest.mark.parametrize(
    ("statements", "labels", "references"),
    [
        ([PLAN], ["1"], ["para. 1"]),
        ([PLAN, OTHER], ["1", "1"], ["para. 1", "para. 1"]),
        (
            [PLAN, OTHER, replace(PLAN, id="twin")],
            ["Plan (1), 1", "1", "Plan (2), 1"],
            ["Plan, para. 1", "para. 1", "Plan, para. 1"],
        ),
        (
            [replace(PLAN, title="Plan " * 30), OTHER],
            ["1", "1"],
            [f"{'Plan ' * 30}, para. 1", "para. 1"],
        ),
    ],
)
def test_a_mark_says_of_its_statement_what_the_line_does_not(
    statements: list[Statement], labels: list[str], references: list[str]
) -> None:
    chips = [line["chips"][0] for line in show_answer(_quote(*statements))["lines"]]
    assert [each["label"] for each in chips] == labels
    assert [each["reference"] for each in chips] == references


def test_a_sentence_of_a_writer_has_marks_that_name_their_statements() -> None:
    written = replace(_quote(PLAN, OTHER), lines=(Line.say("Piers open in May.", 0, 1),))
    chips = show_answer(written)["lines"][0]["chips"]
    assert [each["label"] for each in chips] == ["Plan, 1", "Other Plan 2031, 1"]
    assert chips[1]["reference"] == "Other Plan, 4 May 2031, para. 1"
