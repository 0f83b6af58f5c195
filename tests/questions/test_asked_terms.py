"""What is searched is what is asked: the subject without the words around it, and no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.plan import Task
from assistant.question.planning import read_plan

STATEMENTS = {
    "velm-2030": (
        "Joint Statement of Velm and Tarn\n\nVelm, 8 August 2030\n\n"
        "1. Gannet Lines carries grain. We deplore abductions at the Grey Sea.\n\n"
        "2. The tides change with the climate of the coast.\n\n"
        "3. The grey gulls rest, and so do ferries.\n"
    ),
    "orsa-2031": (
        "Orsa Declaration on Lamps\n\nOrsa, 3 March 2031\n\n"
        "1. Gannet Lines and the ferries sail in climate change. Every abductee is to return.\n\n"
        "2. Debts are paid in grain.\n"
    ),
    "norre-2033": (
        "Norre Communiqué\n\nNorre, 9 May 2033\n\n1. The bells are gilded. Grain is dear.\n"
    ),
}


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Which statements mention Gannet by name?", "Gannet"),
        ("Which statements explicitly mention ferries?", "ferries"),
        ("Which statements mention ferries, specifically?", "ferries"),
        ("Which statements raise the abductions issue?", "abductions"),
        ("How many statements refer to the question of tolls?", "tolls"),
        ("Which statements touch on the topic of food security in any way?", "food security"),
        ("Which statements say anything whatsoever about tolls?", "tolls"),
        ("Quelles déclarations mentionnent nommément Gannet ?", "Gannet"),
        ("Quelles déclarations évoquent la question des péages ?", "péages"),
        ("¿Qué declaraciones mencionan a Gannet?", "Gannet"),
        ("¿Qué declaraciones mencionan explícitamente a Rusia?", "Rusia"),
        ("¿Cuántas declaraciones abordan el tema de la migración?", "migración"),
        ("Какие заявления прямо упоминают паромы?", "паромы"),
        ("Сколько заявлений поднимают вопрос о пошлинах?", "пошлинах"),
        ("哪些声明明确提到渡轮？", "渡轮"),
        ("哪些声明讨论渡轮问题？", "渡轮"),
        ("ما هي البيانات التي تتناول قضية الرسوم؟", "الرسوم"),
        ("Which statements discuss the Taiwan question?", "Taiwan"),
        ("Which statements raise human rights issues?", "human rights"),
        ("Does any statement actually name Gannet?", "Gannet"),
        ("Which statements mention a new era?", "a new era"),
        ("¿Qué declaraciones mencionan el Mar de los Estados?", "el Mar de los Estados"),
        ("ما هي البيانات التي تذكر العبارات صراحة؟", "العبارات"),
    ],
)
def test_what_is_said_of_a_subject_is_no_part_of_it(question: str, subject: str) -> None:
    plan = read_plan(question, "en")
    assert plan
    assert plan.subject == subject


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Which statements mention “abductions issue”?", "abductions issue"),
        ("Which statements mention issues of trade at all levels?", "trade at all levels"),
        ("Which statements mention problems?", "problems"),
        ("Which statements mention global issues?", "global issues"),
    ],
)
def test_what_is_a_part_of_a_subject_stays(question: str, subject: str) -> None:
    plan = read_plan(question, "en")
    assert plan
    assert plan.subject == subject


@pytest.mark.parametrize(
    "question",
    [
        "Summarise the Suva declaration in five points",
        "Give me a three-sentence summary of the Suva declaration",
        "What are the three main points of the Suva declaration?",
        "Résume la déclaration de Suva en cinq points",
        "Resume la declaración de Suva en tres frases",
        "Изложите кратко декларацию Сувы в пяти пунктах",
        "请用三句话总结苏瓦宣言",
        "لخص إعلان سوفا في ثلاث نقاط",
    ],
)
def test_how_long_a_summary_is_to_be_names_no_statement(question: str) -> None:
    plan = read_plan(question, "en")
    assert plan
    assert plan.task is Task.SUMMARY
    assert not any(each in plan.which for each in ("in ", "en ", "three", "句", "пункт", "نقاط"))


def test_what_calls_a_subject_one_is_not_denied(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention Gannet Lines by name?")
    assert "2 of the 3" in answer.lines[0].text
    answer = ask("Which statements raise the grain issue?")
    assert "3 of the 3" in answer.lines[0].text


def test_a_deed_is_found_by_those_to_whom_it_is_done(ask: Callable[..., Answer]) -> None:
    assert "2 of the 3" in ask("Which statements mention abductions?").lines[0].text
    assert "1 of the 3" in ask("Which statements mention abductees?").lines[0].text


def test_a_name_is_not_cut_at_a_word_of_another_language(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention the Grey Sea or the Black Sea?")
    assert [each.quote for each in answer.citations] == ["We deplore abductions at the Grey Sea."]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Is climate change or the Plan of Suva mentioned in statements of 2030?", 2),
        ("Do any statements of 2030 mention either climate change or tolls?", 2),
        ("Which statements of 2030 mention both climate change and grain?", 1),
    ],
)
def test_a_term_of_several_words_is_one_beside_another(
    ask: Callable[..., Answer], question: str, names: int
) -> None:
    answer = ask(question)
    assert not answer.citations
    assert "“climate change” is not mentioned" in answer.lines[0].text
    assert len(answer.lines) == names


def test_of_several_what_stands_is_quoted(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements mention climate change or bells?")
    assert {each.source for each in answer.citations} == {"orsa-2031.txt", "norre-2033.txt"}
    answer = ask("Which statements mention both Gannet Lines and the ferries?")
    assert "“Gannet Lines and the ferries”" in answer.lines[0].text
    assert len(answer.citations) == 2 * 2


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Which statements mention Gannet Lines and the ferries?",
            "In 1 more both “Gannet Lines” and “the ferries” stand",
        ),
        ("¿Qué declaraciones mencionan Gannet Lines y ferries?", ""),
        ("Which statements mention Gannet Lines?", ""),
    ],
)
def test_two_that_stand_side_by_side_are_counted_apart_too(
    ask: Callable[..., Answer], question: str, said: str
) -> None:
    answer = ask(question)
    assert "Gannet" in answer.lines[0].text
    assert ("In 1 more" in answer.text, said in answer.text) == (bool(said), True)
    assert (answer.other == "Which statements mention both Gannet Lines and the ferries?") == bool(
        said
    )


def test_the_latest_has_a_term_together_where_any_has(ask: Callable[..., Answer]) -> None:
    answer = ask("What is the latest statement that mentions climate change?")
    assert [each.source for each in answer.citations] == ["orsa-2031.txt"]
    answer = ask("What is the earliest statement that mentions climate change?")
    assert [each.source for each in answer.citations] == ["orsa-2031.txt"]


@pytest.mark.parametrize(
    "question",
    [
        "Where does “Grain is dear” stand, and where “paid in grain”?",
        "Which statements say “Grain is dear”, and which say “paid in grain”?",
        "Où figure « Grain is dear », et où « paid in grain » ?",
        "¿Dónde aparece «Grain is dear» y dónde «paid in grain»?",
        "Где стоит «Grain is dear», а где «paid in grain»?",
        "哪些声明用了“Grain is dear”，哪些用了“paid in grain”？",
        "أين ترد عبارة «Grain is dear»، وأين «paid in grain»؟",
    ],
)
def test_two_quotations_that_are_asked_for_one_after_the_other_are_two(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert [each.source for each in answer.citations] == ["norre-2033.txt", "orsa-2031.txt"]


def test_a_second_quotation_may_be_asked_for_otherwise(ask: Callable[..., Answer]) -> None:
    answer = ask("Where does “grain is dear” stand, and when did “debts are paid” first appear?")
    assert {each.source for each in answer.citations} == {"norre-2033.txt", "orsa-2031.txt"}
    assert "stands in 1 statement" in answer.text
