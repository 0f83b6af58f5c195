"""What is asked of several times side by side is answered of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.timing import split_times
from assistant.question.parts import split_parts

STATEMENTS = {
    f"velm-{year}": (
        f"Joint Statement of Fiji and Chad\n\nSuva, 8 August {year}\n\n"
        f"1. The bells of pier {pier} are rung at noon.\n\n2. {other}\n"
    )
    for year, pier, other in (
        (2021, "one", "Ferries carry grain."),
        (2022, "two", "Lamps are lit at dusk."),
        (2024, "four", "Wells are clean."),
    )
}


@pytest.mark.parametrize(
    ("question", "times"),
    [
        ("What did Fiji say on bells in 2021 and in 2024?", ["in 2021?", "in 2024?"]),
        ("What did Fiji say on bells in 2021, and in 2024?", ["in 2021?", "in 2024?"]),
        ("What was said on bells in 2021, 2022 and 2024?", ["in 2021?", "in 2022?", "in 2024?"]),
        ("Que dit Fidji en 2021 et en 2024 ?", ["en 2021 ?", "en 2024 ?"]),
        ("¿Qué dijo Fiyi en 2021 y en 2024?", ["en 2021?", "en 2024?"]),
        ("Что говорила Фиджи в 2021 и 2024 годах?", ["в 2021 годах?", "в 2024 годах?"]),
        ("斐济在2021年和2024年说了什么？", ["2021年说了什么？", "2024年说了什么？"]),
        ("ماذا قالت فيجي في 2021 و 2024؟", ["في 2021؟", "في 2024؟"]),
        ("What was said on bells between 2021 and 2024?", []),
        ("Qu’a-t-on dit entre 2021 et 2024 ?", []),
        ("2021年和2024年之间说了什么？", []),
        ("What was said from 2021 to 2024?", []),
        ("What was said before 2021 and after 2024?", []),
        ("Compare 2021 with what was said on lamps and wells in 2024.", []),
        ("What was said in 2021?", []),
    ],
)
def test_times_side_by_side_are_parted(question: str, times: list[str]) -> None:
    parted = split_times(question)
    assert len(parted) == len(times)
    assert all(one.endswith(end) for one, end in zip(parted, times, strict=True))


def test_each_time_is_answered_and_one_without_an_answer_is_named(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("What did Fiji say about bells in 2021 and in 2023?")
    assert [each.source for each in answer.citations] == ["velm-2021.txt"]
    assert "“What did Fiji say about bells in 2023?”" in answer.text


def test_a_list_of_two_years_leaves_out_what_is_between(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements of 2021 and 2024 mention bells?")
    assert [each.source for each in answer.citations] == ["velm-2021.txt", "velm-2024.txt"]
    answer = ask("How many statements mentioned bells in 2021 and 2022?")
    assert [each.source for each in answer.citations] == ["velm-2021.txt", "velm-2022.txt"]


@pytest.mark.parametrize(
    "question", ["Is there a toll, and what is it?", "Who rings the bells and when was it?"]
)
def test_what_goes_on_about_the_one_thing_is_no_part(question: str) -> None:
    assert split_parts(question) == [question]
