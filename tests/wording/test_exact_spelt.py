"""Exact words in another spelling are told apart from those that stand just so."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "2021": "Statement of Fiji\n\nLindau, 3 May 2021\n\n1. The rules-based harbor program is new. "
    "The lamp organization cooperates.\n",
    "2023": "Statement of Peru\n\nOrsa, 8 August 2023\n\n1. A rules based harbour programme is due "
    "now. Lamp organisations co-operate.\n",
    "2024": "Statement of Mali\n\nVelm, 8 August 2024\n\n1. All harbour programmes are green.\n",
    "fr": "Déclaration de Tarn\n\nTarn, le 3 mai 2022\n\n1. L’accord régional est signé.\n",
    "fr2": "Déclaration d’Elm\n\nElm, le 4 mai 2023\n\n1. Des accords régionaux sont signés.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


def list_sources(assistant: Assistant, question: str) -> tuple[list[str], list[str]]:
    """Give the files that have the words just so, and those that have them spelt otherwise."""
    answer = assistant.ask(question)
    spelt = next(
        (
            number
            for number, each in enumerate(answer.lines)
            if number and each.text.startswith(("Spelt", "The latest"))
        ),
        len(answer.lines),
    )
    before = sum(len(each.cites) for each in answer.lines[:spelt])
    sources = [each.source.removesuffix(".txt") for each in answer.citations]
    assert {each.statement for each in answer.named} == {
        each.statement for each in answer.citations
    }
    told = "\n".join(each.text for each in answer.lines[spelt:])
    titled = (name for name, text in STATEMENTS.items() if text.partition("\n")[0] in told)
    return sources[:before], sources[before:] or list(titled)


@pytest.mark.parametrize(
    ("words", "just", "spelt"),
    [
        ("harbor program", ["2021"], ["2023"]),
        ("harbour programme", ["2023"], ["2021", "2024"]),
        ("harbour program", [], ["2021", "2023"]),
        ("rules-based", ["2021"], ["2023"]),
        ("rules based", ["2023"], ["2021"]),
        ("lamp organization", ["2021"], []),
        ("lamp organisations co-operate", ["2023"], []),
        ("cooperates", ["2021"], []),
        ("green", ["2024"], []),
        ("accord régional", ["fr"], []),
    ],
)
def test_a_list_tells_just_so_from_spelt_otherwise(
    assistant: Assistant, words: str, just: list[str], spelt: list[str]
) -> None:
    assert list_sources(assistant, f"Which statements say “{words}”?") == (just, spelt)


def test_the_last_is_told_with_a_later_one_that_spells_it_otherwise(assistant: Assistant) -> None:
    assert list_sources(assistant, "When was “harbor program” last used?") == (["2021"], ["2023"])
    assert list_sources(assistant, "When was “rules based” last used?") == (["2023"], [])


def test_one_statement_is_not_said_to_lack_what_it_spells_otherwise(assistant: Assistant) -> None:
    answer = assistant.ask("Does the statement of Peru say “harbor program”?")
    assert "does not have just these words" in answer.text
    assert [each.source for each in answer.citations] == ["2023.txt"]


def test_who_has_the_words_not_is_told_with_who_spells_them_otherwise(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("Which statements do not mention “harbor program”?")
    assert answer.lines[1].text.startswith("Spelt otherwise (“harbour programme”)")
    assert "Statement of Peru" in answer.lines[2].text
