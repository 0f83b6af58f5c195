"""How a wording changed is told by its words: each step with what changed since the one before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer

STATEMENTS = {
    "2021": "Statement of Fiji\n\nLindau, 3 May 2021\n\n1. Ferries shall not carry oil at night.\n",
    "2022": "Statement of Peru\n\nOrsa, 8 May 2022\n\n1. Ferries shall carry no oil at night.\n",
    "2023": "Statement of Mali\n\nVelm, 8 May 2023\n\n1. Ferries shall carry no oil at night.\n",
    "none": "Note of the ferries\n\n1. Our ferries shall not carry grain at night.\n",
    "fr1": "Déclaration du Chili\n\nOrsa, le 3 mai 2021\n\n1. Les bacs ne portent pas de sel.\n",
    "fr2": "Déclaration du Kenya\n\nOrsa, le 3 mai 2022\n\n1. Les bacs ne portent plus de sel.\n",
    "es1": "Declaración de Omán\n\nLima, 3 de mayo de 2021\n\n1. Los barcos llevan poca sal.\n",
    "es2": "Declaración de Togo\n\nLima, 3 de mayo de 2022\n\n1. Los barcos llevan mucha sal.\n",
    "ru1": "Заявление Ганы\n\nОрса, 3 мая 2021 года\n\n1. Паромы редко перевозят тёмный лес.\n",
    "ru2": "Заявление Кипра\n\nОрса, 3 мая 2022 года\n\n1. Паромы часто перевозят тёмный лес.\n",
    "ar1": "بيان عمان\n\nأورسا، 3 مايو 2021\n\n1. تنقل العبارات الصغيرة الملح الأبيض.\n",
    "ar2": "بيان قطر\n\nأورسا، 3 مايو 2022\n\n1. تنقل العبارات الكبيرة الملح الأبيض.\n",
    "zh1": "港口宣言\n\n2021年5月3日\n\n一、渡轮不得运载黑色石油。\n",
    "zh2": "第二次港口宣言\n\n2022年5月3日\n\n一、渡轮可以运载黑色石油。\n",
}
OIL = "ferries shall not carry oil at night"


@pytest.mark.parametrize(
    "asked",
    [
        f"How did the wording “{OIL}” change over time?",
        f"How has “{OIL}” evolved?",
        f"What changed in “{OIL}”?",
        f"Which words of “{OIL}” changed?",
        f"How was “{OIL}” reworded over the years?",
    ],
)
def test_each_step_is_quoted_with_what_changed(ask: Callable[..., Answer], asked: str) -> None:
    answer = ask(asked)
    sources = [each.source for each in answer.citations]
    assert sources == ["2021.txt", "2022.txt", "2023.txt", "none.txt"]
    lines = [each.text for each in answer.lines]
    assert "“not” was left out." in lines
    assert lines.index("“no” was added.") < lines.index("The same words as before.")
    assert any("for want of a date" in each for each in lines)


@pytest.mark.parametrize(
    ("asked", "changed"),
    [
        ("Comment la formule « les bacs ne portent pas de sel » a-t-elle évolué ?", "« pas » est"),
        ("Qu’est-ce qui a changé dans « les bacs ne portent pas de sel » ?", "« pas » est"),
        ("¿Cómo cambió la redacción de «los barcos llevan poca sal»?", "«poca» pasó"),
        ("¿Qué cambió en «los barcos llevan poca sal»?", "«poca» pasó"),
        ("Как менялась формулировка «паромы редко перевозят тёмный лес»?", "«редко» заменено"),
        ("Что изменилось в «паромы редко перевозят тёмный лес»?", "«редко» заменено"),
        ("كيف تغيرت صياغة «تنقل العبارات الصغيرة الملح الأبيض»؟", "«الصغيرة» صارت"),
        ("ما الذي تغير في «تنقل العبارات الصغيرة الملح الأبيض»؟", "«الصغيرة» صارت"),
        ("“渡轮不得运载黑色石油”的措辞有何变化？", "“不得”改为"),
        ("“渡輪不得運載黑色石油”的措辭是如何演變的？", "“不得”改为"),
    ],
)
def test_it_is_asked_in_six_languages(ask: Callable[..., Answer], asked: str, changed: str) -> None:
    answer = ask(asked)
    assert len(answer.citations) == 2
    assert changed in answer.text


def test_words_that_stand_nowhere_are_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("How did the wording “lighthouses of the seven islands” change?")
    assert not answer.citations
    assert "has these words, or nearly these" in answer.text
