"""What is said on a subject comes with how many statements speak of it, and the way to see all."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from ingest.sync.run import sync
from tests.conftest import NewSettings

PLACES = ("Orsa", "Velm", "Tarn", "Sund", "Marn")


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, settings_in: NewSettings) -> Assistant:
    settings = settings_in(tmp_path_factory.mktemp("total"))
    settings.statements.path.mkdir()
    for year, place in enumerate(PLACES, 2030):
        head = f"{place} Declaration\n\n{place}, 3 March {year}\n\n"
        text = f"{head}1. Beacon keepers of {place} went to Canada.\n\n"
        more = "2. Foghorns are silent.\n" if place == "Orsa" else ""
        (settings.statements.path / f"{place}.txt").write_text(text + more, encoding="utf-8")
    sync([settings.statements.path], settings)
    return Assistant(settings)


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        (
            "What do the statements say about beacon keepers?",
            "5 of the 5 statements mention “beacon keepers”, in 5 paragraphs.",
            "Which statements mention beacon keepers?",
        ),
        (
            "What is said about Canada?",
            "5 of the 5 statements mention “Canada”, in 5 paragraphs.",
            "Which statements mention Canada?",
        ),
        (
            "Que disent les déclarations sur le Canada ?",
            "5 des 5 déclarations mentionnent « le Canada » (paragraphes : 5).",
            "Quelles déclarations mentionnent le Canada ?",
        ),
        (
            "这些声明对加拿大说了什么？",
            "5份声明中有5份提到“加拿大”，共5段。",
            "哪些声明提到了加拿大？",
        ),
    ],
)
def test_the_total_follows_what_is_nearest(
    assistant: Assistant, question: str, said: str, other: str
) -> None:
    answer = assistant.ask(question)
    assert answer.citations
    assert answer.lines[-1].text.startswith(said)
    assert answer.other == other


@pytest.mark.parametrize(
    "question",
    [
        "What does the Orsa Declaration say about foghorns?",
        "What do the statements say about foghorns?",
        "Who went to Canada?",
    ],
)
def test_no_total_is_told_where_all_is_quoted(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert answer.citations
    assert "Quoted is" not in answer.text
    assert answer.other is None


def test_it_is_said_that_a_subject_stands_nowhere_in_its_words(assistant: Assistant) -> None:
    answer = assistant.ask("What do the statements say about quiet foghorns?")
    assert answer.citations
    assert answer.lines[0].text == (
        "Where it was searched, “quiet foghorns” is not said in these words; nearest in meaning:"
    )
    longer = assistant.ask("What do the statements say about quiet foghorns of some harbour towns?")
    assert longer.citations
    assert all("in these words" not in each.text for each in longer.lines)
