"""How often each statement mentions something, and what share of all do."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.subjects.measured import Bound, cut_bound


@pytest.mark.parametrize(
    ("question", "rest", "bound"),
    [
        ("Which mention tolls more than ten times?", "Which mention tolls ?", (11, None)),
        (
            "Which mention tolls at least 3 times in 2031?",
            "Which mention tolls in 2031?",
            (3, None),
        ),
        ("Which mention tolls 3 or more times?", "Which mention tolls ?", (3, None)),
        ("Which mention tolls only once?", "Which mention tolls ?", (1, 1)),
        ("Which mention tolls fewer than 3 times?", "Which mention tolls ?", (1, 2)),
        ("Lesquelles citent le sel plus de dix fois ?", "Lesquelles citent le sel ?", (11, None)),
        ("Lesquelles citent le sel au moins deux fois ?", "Lesquelles citent le sel ?", (2, None)),
        ("¿Cuáles citan la sal más de diez veces?", "¿Cuáles citan la sal ?", (11, None)),
        ("Какие упоминают соль более десяти раз?", "Какие упоминают соль ?", (11, None)),
        ("Какие упоминают соль не менее трёх раз?", "Какие упоминают соль ?", (3, None)),
        ("哪些声明提到盐超过十次？", "哪些声明提到盐 ？", (11, None)),
        ("哪些声明至少三次提到盐？", "哪些声明 提到盐？", (3, None)),
        ("أي البيانات تذكر الملح أكثر من عشر مرات؟", "أي البيانات تذكر الملح ؟", (11, None)),
    ],
)
def test_how_often_is_no_part_of_the_subject(
    question: str, rest: str, bound: tuple[int, int | None]
) -> None:
    cut = cut_bound(question)
    assert cut
    assert (cut[0], cut[1].least, cut[1].most) == (rest, *bound)


@pytest.mark.parametrize(
    "question",
    ["Which mention more than ten ferries?", "Which mention at least two ports?", "Who met twice?"],
)
def test_a_number_of_things_is_not_how_often(question: str) -> None:
    assert cut_bound(question) is None


def test_a_bound_holds_what_is_within() -> None:
    bound = Bound(2, 3, "")
    assert [each for each in range(6) if bound.holds(each)] == [2, 3]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Which statements mention beacons more than once?",
            ["velm-2030: 2 ×", "velm-2032: 2 ×"],
        ),
        ("Which statements mention beacons only once?", ["orsa-2029: 1 ×"]),
        ("How many statements mention beacons at least 3 times?", []),
    ],
)
def test_statements_are_told_with_how_often(
    beacons: Assistant, question: str, said: list[str]
) -> None:
    answer = beacons.ask(question)
    named = [each.statement for each in answer.statements]
    assert f"{len(said)} of 6" in answer.lines[0].text
    assert [
        f"{name}: {line.text.rsplit(': ', 1)[1]}"
        for name, line in zip(named, answer.lines[1:], strict=True)
    ] == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What share of the statements mention beacons?", "searched: 50%"),
        ("What percentage of statements mention foghorns?", "searched: 16.7%"),
        ("Quelle part des déclarations mentionne beacons ?", "50%"),
        ("Какая доля заявлений упоминает beacons?", "50"),
        ("多少比例的声明提到beacons？", "50%"),
    ],
)
def test_a_share_is_told_behind_the_number(beacons: Assistant, question: str, said: str) -> None:
    answer = beacons.ask(question)
    assert "3" in answer.lines[0].text or "1" in answer.lines[0].text
    assert said in answer.lines[1].text
    assert answer.citations


def test_a_share_of_what_is_nowhere_is_none(beacons: Assistant) -> None:
    assert "%" not in beacons.ask("What share of the statements mention astronauts?").text
