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
from assistant.export.word import make_paragraph, refer, save
from assistant.retrieval.collection import Collection
from assistant.tracing.draft import Draft, Sentence, Status
from assistant.tracing.place import Pair, Traced
from assistant.tracing.sides import Sides
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

    def write(self, draft: Draft, legend: str, author: str) -> Iterator[Any]:
        yield make_paragraph(draft.title, style="Heading1")
        yield make_paragraph(legend, style="Quote")
        for remark in draft.remarks:
            yield make_paragraph(remark, style="Quote")
        for _, sentences in groupby(draft.sentences, key=lambda each: each.ordinal):
            paragraph = make_paragraph()
            for number, each in enumerate(sentences):
                if number == 0 and each.label:
                    _add_run(paragraph, f"{each.label}. ")
                self._add_sentence(paragraph, each, author)
                for place in (each.place, *each.others) if each.place else ():
                    refer(paragraph, self._name_place(place), self.notes)
                _add_run(paragraph, " ")
            yield paragraph

    def _add_sentence(self, paragraph: Any, sentence: Sentence, author: str) -> None:
        if sentence.place is None:
            run = _add_run(paragraph, sentence.text)
            if sentence.status is not Status.SHORT:
                _highlight(run)
        elif sentence.status is Status.AGREED or not sentence.place.pairs:
            _add_run(paragraph, sentence.text)
        changed = sentence.place is not None and sentence.status is Status.CHANGED
        for piece in _list_pieces(sentence.place.pairs) if sentence.place and changed else ():
            if piece.kind == "kept":
                _add_run(paragraph, piece.text)
            else:
                mark, words = TRACKED[piece.kind]
                change = etree.SubElement(paragraph, qn(mark))
                self.marked += 1
                change.set(qn("w:id"), str(self.marked))
                change.set(qn("w:author"), _name_author(author))
                _add_run(change, piece.text, words)

    def _name_place(self, place: Traced) -> str:
        statement = self.collection.find_statement(place.statement)
        return format_citation(cite(statement, place.ordinal, place.start, place.end))


def _list_pieces(pairs: Sequence[Pair]) -> Iterator[Piece]:
    """Give what is kept letter by letter, and what is not: those removed make up the words agreed
    before, those added the draft's.
    """
    for pair in pairs:
        if clean_line(pair.own) == clean_line(pair.other):
            yield Piece(pair.own or pair.other, "kept")
        else:
            told = Piece(pair.other, "removed"), Piece(pair.own, "added")
            yield from (each for each in told if each.text)


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
