"""Plain text to lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.line import Line, Source
from ingest.readers.encoding import read_decoded
from ingest.readers.mailed import unquote
from ingest.readers.margin import leave_line_numbers
from ingest.readers.markdown.tables import part_table, read_table
from ingest.readers.ruled import set_notes_apart
from ingest.readers.tables import is_headed

BOLD = re.compile(r"(?<![*\w])\*\*(?=\S)(?P<text>[^*]{1,600}?)(?<=\S)\*\*(?![*\w])")
PAGE_END = "\f"
"""What programs that read pages put at the end of each."""
TAB = 4
LEAST_ROWS = 3
LONGEST_ROW = 100
"""Characters of a row of a table, at most."""
CELL = re.compile(r"\t|\s{2,}|\s?\|\s?")
"""What parts the cells of a row."""
LABEL = re.compile(r"[(（\[]?(?:\d{1,3}|[^\W\d_]{1,4})[.)）\]:]|[•*–—-]")
FIGURE = re.compile(r"[^\W\d_][^\d.;:!?]{0,60}\s[\d][\d.,–/-]{0,12}\s?%?")
"""A name with a figure after it."""
SPACED = re.compile(r"[^\W\d_](?: \S{1,2}){3,}(?: {2,}\S{1,2}(?: \S{1,2})*)*")
SENTENCE = re.compile(r"[.;:!?]$")
CENTRED = 0.2
"""The share of a line's width, at least, that is left on each side of what stands in its middle."""
SLACK = 0.1
"""The share by which the two sides may differ."""
INDENTED = re.compile(r"\u3000{2}(?!\s)")
"""What begins a paragraph where a script puts no spaces between words: room for two letters."""
LINE_NUMBERS = "the numbers of its lines are left out"


def read_text(path: Path) -> Source:
    """Read plain text; what stands between two pairs of asterisks counts as bold."""
    return read_lines(read_decoded(path), path.name)


def read_lines(text: str, name: str) -> Source:
    """Read a text as ``read_text`` reads the text of a file of that name."""
    plain = leave_line_numbers(text)
    remarks = (LINE_NUMBERS,) if plain != text else ()
    return Source(name, tuple(set_notes_apart(list(_read_lines(plain)))), {}, remarks)


def _read_lines(text: str) -> Iterator[Line]:
    pages = _spread_bold(text).split(PAGE_END)
    width = _find_width(text.splitlines())
    number = 1
    for count, page in enumerate(pages, 1):
        block: list[str] = []
        for raw in (*unquote(page.splitlines()), ""):
            if block and (not raw.strip() or INDENTED.match(raw)):
                yield from _read_block(block, number, count if len(pages) > 1 else None, width)
                block, number = [], number + 1
            if raw.strip():
                block.append(raw)


def _find_width(raws: Sequence[str]) -> int:
    """Give the length that nineteen of twenty lines stay within."""
    lengths = sorted(len(raw.expandtabs(TAB).rstrip()) for raw in raws if raw.strip())
    return lengths[len(lengths) * 19 // 20] if lengths else 0


def _read_block(raws: Sequence[str], block: int, page: int | None, width: int) -> Iterator[Line]:
    for is_ruled, part in part_table(raws):
        if is_ruled:
            yield from (each._replace(page=page) for each in read_table(part, block, _read_cell))
        else:
            yield from _read_lines_of(part, block, page, width)


def _read_cell(cell: str, block: int) -> Iterator[Line]:
    if cell.strip():
        yield Line(" ".join(cell.split()), block)


def _read_lines_of(raws: Sequence[str], block: int, page: int | None, width: int) -> Iterator[Line]:
    if _is_table([raw.strip() for raw in raws]):
        rows = [_cut_cells(raw.strip()) for raw in raws]
        known = len({len(row) for row in rows}) == 1 and len(rows[0]) > 1
        headed = known and is_headed(rows)
        for place, (raw, row) in enumerate(zip(raws, rows, strict=True)):
            cells, head = tuple(row) if known else (), headed and place == 0
            yield Line(" ".join(raw.split()), block, page, table=True, cells=cells, head=head)
        return
    for raw in raws:
        line = _close_up(raw.strip())
        bold = BOLD.fullmatch(line)
        depth = _find_depth(raw.expandtabs(TAB).rstrip(), width)
        yield Line(bold["text"] if bold else line, block, page, bold=bool(bold), depth=depth)


def _find_depth(line: str, width: int) -> int:
    """Give how far a line is set in; one that stands in the middle of the page is not."""
    left = len(line) - len(line.lstrip())
    centred = left >= CENTRED * width and abs(left - (width - len(line))) <= SLACK * width
    return 0 if centred else left // TAB


def _close_up(line: str) -> str:
    """Give a line whose letters are set apart (``P A R T   I``) as its words."""
    if not SPACED.fullmatch(line):
        return line
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", line))


def _cut_cells(line: str) -> list[str]:
    return [cell for cell in CELL.split(line) if cell]


def _is_table(lines: Sequence[str]) -> bool:
    """Tell the rows of a table: in columns, or each a name and a figure under a head."""
    if len(lines) < LEAST_ROWS or max(map(len, lines)) > LONGEST_ROW:
        return False
    rows = [_cut_cells(line) for line in lines]
    columns = {len(row) for row in rows}
    if len(columns) == 1 and len(rows[0]) > 1:
        stops = any(SENTENCE.search(cell) for row in rows for cell in row)
        return not stops and not any(LABEL.fullmatch(row[0]) for row in rows)
    return all(FIGURE.fullmatch(line) for line in lines[1:]) and not SENTENCE.search(lines[0])


def _spread_bold(text: str) -> str:
    """Close and open the asterisks again at each line's end between them."""
    if "**" not in text:
        return text
    return BOLD.sub(lambda found: found[0].replace("\n", "**\n**"), text)
