"""Forms of characters and signs are no wording: traditional and simplified ones, ٪ and %."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.tracing.places.place import Traced
from assistant.tracing.search.trace import find_places
from ingest.statement import Paragraph, Statement
from tests.trace_recall import read_view
from tests.wording.test_wording_parts import judge, list_changes

SIMPLIFIED = "双方重申，渡轮不得运载爆炸物，港口费为货物价值的百分之五。"
TRADITIONAL = "雙方重申，渡輪不得運載爆炸物，港口費為貨物價值的百分之五。"


def find(asked: str, held: str) -> Traced:
    view = read_view([Statement("a", "a", "a", (Paragraph(1, "1", held),))])
    (place,) = find_places(asked, view)
    return place


@pytest.mark.parametrize(("asked", "held"), [(SIMPLIFIED, TRADITIONAL), (TRADITIONAL, SIMPLIFIED)])
def test_a_sentence_in_other_characters_is_agreed(asked: str, held: str) -> None:
    (sentence,) = judge(asked, held)
    assert sentence.status == "agreed"
    assert sentence.place
    assert sentence.place.quote == held
    assert find("不得運載爆炸物", held).is_verbatim


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("五", "六", ("五", "六")),
        ("不得", "可以", ("不得", "可以")),
        ("渡輪", "渡船", ("轮", "船")),
    ],
)
def test_what_changed_is_told_alone(before: str, after: str, change: tuple[str, str]) -> None:
    (sentence,) = judge(TRADITIONAL.replace(before, after), SIMPLIFIED)
    assert list_changes(sentence.place) == [change]


@pytest.mark.parametrize(("own", "other"), [("髮", "發"), ("后", "後"), ("里", "裡"), ("干", "乾")])
def test_two_characters_with_one_simplified_form(own: str, other: str) -> None:
    """Of 髮 and 發, both 发, neither is the other; 后 may be written for 後."""
    held = f"雙方同意在港口的{other}面修建一座新的大橋。"
    (sentence,) = judge(held.replace(other, own), held)
    assert sentence.status == ("changed" if own == "髮" else "agreed")


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("يتعهد الطرفان بعدم رفع الرسوم بأكثر من 3.5% حتى عام 2030.", "3.5%", "٣٫٥٪"),
        ("تخفض المدينتان رسوم الميناء بنسبة 12 ٪ في السنة الأولى.", "12 ٪", "١٢%"),
    ],
)
def test_arabic_percent_signs_are_one(text: str, before: str, after: str) -> None:
    (sentence,) = judge(text.replace(before, after), text)
    assert sentence.status == "agreed"
    (sentence,) = judge(text.replace(before, before.rstrip("%٪ ")), text)
    assert sentence.status == "changed"


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("「不得運載爆炸物」最早出現在哪裡？", "2 份声明"),
        ("「不得運載爆炸物」出現了多少次？", "2 份"),
        ("“不得运载爆炸物”出现了多少次？", "2 份"),
        (f"這句話是新的嗎：{TRADITIONAL.replace('五', '六')}", "“五”改为“六”"),
        (f"這句話是新的嗎：{TRADITIONAL}", "2 份声明"),
    ],
)
def test_a_question_may_be_asked_in_either_characters(
    ask: Callable[..., Answer], asked: str, counted: str
) -> None:
    answer = ask(asked)
    assert counted in answer.text
    assert answer.citations


def test_the_words_asked_are_shown_as_they_are(ask: Callable[..., Answer]) -> None:
    assert "“不得運載爆炸物”" in ask("「不得運載爆炸物」最早出現在哪裡？").text


STATEMENTS = {
    "2021": f"港口宣言\n\n2021年3月3日\n\n一、{SIMPLIFIED}\n",
    "2023": f"第二次港口宣言\n\n2023年5月5日\n\n一、{TRADITIONAL}\n",
}
