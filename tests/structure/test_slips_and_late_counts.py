"""Numbers that a scan, a line's end or another heading hides."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.readers.source import read_source
from ingest.statement import Statement
from ingest.structure.parse import parse_source
from tests.documents import FORMATS, list_labels, read_document
from tests.reading import write


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("good", "slip", "told"),
    [
        ("ARTICLE", "ARTlCLE", "The keepers of the lamps meet each spring at Lorn."),
        ("ARTÍCULO", "ARTÍGULO", "Los guardas de las lámparas se reúnen cada primavera en Lorn."),
    ],
)
def test_an_article_misread_before_a_dash_is_mended(
    tmp_path: Path, suffix: str, good: str, slip: str, told: str
) -> None:
    words = (good, good, slip, good)
    text = "\n\n".join(f"{word} {n}.—{told}" for n, word in enumerate(words, 1))
    labels = [f"{good} {n}" for n in range(1, 5)]
    assert list_labels(read_document(tmp_path, text, suffix)) == labels


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("ARTICLE", "The keepers of the lamps meet each spring at Lorn."),
        ("ARTIKEL", "Die Wärter der Lampen treffen sich jeden Frühling in Lorn."),
    ],
)
@pytest.mark.parametrize("first", ["(1)", "(l)"])
def test_numbers_set_further_in_than_the_first_count_on(
    tmp_path: Path, word: str, told: str, first: str
) -> None:
    articles = (f"{word} {n}.—{first} {told}\n\n     (2) {told}\n\n     (3) {told}" for n in (1, 2))
    labels = [f"{word} {n}({part})" for n in (1, 2) for part in (1, 2, 3)]
    assert list_labels(read_document(tmp_path, "\n\n".join(articles))) == labels


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("CHAPTER II.—OIL AND STORES.", "The keepers of the lamps meet each spring at Lorn."),
        ("CAPÍTULO II.—DEL ACEITE.", "Los guardas se reúnen cada primavera en Lorn."),
    ],
)
def test_a_chapter_in_capitals_with_a_stop_is_a_heading(
    tmp_path: Path, heading: str, told: str
) -> None:
    text = f"1. {told}\n\n{heading}\n\n2. {told}\n\n3. {told}"
    statement = read_document(tmp_path, text)
    assert heading in {each.text for each in statement.headings}
    assert {each.text for each in statement.paragraphs} == {told}


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Articles 11 et 12", "Les gardiens se réunissent à Lorn."),
        ("Articles 11 and 12", "The keepers meet at Lorn."),
    ],
)
def test_a_heading_of_two_articles_lets_a_count_begin_late(
    tmp_path: Path, heading: str, told: str
) -> None:
    before = "".join(f"<h3>Article {n}</h3><p>1. {told}</p><p>2. {told}</p>" for n in range(1, 11))
    page = f"{before}<h3>{heading}</h3><p>11. {told}</p><p>12. {told}</p>"
    statement = _read_page(tmp_path, f"<html><body>{page}</body></html>")
    assert [each.label for each in statement.paragraphs][-2:] == ["11", "12"]


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2.1 Lists are shown to nobody, but as said in rule", "2.2 and with leave."),
        ("2.1 La liste n'est montrée à personne, sauf selon la règle", "2.2 et avec accord."),
    ],
)
def test_a_dotted_number_at_a_line_s_beginning_is_spoken_of(
    tmp_path: Path, suffix: str, first: str, second: str
) -> None:
    own = "2.2 The lamps are lit at dusk, whatever the weather at the pier may be."
    text = f"1.1 Books are lent.\n\n1.2 Lamps too.\n\n{first}\n{second}\n\n{own}"
    statement = read_document(tmp_path, text, suffix)
    assert list_labels(statement) == ["1.1", "1.2", "2.1", "2.2"]
    assert statement.paragraphs[2].text.endswith(second[4:])


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (("Lamps", "Oil", "Review"), "The keepers meet each spring."),
        (("Lámparas", "Aceite", "Revisión"), "Los guardas se reúnen cada primavera."),
    ],
)
def test_numbers_that_run_through_sections_stay_plain(
    tmp_path: Path, headings: tuple[str, str, str], told: str
) -> None:
    counts = ((1, 2), (3, 4), (1, 2))
    parts = (
        f"<h2>{head}</h2>" + "".join(f"<p>{n}. {told}</p>" for n in numbers)
        for head, numbers in zip(headings, counts, strict=True)
    )
    statement = _read_page(tmp_path, f"<html><body>{''.join(parts)}</body></html>")
    last = [f"{headings[2]}, {n}" for n in (1, 2)]
    assert [each.label for each in statement.paragraphs] == ["1", "2", "3", "4", *last]


@pytest.mark.parametrize("mark", ["*", "1"])
@pytest.mark.parametrize("told", ["The keepers meet at Lorn.", "Les gardiens se réunissent."])
def test_a_block_to_which_a_raised_mark_points_is_a_note(
    tmp_path: Path, mark: str, told: str
) -> None:
    link = f"<a href='#n7'><sup>{mark}</sup></a>"
    note = f"<hr><p id='n7'><sup>{mark}</sup> {told}</p>"
    page = f"<h1>Tarn</h1><p>1. {told}{link}</p><p>2. {told}</p>{note}"
    statement = _read_page(tmp_path, f"<html><body>{page}</body></html>")
    assert [each.text for each in statement.paragraphs] == [told, told]
    assert [(each.mark, each.ordinal) for each in statement.notes] == [(mark, 1)]


def _read_page(folder: Path, page: str) -> Statement:
    return parse_source(read_source(write(folder, "page.html", page), LimitSettings()))
