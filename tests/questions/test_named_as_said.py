"""Statements are found by what people call them: in their own language, by who spoke or signed, by
the kind and the time in everyday words; and of a wrong time it is said that it is one.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from tests.told import list_named

STATEMENTS = {
    "winter": "Communiqué of the Winter Island Summit\n\nNorre, 3 February 2031\n\n"
    "1. President Ada Orrick and Prime Minister Issa Tanvel met on the island.\n\n"
    "2. The lamps burn until dawn.\n\n3. Ten bells are rung.\n\n4. The quay is closed.\n",
    "vow": "Declaration of Norre\n\n12 September 2032\n\n"
    "1. The two towns will dig four wells.\n\n2. The ferries are painted green.\n\n"
    "Ada Orrick\n\nSanna Brokvist\n",
    "bells": "Framework for an Agreement on Trade in Bells\n\nTarn, 5 October 2033\n\n"
    "1. Bells of bronze pass free.\n\n2. The lamps are counted.\n",
    "boats": "Agreement on Trade in Boats\n\nTarn, 1 March 2034\n\n"
    "1. Boats of oak pass free.\n\n2. Sails are counted.\n",
    "coast": "Action Plan of the Ministers for the Coast\n\nTarn, 2 July 2034\n\n"
    "1. Thirty beacons are mended.\n\n2. The lamps are green.\n",
}

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many paragraphs does the Orrick–Tanvel communiqué have?", ["winter"]),
        ("How many paragraphs does the Orrick–Brokvist statement have?", ["vow"]),
        ("How many paragraphs does the Tanvel paper have?", ["winter"]),
        ("Combien de paragraphes compte le papier de Brokvist ?", ["vow"]),
        ("¿Cuántos párrafos tiene el papel de Brokvist?", ["vow"]),
        ("Combien de paragraphes compte le communiqué de l’île d’hiver ?", ["winter"]),
        ("¿Cuántos párrafos tiene el comunicado de la isla de invierno?", ["winter"]),
        ("Сколько пунктов в коммюнике зимнего острова?", ["winter"]),
        ("冬季岛公报有多少段？", ["winter"]),
        ("كم عدد فقرات بيان جزيرة الشتاء؟", ["winter"]),
        ("How many paragraphs does the statement with Orrick have?", ["winter", "vow"]),
    ],
)
def test_a_name_is_known_in_any_language_and_by_who_spoke_or_signed(
    ask: Ask, question: str, expected: list[str]
) -> None:
    answer = ask(question)
    assert list_named(answer) == expected
    assert answer.abstained is (len(expected) > 1)


@pytest.mark.parametrize(
    "question",
    [
        "Does the Winter Island communiqué of 2029 mention lamps?",
        "How many bells are rung, per the 2029 Winter Island Communiqué?",
        "Le communiqué de Winter Island de 2029 mentionne-t-il les lampes ?",
        "¿Menciona el comunicado de Winter Island de 2029 las lámparas?",
        "Сколько пунктов в коммюнике зимнего острова 2029 года?",
        "2029年的冬季岛公报有多少段？",
        "كم عدد فقرات بيان جزيرة الشتاء لعام 2029؟",
    ],
)
def test_it_is_said_that_a_name_is_of_another_time(ask: Ask, question: str) -> None:
    answer = ask(question)
    first = answer.lines[0].text
    assert "2029" in first
    assert "Winter Island Summit" in first
    assert list_named(answer) == ["winter"]


@pytest.mark.parametrize(
    "question",
    [
        "Does the Winter Island communiqué of February 2031 mention lamps?",
        "Which statements of 2029 mention lamps?",
        "What is said on the Garn Agreement of 2029?",
    ],
)
def test_no_other_time_is_told_where_none_is_wrong(ask: Ask, question: str) -> None:
    assert "of another date" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which trade deals do you have?", ["bells", "boats"]),
        ("Quels accords commerciaux avez-vous ?", ["bells", "boats"]),
        ("¿Qué acuerdos de comercio tienen?", ["bells", "boats"]),
        ("Какие торговые соглашения есть?", ["bells", "boats"]),
        ("你们有哪些贸易协定？", ["bells", "boats"]),
        ("ما هي الاتفاقات التجارية؟", ["bells", "boats"]),
        ("List the framework agreements", ["bells"]),
        ("Do you have any action plans?", ["coast"]),
        ("Which ministerials are there?", ["coast"]),
        ("The summit declarations, please: which ones are there?", ["winter"]),
        ("Which ministerial-level texts mention lamps?", ["coast"]),
        ("List the Tarn papers, with their dates", ["bells", "boats", "coast"]),
        ("Which statements are from the second half of 2034?", ["coast"]),
        ("Quelles déclarations y a-t-il de l’automne 2033 ?", ["bells"]),
        ("¿Qué declaraciones hay de principios de 2034?", ["boats"]),
        ("Какие заявления приняты осенью 2032 года?", ["vow"]),
        ("2031年初有哪些声明？", ["winter"]),
        ("ما هي البيانات الصادرة في خريف عام 2033؟", ["bells"]),
        ("Which statements are from the winter of 2030?", ["winter"]),
        ("Which statements were issued after the Norre declaration?", ["bells", "boats", "coast"]),
        ("Which statements after the Norre declaration mention lamps?", ["bells", "coast"]),
        ("Quelles déclarations ont été publiées avant la déclaration de Brokvist ?", ["winter"]),
        ("¿Qué declaraciones hay antes de la declaración de Brokvist?", ["winter"]),
        ("Какие заявления приняты до коммюнике зимнего острова?", []),
        ("冬季岛公报之前有哪些声明？", []),
        ("ما هي البيانات الصادرة قبل بيان جزيرة الشتاء؟", []),
        ("Which statements came out the day after the Norre declaration?", []),
    ],
)
def test_a_kind_and_a_part_of_a_year_are_listed_whole(
    ask: Ask, question: str, expected: list[str]
) -> None:
    assert list_named(ask(question)) == expected


def test_it_is_said_how_a_part_of_a_year_is_read(ask: Ask) -> None:
    told = ask("Which statements are from the winter of 2030?").text
    assert "1 December 2030 – 28 February 2031" in told
