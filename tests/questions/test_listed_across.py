"""What is listed or dated in another language than the statements' is found, or said why not."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.answering.missing.refusal import deny
from assistant.citing.answer import Answer
from assistant.question.reading import read
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from config.settings import Settings


@pytest.fixture(scope="module")
def assistant(gold: Settings) -> Assistant:
    return Assistant(gold)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪些声明提到捕鲸？", "只有用声明原文语言的词语"),
        ("Какие заявления упоминают китобойный промысел?", "можно только по слову на их языке"),
        ("Quelles déclarations mentionnent la chasse à la baleine ?", "Seul un mot de la langue"),
        ("¿Qué declaraciones mencionan la caza de ballenas?", "Solo con una palabra del idioma"),
    ],
)
def test_a_word_of_another_language_is_said_to_be_no_word_to_list_by(
    assistant: Assistant, question: str, said: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Harbour Council 2013年公报什么时候发布？",
        "Когда принято коммюнике Harbour Council 2013 года?",
        "Quand le communiqué du Harbour Council de 2013 a-t-il été publié ?",
    ],
)
def test_a_communique_of_a_year_is_dated(assistant: Assistant, question: str) -> None:
    assert {each.date for each in assistant.ask(question).statements} == {"2013-05-09"}


@pytest.mark.parametrize(
    "question",
    [
        "Who signed the Harbour Council communiqué of 2013?",
        "Qui a signé le communiqué du Harbour Council de 2013 ?",
        "¿Quién firmó el comunicado del Harbour Council de 2013?",
        "Кто подписал коммюнике Harbour Council 2013 года?",
        "谁签署了Harbour Council 2013年公报？",
        "من وقع بيان Harbour Council لعام 2013؟",
    ],
)
def test_who_signed_is_told_of_the_statement_named(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert {each.date for each in answer.statements} == {"2013-05-09"}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("When was the lighthouse of Orsin built?", "No statement was found to say that"),
        ("When did the Orsin Declaration build it?", "The statement does not say that"),
        ("Quand le phare d’Orsin a-t-il été bâti ?", "Aucune déclaration trouvée ne le dit"),
    ],
)
def test_a_denial_is_of_one_statement_only_where_one_is_named(
    assistant: Assistant, question: str, said: str
) -> None:
    view = View.of(assistant.library.read(), Scope())
    asked = read(question, (), view)
    assert deny(asked, Answer(question, (), False, 0.0), view).text.startswith(said)
