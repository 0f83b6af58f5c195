"""Numbers that count the pages on, and lists of what stands below, are no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.limits import LimitSettings
from ingest.readers.source import read_source
from ingest.structure.parse import parse_source
from tests.documents import FORMATS, list_labels, read_document
from tests.reading import write

WORDS = {
    "en": ("Contents", "Lamps of the quay", "Bells of the pier", "The keepers keep them in order."),
    "fr": ("Sommaire", "Lampes du quai", "Cloches du port", "Les gardiens en prennent soin."),
}


@pytest.mark.parametrize("language", WORDS)
def test_a_number_at_each_page_s_end_parts_no_list(tmp_path: Path, language: str) -> None:
    told, symbol = WORDS[language][3], "TLV/3/2031/L.2"
    pages = [f"     {n}.   {told}\n\n     (a)  {told}\n\n{n}\n\f{symbol}" for n in range(1, 4)]
    text = f"{symbol}\n\n" + "\n\n".join(pages) + f"\n\n     4.   {told}\n\n4\n"
    statement = read_document(tmp_path, text)
    assert [label for label in list_labels(statement) if label] == ["1", "2", "3", "4"]
    assert {"1", "2", "3"} <= set(statement.furniture)


@pytest.mark.parametrize("end", ["\f", ""])
@pytest.mark.parametrize("language", WORDS)
def test_heads_that_take_turns_and_count_pages_are_no_text(
    tmp_path: Path, language: str, end: str
) -> None:
    _, left, right, told = WORDS[language]
    heads = [f"{10}      {left}", f"{right}        11", f"{12}      {left}"]
    parts = (f"{n}. {told}\n\n{end}{head}" for n, head in enumerate(heads, 1))
    statement = read_document(tmp_path, "\n\n".join(parts) + f"\n\n4. {told}")
    assert list_labels(statement) == ["1", "2", "3", "4"]
    assert {told} == {each.text for each in statement.paragraphs}


def test_a_list_set_apart_from_its_numbers_is_text(tmp_path: Path) -> None:
    text = "\n\n".join(f"{n}     {what}" for n, what in enumerate(("Oil", "Wicks", "Glass"), 1))
    statement = read_document(tmp_path, f"{text}\n\nThe keepers keep them in order.")
    assert not set(text.split("\n\n")) & set(statement.furniture)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("language", WORDS)
def test_entries_with_pages_need_no_head(tmp_path: Path, suffix: str, language: str) -> None:
    _, first, second, told = WORDS[language]
    entries = f"1 – {first} 2\n\n2 – {second} 3\n\nAnnex B – Oil and wicks 4"
    text = f"Tarn and Velm\n\n{entries}\n\n{first}\n\n1. {told}\n\n2. {told}\n\n{second}"
    statement = read_document(
        tmp_path, f"{text}\n\n3. {told}\n\nOil and wicks\n\n4. {told}", suffix
    )
    assert list_labels(statement) == ["1", "2", "3", "4"]
    assert f"1 – {first} 2" in statement.furniture


@pytest.mark.parametrize("language", WORDS)
def test_items_that_shorten_the_headings_below_are_a_table_of_contents(
    tmp_path: Path, language: str
) -> None:
    head, first, second, told = WORDS[language]
    items = f"<ol><li><a href='#a'>{first}</a></li><li><a href='#b'>{second}</a></li></ol>"
    parts = (f"<h2>{each}, 2031</h2><ol><li>{told}</li></ol>" for each in (first, second))
    page = f"<html><body><h1>Tarn</h1><h2>{head}</h2>{items}{''.join(parts)}</body></html>"
    source = read_source(write(tmp_path, "page.html", page), LimitSettings())
    assert [each.text for each in parse_source(source).paragraphs] == [told, told]


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("The report of the keepers,1 and decision 2/CP.1 on oil, are read.", "2/CP.1"),
        ("Le rapport des gardiens,1 et la note Add.1 sur les lampes, sont lus.", "Add.1"),
    ],
)
def test_the_last_number_of_a_symbol_points_to_no_note(
    tmp_path: Path, told: str, kept: str
) -> None:
    text = f"1. {told}\n\n____________\n\n  1  See the log of the pier.\n\n2. The lamps are lit."
    statement = read_document(tmp_path, text)
    assert kept in statement.paragraphs[0].text
    assert [note.mark for note in statement.notes] == ["1"]
