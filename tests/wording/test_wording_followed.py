"""After a question of wording other statements, times and ends are asked of the same words."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant
from tests.told import list_cited
from tests.wording.test_wording_asked_on import FIRST, NEW, STATEMENTS, ask_on

SINCE = {
    "en": "Since when do they say “radar guides ferries”?",
    "fr": "Depuis quand dit-on « radar guides ferries » ?",
    "es": "¿Desde cuándo se dice «radar guides ferries»?",
    "ru": "С каких пор говорится «radar guides ferries»?",
    "zh": "从什么时候开始使用“radar guides ferries”？",
    "ar": "منذ متى تُستخدم «radar guides ferries»؟",
}
ASKED_ON: tuple[tuple[str, str, list[str]], ...] = (
    ("en", "and in 2024?", ["2024"]),
    ("en", "and since 2024?", ["2024", "2025"]),
    ("en", "and before 2023?", ["2021"]),
    ("en", "only in G7 statements", ["2023"]),
    ("en", "and in G7 statements?", ["2023"]),
    ("en", "which G7 statements say it?", ["2023"]),
    ("en", "and in the statements of Fiji?", ["2021", "2024"]),
    ("en", "which statements of Mali say so?", ["2025"]),
    ("en", "only in the Orsa statement", ["2023"]),
    ("fr", "seulement dans la déclaration d’Orsa", ["2023"]),
    ("en", "in which statements?", ["2021", "2023", "2024", "2025"]),
    ("en", "where was it last said?", ["2025"]),
    ("fr", "et depuis 2024 ?", ["2024", "2025"]),
    ("fr", "seulement dans les déclarations du G7", ["2023"]),
    ("fr", "et dans celles du G7 ?", ["2023"]),
    ("es", "solo en las declaraciones del G7", ["2023"]),
    ("es", "¿y en las declaraciones del G7?", ["2023"]),
    ("ru", "только в заявлениях G7", ["2023"]),
    ("ru", "а с 2024 года?", ["2024", "2025"]),
    ("zh", "只看G7声明", ["2023"]),
    ("zh", "G7声明呢？", ["2023"]),
    ("zh", "2024年以来呢？", ["2024", "2025"]),
    ("ar", "فقط في بيانات مجموعة السبع", ["2023"]),
    ("ar", "ومنذ 2024؟", ["2024", "2025"]),
)


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize("first", [FIRST, SINCE])
@pytest.mark.parametrize(("language", "asked", "years"), ASKED_ON)
def test_the_same_words_are_asked_of_other_statements(
    assistant: Assistant, first: dict[str, str], language: str, asked: str, years: list[str]
) -> None:
    answer = ask_on(assistant, first[language], asked)
    assert sorted(list_cited(answer)) == years
    assert all("radar guides ferries" in each.quote.lower() for each in answer.citations)
    assert not answer.abstained


@pytest.mark.parametrize(
    ("asked", "years"),
    [
        (["only in the statements of Fiji", "and in 2024?"], ["2024"]),
        (["and in 2024?", "only in the statements of Fiji"], ["2024"]),
        (["only in G7 statements", "and in the statements of Mali?"], ["2025"]),
        (["and in 2021?", "and since 2024?"], ["2024", "2025"]),
        (["only in the statements of Fiji", "and the last?"], ["2024"]),
    ],
)
def test_several_are_asked_one_after_the_other(
    assistant: Assistant, asked: list[str], years: list[str]
) -> None:
    for first in (FIRST["en"], SINCE["en"]):
        assert sorted(list_cited(ask_on(assistant, first, *asked))) == years


@pytest.mark.parametrize(
    ("language", "lacking", "held"),
    [
        ("en", "only in G7 statements", "and in the statements of Fiji?"),
        ("fr", "seulement dans les déclarations du G7", "et dans les déclarations des Fidji ?"),
        ("es", "solo en las declaraciones del G7", "¿y en las declaraciones de Fiji?"),
        ("ru", "только в заявлениях G7", "а в заявлениях Фиджи?"),
        ("zh", "只看G7声明", "斐济声明呢？"),
        ("ar", "فقط في بيانات مجموعة السبع", "وفي بيانات فيجي؟"),
    ],
)
def test_whether_it_is_new_is_asked_of_other_statements(
    assistant: Assistant, language: str, lacking: str, held: str
) -> None:
    assert list_cited(ask_on(assistant, NEW[language], held)) == ["2024"]
    answer = ask_on(assistant, NEW[language], lacking)
    assert (list_cited(answer), answer.abstained) == ([], False)
    assert "1" in answer.text or "единственном" in answer.text or answer.lines


@pytest.mark.parametrize("asked", ["and last?", "where was it last said?", "and when was it last?"])
def test_where_a_sentence_was_last_said_is_told_again(assistant: Assistant, asked: str) -> None:
    assert list_cited(ask_on(assistant, NEW["en"], asked)) == ["2024"]


@pytest.mark.parametrize(
    "asked",
    [
        "Which G7 statements are there?",
        "What do the G7 statements say about ferries?",
        "Who signed the G7 statement?",
        "How many statements are there?",
    ],
)
def test_a_question_of_its_own_is_asked_by_itself(assistant: Assistant, asked: str) -> None:
    alone = assistant.ask(asked)
    assert ask_on(assistant, FIRST["en"], asked).lines == alone.lines
