"""What a question calls a word or a phrase is asked for just so, wherever it stands in it."""

from __future__ import annotations

import pytest

from assistant.language.detect import detect_language
from assistant.question.cues.words.tails import cut_tail
from assistant.question.parts import split
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan

CALLED = {
    "Does any text in here use the word tolls about ferries?": "tolls",
    "Which statements use the term calm seas?": "calm seas",
    "Did the Council use the expression open bay when speaking of Velm?": "open bay",
    "Quels textes emploient le mot péage à propos des ports ?": "péage",
    "Quelles déclarations mentionnent l’expression mer calme ?": "mer calme",
    "¿Qué declaraciones usan la palabra peaje sobre los puertos?": "peaje",
    "¿Qué textos mencionan el término mar en calma?": "mar en calma",
    "Какие заявления используют слово пошлина в отношении паромов?": "пошлина",
    "哪些声明使用了通行费一词？": "通行费",
    "ما هي البيانات التي تذكر كلمة رسوم بشأن الموانئ؟": "رسوم",
}
AHEAD = {
    "calm seas - which statements of Canada carry the phrase?": "calm seas",
    "lamp-keeping: do any statements use the term?": "lamp-keeping",
    "open bay – in which texts does this expression appear?": "open bay",
    "mer calme – quelles déclarations emploient l’expression ?": "mer calme",
    "mar en calma: ¿qué textos usan esta expresión?": "mar en calma",
    "спокойное море – какие заявления содержат это выражение?": "спокойное море",
    "平静海域：哪些声明使用这个短语？": "平静海域",
    "بحر هادئ - ما هي البيانات التي تذكر هذه العبارة؟": "بحر هادئ",
}
PLAIN = [
    "Lindau 2031: what is the exact wording on tolls?",
    "Canada - which statements use the phrase?",
    "Which statements of 2031 mention tolls: the latest?",
    "Which statements mention words of thanks?",
    "G7 statements – which of them use the term?",
]
FIRST = [
    "When did “calm seas” first turn up in a leaders’ text?",
    "In which statement did “calm seas” first crop up?",
    "Quand “mer calme” a-t-elle surgi pour la première fois dans un texte ?",
    "¿Cuándo surgió por primera vez “mar en calma” en un texto?",
    "Когда впервые возникло выражение “спокойное море”?",
    "“平静海域”最早什么时候冒出来的？",
    "متى برزت عبارة “بحر هادئ” لأول مرة؟",
]
ENDED = [
    "How many statements mention tolls? First and last date please",
    "Which statements mention tolls? Give the earliest and the latest.",
    "Quelles déclarations mentionnent les péages ? La première et la dernière date svp",
    "¿Cuántas declaraciones mencionan peajes? Primera y última fecha, por favor",
    "Сколько заявлений упоминают пошлины? Первая и последняя дата, пожалуйста",
    "多少份声明提到通行费？最早和最近的日期？",
    "كم عدد البيانات التي تذكر الرسوم؟ أول وآخر تاريخ",
]
ECHOED = [
    "Which statements mention tolls, and what’s the exact sentence?",
    "Which statements mention tolls, and what is the wording?",
    "Quelles déclarations mentionnent les péages, et quelle est la phrase exacte ?",
    "¿Qué declaraciones mencionan peajes, y cuál es la frase exacta?",
    "哪份声明最早提到通行费是哪一份?原话怎么说?",
    "哪些声明提到通行费？原文是什么？",
]


def _read(question: str) -> Plan | None:
    return read_plan(question, detect_language(question))


@pytest.mark.parametrize(("question", "words"), [*CALLED.items(), *AHEAD.items()])
def test_what_is_called_words_is_asked_for_just_so(question: str, words: str) -> None:
    plan = _read(question)
    assert plan is not None
    assert (plan.subject, plan.exact) == (words, True)


@pytest.mark.parametrize("question", PLAIN)
def test_other_words_before_a_question_are_none_of_statements(question: str) -> None:
    plan = _read(question)
    assert plan is None or not plan.exact


@pytest.mark.parametrize(("letters", "exact"), [(60, True), (61, False)])
def test_long_words_before_a_question_are_another_sentence(letters: int, exact: bool) -> None:
    words = ("ab " * letters)[: letters - 1] + "c"
    plan = _read(f"{words} – which statements use the phrase?")
    assert bool(plan and plan.exact and plan.subject == words) is exact


@pytest.mark.parametrize("question", FIRST)
def test_where_words_turned_up_first_is_where_they_stood(question: str) -> None:
    plan = _read(question)
    assert plan is not None
    assert (plan.task, plan.exact) == (Task.LINEAGE, True)


@pytest.mark.parametrize("question", ENDED)
def test_a_list_by_date_tells_its_ends(question: str) -> None:
    asked = cut_tail(question)
    assert asked != question
    plan = _read(asked)
    assert plan is not None
    assert plan.task in (Task.COUNT, Task.MENTIONS)


@pytest.mark.parametrize("question", ECHOED)
def test_the_very_words_are_what_is_quoted(question: str) -> None:
    first, *others = split(question, _read(question))
    assert len(others) <= 1
    plan = _read(first)
    assert plan is not None
    assert plan.subject.endswith(("tolls", "péages", "peajes", "通行费"))


@pytest.mark.parametrize(
    ("question", "subject", "which"),
    [
        ("Dans combien de textes de 2030-2031 le port est-il évoqué ?", "le port", "2030-2031"),
        ("Dans combien de textes de 2030 l'embargo est-il évoqué ?", "l'embargo", "2030"),
        ("Which statements mention 2030 goals?", "2030 goals", ""),
    ],
)
def test_a_time_behind_a_preposition_belongs_to_the_statements(
    question: str, subject: str, which: str
) -> None:
    plan = _read(question)
    assert plan is not None
    assert plan.subject == subject
    assert which in plan.which
