"""Numbers below a line that ends far before the width, without a stop: the items of a list."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.structure.test_document_kinds import label, read

LISTS = """(1) {first}

(2) {lead}

1. {one},
2. {two}
   {a} {upper}
   {b} {lower}
3. {three}

(3) {last}
"""
GERMAN = {
    "first": "Der Hafen hält jede Lampe am Kai und auf der Mole instand und prüft\nsie.",
    "lead": "Über jede Lampe ist ein Eintrag in das Buch des Hafens zu machen, er\nenthält:",
    "one": "den Ort",
    "two": "den Zustand",
    "upper": "des Glases und",
    "lower": "des Dochtes sowie",
    "three": "den Namen der Wache.",
    "last": "Das Buch liegt im Haus der Lotsen am Kai und ist dort jeder Person zu\nzeigen.",
}
POLISH = {
    "first": "Port utrzymuje każdą lampę na nabrzeżu i na falochronie oraz bada jej\nstan.",
    "lead": "O każdej lampie czyni się wpis w księdze portu, który obejmuje razem\nz datą:",
    "one": "miejsce",
    "two": "stan",
    "upper": "szkła oraz",
    "lower": "knota, a także",
    "three": "imię strażnika.",
    "last": "Księga leży w domu pilotów przy nabrzeżu i jest tam każdemu okazywana\nod rana.",
}


@pytest.mark.parametrize("words", [GERMAN, POLISH])
@pytest.mark.parametrize(("a", "b"), [("a)", "b)"), ("(a)", "(b)"), ("a.", "b.")])
def test_short_lines_without_a_stop_part_items(
    tmp_path: Path, words: dict[str, str], a: str, b: str
) -> None:
    statement = read(tmp_path, "a.txt", LISTS.format(**words, a=a, b=b))
    assert label(statement) == ["1", "2", "3"]
    text = statement.paragraphs[1].text
    assert [text[each.start :].split()[0] for each in statement.paragraphs[1].items] == [
        "1.",
        "2.",
        a,
        b,
        "3.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Die Lampe am Kai wird gelöscht, sobald die Fähre abgelegt hat, am\n"
        "2. Mai aber nicht.\n\n2. Das Öl ist trocken und wird im Haus der Lotsen gelagert, am Kai.",
        "1. The lamps are lit as the rule on piers says in its first item, and\n"
        "2. May is named there.\n\n2. The oil is kept dry in the house of the pilots on the pier.",
    ],
)
def test_a_number_that_a_full_line_goes_on_with_is_text(tmp_path: Path, text: str) -> None:
    assert label(read(tmp_path, "a.txt", text)) == ["1", "2"]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("head", "entries"),
    [
        ("Annex", ["High-level principles on lamps and on oil", "Roadmap of the Piers 2041–2045"]),
        ("Annexe", ["Principes sur les lampes et l’huile", "Feuille de route des quais", "Bilan"]),
        ("Приложение", ["Принципы освещения причалов", "План закупок масла на 2042 год"]),
    ],
)
def test_lines_that_are_each_a_number_and_a_few_words_list(
    tmp_path: Path, name: str, head: str, entries: list[str]
) -> None:
    listed = "\n".join(f"{number}. {each}" for number, each in enumerate(entries, 1))
    wrapped = (
        "1. The lamps of the pier are lit at dusk, and whoever lights them is\npaid.\n\n"
        "2. The oil for the lamps is kept dry in the house of the pilots on the\npier.\n\n"
    )
    heading = f"### {head}" if name.endswith("md") else head
    statement = read(tmp_path, name, f"{wrapped}{heading}\n\n{listed}\n")
    assert label(statement) == ["1", "2", *(f"{head}({n + 1})" for n in range(len(entries)))]
    assert [each.text for each in statement.paragraphs[2:]] == entries
