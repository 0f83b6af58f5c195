"""Who acts on whom is told from the sentence, not from the names in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.extraction.acting import acts, read_actors
from config.settings import Settings
from ingest.sync.run import sync

NORWAY, FIJI = frozenset({"Norway"}), frozenset({"Fiji"})

STATEMENT = (
    "JOINT STATEMENT OF FIJI AND NORWAY\n\nSuva, 3 May 2021\n\n"
    "1. Norway will suspend the tolls on ferries of Fiji for ninety days.\n\n"
    "2. Fiji will modify its tolls on lamps of Norway within a year.\n\n"
    "3. Norway will lend forty lighthouse lamps to Fiji.\n"
)


@pytest.fixture(scope="module")
def ask(
    tmp_path_factory: pytest.TempPathFactory, settings_in: Callable[[Path], Settings]
) -> Callable[..., Answer]:
    folder = tmp_path_factory.mktemp("acting")
    (folder / "statements").mkdir()
    (folder / "statements" / "fiji.txt").write_text(STATEMENT, encoding="utf-8")
    settings = settings_in(folder)
    sync([settings.statements.path], settings)
    return Assistant(settings).ask


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("Did Norway agree to suspend tolls on Fiji?", "en", (NORWAY, FIJI)),
        ("What did Norway promise Fiji?", "en", (NORWAY, FIJI)),
        ("Did Norway agree to suspend tolls?", "en", None),
        ("Are tolls on Fiji suspended by Norway?", "en", None),
        ("La Norvège suspendra les droits sur les Fidji ?", "fr", (NORWAY, FIJI)),
        ("Приостановит ли Норвегия сборы с Фиджи?", "ru", None),
    ],
)
def test_who_is_asked_about_is_the_subject(
    question: str, language: str, asked: tuple[frozenset[str], frozenset[str]] | None
) -> None:
    assert read_actors(question, language) == asked


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Norway will suspend the tolls on ferries of Fiji.", True),
        ("Chad and Norway will suspend the tolls on Fiji.", True),
        ("Fiji will suspend the tolls on ferries of Norway.", False),
        ("The tolls on Fiji were suspended by Norway.", None),
        ("We will suspend all tolls.", None),
        ("Fiji Airways will buy ships from Norway.", None),
    ],
)
def test_who_acts_is_the_subject_of_the_sentence(text: str, right: bool | None) -> None:
    assert acts(text, "en", NORWAY, FIJI) is right


def test_the_sentence_of_who_is_asked_about_is_quoted(ask: Callable[..., Answer]) -> None:
    answer = ask("Did Norway suspend the tolls on Fiji?")
    assert [each.ordinal for each in answer.citations] == [1]


def test_that_another_one_acts_is_said(ask: Callable[..., Answer]) -> None:
    answer = ask("Will Fiji lend forty lighthouse lamps to Norway?")
    assert answer.lines[0].text.startswith("Quoted is what Norway does, not Fiji")
    assert "not" not in ask("Will Norway lend forty lighthouse lamps to Fiji?").lines[0].text
