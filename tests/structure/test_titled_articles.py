"""Articles with their title in the line of the number, and what stands around such numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, list_labels, read_document


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("stop", [".-", ".—", ". -", " -", "."])
@pytest.mark.parametrize("word", ["Artículo", "CLÁUSULA", "Art.", "Article", "Artigo"])
def test_a_dash_behind_the_stop_of_a_number_is_no_text(
    tmp_path: Path, suffix: str, stop: str, word: str
) -> None:
    text = f"FAROLES\n\n{word} 1{stop} El farol arde.\n\n{word} 2{stop} El guardián vive allí."
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.text) for each in statement.paragraphs] == [
        (f"{word} 1", "El farol arde."),
        (f"{word} 2", "El guardián vive allí."),
    ]


def test_dashes_stand_behind_the_numbers_of_paragraphs_and_items_too(tmp_path: Path) -> None:
    text = (
        "FAROLES\n\n1.- El farol arde.\n\n1.1.- Arde de noche.\n\n1.2.- No arde de día.\n\n"
        "2.- La torre:\na).- es blanca;\nb).- es alta."
    )
    statement = read_document(tmp_path, text)
    assert [(each.label, each.text[:11]) for each in statement.paragraphs] == [
        ("1", "El farol ar"), ("1.1", "Arde de noc"), ("1.2", "No arde de "), ("2", "La torre:\na"),
    ]  # fmt: skip
    assert [each.label for each in statement.paragraphs[-1].items] == ["a)", "b)"]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("first", "second", "titles"),
    [
        ("Article 1. Scope", "Article 2. Keepers", ["Scope", "Keepers"]),
        ("Article premier. - Champ", "Article 2. - Gardiens", ["Champ", "Gardiens"]),
        ("ARTÍCULO 1.- Objeto.", "ARTÍCULO 2.- Guardianes.", ["Objeto.", "Guardianes."]),
        ("Статья 1. Предмет.", "Статья 2. Смотрители.", ["Предмет.", "Смотрители."]),
        ("§ 1 Geltung", "§ 2 Wärter", ["Geltung", "Wärter"]),
    ],
)
def test_a_title_stands_close_above_the_first_number_of_its_article(
    tmp_path: Path, suffix: str, first: str, second: str, titles: list[str]
) -> None:
    text = (
        f"ON LAMPS\n\n{first}\n1. The lamps burn at night.\n2. They go out at dawn.\n\n"
        f"{second}\n1. A keeper lives in the tower.\n2. A keeper is paid."
    )
    statement = read_document(tmp_path, text, suffix)
    assert [each.heading for each in statement.paragraphs] == [
        each for each in titles for _ in range(2)
    ]
    assert [(each.label or "")[-3:] for each in statement.paragraphs] == ["(1)", "(2)"] * 2


def test_a_sentence_above_the_first_number_is_no_title(tmp_path: Path) -> None:
    text = (
        "ON LAMPS\n\nArticle 1\nThe lamps of all the piers, be they of tin or of glass, burn at "
        "night.\n1. They are lit at dusk.\n2. They go out at dawn.\n\nArticle 2\nKeepers are paid:"
        "\n1. in oil;\n2. in bread."
    )
    statement = read_document(tmp_path, text)
    assert statement.paragraphs[0].text.startswith("The lamps of all the piers")


@pytest.mark.parametrize(
    "marks",
    [
        ["1.", "1 alt.", "2.", "2 bis.", "2 bis alt.", "3."],
        ["1.", "1-бис.", "1 альт.", "2."],
    ],
)
def test_another_wording_of_a_number_in_a_draft_is_a_paragraph(
    tmp_path: Path, marks: list[str]
) -> None:
    text = "\n\n".join(f"{mark} [The lamps of the pier are lit.]" for mark in marks)
    assert list_labels(read_document(tmp_path, text)) == [mark.rstrip(".") for mark in marks]


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("word", "stop", "titles"),
    [
        ("Статья", ".", ["Термины.", "Обязанности Сторон.", "Плата."]),
        ("ARTÍCULO", ".-", ["Objeto.", "De los faroles.", "Entrada en vigor."]),
        ("Article", ".", ["Scope.", "Keepers.", "Entry into force."]),
    ],
)
def test_a_stop_may_end_the_titles_of_articles(
    tmp_path: Path, suffix: str, word: str, stop: str, titles: list[str]
) -> None:
    text = "LAMPS\n\n" + "\n\n".join(
        f"{word} {number}{stop} {title}\n\nThe lamps burn at night, and the keepers sleep by day."
        for number, title in enumerate(titles, 1)
    )
    statement = read_document(tmp_path, text, suffix)
    assert [(each.label, each.heading, each.text[:9]) for each in statement.paragraphs] == [
        (f"{word} {number}", title, "The lamps") for number, title in enumerate(titles, 1)
    ]


def test_short_sentences_of_some_articles_are_no_titles(tmp_path: Path) -> None:
    text = (
        "LAMPS\n\nArticle 1. The lamps burn.\n\nThey burn at night.\n\nArticle 2. The keepers, who "
        "live in the towers of the pier, are paid in oil and bread.\n\nArticle 3. Bells ring."
    )
    assert read_document(tmp_path, text).paragraphs[0].text.startswith("The lamps burn.")


@pytest.mark.parametrize("stop", ["", ".", ".-"])
@pytest.mark.parametrize("end", ["", "."])
def test_a_title_stands_close_above_the_text_of_its_article(
    tmp_path: Path, stop: str, end: str
) -> None:
    texts = [
        "The lamps of the northern pier burn at night, all the year round,\nand burn oil.",
        "The keepers of the lamps live in the towers of the pier and sleep by\nday.",
        "Bells ring in fog.",
    ]
    titles = [f"{title}{end}" for title in ("Scope", "Keepers", "Bells")]
    text = "LAMPS\n\n" + "\n\n".join(
        f"Article {number}{stop} {title}\n{text}"
        for number, (title, text) in enumerate(zip(titles, texts, strict=True), 1)
    )
    assert [(each.heading, each.text) for each in read_document(tmp_path, text).paragraphs] == [
        (title, " ".join(text.split())) for title, text in zip(titles, texts, strict=True)
    ]


def test_a_sentence_goes_on_below_the_number_of_its_article(tmp_path: Path) -> None:
    text = (
        "LAMPS\n\nArticle 1 The lamps of the pier\nburn at night, all the year round, in fog and "
        "in rain.\n\nArticle 2 The keepers of the lamps\nlive in the towers of the pier and sleep."
    )
    assert [each.text[:28] for each in read_document(tmp_path, text).paragraphs] == [
        "The lamps of the pier burn a", "The keepers of the lamps liv",
    ]  # fmt: skip
