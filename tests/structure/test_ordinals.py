"""Numbers in words count beyond ten, in one word or in several, with and without accents."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.language.numerals import read_ordinal
from tests.documents import FORMATS, list_labels, read_document

TEXT = "Los faros del puerto se encienden cada noche."


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("words", "stop"),
    [
        (("NOVENO", "DÉCIMO", "UNDÉCIMO", "DUODÉCIMO", "DECIMOTERCERO"), ".-"),
        (("Décima", "Décima primera", "Décima segunda", "Decimotercera"), "."),
        (("DECIMO", "DECIMO PRIMERO", "DECIMO SEGUNDO", "DECIMO TERCERO"), ".-"),
        (("Décimo", "Décimo primeiro", "Décimo segundo", "Décimo terceiro"), " –"),
        (("Decimo", "Undicesimo", "Dodicesimo", "Tredicesimo"), "."),
        (("Dixièmement", "Onzièmement", "Douzièmement"), " :"),
        (("Десятое", "Одиннадцатое", "Двенадцатое", "Тринадцатое"), "."),
        (("Девятнадцатое", "Двадцатое", "Двадцать первое", "Двадцать второе"), "."),
        (("عاشراً", "حادي عشر", "ثاني عشر", "ثالث عشر"), ":"),
        (("Zehntens", "Elftens", "Zwölftens", "Dreizehntens"), ":"),
        (("Twelfth", "Thirteenth", "Fourteenth"), ":"),
        (("Twentieth", "Twenty-first", "Twenty-second"), ":"),
    ],
)
def test_paragraphs_are_counted_beyond_ten(
    tmp_path: Path, suffix: str, words: tuple[str, ...], stop: str
) -> None:
    text = "\n\n".join(["Carta de los faros", *(f"{word}{stop} {TEXT}" for word in words)])
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == list(words)
    assert {each.text for each in statement.paragraphs} == {TEXT}


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "numbers"),
    [
        ("ARTÍCULO", ("DÉCIMO", "DÉCIMO PRIMERO", "DÉCIMO SEGUNDO", "DECIMOTERCERO")),
        ("Cláusula", ("décima", "undécima", "duodécima", "décima tercera")),
        ("Article", ("dix-neuvième", "vingtième", "vingt et unième", "vingt-deuxième")),
        ("Artigo", ("décimo", "décimo primeiro", "décimo segundo")),
        ("Articolo", ("decimo", "undicesimo", "dodicesimo")),
        ("Статья", ("девятнадцатая", "двадцатая", "двадцать первая")),
        ("المادة", ("العاشرة", "الحادية عشرة", "الثانية عشرة")),
    ],
)
def test_articles_are_counted_beyond_ten(
    tmp_path: Path, suffix: str, word: str, numbers: tuple[str, ...]
) -> None:
    labels = [f"{word} {number}" for number in numbers]
    text = "\n\n".join(["Carta de los faros", *(f"{label}. {TEXT}" for label in labels)])
    assert list_labels(read_document(tmp_path, text, suffix)) == labels


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("Vigésimo noveno", 29), ("VIGESIMO", 20), ("Trigésima", 30), ("decimoctavo", 18),
        ("dix-neuvième", 19), ("тридцатый", 30), ("التاسعة والعشرون", 29), ("on birinci", 11),
        ("dziewiętnasta", 19), ("dvacátý", 20), ("tjugonde", 20), ("twintigste", 20),
        ("vierzehnten", 14), ("ventunesima", 21), ("двадцятий", 20), ("четвертое", 4),
    ],
)  # fmt: skip
def test_a_number_in_words_has_its_value(number: str, value: int) -> None:
    assert read_ordinal(number) == value


@pytest.mark.parametrize(
    "line",
    ["Undécimo día de la asamblea.", "Décimo primer puerto: abierto.", "Onzième page du registre."],
)
def test_a_word_that_a_sentence_goes_on_after_is_no_number(tmp_path: Path, line: str) -> None:
    text = f"Carta de los faros\n\nDécimo.- {TEXT}\n\n{line}"
    assert list_labels(read_document(tmp_path, text)).count(None) >= 1
