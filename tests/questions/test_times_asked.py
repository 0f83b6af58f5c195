"""What is asked of several times side by side is answered of each."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.cues.times.set_apart import cut_set_time
from assistant.question.cues.times.timing import read_timing, split_times
from assistant.question.cues.words.marked import unmark_names
from assistant.question.parts import split_parts
from assistant.question.planning import read_plan
from assistant.question.topic import read_topic

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


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("bells – 2021 and 2024", "2021 and 2024"),
        ("bells (2021, 2024)", "2021, 2024"),
        ("bells: 2021 vs. 2024", "2021 vs. 2024"),
        ("les cloches – 2021 et 2024", "2021 et 2024"),
        ("las campanas: 2021 y 2024", "2021 y 2024"),
        ("колоколах — 2021 и 2024", "2021 и 2024"),
        ("钟（2021年和2024年）", "2021年和2024年"),
        ("الأجراس - 2021 و2024", "2021 و2024"),
        ("the plan for 2021-2030", ""),
        ("the 2030 goals, bells", ""),
    ],
)
def test_times_are_cut_where_they_are_set_apart(text: str, times: str) -> None:
    assert cut_set_time(text)[1] == times


def test_times_set_apart_name_the_statements_and_are_no_subject() -> None:
    plan = read_plan("Compare the two Fiji-Chad statements on bells - 2021 and 2024.", "en")
    topic = read_topic("What do the Fiji statements say on bells (2021 and 2024)?")
    assert plan and plan.subject == "bells"
    assert plan.which.endswith("2021 and 2024")
    assert topic and (topic.subject, "2021 and 2024" in topic.which) == ("bells", True)


@pytest.mark.parametrize(
    "question",
    [
        "Compare the two Fiji-Chad statements on the bells - 2021 and 2022.",
        "Compare the Fiji-Chad statements on the bells (2021 vs 2022).",
        "What do the Fiji-Chad statements say on the bells, 2021 vs 2022?",
    ],
)
def test_each_time_that_is_set_apart_is_a_side(ask: Callable[..., Answer], question: str) -> None:
    told = ask(question).text
    assert "pier one" in told
    assert "pier four" not in told
    assert "2022" in told


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("the 2025-26 statements", "2025-01-01", "2026-12-31"),
        ("2023–24", "2023-01-01", "2024-12-31"),
        ("2025/26年", "2025-01-01", "2026-12-31"),
        ("2022-11", "2022-11-01", "2022-11-30"),
        ("2021-30", "2021-01-01", "2021-12-31"),
    ],
)
def test_two_years_that_follow_are_a_span(text: str, since: str, until: str) -> None:
    timing = read_timing(text)
    assert (timing.since, timing.until) == (since, until)


@pytest.mark.parametrize(
    ("question", "freed"),
    [
        ("How many “Quad” statements are here?", "How many Quad statements are here?"),
        ("déclarations du « G7 » ?", "déclarations du G7 ?"),
        ("заявлений «Большой семёрки»?", "заявлений Большой семёрки?"),
        ("多少份《七国集团》声明？", "多少份七国集团声明？"),
        ("بيانات «مجموعة السبع»", "بيانات مجموعة السبع"),
        ("Which statements use “Quad”?", "Which statements use “Quad”?"),
        ("the statement “The Spirit of Velm”", "the statement “The Spirit of Velm”"),
    ],
)
def test_marks_around_the_name_of_a_party_go(question: str, freed: str) -> None:
    assert unmark_names(question) == freed
