"""How much an answer quotes and shows, from both sides of each bound."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assistant.__main__ import build_parser
from assistant.answering.assistant import Assistant
from config.settings import Settings
from ingest.sync.run import sync

FERRY = "Each ferry carries forty bicycles free of charge."


def assist(settings: Settings, *statements: str) -> Assistant:
    for number, text in enumerate(statements):
        (settings.statements.path / f"plan-{number}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


def number(sentences: Sequence[str]) -> str:
    return "\n\n".join(f"{n}. {each}" for n, each in enumerate(sentences, 1))


def test_of_many_that_answer_alike_three_are_quoted(settings: Settings) -> None:
    days = range(1, 6)
    plans = (f"LAKE PLAN\n\n{number([FERRY])}\n\nLorne, {day} May 2024\n" for day in days)
    answer = assist(settings, *plans).ask("How many bicycles does each ferry carry?")
    assert len(answer.citations) == 3


@pytest.mark.parametrize(("parts", "quoted"), [(11, 11), (20, 12)])
def test_an_article_is_quoted_with_its_own_paragraphs(
    settings: Settings, parts: int, quoted: int
) -> None:
    own = number([f"Harbour {n} keeps a lamp burning." for n in range(parts)])
    text = f"CHARTER\n\n**Article 1**\n\nThe lamps are lit.\n\n**Article 2**\n\n{own}\n"
    (settings.statements.path / "charter.md").write_text(text, encoding="utf-8")
    answer = assist(settings).ask("What does Article 2 say?")
    assert len(answer.citations) == quoted


def test_as_many_paragraphs_are_evidence_as_the_command_says(gold: Settings) -> None:
    answer = Assistant(gold).ask("How many ferries will sail each week?")
    asked = build_parser().parse_args(["ask", "How many ferries will sail each week?"])
    assert len(answer.evidence) == asked.k


@pytest.mark.parametrize(("words", "shown"), [(10, True), (60, False)])
def test_the_line_that_dates_a_statement_is_shown_unless_it_is_a_passage(
    settings: Settings, words: int, shown: bool
) -> None:
    names = " ".join(["Lorne"] * words)
    text = f"<h1>Lamp Plan</h1><p>{FERRY}</p><p>{FERRY}</p><footer>{names}, 3 May 2024</footer>"
    page = f"<html><head><meta name='date' content='2024-05-03'></head><body>{text}</body></html>"
    (settings.statements.path / "lamps.html").write_text(page, encoding="utf-8")
    answer = assist(settings).ask("When was the Lamp Plan statement issued?")
    assert "3 May 2024" in answer.text
    assert ("Lorne Lorne" in answer.text) is shown
