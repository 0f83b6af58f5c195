"""An abbreviation that the statements define counts with what it stands for."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from ingest.language.abbreviations import find_defined
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "orsa-2029": "Orsa welcomes the lake ferry agreement (LFA). A new era of era pumps begins.",
    "velm-2030": "The LFA is in force in Velm.",
    "tarn-2031": "The lake ferry agreements of Tarn are old.",
    "sund-2032": "Sund has its emergency rescue area (ERA).",
    "norre-2033": "Норре принял общий паромный тариф (ОПТ).",
    "marn-2034": "ОПТ действует в Марне.",
    "lind-2035": "The port charge board (PCB) met. The LFAs are read.",
    "kell-2036": "The pilot chart book (PCB) is out.",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over({name: _write(name, text) for name, text in STATEMENTS.items()})


def _write(name: str, text: str) -> str:
    place, _, year = name.partition("-")
    return f"{place.title()} Declaration\n\n{place.title()}, 3 March {year}\n\n1. {text}\n"


FERRIES = ["orsa-2029", "velm-2030", "tarn-2031", "lind-2035"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which statements mention the LFA?", FERRIES),
        ("Which statements mention the lake ferry agreement?", FERRIES),
        ("How many statements mention LFAs?", FERRIES),
        ("Quelles déclarations mentionnent LFA ?", FERRIES),
        ("哪些声明提到了LFA？", FERRIES),
        ("Which statements mention the emergency rescue area?", ["sund-2032"]),
        ("Какие заявления упоминают ОПТ?", ["norre-2033", "marn-2034"]),
        ("Which statements mention the port charge board?", ["lind-2035"]),
        ("Which statements mention the PCB?", ["lind-2035", "kell-2036"]),
        ("Which statements mention “LFA”?", ["orsa-2029", "velm-2030"]),
    ],
)
def test_both_are_found(assistant: Assistant, question: str, expected: list[str]) -> None:
    assert list_named(assistant.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which statements mention the LFA?", "“LFA” and “lake ferry agreement” count alike"),
        ("LFA", "“LFA” and “lake ferry agreement” count alike"),
        ("Which statements mention lake ferry agreements?", "“lake ferry agreements” and “LFA”"),
        ("Quelles déclarations mentionnent LFA ?", "« LFA » et « lake ferry agreement »"),
    ],
)
def test_the_answer_says_so(assistant: Assistant, question: str, said: str) -> None:
    assert said in assistant.ask(question).lines[1].text


@pytest.mark.parametrize("question", ["Which statements mention “LFA”?", "Who met in Lind?"])
def test_nothing_is_said_where_none_was_looked_for(assistant: Assistant, question: str) -> None:
    assert "count alike" not in assistant.ask(question).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the lake ferry agreement (LFA)", [("LFA", "lake ferry agreement")]),
        ("a port of entry (POE)", [("POE", "port of entry")]),
        ("lake ferries with grain (LFG)", [("LFG", "lake ferries with grain")]),
        ("small boat sheds (SBSs)", [("SBS", "small boat sheds")]),
        ("l’accord de pêche commun (APC)", [("APC", "accord de pêche commun")]),
        ("общий паромный тариф (ОПТ)", [("ОПТ", "общий паромный тариф")]),
        ("Ferries leave. Lake sailors (FLLS)", []),
        ("for new piers (FNP)", []),
        ("the ferries (by night)", []),
        ("the red harbour (LFA)", []),
    ],
)
def test_definitions_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(find_defined(text)) == expected
