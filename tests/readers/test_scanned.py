"""Text that a scanner read: the heads of its pages and its notes are told apart from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import list_labels, read_document

TEXT = "The keepers of the lamps meet each spring to count the ships that passed and also the"


@pytest.mark.parametrize(
    ("foot", "even", "odd"),
    [
        ("Vol. 310", "{} United Nations — Treaty Series 1958", "1958 Nations Unies — Traités {}"),
        ("No. 4402", "{} Lamp Conference", "Conférence des phares {}"),
        ("Том 3", "{} Сборник договоров", "Сборник договоров {}"),
    ],
)
@pytest.mark.parametrize("seam", ["\n\n", "\n"])
def test_heads_that_count_the_pages_are_no_part_of_the_sentence_that_they_tear(
    tmp_path: Path, foot: str, even: str, odd: str, seam: str
) -> None:
    heads = [(odd if page % 2 else even).format(page) for page in range(45, 49)]
    ends = ("boats.", "ferries.", "oars.", "masts.")
    pages = [
        f"{n}. {TEXT}\n\n{foot}{seam}{head}\n\n{end}"
        for n, (head, end) in enumerate(zip(heads, ends, strict=True), 1)
    ]
    statement = read_document(tmp_path, "\n\n".join(["On the Lamps", *pages]))
    assert [each.text for each in statement.paragraphs] == [f"{TEXT} {end}" for end in ends]
    assert list_labels(statement) == ["1", "2", "3", "4"]


@pytest.mark.parametrize("word", ["Article", "Session", "Статья"])
def test_headings_that_count_are_no_heads_of_pages(tmp_path: Path, word: str) -> None:
    parts = [f"{word} {n}\n\n{TEXT} boats." for n in range(1, 5)]
    statement = read_document(tmp_path, "\n\n".join(["On the Lamps", *parts]))
    kept = [*(each.text for each in statement.headings), *list_labels(statement)]
    assert [f"{word} {n}" for n in range(1, 5)] == [each for each in kept if each]


@pytest.mark.parametrize("suffix", ["txt", "html"])
@pytest.mark.parametrize("mark", ["¹", "²³"])
def test_a_note_with_a_raised_mark_is_apart(tmp_path: Path, suffix: str, mark: str) -> None:
    note = f"{mark} It came into force on 3 June 2031."
    texts = [f"1. {TEXT} boats{mark} of the bay.", "2. The keepers shall:", "(a) light the lamps;"]
    document = "\n\n".join(["On the Lamps", *texts, note, "(b) buy the oil.", "3. Lamps are lit."])
    statement = read_document(tmp_path, document, suffix)
    assert list_labels(statement) == ["1", "2", "3"]
    assert statement.paragraphs[0].text == f"{TEXT} boats of the bay."
    assert len(statement.paragraphs[1].items) == 2
    assert [each.ordinal for each in statement.notes] == [1]


def test_a_raised_number_that_is_no_note_s_is_kept(tmp_path: Path) -> None:
    text = "1. The field has 40 km² of lamps.\n\n2. The sum is 10⁶ and more.\n\n² Lamps of old."
    statement = read_document(tmp_path, f"On the Lamps\n\n{text}")
    assert "40 km² of" in statement.paragraphs[0].text
    assert "10⁶ and" in statement.paragraphs[1].text


@pytest.mark.parametrize(
    ("name", "symbol"), [("Plan of the harbours", "H/RES/7"), ("План портов", "П/РЕС/7")]
)
def test_heads_that_change_sides_are_no_text_of_a_page(
    tmp_path: Path, name: str, symbol: str
) -> None:
    heads = (f"{name}          {symbol}", f"{symbol}          {name}") * 3
    ends = ("boats.", "ferries.", "oars.", "masts.", "ropes.")
    texts = [f"{n}. Of {end} {TEXT}" for n, end in enumerate(ends, 1)]
    first, *others = (f"{head}\n\n{{}}{text}\n" for head, text in zip(heads, texts, strict=False))
    pages = [
        first.format(""),
        *(page.format(f"{end}\n\n") for page, end in zip(others, ends, strict=False)),
    ]
    document = "\n\f".join([*pages, f"{heads[5]}\n\n{ends[4]}"])
    statement = read_document(tmp_path, document)
    assert [each.text for each in statement.paragraphs] == [
        f"Of {end} {TEXT} {end}" for end in ends
    ]
