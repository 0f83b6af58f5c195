"""Counts say what they count, and what is not counted is said to be so."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant


@pytest.fixture(scope="module")
def assistant(beacons: Assistant) -> Assistant:
    return beacons


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which countries are mentioned most?", "Canada – 3"),
        ("What countries do the statements mention most often?", "Canada – 3"),
        ("Quels pays sont les plus mentionnés ?", "Canada – 3"),
        ("¿Qué países se mencionan más?", "Canadá – 3"),
        ("Какие страны упоминаются чаще всего?", "Канада – 3"),
        ("ما هي الدول الأكثر ذكرا؟", "كندا – 3"),
        ("哪些国家被提到最多？", "加拿大 – 3"),
        ("Which countries are mentioned most in 2031?", "Canada – 1"),
    ],
)
def test_countries_are_counted_by_statements(
    assistant: Assistant, question: str, expected: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.abstained
    assert answer.lines[1].text == expected


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("What are the most common subjects?", "Which countries are mentioned most?"),
        ("Which topics come up most often?", "Which countries are mentioned most?"),
        ("Quels sont les sujets les plus fréquents ?", "Quels pays sont les plus mentionnés ?"),
        ("¿Cuáles son los temas más frecuentes?", "¿Qué países se mencionan más?"),
        ("Какие самые частые темы?", "Какие страны упоминаются чаще всего?"),
        ("最常见的主题是什么？", "哪些国家被提到最多？"),
        ("ما هي المواضيع الأكثر شيوعا؟", "ما هي الدول الأكثر ذكرًا؟"),
    ],
)
def test_subjects_are_not_counted_and_that_is_said(
    assistant: Assistant, question: str, other: str
) -> None:
    answer = assistant.ask(question)
    assert answer.abstained
    assert answer.other == other
    assert not assistant.ask(other).abstained


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many statements mention beacons?", "Occurrences: 5; sentences: 4; paragraphs: 3."),
        ("How often are beacons mentioned?", "Occurrences: 5; sentences: 4; paragraphs: 3."),
        (
            "How many times is “beacon keepers” used?",
            "Occurrences: 2; sentences: 2; paragraphs: 2.",
        ),
        ("Combien de fois le Canada est-il mentionné ?", "Occurrences : 3 ; phrases : 3"),
        ("¿Cuántas veces aparece Canadá?", "Apariciones: 3; oraciones: 3; párrafos: 3."),
        ("Сколько раз упоминается Канада?", "Вхождений: 3, предложений: 3, абзацев: 3."),
        ("كم مرة ذكرت كندا؟", "عدد المرات: 3، الجمل: 3، الفقرات: 3."),
        ("加拿大被提到了多少次？", "共出现3次，涉及3句、3段。"),
    ],
)
def test_a_count_says_what_it_counts(assistant: Assistant, question: str, said: str) -> None:
    answer = assistant.ask(question)
    assert said in answer.lines[1].text
    lookup = answer.lookup
    assert lookup
    found = assistant.find(lookup.words, lookup.exact)
    assert str(found.sentences) in said
