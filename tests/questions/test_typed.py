"""Questions are read as they are typed in haste: without accents, and names without capitals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.citing.answer import Answer
from assistant.language.typed import put_accents, put_capitals

STATEMENTS = {
    "osaka-2030": (
        "Osaka Declaration of Japan and Norway\n\nOsaka, 8 August 2030\n\n"
        "1. Japan and Norway lit the lamps of the strait.\n\n2. Ferries run daily.\n"
    ),
    "oslo-2031": (
        "Joint Statement of Norway and South Korea\n\nOslo, 3 March 2031\n\n"
        "1. The ministers welcome the ferries of Japan.\n\n2. The bells are gilded.\n"
    ),
}


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("cual es la ultima declaracion", "cuál es la última declaración"),
        ("¿Quien firmo la declaracion de Oslo?", "¿Quién firmó la declaración de Oslo?"),
        ("resume la declaracion de osaka", "resume la declaración de osaka"),
        ("la parte que firmo y cuales son", "la parte que firmó y cuáles son"),
        ("QUELLE EST LA DERNIERE DECLARATION ?", "QUELLE EST LA DERNIÈRE DÉCLARATION ?"),
        ("ou est-il question de lampes", "où est-il question de lampes"),
        ("une lampe ou une cloche", "une lampe ou une cloche"),
        ("اي بيان هو اخر بيان", "أي بيان هو آخر بيان"),
        ("What does the declaration say?", "What does the declaration say?"),
        ("which dont name it, and whats new", "which don't name it, and what's new"),
        ('que dice sobre "la cooperacion"', 'qué dice sobre "la cooperacion"'),
        ("los dos que cion", "los dos que cion"),
        ("que accion se pide", "qué acción se pide"),
    ],
)
def test_accents_are_put_in_the_language_that_lacks_them(typed: str, read: str) -> None:
    assert put_accents(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("what do they say about south korea?", "what do they say about South Korea?"),
        ("statements of the united states", "statements of the United States"),
        ("with the democratic republic of the congo", "with the Democratic Republic of the Congo"),
        ("sobre ucrania y corea del sur", "sobre Ucrania y Corea del Sur"),
        ("que disent-ils de l'iran", "que disent-ils de l'Iran"),
        ("а что про украину и того", "а что про Украину и того"),
        ("what did the eu and us say about steel", "what did the EU and US say about steel"),
        ("uk and us statements, or us-japan ones", "UK and US statements, or US-Japan ones"),
        ("which dprk missiles do they name?", "which DPRK missiles do they name?"),
        (
            "tell us and show us with dates what binds us",
            "tell us and show us with dates what binds us",
        ),
        ("un peu au sud", "un peu au sud"),
        ("which of us said “south korea”?", "which of us said “south korea”?"),
    ],
)
def test_capitals_are_put_on_names_of_parties(typed: str, read: str) -> None:
    assert put_capitals(typed) == read


@pytest.mark.parametrize(
    "question",
    [
        "cual es la ultima declaracion que menciona a japon",
        "quelle est la derniere declaration qui mentionne le japon",
    ],
)
def test_the_latest_is_told_to_who_types_no_accents(
    ask: Callable[..., Answer], question: str
) -> None:
    assert [each.source for each in ask(question).citations] == ["oslo-2031.txt"]


def test_a_party_is_known_in_small_letters(ask: Callable[..., Answer]) -> None:
    assert "Republic of Korea" in ask("who signed the statement of norway and south korea?").text
    assert [each.source for each in ask("which statements of japan mention lamps?").citations] == [
        "osaka-2030.txt"
    ]
