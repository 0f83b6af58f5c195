"""Statements that have one name are told apart: who signed each, when, and what they are about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.scope.entitled import put_lead
from tests.conftest import NewAssistant

TITLE = "Velm Declaration"
STATEMENTS = {
    "first": f"{TITLE}\n\n8 May 2030\n\nChad and Mali count the lamps of the quay.\n\nLamps are "
    "lit at dusk.\n\nFor Chad and Mali\n",
    "second": f"{TITLE}\n\n9 June 2032\n\nPeru and Fiji mend the nets of the bay.\n\nNets are "
    "mended at dawn.\n\nFor Peru and Fiji\n",
    "other": "Lorn Declaration of Chad and Peru\n\nVelm, 2 October 2033\n\nRopes are long.\n",
}


@pytest.fixture(scope="module")
def ask(assistant_over: NewAssistant) -> Callable[..., Answer]:
    return assistant_over(STATEMENTS).ask


@pytest.mark.parametrize(
    "question",
    [
        "Which statements are called 'Velm Declaration'?",
        "which texts in the folder are titled “Velm Declaration”",
        "Quels textes sont intitulés « Velm Declaration » ?",
        "¿Qué documentos se llaman «Velm Declaration»?",
        "Какие документы называются «Velm Declaration»?",
        "哪些文件名为“Velm Declaration”？",
        "ما هي الوثائق التي تسمى «Velm Declaration»؟",
    ],
)
def test_statements_are_listed_by_what_they_are_called(
    ask: Callable[..., Answer], question: str
) -> None:
    assert [each.date for each in ask(question).named] == ["2030-05-08", "2032-06-09"]


@pytest.mark.parametrize(
    "question",
    [
        "There are two texts called 'Velm Declaration' in the folder. Who are the parties and "
        "dates of each?",
        "there are two 'Velm Declarations' in here aren't there? who signed each and when",
        "Il y a deux textes intitulés « Velm Declaration » dans le dossier. Qui a signé chacune, "
        "et quand ?",
        "Hay dos textos llamados «Velm Declaration» en la carpeta. ¿Quién firmó cada una y cuándo?",
        "Здесь есть два документа под названием «Velm Declaration». Кто подписал каждое и когда?",
        "这里有两份名为“Velm Declaration”的文件。每份由谁签署？日期？",
        "هناك وثيقتان باسم «Velm Declaration» في المجلد. من وقع كلا منهما ومتى؟",
    ],
)
def test_the_parties_and_the_days_of_each_are_told(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.date for each in answer.named] == ["2030-05-08", "2032-06-09"]
    assert answer.text.count(TITLE) >= len(answer.named) * 2


def test_nothing_is_said_to_be_left_out_of_those_of_a_name(ask: Callable[..., Answer]) -> None:
    assert len(ask("Which statements are called 'Velm Declaration'?").lines) == 1 + 2


def test_each_is_outlined_where_it_is_asked_what_they_are_about(ask: Callable[..., Answer]) -> None:
    there = "there are two 'Velm Declarations' in here, right?"
    answer = ask(f"{there} who signed each and what are they about")
    assert {each.date for each in answer.citations} == {"2030-05-08", "2032-06-09"}


@pytest.mark.parametrize(
    "question",
    [
        "There are two 'lamps' in it. Who lit them?",
        "There is a declaration of Velm. Who signed it?",
        "You have said that. Where?",
    ],
)
def test_a_sentence_that_names_no_statement_stays(question: str) -> None:
    assert put_lead(question) == question
