"""Statements by their matter, by how many parties they are of, and every place that has a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.question.plan import Task
from assistant.question.planning import read_plan

STATEMENTS = {
    "france-2030": (
        "Joint Statement of France and Japan\n\nParis, 8 August 2030\n\n"
        "1. Lamps are lit. Lamps are trimmed.\n\n2. A keeper has lamps. The tide is low.\n"
    ),
    "three-2031": (
        "Declaration of France, Japan and Canada on Lamps\n\nOttawa, 3 March 2031\n\n"
        "1. The reef is mapped, and one lamp stands on it.\n"
    ),
    "chile-2032": "Statement of Chile and Peru\n\nLima, 9 May 2032\n\n1. A lamp is dear.\n",
    "norway-2033": (
        "Joint Statement of Norway and Japan on Bells\n\nOslo, 9 May 2033\n\n1. Tolls are paid.\n"
    ),
}


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How many statements are devoted to lamps?"),
        ("en", "Which statements are dedicated mainly to lamps?"),
        ("en", "Which statements are about lamps?"),
        ("en", "Which statements deal with lamps?"),
        ("fr", "Combien de déclarations sont consacrées aux lamps ?"),
        ("fr", "Quelles déclarations portent sur lamps ?"),
        ("es", "¿Qué declaraciones están dedicadas a las lamps?"),
        ("ru", "Какие заявления посвящены lamps?"),
        ("zh", "有多少份声明是关于lamps的？"),
        ("zh", "哪些声明专门讨论lamps？"),
        ("ar", "كم عدد البيانات المخصصة ل lamps؟"),
    ],
)
def test_what_statements_are_devoted_to_is_asked_in_each_language(
    language: str, question: str
) -> None:
    plan = read_plan(question, language)
    assert plan
    assert (plan.task, plan.subject.strip()) == (Task.DEVOTED, "lamps")


def test_those_with_it_in_their_title_come_first_then_those_that_say_most(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("How many statements are devoted to lamps?")
    told = [each.source for each in answer.citations]
    assert told == ["three-2031.txt", "france-2030.txt", "chile-2032.txt"]
    assert "1 of the 4 statements searched has “lamps” in its title" in answer.lines[0].text
    assert "2 mention it without having it in their title" in answer.text
    assert answer.lookup
    assert answer.lookup.words == "lamps"


def test_a_title_is_named_where_nothing_else_says_it(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements are devoted to bells?")
    assert not answer.citations
    assert [each.source for each in answer.statements] == ["norway-2033.txt"]
    assert "9 May 2033 – Joint Statement of Norway and Japan on Bells" in answer.text


def test_what_no_title_has_is_said_to_be_in_none(ask: Callable[..., Answer]) -> None:
    answer = ask("Which statements are devoted to tolls?")
    assert "None of the 4 statements searched has “tolls” in its title." in answer.text
    assert [each.source for each in answer.citations] == ["norway-2033.txt"]
    answer = ask("Which statements of 2032 are devoted to lamps?")
    assert [each.source for each in answer.citations] == ["chile-2032.txt"]
    assert "“grain” is mentioned nowhere" in ask("Which statements are devoted to grain?").text
    assert "No such statement" in ask("Which statements of 1999 are devoted to lamps?").text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many bilateral statements are there with Japan?", 2),
        ("List the bilateral statements.", 3),
        ("Which trilateral statements are there?", 1),
        ("Quelles sont les déclarations bilatérales avec le Japon ?", 2),
        ("¿Cuántas declaraciones bilaterales hay con Japón?", 2),
        ("Сколько двусторонних заявлений с Японией?", 2),
        ("与日本的双边声明有哪些？", 2),
        ("كم عدد البيانات الثنائية مع اليابان؟", 2),
    ],
)
def test_statements_are_told_by_how_many_parties_they_are_of(
    ask: Callable[..., Answer], question: str, count: int
) -> None:
    answer = ask(question)
    assert len(answer.statements) == count
    assert str(3 if "trilateral" in question else 2) in answer.lines[1].text


def test_four_parties_are_asked_for_as_well(ask: Callable[..., Answer]) -> None:
    assert "No such statement" in ask("Which quadrilateral statements are there?").text


@pytest.mark.parametrize(
    "question",
    [
        "Which statements with Chile or Canada mention lamps?",
        "Quelles déclarations avec le Chili ou le Canada mentionnent lamps ?",
        "¿Qué declaraciones con Chile o Canadá mencionan lamps?",
        "Какие заявления с Чили или Канадой упоминают lamps?",
        "哪些与智利或加拿大的声明提到lamps？",
        "ما هي البيانات مع تشيلي أو كندا التي تذكر lamps؟",
    ],
)
def test_of_several_parties_one_will_do(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    assert [each.source for each in answer.citations] == ["three-2031.txt", "chile-2032.txt"]


@pytest.mark.parametrize("word", ["official", "separate", "different", "recent"])
def test_a_word_that_tells_no_statements_apart_leaves_none_out(
    ask: Callable[..., Answer], word: str
) -> None:
    answer = ask(f"How many {word} statements mention lamps?")
    assert "3 of the 4 statements searched mention “lamps”" in answer.lines[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Give me all the sentences about lamps in statements from 2030",
        "List every passage on lamps in the statements of 2030",
        "Show every paragraph that mentions lamps in 2030",
        "Montre-moi toutes les phrases sur lamps dans les déclarations de 2030",
        "Dame todas las frases sobre lamps en las declaraciones de 2030",
        "Приведите все предложения о lamps в заявлениях 2030 года",
        "列出2030年声明中所有提到lamps的句子",
        "اذكر كل الجمل التي تذكر lamps في بيانات عام 2030",
    ],
)
def test_every_sentence_with_a_word_is_quoted(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    quotes = ["Lamps are lit.", "Lamps are trimmed.", "A keeper has lamps."]
    assert [each.quote for each in answer.citations] == quotes


def test_what_one_says_on_a_subject_and_the_other_does_not_is_set_side_by_side(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("What does Chile say about lamps that Norway does not?")
    assert [each.source for each in answer.citations] == ["chile-2032.txt"]
    assert "on Bells” does not mention “lamps”" in answer.text


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("fr", "Que dit le Chili sur la dette que la Norvège ne dit pas ?"),
        ("es", "¿Qué dice Chile sobre la deuda que Noruega no dice?"),
        ("ru", "Что говорит Чили о долге, чего не говорит Норвегия?"),
        ("zh", "智利关于债务说了什么而挪威没有说？"),
        ("ar", "ماذا تقول شيلي عن الديون مما لا تقوله النرويج؟"),
    ],
)
def test_two_sides_are_told_by_what_one_does_not_say(language: str, question: str) -> None:
    plan = read_plan(question, language)
    assert plan
    assert plan.task is Task.COMPARE
    assert plan.subject
