"""A description, which is said in many ways, is not denied for its words: only a name in it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.answering.missing.denial import describes
from assistant.citing.answer import Answer

STATEMENTS = {
    "harbour-2030": (
        "Harbour Council Statement\n\nVelm, 8 August 2030\n\n"
        "1. We condemn the decision of Iceland to dispatch its pilots to Canada for the winter.\n\n"
        "2. Gulls are counted in spring.\n"
    ),
    "harbour-2031": (
        "Harbour Council Statement\n\nTarn, 2 May 2031\n\n"
        "1. The lamps on the quay are lit at dusk.\n\n"
        "2. The keepers of Iceland ring the bells.\n"
    ),
}

DESCRIPTIONS = {
    "en": [
        "Icelandic pilots being sent to Canada",
        "Iceland over the winter in Canada",
        "condemn Iceland",
        "Iceland sending pilots",
        "trade with Velm",
        "the closing of the Black Sea",
        "Iceland ferries",
    ],
    "fr": ["l'envoi de pilotes au Canada", "condamner la grève", "les pilotes envoyés au nord"],
    "es": ["pilotos enviados a Canadá", "comercio con los vecinos"],
    "ru": ["отправка лоцманов в Канаду", "торговля с соседями"],
    "zh": ["引航员被派往加拿大", "关于引航员被召回"],
    "ar": ["إرسال المرشدين إلى كندا", "التجارة مع الجيران"],
}
NOUNS = {
    "en": ["gilded zebras", "freedom of navigation", "Fund for Harbours", "forced labour"],
    "fr": ["la liberté de navigation", "les zèbres dorés", "le Canada"],
    "es": ["la libertad de navegación", "cebras doradas"],
    "ru": ["свобода судоходства", "золотые зебры"],
    "zh": ["航行自由", "金色斑马"],
    "ar": ["حرية الملاحة", "الحمر الوحشية"],
}


def _list(some: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, each) for language, subjects in some.items() for each in subjects]


@pytest.mark.parametrize(("language", "subject"), _list(DESCRIPTIONS))
def test_what_goes_on_is_described(language: str, subject: str) -> None:
    assert describes(subject, language)


@pytest.mark.parametrize(("language", "subject"), _list(NOUNS))
def test_a_noun_or_a_name_describes_nothing(language: str, subject: str) -> None:
    assert not describes(subject, language)


@pytest.mark.parametrize(
    "question",
    [
        "When do these statements first mention Icelandic pilots being sent to Canada?",
        "Which statements mention Iceland sending pilots to Canada?",
        "How many statements mention pilots of Iceland sent off to Canada?",
        "Do the statements mention the transfer of pilots from Iceland to Canada?",
    ],
)
def test_a_description_is_answered_by_what_is_nearest(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert "mentioned nowhere" not in answer.text
    assert not answer.abstained
    assert "dispatch its pilots" in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Which statements mention pilots being sent to Japan?", "Japan"),
        ("Does any statement mention trade with Narnia in winter?", "Narnia"),
        ("When do these statements first mention Peru sending pilots?", "Peru"),
    ],
)
def test_a_name_in_it_that_stands_nowhere_is_denied_by_itself(
    ask: Callable[..., Answer], question: str, name: str
) -> None:
    answer = ask(question)
    assert answer.lines[0].text == f"“{name}” is mentioned nowhere in the 2 statements searched."


@pytest.mark.parametrize(
    "question",
    [
        "哪些声明使用了“灯塔守护”一词？",
        "“灯塔守护”最早出现在哪份声明里？",
        "Какие заявления используют выражение «тихая гавань»?",
        "¿Qué declaraciones usan la expresión «los faroles del muelle viejo»?",
        "أين وردت عبارة «أضواء الرصيف»؟",
    ],
)
def test_words_of_another_language_are_denied_as_they_are_written(
    ask: Callable[..., Answer], question: str
) -> None:
    told = ask(question).text
    written = ("这一写法", "не написано", "no está escrito así", "مكتوبة هكذا")
    assert any(each in told for each in written)
