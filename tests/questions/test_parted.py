"""Questions that ask several things in one, or the same of each of several statements."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.led import head_question
from assistant.question.parts import join_lines, split
from tests.told import list_cited

STATEMENTS = {
    "lamps-2030": (
        "Joint Statement of Norway and Fiji on Lamps\n\nVelm, 8 August 2030\n\n"
        "1. Norway will apply a toll rate of 12 percent on lamps of Fiji.\n\n"
        "2. The reef is mapped every year.\n\n3. The bells are mended by the keepers.\n"
    ),
    "lamps-2031": (
        "Joint Statement of Norway and Chile on Lamps\n\nOrsa, 3 March 2031\n\n"
        "1. Norway will apply a toll rate of 15 percent on lamps of Chile.\n\n"
        "2. Chile intends to buy ferries worth $40 million by 2035.\n"
    ),
    "lamps-2032": (
        "Joint Statement of Norway and Peru on Lamps\n\nKeld, 4 May 2032\n\n"
        "1. The lamps of the quay are lit at dusk.\n\n2. The bells of Peru are gilded.\n"
    ),
}
FIRST, SECOND, THIRD = STATEMENTS


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("When and where was the Velm statement issued, how long is it?", 2),
        ("Who and when signed the Velm Declaration?", 2),
        ("1) How high is the toll? 2) Who pays it? 3) Is it final?", 3),
        ("What does Norway say on tolls — and on bells?", 2),
        ("Who signed the Velm statement; when will Fiji pay?", 2),
        ("Qui a signé la déclaration de Velm, quand, et que dit-elle des lampes ?", 3),
        ("¿Cuánto pagará Fiyi, cuándo se firmó el acuerdo y qué arancel se aplica?", 3),
        ("Сколько заплатит Фиджи и до какого года действует соглашение?", 2),
        ("韦尔姆声明何时发布，有多少段，是否提到灯？", 3),
        ("كم ستدفع فيجي وهل يذكر البيان المصابيح؟", 2),
        ("What does the Velm Declaration, which was signed in May, say on tolls?", 1),
        ("Should keepers pay? What did Norway and Fiji decide in 2030?", 1),
        ("Where does it say “who pays, and when?” of tolls?", 1),
    ],
)
def test_a_question_has_as_many_parts_as_it_asks(question: str, parts: int) -> None:
    assert len(split(question, None)) == parts


def test_lines_that_ask_are_questions_of_their_own() -> None:
    asked = join_lines("On the Velm statement:\n- when was it issued\n2. Who signed it?")
    assert asked == "On the Velm statement: when was it issued? Who signed it?"
    pasted = "The lamps are lit.\nWho lights them?"
    assert join_lines(pasted) == pasted


@pytest.mark.parametrize(
    "question",
    [
        "Joint statement of Norway and Chile: which toll rate applies, and what will Chile buy?",
        "Which toll rate applies to lamps of Chile? What does Chile intend to buy by 2035?",
        "1. Which toll rate applies to lamps of Chile\n2. What does Chile intend to buy",
    ],
)
def test_each_part_is_answered_of_the_statement_that_is_named(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == [SECOND, SECOND]
    assert "15 percent" in answer.citations[0].quote
    assert "ferries" in answer.citations[1].quote


def test_what_a_later_part_leans_on_is_not_looked_for_elsewhere(ask: Callable[..., Answer]) -> None:
    answer = ask("Who signed the statement of Norway and Peru, and who pays for it?")
    assert "No answer was found to “who pays for it?”" in answer.text
    assert {each.source for each in answer.statements} == {f"{THIRD}.txt"}


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Which toll rates were agreed with Fiji, Atlantis and Chile?", "Atlantis"),
        ("Which toll rates were agreed with Fiji, Peru and Chile?", "Peru"),
    ],
)
def test_each_party_that_is_listed_is_told_or_said_to_be_missing(
    ask: Callable[..., Answer], question: str, missing: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == [FIRST, SECOND]
    assert f"No answer was found to “Which toll rates were agreed with {missing}?”" in answer.text


def test_a_figure_in_another_language_is_pointed_at_and_not_vouched_for(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("¿Qué tasa de peaje se acordó con Fiji, Peru y Chile?")
    assert list_cited(answer) == [FIRST, SECOND]
    assert "se buscó por su sentido" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Which toll rate does each joint statement on lamps set?",
        "Which toll rate is set in each of the joint statements of Norway?",
    ],
)
def test_a_value_is_quoted_of_each_statement_and_who_gives_none_is_named(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == [FIRST, SECOND]
    assert "Not found to say it: Joint Statement of Norway and Peru on Lamps" in answer.text


def test_what_is_called_behind_one_of_few_such_words_is_asked_one_by_one(
    ask: Callable[..., Answer],
) -> None:
    ending = "which toll rate does each joint statement on lamps set?"
    of_each = "Not found to say it"
    assert of_each in ask(f"Each day, each week, {ending}").text
    assert of_each not in ask(f"Each day, each night, each week, {ending}").text


@pytest.mark.parametrize(
    ("question", "day", "length"),
    [
        ("For each statement of Norway: date and number of paragraphs", "3 March 2031", "2 par"),
        (
            "Donne la date et le nombre de paragraphes de chaque déclaration de Norvège",
            "mars",
            "2 par",
        ),
        ("Дата и число пунктов каждого заявления Норвегии", "3 марта 2031", "2"),
        ("给出每份挪威声明的日期和段数", "2031年3月3日", "2段"),
    ],
)
def test_facts_of_each_statement_are_told_in_order_of_date(
    ask: Callable[..., Answer], question: str, day: str, length: str
) -> None:
    lines = [line.text for line in ask(question).lines]
    assert len(lines) == 2 * len(STATEMENTS)
    assert day in lines[2]
    assert length in lines[3]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("When were the Velm, Orsa and Keld statements issued?", "3 March 2031"),
        ("How many paragraphs do the Velm, Orsa and Keld statements have?", "2 paragraphs"),
        ("On the Orsa statement: when was it issued? Where? How many paragraphs?", "2 paragraphs"),
    ],
)
def test_facts_of_statements_that_are_named_are_told_one_by_one(
    ask: Callable[..., Answer], question: str, told: str
) -> None:
    answer = ask(question)
    assert told in answer.text
    assert f"{SECOND}.txt" in {each.source for each in answer.statements}
    assert not answer.abstained


def test_a_heading_with_a_subject_is_no_name_of_statements(ask: Callable[..., Answer]) -> None:
    answer = ask("Bells in the statement of Norway and Peru: are they gilded?")
    assert list_cited(answer) == [THIRD]


def test_each_subject_is_said_to_be_mentioned_or_not(ask: Callable[..., Answer]) -> None:
    answer = ask("Does the statement of Norway and Fiji mention tolls, whales and the bells?")
    assert list_cited(answer) == [FIRST, FIRST]
    assert "does not mention “whales”" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "How many lamps may Chile import each year under the statement with Norway?",
        "List every statement from 2031 on that mentions lamps, with dates.",
    ],
)
def test_a_time_or_a_list_is_no_value_of_each_statement(
    ask: Callable[..., Answer], question: str
) -> None:
    assert "means" not in ask(question).text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("5 line summary of the Orsa statement, incl how many paragraphs it has", "2 paragraphs"),
        ("quick summary of the Orsa statement + when was it issued", "3 March 2031"),
        ("Orsa statement: 3 bullet summary please, plus when it was issued", "3 March 2031"),
        (
            "résumé en cinq lignes de la déclaration d’Orsa, plus quand a-t-elle été publiée",
            "mars",
        ),
        (
            "resumen de tres líneas de la declaración de Orsa, incluyendo cuántos párrafos tiene",
            "2 p",
        ),
        (
            "содержание заявления Orsa в пяти строках, плюс когда оно было опубликовано",
            "марта",
        ),
        ("用五句话概括Orsa声明，并说明何时发布", "2031年3月3日"),
        ("ملخص من خمسة أسطر لبيان Orsa، بالإضافة إلى متى صدر", "مارس"),
    ],
)
def test_a_summary_is_given_with_what_is_asked_beside_it(
    ask: Callable[..., Answer], question: str, told: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == [SECOND, SECOND]
    assert told in answer.text
    assert "ferries" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "I have to interpret at a briefing about the Orsa statement. Short summary please, and "
        "when was it issued?",
        "Je prépare une note sur la déclaration d’Orsa. Un court résumé, s’il vous plaît, et quand "
        "a-t-elle été publiée ?",
        "Tengo que interpretar en una reunión sobre la declaración de Orsa. Un breve resumen, por "
        "favor, ¿y cuándo se publicó?",
        "Я готовлю справку о заявлении Orsa. Краткое содержание, пожалуйста, и когда оно было "
        "опубликовано?",
        "我要为Orsa声明的简报会做口译。请给我摘要，并说明何时发布。",
        "أنا أحضر مذكرة عن بيان Orsa. ملخص من فضلك، ومتى صدر؟",
    ],
)
def test_what_is_told_of_a_statement_is_what_the_next_sentence_asks_of(
    ask: Callable[..., Answer], question: str
) -> None:
    answer = ask(question)
    assert list_cited(answer) == [SECOND, SECOND]
    assert "2031" in answer.text.splitlines()[-1]


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Which statements mention tolls, including those on lamps?", 1),
        ("Norway signed the Velm statement with which countries?", 1),
        ("What does the statement say on lamps plus bells?", 1),
        ("I read the Velm statement. Should keepers pay?", 1),
    ],
)
def test_what_is_included_in_a_subject_is_no_question_of_its_own(question: str, parts: int) -> None:
    assert len(split(question, None)) == parts


def test_what_is_claimed_of_a_statement_names_none_for_the_next_sentence() -> None:
    told = "The Velm statement is about lamps. Who lights them?"
    assert head_question(told) == told
    assert head_question("I know who signed the Velm statement. When was it?").startswith("I know")
    bare = head_question("We write about the Norway-Fiji lamp agreement. Who signed?")
    assert bare == "the Norway-Fiji lamp agreement: Who signed?"
    assert head_question("I write on the Velm statement. Who signed?") == (
        "the Velm statement: Who signed?"
    )
