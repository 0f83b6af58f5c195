"""Whether a statement is here is told by the list of those that are, or that none is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "osaka-2030": (
        "Osaka Declaration of Japan and Norway\n\nOsaka, 8 August 2030\n\n"
        "1. Japan and Norway lit the lamps of the strait.\n"
    ),
    "oslo-2031": (
        "Joint Statement of Norway and South Korea on Ferries\n\nOslo, 3 March 2031\n\n"
        "1. The ministers welcome the ferries.\n\n2. The bells are still gilded.\n"
    ),
}


@pytest.mark.parametrize(
    "question",
    [
        "Is there a statement from 2031?",
        "is there a joint statement with South Korea in here?",
        "Y a-t-il une déclaration de 2031 ?",
        "¿Hay alguna declaración de 2031?",
        "Есть ли заявление за 2031 год?",
        "Существует ли заявление за 2031 год?",
        "有没有2031年的声明？",
        "هل يوجد بيان من عام 2031؟",
    ],
)
def test_statements_that_are_here_are_listed(ask: Callable[..., Answer], question: str) -> None:
    assert [each.source for each in ask(question).named] == ["oslo-2031.txt"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Is there a Norway statement from 2029 in here?", "No such statement"),
        ("Is there an Osaka Declaration from 2031 in here?", "No such statement"),
        ("Y a-t-il une déclaration de la Norvège de 2029 ?", "Aucune déclaration de ce genre"),
        ("¿Hay una declaración con Noruega de 2029?", "No hay ninguna declaración así"),
        ("Есть ли заявление с Норвегией за 2029 год?", "такого нет"),
    ],
)
def test_that_none_is_here_is_said(ask: Callable[..., Answer], question: str, said: str) -> None:
    answer = ask(question)
    assert said in answer.text
    assert not answer.citations


@pytest.mark.parametrize(
    "question",
    [
        "Is there a statement on ferries?",
        "Y a-t-il une déclaration sur les ferries ?",
        "¿Hay alguna declaración sobre los ferries?",
        "有没有关于韩国的声明？",
    ],
)
def test_a_statement_on_a_subject_is_looked_for(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    cited = {each.source for each in answer.citations}
    assert cited | {each.source for each in answer.named} == {"oslo-2031.txt"}


@pytest.mark.parametrize(
    "question",
    [
        "Do any of the statements from 2031 or later still mention lamps?",
        "Les déclarations de 2031 mentionnent-elles encore des lampes ?",
        "Do any statements from 2031 mention a lamp change?",
    ],
)
def test_whether_some_still_mention_it_is_asked_of_them(
    ask: Callable[..., Answer], question: str
) -> None:
    assert not ask(question).citations


def test_a_subject_that_is_called_a_statement_is_no_name_of_one(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("Quelles déclarations mentionnent les accords d'Oslo ?")
    assert "« Quelles déclarations »" not in answer.text
    assert not answer.citations
