"""No cell of a saved table is run as a formula, at whichever mark a spreadsheet parts cells."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.export.table import tabulate_conversation
from assistant.export.transcript import Exchange, Said

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
CELLS = st.text(alphabet="=+-@＝＋－＠,;\t\r\n\" \u00a0\u3000'a1", max_size=12)


def read_cells(question: str, answer: str) -> Iterator[str]:
    exchange = Exchange(question, (Said(answer, (), 0),) * 2)
    text = tabulate_conversation([exchange]).removeprefix("\ufeff")
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield from row


@given(CELLS, CELLS)
@example("q", 'x;"=1+1;y')
@example("q", 'x\n"@SUM(1)')
@example('"x"; - 1+1', '\t"\u3000＝1+1')
def test_no_cell_begins_with_a_sign_of_formulas(question: str, answer: str) -> None:
    begun = [cell.lstrip().lstrip('"').lstrip() for cell in read_cells(question, answer)]
    assert not [cell for cell in begun if cell.startswith(SIGNS)]


@pytest.mark.parametrize("text", ["a - b; c = d", "“free, open”; 2+2", "x@y.org - 5"])
def test_signs_within_a_sentence_stay(text: str) -> None:
    assert text in read_cells("q", text)
