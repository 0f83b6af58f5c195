"""Rows as a file that spreadsheets open: CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from assistant.citing.answer import Citation
from assistant.citing.findings import Findings
from assistant.citing.marks import format_label
from assistant.export.transcript import Exchange

CITED = ("date", "title", "paragraph", "page", "quote", "file")
BEFORE_FORMULA = re.compile(r'(?<![";\s])[";\s]*+(?=[=+@＝＋－＠-])')
"""All that spreadsheets pass over before a sign by which a cell is run, or part cells at."""
PARTING = frozenset(";\t\r\n")


def tabulate_conversation(exchanges: Sequence[Exchange]) -> str:
    """Give a conversation as CSV, a row a citation, and a row a line that has none."""
    rows = (
        (exchange.question, line.text, *cited)
        for exchange in exchanges
        for line in exchange.lines
        for cited in (map(_list_fields, line.citations) if line.citations else [()])
    )
    return _write(("question", "answer", *CITED), rows)


def tabulate_findings(found: Findings) -> str:
    """Give every sentence that has some words as CSV, a row a sentence."""
    rows = (_list_fields(each.citation) for group in found.groups for each in group.mentions)
    return _write(CITED, rows)


def _list_fields(cited: Citation) -> tuple[str, ...]:
    page = str(cited.page or "")
    return cited.date or "", cited.title, format_label(cited), page, cited.quote, cited.source


def _write(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give rows as CSV; without the mark at its beginning some spreadsheets read other letters."""
    file = io.StringIO(newline="")
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(head)
    writer.writerows([_disarm(each) for each in row] for row in rows)
    return file.getvalue()


def _disarm(cell: str) -> str:
    """Put an apostrophe before what would be run as a formula, also where a spreadsheet parts
    cells at other marks than commas.
    """
    disarmed = BEFORE_FORMULA.sub(_mark, cell)
    return f"'{disarmed}" if disarmed.startswith(("\t", "\r")) else disarmed


def _mark(before: re.Match[str]) -> str:
    begins_cell = before.start() == 0 or PARTING.intersection(before[0])
    return f"{before[0]}'" if begins_cell else before[0]
