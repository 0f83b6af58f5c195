"""Wording that was looked up, as a Word file: sources are footnotes, changes tracked changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from assistant.citing.bibliography import clean_line
from assistant.citing.citations import cite, format_citation
from assistant.export.layout import Grid, Line, lay_out
from assistant.export.pieces import list_pieces, part_pieces
from assistant.export.word import find_cell, indent, make_paragraph, make_table, refer, save
from assistant.retrieval.collection import Collection
from assistant.tracing.drafts.draft import Draft, Sentence, Status
from assistant.tracing.drafts.sides import Sides
from assistant.tracing.places.place import Traced
from ingest.comparison import Piece

LEGEND = "{agreed} agreed before; {changed} changed, as tracked changes; {new} new, highlighted."
BESIDE = (
    "Beside {other}: {agreed} in both; {changed} changed, as tracked changes; "
    "{new} only here, highlighted."
)
ACROSS = (
    "Beside {other}, in another language: {paired} paired; {changed} with other figures, or denied "
    "in one; {new} only here, highlighted."
)
SHORT = "{short} too short to tell."
HEADING = "heading. "
"""The end of a heading's label."""
AUTHOR = "Draft"
LONGEST_AUTHOR = 2 * 255
"""Bytes of UTF-16: Word does not open a file in which who changed it has a longer name."""
TRACKED = {"removed": ("w:del", "w:delText"), "added": ("w:ins", "w:t")}
"""What a reader of the file may accept or reject."""


def export_checked(draft: Draft, collection: Collection) -> bytes:
    """Give a checked draft as a Word file.

    A changed sentence shows what the words agreed before became, a footnote says where they stand;
    a new one is highlighted.
    """
    writing = _Writing(collection)
    counts = draft.counts
    told = " ".join((LEGEND, *((SHORT,) if Status.SHORT in counts else ()))).format(**counts)
    return save(writing.write(draft, told, AUTHOR), writing.notes)


def export_sides(sides: Sides, collection: Collection) -> bytes:
    """Give two statements as a Word file, each in its own order, one after the other.

    A changed sentence shows what the other one's words are in this one, a footnote says where they
    stand; what only one has is highlighted.
    """
    writing = _Writing(collection)
    orders = ((sides.first, sides.second), (sides.second, sides.first))
    written = (writing.write(own, _spell_beside(own, other), own.title) for own, other in orders)
    return save(chain.from_iterable(written), writing.notes)


def _spell_beside(own: Draft, other: Draft) -> str:
    legend = ACROSS if Status.PAIRED in own.counts else BESIDE
    return legend.format(other=other.title, **own.counts)


@dataclass(slots=True)
class _Writing:
    """A file that is being written: its notes so far, and how many changes it marks."""

    collection: Collection
    notes: list[str] = field(default_factory=list)
    marked: int = 0
    author: str = ""

    def write(self, draft: Draft, legend: str, author: str) -> Iterator[Any]:
        self.author = _name_author(author)
        texts = {each.ordinal: each for each in draft.texts}
        yield make_paragraph(draft.title, style="Heading1")
        yield make_paragraph(legend, style="Quote")
        for remark in draft.remarks:
            yield make_paragraph(remark, style="Quote")
        for ordinal, sentences in groupby(draft.sentences, key=lambda each: each.ordinal):
            own = texts[ordinal]
            for number, block in enumerate(lay_out(own, tuple(sentences))):
                mark = f"{own.label}. " if number == 0 and own.label else ""
                if isinstance(block, Grid):
                    yield from self._write_grid(block, mark)
                else:
                    yield self._write_line(block, mark)

    def _write_line(self, line: Line, label: str) -> Any:
        """Write a line; one of a heading needs no label, which says where it stands."""
        headed = label.endswith(HEADING)
        paragraph = make_paragraph(style="Heading2" if headed else "")
        if line.inside:
            indent(paragraph)
        before = "" if headed else f"{label}{line.mark} " if line.mark else label
        if before:
            _add_run(paragraph, before)
        for each in line.sentences:
            self._add_pieces(paragraph, each, list_pieces(each))
            self._refer(paragraph, each)
            _add_run(paragraph, " ")
        return paragraph

    def _write_grid(self, grid: Grid, label: str) -> Iterator[Any]:
        if label:
            yield make_paragraph(label.strip())
        table = make_table(len(grid.rows), grid.width)
        for number, (row, columns, sentences) in enumerate(grid.rows):
            cells = [find_cell(table, number, column) for column in columns]
            for each in sentences:
                parts = part_pieces(list_pieces(each), each.start, row.cells)
                for place, pieces in parts.items():
                    self._add_pieces(cells[place], each, pieces)
                self._refer(cells[max(parts, default=len(cells) - 1)], each)
        yield table
        yield make_paragraph()

    def _refer(self, paragraph: Any, sentence: Sentence) -> None:
        for place in (sentence.place, *sentence.others) if sentence.place else ():
            refer(paragraph, self._name_place(place), self.notes)

    def _add_pieces(self, paragraph: Any, sentence: Sentence, pieces: Sequence[Piece]) -> None:
        for kind, alike in groupby(pieces, key=lambda each: each.kind):
            text = "".join(each.text for each in alike)
            if kind == "kept":
                run = _add_run(paragraph, text)
                if sentence.place is None and sentence.status is not Status.SHORT:
                    _highlight(run)
                continue
            mark, words = TRACKED[kind]
            change = etree.SubElement(paragraph, qn(mark))
            self.marked += 1
            change.set(qn("w:id"), str(self.marked))
            change.set(qn("w:author"), self.author)
            _add_run(change, text, words)

    def _name_place(self, place: Traced) -> str:
        statement = self.collection.find_statement(place.statement)
        return format_citation(cite(statement, place.ordinal, place.start, place.end))


def _add_run(parent: Any, text: str, kind: str = "w:t") -> Any:
    run = etree.SubElement(parent, qn("w:r"))
    words = etree.SubElement(run, qn(kind))
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.text = _clean(text)
    return run


def _highlight(run: Any) -> None:
    properties = etree.Element(qn("w:rPr"))
    etree.SubElement(properties, qn("w:highlight")).set(qn("w:val"), "yellow")
    run.insert(0, properties)


def _name_author(title: str) -> str:
    units = clean_line(title).encode("utf-16-le")[:LONGEST_AUTHOR]
    return units.decode("utf-16-le", errors="ignore")


def _clean(text: str) -> str:
    """Give a text in one line, with the space at its ends."""
    line, before = clean_line(text), " " * text[:1].isspace()
    return f"{before}{line}{' ' * text[-1:].isspace()}" if line else before
