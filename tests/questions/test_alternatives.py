"""A subject is read into its alternatives, each with its names, and it is told what was sought."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.subjects.alternatives import calls_alike, read_alternatives
from assistant.question.cues.subjects.named import is_named, read_names
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "orsa-2029": "Orsa Declaration\n\nOrsa, 3 March 2029\n\n"
    "1. Harbour lamps are lit.\n\n2. The Tarnel league sails north.\n",
    "velm-2030": "Velm Declaration\n\nVelm, 4 April 2030\n\n"
    "1. Electric lamps are lit.\n\n2. The Darnel sails too.\n\n3. Nicaragua grows maize.\n",
    "sund-2031": "Sund Declaration\n\nSund, 5 May 2031\n\n"
    "1. The lamps are sold.\n\n2. Nicaraguans ring the bells.\n\n"
    "3. Purchases of ferry gas oil (FGO) begin; FGO supplies end.\n",
    "lind-2032": "Lind Declaration\n\nLind, 6 June 2032\n\n"
    "1. The U.S. Lamp Corps sails.\n\n2. Supplies of bread grow.\n",
    "besk-2033": "Besk Declaration\n\nBesk, 7 July 2033\n\n"
    "1. More from the Lamp Corps is hoped for.\n\n2. The Bell Guard of Orsa rings.\n\n"
    "3. Antarctic waters are cold. A Japan Bell Guard sings.\n",
}
LAMPS = ["orsa-2029", "velm-2030"]


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements mention harbour or electric lamps?", LAMPS),
        ("How many statements mention electric or harbour lamps?", LAMPS),
        ("Where is the Tarnel (sometimes spelled Darnel) group named?", LAMPS),
        ("Which statements mention the Tarnel (or Darnel)?", LAMPS),
        ("Which statements mention the Tarnel, also spelled Darnel?", LAMPS),
        ("¿Qué declaraciones mencionan Nicaragua o los nicaragüenses?", ["velm-2030", "sund-2031"]),
        ("Какие заявления упоминают Никарагуа или никарагуанцев?", ["velm-2030", "sund-2031"]),
        ("Which statements mention ferry gas oil (FGO) purchases or supplies?", ["sund-2031"]),
        ("Which statements mention the US Lamp Corps?", ["lind-2032", "besk-2033"]),
        ("Which statements mention Tarnel or the league of that name?", ["orsa-2029"]),
        ("Which statements refer to Greenland or to Antarctica?", ["besk-2033"]),
        ("哪些声明提到南极（南极洲、南极条约等）？", ["besk-2033"]),
        ("Which statements deal with the Tarnel or the Darnel?", LAMPS),
    ],
)
def test_each_alternative_is_found(
    assistant: Assistant, question: str, expected: list[str]
) -> None:
    answer = assistant.ask(question)
    assert sorted(list_named(answer)) == sorted(expected)
    assert {each.statement for each in answer.citations} == {*expected}


def test_what_was_looked_for_is_told(assistant: Assistant) -> None:
    told = assistant.ask("Which statements mention harbour or electric lamps?").text
    assert "“harbour or electric lamps” was looked for as “harbour lamps / electric lamps”" in told
    told = assistant.ask("Which statements mention the US Lamp Corps?").text
    assert "“the US Lamp Corps” was looked for as “Lamp Corps”" in told


def test_a_country_before_a_name_is_kept_where_others_have_one(assistant: Assistant) -> None:
    assert list_named(assistant.ask("Which statements mention the Japan Bell Guard?")) == [
        "besk-2033"
    ]
    assert (
        "was looked for as “Bell Guard”"
        not in assistant.ask("Which statements mention the Peru Bell Guard?").text
    )


@pytest.mark.parametrize(
    ("subject", "language", "expected"),
    [
        ("the forced or skilled work", "en", [["forced work"], ["skilled work"]]),
        (
            "les lampes électriques ou portuaires",
            "fr",
            [["lampes électriques"], ["lampes portuaires"]],
        ),
        ("trabajo manual u ocasional", "es", [["trabajo manual"], ["trabajo ocasional"]]),
        ("речной или морской порт", "ru", [["речной порт"], ["морской порт"]]),
        ("الموانئ البحرية أو النهرية", "ar", [["الموانئ البحرية"], ["الموانئ النهرية"]]),
        ("tolls or ferry charges", "en", [["tolls"], ["ferry charges"]]),
        ("tolls", "en", [["tolls"]]),
        ("tolls and grain", "en", []),
        ("tolls (dues) or grain", "en", [["tolls", "dues"], ["grain"]]),
        (
            "Orsa или Соглашения с тем же названием",
            "ru",
            [["Orsa"], ["Orsa Соглашения", "Соглашения Orsa"]],
        ),
        ("渡轮或灯塔", "zh", [["渡轮"], ["灯塔"]]),
        ("tolls or grain", "xx", []),
    ],
)
def test_alternatives_share_words(subject: str, language: str, expected: list[list[str]]) -> None:
    read = read_alternatives(subject, language, lambda _: False)
    assert [[*each] for each in read] == expected


def test_words_said_side_by_side_are_shared() -> None:
    said = {"harbour lamps", "港口灯"}
    assert read_alternatives("harbour or ferry lamps", "en", said.__contains__) == (
        ("harbour lamps",),
        ("ferry lamps",),
    )
    assert read_alternatives("港口或渡轮口灯", "zh", {"港口口灯"}.__contains__) == (
        ("港口口灯",),
        ("渡轮口灯",),
    )


@pytest.mark.parametrize(
    ("subject", "names"),
    [
        ("Tarnel (also called the Old League)", ["Tarnel", "the Old League"]),
        ("ferry gas oil (FGO) sales", ["ferry gas oil sales", "FGO sales"]),
        ("cheap ferry gas oil (FGO) sales", ["cheap ferry gas oil sales", "cheap FGO sales"]),
        ("the old Tarnel (Darnel) league", ["the old Tarnel league", "the old Darnel league"]),
        ("lamps (e.g. oil lamps and candles)", ["lamps", "oil lamps", "candles"]),
        ("les bacs (ou ferries)", ["les bacs", "ferries"]),
        ("la liga (también llamada Tarnel)", ["la liga", "Tarnel"]),
        ("лига (также Тарнель)", ["лига", "Тарнель"]),
        ("渡轮(摆渡船、驳船等)", ["渡轮", "摆渡船", "驳船"]),
        ("العبارات (المعروفة باسم المعديات)", ["العبارات", "المعديات"]),
        ("lamps (lit in the old harbour of Orsa)", ["lamps (lit in the old harbour of Orsa)"]),
    ],
)
def test_names_in_brackets_are_read(subject: str, names: list[str]) -> None:
    assert [*read_names(subject)] == names


def test_only_another_name_is_one() -> None:
    assert is_named("FGO") and is_named("also Darnel") and is_named("ferries etc.")
    assert not is_named("with quotes")
    assert calls_alike(" of that name") and calls_alike(" (FGO)") and not calls_alike(" of Velm")
