"""What only tells what is meant is lifted from a question, and said of its answer."""

from __future__ import annotations

import pytest

from assistant.answering.assistant import Assistant
from assistant.question.cues.subjects.clarified import clarify
from tests.conftest import NewAssistant
from tests.told import list_named

STATEMENTS = {
    "velm-2030": "Velm Declaration\n\nVelm, 4 April 2030\n\n1. The Tarnel rises in spring.\n",
    "sund-2031": "Sund Declaration\n\nSund, 5 May 2031\n\n1. The ship is repaired.\n",
}


@pytest.mark.parametrize(
    ("question", "kept", "gloss"),
    [
        (
            "Which mention the Tarnel (the river, not the ship!!)?",
            "Which mention the Tarnel?",
            "the river, not the ship",
        ),
        (
            "Which mention the Tarnel – the river, I don't mean Captain Tarnel?",
            "Which mention the Tarnel?",
            "the river, I don't mean Captain Tarnel",
        ),
        (
            "Which mention the Tarnel, not the old ship?",
            "Which mention the Tarnel?",
            "not the old ship",
        ),
        (
            "Quels textes citent la Tarnel (le fleuve, pas le navire) ?",
            "Quels textes citent la Tarnel ?",
            "le fleuve, pas le navire",
        ),
        (
            "¿Qué textos citan el Tarnel (el río, no el barco)?",
            "¿Qué textos citan el Tarnel?",
            "el río, no el barco",
        ),
        (
            "Какие тексты упоминают Тарнель (реку, а не корабль)?",
            "Какие тексты упоминают Тарнель?",
            "реку, а не корабль",
        ),
        ("哪些声明提到塔内尔（指河流，不是船）？", "哪些声明提到塔内尔？", "指河流，不是船"),
        (
            "ما البيانات التي تذكر تارنل (النهر، وليس السفينة)؟",
            "ما البيانات التي تذكر تارنل؟",
            "النهر، وليس السفينة",
        ),
        (
            "How many mention the Tarnel League, spelled out or as TL?",
            "How many mention the Tarnel League (TL)?",
            "",
        ),
        (
            "Which mention the Tarnel, also known as the Darnel?",
            "Which mention the Tarnel (the Darnel)?",
            "",
        ),
    ],
)
def test_what_is_meant_is_lifted(question: str, kept: str, gloss: str) -> None:
    assert clarify(question) == (kept, gloss)


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention tolls, the company or the river?",
        "What does it say, I don't mean the Velm statement?",
        "what about tolls, I mean grain?",
        "Which country, state and city are named?",
        "Which statements mention “the Tarnel (the river, not the ship)”?",
    ],
)
def test_all_else_is_kept(question: str) -> None:
    assert clarify(question) == (question, "")


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("Which mention lamps (not tolls)?", "Which mention lamps but not tolls?"),
        ("Quels textes citent les lampes (pas les péages) ?", "les lampes mais pas les péages ?"),
        ("¿Qué textos citan lámparas (no peajes)?", "lámparas pero no peajes?"),
        ("Какие тексты упоминают лампы (не пошлины)?", "лампы, но не пошлины?"),
    ],
)
def test_what_is_denied_in_brackets_is_left_out(question: str, kept: str) -> None:
    assert clarify(question)[0].endswith(kept)


def test_words_do_not_tell_it_apart(assistant_over: NewAssistant) -> None:
    assistant: Assistant = assistant_over(STATEMENTS)
    answer = assistant.ask("Which statements mention the Tarnel (the river, not the ship)?")
    assert list_named(answer) == ["velm-2030"]
    assert "“the river, not the ship” was read as telling what is meant" in answer.text
    denied = assistant.ask("Which statements mention the Darnel (the river, not the ship)?")
    assert "telling what is meant" not in denied.text
