"""A name that no statement has is said to be none, in each language, before all are searched."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from config.settings import Settings
from ingest.sync.run import sync


@pytest.fixture(scope="module")
def assistant(gold: Settings) -> Assistant:
    return Assistant(gold)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "What does the Brindle Declaration say about the toll?",
            "No statement here is known as “the Brindle Declaration”",
        ),
        ("Summarise the Hanoi Declaration.", "No statement here is known as “the Hanoi"),
        (
            "Does the Tokyo Declaration mention the toll?",
            "No statement here is known as “the Tokyo",
        ),
        (
            "Que dit la déclaration de Brasília sur le péage ?",
            "Aucune déclaration d’ici n’est connue comme « la déclaration de Brasília »",
        ),
        (
            "What does the declaration of Brindle say about the toll?",
            "No statement here is known as “the declaration of Brindle”",
        ),
        ("Summarise the Brindle Declaration.", "No statement here is known as “the Brindle"),
        ("Who signed the Brindle Declaration?", "No statement here is known as “the Brindle"),
        (
            "Que dit la déclaration de Brindle sur le péage ?",
            "Aucune déclaration d’ici n’est connue comme « la déclaration de Brindle »",
        ),
        (
            "¿Qué dice la declaración de Brindle sobre el peaje?",
            "Ninguna declaración de aquí se conoce como «la declaración de Brindle»",
        ),
        (
            "Что говорит Бриндельская декларация о пошлине?",
            "Название «Бриндельская декларация» нельзя найти в другой письменности",
        ),
        ("布林德宣言对通行费说了什么？", "这里没有名为“布林德宣言”的声明"),
        ("ماذا يقول إعلان بريندل عن الرسوم؟", "لا يمكن البحث عن «إعلان بريندل» بحروف أخرى"),
    ],
)
def test_a_name_that_no_statement_has_is_said_to_be_none(
    assistant: Assistant, question: str, said: str
) -> None:
    assert assistant.ask(question).text.startswith(said)


def test_what_others_say_is_no_answer_of_a_statement_that_is_not_here(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("What does the Brindle Declaration say about the ferries?")
    assert answer.abstained
    assert answer.lines[1].text == "Nearest to the question in the statements that are here:"
    assert all(line.cites for line in answer.lines[2:])


def test_a_part_asked_of_a_statement_that_is_not_here_says_so(assistant: Assistant) -> None:
    answer = assistant.ask(
        "What does the Brindle Declaration say about lamps, and what does the Harbour Council "
        "communiqué say about the toll?"
    )
    assert not answer.abstained
    assert "No statement here is known as “the Brindle Declaration”" in answer.text
    shown = {place for line in answer.lines for place in line.cites}
    assert shown == {*range(len(answer.citations))}


def test_a_name_in_other_letters_than_all_titles_is_not_said_to_be_none(
    settings: Settings,
) -> None:
    for name, place in (("one", "Lindau"), ("two", "Orsa")):
        text = f"{place} Declaration\n\n{place}, 3 May 2021\n\n1. The lamps are lit.\n"
        (settings.statements.path / f"{name}.txt").write_text(text, encoding="utf-8")
    sync([settings.statements.path], settings)
    answer = Assistant(settings).ask("Что говорит Линдауская декларация о лампах?")
    assert answer.text.startswith("Название «Линдауская декларация» нельзя найти")


@pytest.mark.parametrize(
    "question",
    [
        "What does the Harbour Council communiqué say about the toll?",
        "What do the statements say about the toll?",
        "What do the leaders say about the toll in their statements?",
        "各声明对通行费说了什么？",
    ],
)
def test_nothing_of_the_kind_is_said_of_a_known_name_or_of_all(
    assistant: Assistant, question: str
) -> None:
    text = assistant.ask(question).text
    assert "No statement here is known as" not in text
    assert "没有名为" not in text


@pytest.mark.parametrize(
    "question",
    [
        "哪些声明提到火星探测协会？",
        "ما هي البيانات التي تذكر جمعية استكشاف المريخ؟",
        "Какие заявления упоминают марсианское общество?",
    ],
)
def test_what_stands_nowhere_is_not_listed_in_another_language(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert not answer.citations
