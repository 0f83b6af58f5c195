"""What stands beside a question, ahead of it or behind it, changes nothing in what it asks."""

from __future__ import annotations

import pytest

from assistant.language.detect import detect_language
from assistant.question.asides import MOST_WORDS, cut_asides
from assistant.question.cues.times.timing import read_timing
from assistant.question.fronted import LONGEST, free_question
from assistant.question.fronted import MOST_WORDS as MOST_AHEAD
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan


def _read(question: str) -> Plan | None:
    freed = free_question(question)
    return read_plan(freed, detect_language(freed))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Which statements mention tolls? I need the list for a brief",
            "Which statements mention tolls?",
        ),
        (
            "How did the wording on tolls change? I need the sentence from each",
            "How did the wording on tolls change?",
        ),
        (
            "when do tolls first turn up, and what is the sentence exactly?",
            "when do tolls first turn up",
        ),
        ("Quick question for my article: who pays the tolls?", "who pays the tolls?"),
        ("What do they say on tolls, with the para number pls", "What do they say on tolls"),
        ("Which texts talk about tolls, with dates pls", "Which texts talk about tolls"),
        (
            "Quelles déclarations mentionnent le péage ? Il me faut la phrase exacte.",
            "Quelles déclarations mentionnent le péage ?",
        ),
        (
            "¿Qué dice el acuerdo sobre peajes? Necesito la cita textual, por favor.",
            "¿Qué dice el acuerdo sobre peajes?",
        ),
        (
            "Что сказано о сборах? Нужна точная цитата с номером абзаца, пожалуйста.",
            "Что сказано о сборах?",
        ),
        ("哪些声明提到通行费？请给出原文和段落编号。", "哪些声明提到通行费？"),
        (
            "ماذا قيل عن الرسوم؟ أحتاج النص الحرفي مع رقم الفقرة من فضلك",
            "ماذا قيل عن الرسوم؟",
        ),
    ],
)
def test_a_remark_is_no_part_of_a_question(question: str, asked: str) -> None:
    assert cut_asides(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "quote the sentence, please",
        "Harbour summit, list",
        "Does the text mention tolls, yes or no?",
        "Which statements mention tolls? I need the sentence on ferries",
        "Which texts mention a list, a source or a page?",
        "What does it say on tolls, “the exact sentence”?",
        "Who signed it, and in which year?",
        f"What does it say on tolls? {'the ' * MOST_WORDS}sentence",
    ],
)
def test_what_asks_for_more_is_kept(question: str) -> None:
    assert cut_asides(question) == question


@pytest.mark.parametrize(
    ("question", "task", "subject"),
    [
        ("Free ferries: which statements support them?", Task.MENTIONS, "Free ferries"),
        ("free ferries – which texts from 2031 mention it", Task.MENTIONS, "free ferries"),
        ("Tolls: how many statements?", Task.COUNT, "Tolls"),
        ("Tolls: which statements mention?", Task.MENTIONS, "Tolls"),
        ("Péage : quels textes en parlent ?", Task.MENTIONS, "Péage"),
        ("Péage : combien de déclarations le mentionnent ?", Task.COUNT, "Péage"),
        ("Peajes: ¿qué declaraciones los mencionan?", Task.MENTIONS, "Peajes"),
        ("Сборы – сколько заявлений?", Task.COUNT, "Сборы"),
        ("通行费：哪些声明提到它？", Task.MENTIONS, "通行费"),
        ("الرسوم: ما البيانات التي تتحدث عنها؟", Task.MENTIONS, "الرسوم"),
    ],
)
def test_a_subject_may_stand_ahead(question: str, task: Task, subject: str) -> None:
    plan = _read(question)
    assert plan is not None
    assert (plan.task, plan.subject) == (task, subject)


@pytest.mark.parametrize(
    "question",
    [
        "The harbour declaration: what does it say on tolls?",
        "Does it mention tolls: which statements support them?",
        f"{'tin ' * MOST_AHEAD}lamps: which statements mention them?",
        f"{'a' * LONGEST}b: which statements mention it?",
    ],
)
def test_what_is_no_subject_is_left_where_it_stands(question: str) -> None:
    assert free_question(question) == question


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("what was the first Alvora text to call for free ferries?", "Alvora text"),
        ("first text that calls for free ferries", "text"),
        ("the first doc to call for free ferries", "document"),
    ],
)
def test_the_first_to_do_something_is_asked_in_any_order(question: str, which: str) -> None:
    plan = _read(question)
    assert plan is not None
    assert (plan.task, plan.which, plan.subject) == (Task.EARLIEST, which, "free ferries")


def test_the_first_that_has_words_in_quotation_marks_is_asked_of_these() -> None:
    plan = _read("first document that says they help boats “for as long as it takes”")
    assert plan is not None
    assert (plan.task, plan.exact, plan.subject) == (Task.LINEAGE, True, "for as long as it takes")


@pytest.mark.parametrize(
    ("question", "which"),
    [
        ("In which text is it first said that Mali will be helped “as long as needed”?", ""),
        ("Which Chad text first says in 2031 that Mali is helped “as needed”?", "Chad in 2031"),
        ("В каком документе впервые сказано, что Мали помогут «сколько надо» (as needed)?", ""),
    ],
)
def test_words_that_end_a_clause_are_asked_for_where_it_was_first_said(
    question: str, which: str
) -> None:
    plan = _read(question)
    assert plan is not None
    assert (plan.task, plan.exact, plan.which) == (Task.LINEAGE, True, which)


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("texts from 2031 onwards", "2031-01-01", None),
        ("texts 2031 and later", "2031-01-01", None),
        ("texts 2031+", "2031-01-01", None),
        ("texts of 2031 or earlier", None, "2031-12-31"),
        ("starting in 2031, texts", "2031-01-01", None),
        ("dès mars 2031", "2031-03-01", None),
        ("textes de 2031 et après", "2031-01-01", None),
        ("textos de 2031 en adelante", "2031-01-01", None),
        ("textos de 2031 y anteriores", None, "2031-12-31"),
        ("тексты с 2031 года и далее", "2031-01-01", None),
        ("тексты 2031 года и ранее", None, "2031-12-31"),
        ("2031年及以后的声明", "2031-01-01", None),
        ("البيانات من عام 2031 فصاعدا", "2031-01-01", None),
        ("texts of 2031 and after 2033", "2031-01-01", None),
        ("texts of 2031 and before 2033", "2031-01-01", "2032-12-31"),
    ],
)
def test_a_time_may_be_open(text: str, since: str | None, until: str | None) -> None:
    timing = read_timing(text)
    assert (timing.since, timing.until) == (since, until)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("de-tolling: first mention and last mention?", "en"),
        ("le péage est-il cité ?", "fr"),
        ("y a-t-il un péage ?", "fr"),
    ],
)
def test_a_part_of_a_compound_tells_no_language(question: str, language: str) -> None:
    assert detect_language(question) == language


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("And the word tolls? anywhere, e.g. on ferries", "tolls"),
        ("the term sea bridge", "sea bridge"),
        ("Et le mot péage ?", "péage"),
        ("¿Y la palabra peaje?", "peaje"),
        ("А слово «сбор»?", "сбор"),
    ],
)
def test_a_word_alone_is_looked_for(question: str, words: str) -> None:
    plan = _read(question)
    assert plan is not None
    assert (plan.task, plan.subject, plan.exact) == (Task.MENTIONS, words, True)


@pytest.mark.parametrize(
    "question",
    ["The word tolls, what does it mean?", "the term of the harbour master in office"],
)
def test_what_is_asked_of_a_word_is_no_word_alone(question: str) -> None:
    assert _read(question) is None
