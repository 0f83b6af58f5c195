"""A misspelt word is read as the one that it is a slip of, and the answer says so."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.spelling import mend_words
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.scope import Scope
from assistant.retrieval.view import View
from tests.told import list_named


@pytest.fixture(scope="module")
def assistant(beacons: Assistant) -> Assistant:
    return beacons


def read(assistant: Assistant, words: str, language: str = "en") -> tuple[str, ...]:
    collection = assistant.library.read()
    encoders = assistant.retriever.encoders
    return mend_words(words, language, View.of(collection, Scope()), encoders).read


@pytest.mark.parametrize(
    ("question", "said", "expected"),
    [
        ("Which statements mention beecons?", "Read as beacons.", "beacons"),
        ("Which statements mention beacosn?", "Read as beacons.", "beacons"),
        ("Which statements mention Canda?", "Read as Canada.", "Canada"),
        ("Quelles déclarations mentionnent le Canda ?", "Lu comme : Canada.", "Canada"),
        ("¿Qué declaraciones mencionan Canaadá?", "Leído como: Canadá.", "Canadá"),
        ("Какие заявления упоминают Канаду и Канадду?", "Прочитано как: Канаду.", "Канаду"),
        ("ما هي البيانات التي تذكر كنداا؟", "قُرئ على أنه: كندا.", "كندا"),
    ],
)
def test_the_answer_is_that_to_the_right_spelling(
    assistant: Assistant, question: str, said: str, expected: str
) -> None:
    answer = assistant.ask(question)
    assert answer.lines[0].text == said
    assert answer.question == question
    assert expected in answer.lines[1].text
    assert answer.citations


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("ligthhouse", "en", ("lighthouse",)),
        ("lihgthouses", "en", ("lighthouse",)),
        ("foghornes", "en", ()),
        ("obserwers and schols", "en", ("observers", "schools")),
        ("harbor", "en", ()),
        ("harbar", "en", ()),
        ("Украйне", "ru", ("Украине",)),
        ("Ukrane", "fr", ("Ukraine",)),
        ("Vietnm", "en", ("Vietnam",)),
        ("vietnm", "en", ("Vietnam",)),
        ("horraires", "fr", ("horaires",)),
        ("schols", "fr", ()),
        ("beacan deacons", "en", ("beacon",)),
        ("kangaroos and whales", "en", ()),
        ("Giorgia Meloni", "en", ()),
        ("GAZZA", "en", ()),
        ("Gazza", "en", ("Gaza",)),
        ("qwerty zxcvbn asdfgh beecon uiopas ghjklm", "en", ()),
        ("seccond plans", "en", ("Second",)),
        ("the Malvinas", "en", ()),
        ("las Malvinas", "es", ()),
        ("les honoraires", "fr", ()),
        ("bacons and solent wailing", "en", ()),
        ("la déclamation", "fr", ()),
        ("независимость Тайваня", "ru", ()),
        ("القمر", "ar", ()),
    ],
)
def test_a_word_is_read_as_the_only_one_that_it_is_a_slip_of(
    assistant: Assistant, words: str, language: str, expected: tuple[str, ...]
) -> None:
    assert read(assistant, words, language) == expected


def test_words_outside_the_scope_are_no_words(assistant: Assistant) -> None:
    within = Scope(statements=("sund-draft",))
    answer = assistant.ask("Which statements mention beecons?", scope=within)
    assert "beacon" not in answer.text.replace("beecons", "")


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ('Which statements mention "beecons"?', 'Which statements mention "beacons"?'),
        ("Quelles déclarations mentionnent « beecons » ?", None),
        ("the phrase beecon keepers", "the phrase beacon keepers"),
    ],
)
def test_exact_words_stay_and_the_near_spelling_is_offered(
    assistant: Assistant, question: str, offered: str | None
) -> None:
    answer = assistant.ask(question)
    assert "beecon" in answer.lines[0].text
    assert answer.other == offered
    assert ("Did you mean" in answer.text) == (offered is not None)


def test_a_follow_up_leans_on_what_was_read(assistant: Assistant) -> None:
    last = Turn("Which statements from 2030 mention beecons?")
    answer = assistant.ask("And in 2032?", earlier=[last])
    assert list_named(answer) == ["velm-2032"]


def test_a_small_word_of_another_language_is_no_slip_of_a_name(assistant: Assistant) -> None:
    assert "Гайани" not in assistant.ask("Сколько денег получат гавани?").text
