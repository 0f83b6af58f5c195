"""The number of a page, in the words of its language, is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents import FORMATS, read_document


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    "line",
    [
        "Page 3",
        "Page 3 of 12",
        "page 3 sur 12",
        "Página 3 de 12",
        "Seite 3 von 12",
        "Seite 3/12",
        "стр. 3 из 12",
        "第3页",
        "第3页共12页",
        "pagina 3 di 12",
        "blz. 3 van 12",
        "Strona 3 z 12",
        "Sida 3 av 12",
        "стор. 3 із 12",
        "3ページ",
        "3쪽",
        "صفحة 3 من 12",
        "- 3 -",
        "3 of 12",
    ],
)
def test_a_page_s_number_is_no_text(tmp_path: Path, suffix: str, line: str) -> None:
    text = f"Lamps\n\n1. The lamps are lit.\n\n{line}\n\n2. The oil is kept dry."
    statement = read_document(tmp_path, text, suffix)
    assert line in statement.furniture
    assert [each.text for each in statement.paragraphs] == [
        "The lamps are lit.", "The oil is kept dry.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line", ["Page 3 says more.", "Page three is torn.", "3 of the lamps are red.", "Page 3 of May"]
)
def test_what_only_begins_like_one_is_text(tmp_path: Path, line: str) -> None:
    text = f"Lamps\n\n1. The lamps are lit.\n\n{line}\n\n2. The oil is kept dry."
    assert line not in read_document(tmp_path, text).furniture
