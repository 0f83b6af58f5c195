"""A subject that is a clause is searched, not denied for the verb that it is asked with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "harbour-2030": (
        "Harbour Council Statement\n\nVelm, 8 August 2030\n\n"
        "1. Tarn will acquire its first icebreakers at the earliest date possible.\n\n"
        "2. Ferries run on Sundays.\n"
    ),
    "harbour-2032": (
        "Harbour Council Statement\n\nTarn, 2 May 2032\n\n"
        "1. Tarn will receive its first icebreakers in the early 2040s.\n\n"
        "2. The bells are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    "question",
    [
        "How did the wording on when Tarn gets its icebreakers change from 2030 to 2032?",
        "Which statements mention when Tarn obtains its icebreakers?",
        "Which statements mention icebreakers that Tarn obtains?",
        "What do the statements say about when Tarn obtains its icebreakers?",
    ],
)
def test_a_clause_is_answered_by_what_is_nearest(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert "icebreakers" in answer.citations[0].quote
    assert "mentioned nowhere" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention who feeds the zebras?",
        "Which statements mention whether zebras swim?",
    ],
)
def test_a_clause_that_nothing_answers_is_not_found_rather_than_nowhere(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert answer.abstained
    assert "mentioned nowhere" not in answer.text


def test_a_noun_is_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention gilded zebras?")
    assert "none has the word “zebras”" in answer.text


@pytest.mark.parametrize(
    ("question", "words", "silent"),
    [
        (
            "Which statements do not mention when Tarn acquires icebreakers?",
            "Tarn acquires",
            "2032",
        ),
        ("Which statements do not mention whether ferries run?", "“ferries run”", "2032"),
        ("Which statements do not mention why the bells are gilded?", "“bells gilded”", "2030"),
        ("How many statements do not mention how ferries run?", "“ferries run”", "2032"),
    ],
)
def test_that_a_clause_is_not_said_is_told_of_its_words_alone(
    ask: Callable[..., Answer], question: str, words: str, silent: str
) -> None:
    answer = ask(question)
    assert words in answer.lines[0].text
    assert "can't be told by its words" in answer.lines[0].text
    assert [each.date and each.date[:4] for each in answer.statements] == [silent]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪些声明没有提到破冰船？", "只有用声明原文语言的词语"),
        ("哪些声明没有提到渡轮何时行驶？", "只有用声明原文语言的词语"),
        ("Какие заявления не упоминают ледоколы?", "только по слову на их языке"),
        ("Какие заявления не упоминают, когда ходят паромы?", "только по слову на их языке"),
        ("Quelles déclarations ne mentionnent pas les brise-glaces ?", "Seul un mot de la langue"),
        ("¿Qué declaraciones no mencionan cuándo navegan los barcos?", "Solo con una palabra"),
        ("ما هي البيانات التي لا تذكر كاسحات الجليد؟", "بكلمة"),
    ],
)
def test_what_is_named_in_another_language_is_not_said_to_be_lacking(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    answer = ask(question)
    assert answer.abstained
    assert said in answer.lines[0].text


def test_a_name_that_all_languages_know_is_told_to_be_lacking(ask: Callable[..., Answer]) -> None:
    answer = ask("哪些声明没有提到加拿大？")
    assert len(answer.statements) == len(STATEMENTS)
