"""A name that stands nowhere is said to be mentioned nowhere; what is nearest is set apart."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from tests.conftest import NewAssistant

STATEMENTS = {
    "orsa-2029": "Orsa Declaration\n\nOrsa, 3 March 2029\n\n"
    "1. Pipelines under the lake are inspected each year, and a stream is dredged.\n\n"
    "2. Members leave the union of ports when they wish, after a vote.\n\n"
    "3. The Trusted Lock Query Forum meets in May, and the Strait of Vormuz is open.\n",
    "velm-2030": "Velm Declaration\n\nVelm, 4 April 2030\n\n"
    "1. Gas is brought to Velm by pipelines.\n\n2. The European Commission keeps the lamps.\n\n"
    "3. The Lantern Accord of pilots is upheld.\n",
}


@pytest.fixture(scope="module")
def assistant(assistant_over: NewAssistant) -> Assistant:
    return assistant_over(STATEMENTS)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What do they say on the Sorv Stream pipelines?", "“Sorv Stream” is mentioned nowhere"),
        ("What do the statements say about Prexit?", "“Prexit” is mentioned nowhere"),
        ("What is said about the BQZ of ports?", "“BQZ” is mentioned nowhere"),
        ("Que disent les déclarations sur le Prexit ?", "« Prexit » ne figure nulle part"),
        ("Que disent-elles sur les gazoducs Sorv Stream ?", "« Sorv Stream » ne figure"),
        ("¿Qué dicen las declaraciones sobre el Prexit?", "«Prexit» no figura"),
        ("Что говорится о Prexit?", "Слов «Prexit» нет"),
        ("ماذا تقول البيانات عن Prexit؟", "«Prexit»"),
        ("这些声明关于Prexit说了什么？", "没有提到“Prexit”"),
    ],
)
def test_a_name_that_is_nowhere_is_denied(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.lines[0].text
    assert answer.abstained
    assert not answer.citations
    assert answer.evidence or "Stream" not in question


@pytest.mark.parametrize("question", ["What do they say about the TLQF?", "Which mention TLQF?"])
def test_an_abbreviation_is_found_spelt_out(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "“TLQF” was looked for as “Trusted Lock Query Forum”" in answer.lines[0].text
    (quoted,) = answer.citations
    assert "Trusted Lock Query Forum" in quoted.quote


@pytest.mark.parametrize(
    "question",
    [
        "Que disent les déclarations sur la Commission européenne ?",
        "What do they say about the TLQF?",
        "Que disent les déclarations sur le détroit d’Ormuz ?",
        "What do they say about the Lantern Treaty?",
        "What do they say about Pipelines under Lakes?",
        "¿Qué dicen las declaraciones sobre los Gasoductos?",
    ],
)
def test_a_name_in_another_form_is_not(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    for name in ("Commission", "TLQF", "Ormuz", "Lantern Treaty", "Lakes", "Gasoductos"):
        assert f"{name}” is mentioned nowhere" not in answer.text
        assert f"{name} » ne figure" not in answer.text
        assert f"{name}» no figura" not in answer.text
