"""In which languages a statement is here is told, also that it is not in the one asked for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.conftest import NewAssistant
from tests.questions.test_counterparts import STATEMENTS


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    known = {name: text for name, text in STATEMENTS.items() if name != "later-fr"}
    return assistant_over(known).ask


@pytest.mark.parametrize(
    "question",
    [
        "Is the lamps statement available in French?",
        "Is there a French version of the lamps statement?",
        "Do you have a French translation of the statement on the lamps?",
        "La déclaration commune sur les lampes existe-t-elle en français ?",
        "Y a-t-il une version française de la déclaration sur les lampes ?",
        "Есть ли заявление о лампах на французском языке?",
    ],
)
def test_a_version_is_named(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert [each.statement for each in answer.statements] == ["lamps-fr"]


def test_all_languages_of_a_statement_are_told(ask: Callable[..., Answer]) -> None:
    answer = ask("In which languages is the statement on the lamps available?")
    assert {"lamps-en", "lamps-fr"} <= {each.statement for each in answer.statements}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is the lamps statement available in Spanish?", "is not here in Spanish, only in"),
        ("Is there a German version of the lamps statement?", "is not here in German"),
        ("Y a-t-il une version chinoise de la déclaration sur les lampes ?", "n’est pas ici en"),
    ],
)
def test_a_version_that_is_not_here_is_said_to_be_missing(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    assert said in ask(question).text


def test_what_is_translated_in_a_statement_is_a_question_of_its_paragraphs(
    ask: Callable[..., Answer],
) -> None:
    assert ask("Is the cost of the oil paid in silver?").named == ()


@pytest.mark.parametrize(
    "question",
    [
        "Which statements are not in English?",
        "How many statements are not in English?",
        "Which documents aren't written in English?",
        "Which statements are in a language other than English?",
        "Quelles déclarations ne sont pas en anglais ?",
        "¿Qué declaraciones no están en inglés?",
        "Какие заявления не на английском языке?",
        "哪些声明不是英文的？",
    ],
)
def test_what_is_in_other_languages_is_listed(ask: Callable[..., Answer], question: str) -> None:
    named = {each.statement for each in ask(question).statements}
    assert named == {"lamps-fr", "lamps-ru", "bees-fr", "short-fr"}


@pytest.mark.parametrize(
    "question",
    ["Quels documents du dossier sont rédigés en français ?", "哪些文件是法文写的？"],
)
def test_what_is_in_one_language_is_listed(ask: Callable[..., Answer], question: str) -> None:
    named = {each.statement for each in ask(question).statements}
    assert named == {"lamps-fr", "bees-fr", "short-fr"}
