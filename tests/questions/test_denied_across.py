"""What is named in a language that no statement is in is searched by its meaning, not denied."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Velm and Tarn\n\nVelm, 8 August 2030\n\n"
        "1. We stress peace and stability across the Taiwan Strait.\n\n2. Ferries run daily.\n"
    ),
    "orsa-2031": (
        "Orsa Declaration on Reefs\n\nOrsa, 3 March 2031\n\n"
        "1. The arbitral award on the South China Sea is final and binds both parties.\n\n"
        "2. The bells are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("哪些声明提到台湾海峡？", "velm-2030.txt"),
        ("哪些声明提到了南海仲裁裁决？", "orsa-2031.txt"),
        ("Which statements mention 台湾海峡?", "velm-2030.txt"),
        ("Quelles déclarations mentionnent le détroit de Taïwan ?", "velm-2030.txt"),
        ("¿Qué declaraciones mencionan el estrecho de Taiwán?", "velm-2030.txt"),
        ("ما البيانات التي تذكر مضيق تايوان؟", "velm-2030.txt"),
    ],
)
def test_a_name_beside_words_of_another_language_is_searched_by_meaning(
    ask: Callable[..., Answer], question: str, source: str
) -> None:
    answer = ask(question)
    assert not answer.abstained
    assert {each.source for each in answer.citations} == {source}


def test_the_meaning_is_said_to_be_what_was_searched(ask: Callable[..., Answer]) -> None:
    assert "按含义查找“南海仲裁官司”" in ask("哪些声明提到了南海仲裁官司？").text


def test_words_of_another_script_are_not_denied_to_who_writes_english(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("What do the statements say about лампы маяка?")
    assert "лампы" not in answer.text.partition("\n")[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("哪些声明提到津巴布韦？", "都没有提到“津巴布韦”"),
        ("Какие заявления упоминают Зимбабве?", "Слов «Зимбабве» нет"),
        ("Which statements mention gilded lamps?", "none has the word “lamps”"),
    ],
)
def test_a_mere_name_and_words_of_the_same_language_are_denied(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    assert said in ask(question).text
