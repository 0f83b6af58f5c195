"""A name is found wherever its word may begin: behind an elided article, or amid a run."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.retrieval.words.seeker import Seeker
from assistant.retrieval.words.sought import read_sought

STATEMENTS = {
    "besk-2030": (
        "Déclaration de Besk\n\nBesk, 8 août 2030\n\n"
        "1. Les lampes de la République d’Haïti et de l’Équateur sont allumées.\n"
    ),
    "keld-2031": "科尔德声明\n\n科尔德，2031年3月3日\n\n1. 各方对海地局势表示关切。\n",
    "lorn-2032": "Lorn Declaration\n\nLorn, 2 October 2032\n\n1. The ferries of Haiti run daily.\n",
}


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Haiti", "de la République d’Haïti", ["Haïti"]),
        ("Haiti", "de la République d'Haïti et d’Haïti", ["Haïti", "Haïti"]),
        ("Ecuador", "de l’Équateur", ["Équateur"]),
        ("Italy", "l'Italia e dell'Italia", ["Italia", "Italia"]),
        ("Haiti", "我们对海地局势表示关切", ["海地"]),
        ("Taiwan", "关于台湾海峡", ["台湾"]),
        ("Haiti", "الوضع في هايتي وهايتي", ["هايتي", "وهايتي"]),
        ("Haiti", "ﬁns of Haiti", ["Haiti"]),
        ("Haiti", "ﬁns d’Haïti", ["Haïti"]),
    ],
)
def test_a_name_is_found_where_its_word_begins(name: str, text: str, found: list[str]) -> None:
    spans = Seeker(read_sought(name).run).find(text)
    assert [text[start:end] for start, end in spans] == found


@pytest.mark.parametrize(
    "question",
    [
        "Which statements mention Haiti?",
        "Quelles déclarations mentionnent Haïti ?",
        "哪些声明提到海地？",
        "ما البيانات التي تذكر هايتي؟",
    ],
)
def test_a_list_has_a_name_in_every_language(ask: Callable[..., Answer], question: str) -> None:
    told = ask(question)
    assert [each.source for each in told.named or told.statements] == [
        f"{each}.txt" for each in STATEMENTS
    ]
