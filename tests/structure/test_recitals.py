"""Recitals have numbers of their own, and their own name where the text below has the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.question.pointer import read_pointer
from tests.structure.test_document_kinds import label, read
from tests.structure.test_document_numbers import write_blocks

ENGLISH = [
    "THE ASSEMBLY OF THE FERRIES,",
    "Having regard to the Statute of the Assembly, and in particular to its Article 4,",
    "Whereas:",
    "{a} The ferries of the north carry more passengers each year than the year before.",
    "{b} The lamps of the landing stages are older than the stages themselves.",
    "{c} This Recommendation leaves the rights of the harbours as they are,",
    "HAS ADOPTED THIS RECOMMENDATION:",
    "The harbours should:",
    "{d} light each landing stage from dusk to dawn;",
    "{e} keep a book of the lamps that were found unlit.",
]
GERMAN = [
    "DER RAT DER HÄFEN,",
    "gestützt auf die Satzung der Häfen,",
    "in Erwägung nachstehender Gründe:",
    "{a} Die Fähren befördern jedes Jahr mehr Menschen als im Jahr zuvor.",
    "{b} Die Lampen der Anleger sind älter als die Anleger selbst.",
    "{c} Diese Empfehlung lässt die Rechte der Häfen unberührt —",
    "HAT FOLGENDE EMPFEHLUNG ABGEGEBEN:",
    "Den Häfen wird empfohlen:",
    "{d} jeden Anleger von der Dämmerung an zu beleuchten;",
    "{e} ein Buch über die Lampen zu führen.",
]
SPANISH = [
    "EL CONSEJO DE LOS FAROS,",
    "Considerando lo siguiente:",
    "{a} Los faros del norte guían cada año a más barcos que el año anterior.",
    "{b} Las lámparas de los muelles son más antiguas que los propios muelles.",
    "{c} La presente Recomendación respeta los derechos de los puertos,",
    "HA ADOPTADO LA PRESENTE RECOMENDACIÓN:",
    "{d} Los puertos deberían iluminar cada muelle desde el anochecer.",
    "{e} Los puertos deberían llevar un libro de las lámparas.",
]
NAMED = [(ENGLISH, "recital"), (GERMAN, "Erwägungsgrund"), (SPANISH, "considerando")]


def fill(texts: list[str], recital: str, point: str) -> list[str]:
    marks = {each: recital.format(n) for n, each in enumerate("abc", 1)}
    marks |= {each: point.format(n) for n, each in enumerate("de", 1)}
    return [each.format(**marks) for each in texts]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(("recital", "point"), [("({})", "{}."), ("({})", "({})"), ("{}.", "{}.")])
@pytest.mark.parametrize(("texts", "word"), NAMED)
def test_recitals_with_the_numbers_of_the_text_are_named(
    tmp_path: Path, texts: list[str], word: str, name: str, recital: str, point: str
) -> None:
    statement = read(tmp_path, name, write_blocks(name, fill(texts, recital, point)))
    assert [each for each in label(statement) if each] == [
        f"{word} 1",
        f"{word} 2",
        f"{word} 3",
        "1",
        "2",
    ]


@pytest.mark.parametrize(("texts", "word"), NAMED)
def test_recitals_whose_numbers_no_other_has_are_plain(
    tmp_path: Path, texts: list[str], word: str
) -> None:
    articles = [each for each in fill(texts, "({})", "Article {}.") if word]
    found = [each for each in label(read(tmp_path, "a.txt", "\n\n".join(articles))) if each]
    assert found == ["1", "2", "3", "Article 1", "Article 2"]


def test_a_list_below_the_last_numbered_paragraph_is_its_own(tmp_path: Path) -> None:
    texts = ["1. Lamps are lit.", "2. The harbours keep:", "(1) a book of lamps;", "(2) a bell."]
    assert label(read(tmp_path, "a.txt", "\n\n".join(texts))) == ["1", "2"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [("What does recital 2 say?", "recital 2"), ("What does paragraph 2 say?", "2")],
)
def test_a_recital_is_asked_for_by_its_name(tmp_path: Path, question: str, expected: str) -> None:
    statement = read(tmp_path, "a.txt", "\n\n".join(fill(ENGLISH, "({})", "{}.")))
    pointer = read_pointer(question)
    assert pointer
    assert [each.label for each in pointer.find(statement)] == [expected]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.md"])
@pytest.mark.parametrize(
    "lead",
    ["The Council recommends to the pilots:", "Il est recommandé aux pilotes :", "建议各港："],
)
def test_what_leads_in_to_the_next_numbers_is_no_part_of_the_last(
    tmp_path: Path, name: str, lead: str
) -> None:
    texts = ["1. to light the lamps;", "2. to keep the oil;", lead, "3. to ring the bell."]
    statement = read(tmp_path, name, write_blocks(name, texts))
    assert label(statement) == ["1", "2", None, "3"]
    assert statement.paragraphs[2].text == lead
