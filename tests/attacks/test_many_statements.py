"""Very many statements, or the same over and over, make no answer without end."""

from __future__ import annotations

from itertools import combinations

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.statements.single.series import answer_series
from assistant.patience import patience
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.errors import QuestionError
from ingest.entry import Entry
from ingest.statement import Paragraph, Statement
from tests.attacks.measuring import measure
from tests.collecting import collect
from tests.conftest import NewAssistant

MOST_SECONDS = 6.0
"""Processor time; each of these took minutes."""
STATEMENTS = {
    name: f"STATEMENT ON {name.upper()}\n\n1. The {name} of Orsa open in May.\n\n2. Tolls end."
    for name in ("ports", "ferries", "locks")
}
QUOTED = {
    "en": ("Which statements say ", "“{}”", " and ", "?"),
    "fr": ("Où figurent ", "“{}”", " et ", " ?"),
    "zh": ("哪里有", "“{}”", "和", "？"),
    "ru": ("В каких заявлениях говорится ", "«{}»", " и ", "?"),
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def series_of(parties: list[tuple[str, ...]]) -> View:
    pledges = (
        Statement(
            id=str(place),
            title="Quay Pledge",
            source=f"{place}.txt",
            paragraphs=(Paragraph(1, None, "The quay is mended."),),
            parties=each,
            date=f"{2000 + place // 400}-05-03",
        )
        for place, each in enumerate(parties)
    )
    return View.of(collect([Entry(each, (), "", (), "", "") for each in pledges]), Scope())


COUNTRIES = ("Fiji", "Norway", "Chile", "Kenya", "Peru", "Ghana", "Japan", "Iceland")


def test_many_statements_of_one_name_are_told_soon() -> None:
    pairs = list(combinations(COUNTRIES, 2))
    view = series_of([pairs[place % len(pairs)] for place in range(4_000)])

    def ask() -> None:
        asked = "How many members did the Quay Pledge have each year?"
        assert answer_series(asked, (), view) is not None

    assert measure(ask) < MOST_SECONDS


def test_a_series_that_takes_too_long_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view = series_of([("Fiji", "Norway"), ("Fiji", "Norway", "Peru")])
    monkeypatch.setattr("assistant.patience.MOST_SECONDS", -1.0)
    with pytest.raises(QuestionError, match="too many places"), patience():
        answer_series("Who joined the Quay Pledge in 2000?", (), view)


@pytest.mark.parametrize("language", QUOTED)
def test_what_many_quoted_words_ask_for_is_bounded(language: str, assistant: Assistant) -> None:
    opening, quoted, joint, end = QUOTED[language]
    words = [f"{each} " * times for each in ("open", "in", "may", "the", "of") for times in (1, 2)]
    several = joint.join(quoted.format(each.strip()) for each in words)
    with pytest.raises(QuestionError, match="parts; ask at most 8"):
        assistant.ask(f"{opening}{several}{end}")


def test_quoted_words_that_are_said_over_and_over_are_sought_once(assistant: Assistant) -> None:
    once, often = (
        "Which statements say " + " and ".join(["“open”", "“tolls”"] * times) + "?"
        for times in (1, 40)
    )
    assert assistant.ask(often).citations == assistant.ask(once).citations


@pytest.mark.parametrize("question", ["Tell me more", "Quote it in full", "What does it say?"])
def test_what_an_earlier_answer_was_about_counts_once(question: str, assistant: Assistant) -> None:
    asked = "Which statements say “open”?"
    once = Turn(asked, ("ports",), (("ports", 1),))
    often = Turn(asked, ("ports",) * 900, (("ports", 1),) * 900)
    given = assistant.ask(question, earlier=[often])
    assert given.citations == assistant.ask(question, earlier=[once]).citations
    assert len(given.lines) < 10
