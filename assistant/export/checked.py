"""A checked draft as a Word file: sources are footnotes, changed words are tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from assistant.citing.bibliography import clean_line
from assistant.citing.citations import cite, format_citation
from assistant.export.word import make_paragraph, refer, save
from assistant.retrieval.collection import Collection
from assistant.tracing.draft import Draft, Sentence, Status
from assistant.tracing.place import Traced

LEGEND = "{agreed} agreed before; {changed} changed, as tracked changes; {new} new, highlighted."
AUTHOR = "Draft"
TRACKED = {"removed": ("w:del", "w:delText"), "added": ("w:ins", "w:t")}
"""What a reader of the file may accept or reject."""


def export_checked(draft: Draft, collection: Collection) -> bytes:
    """Give a checked draft as a Word file.

    A changed sentence shows what the words agreed before became, a footnote says where they stand;
    a new one is highlighted.
    """
    notes = list[str]()
    return save(_make_paragraphs(draft, collection, notes), notes)


def _make_paragraphs(draft: Draft, collection: Collection, notes: list[str]) -> Iterator[Any]:
    yield make_paragraph(draft.title, style="Heading1")
    yield make_paragraph(LEGEND.format(**draft.counts), style="Quote")
    for _, sentences in groupby(draft.sentences, key=lambda each: each.ordinal):
        paragraph = make_paragraph()
        for number, each in enumerate(sentences):
            if number == 0 and each.label:
                _add_run(paragraph, f"{each.label}. ")
            _add_sentence(paragraph, each)
            if each.place:
                refer(paragraph, _name_place(each.place, collection), notes)
            _add_run(paragraph, " ")
        yield paragraph


def _add_sentence(paragraph: Any, sentence: Sentence) -> None:
    if sentence.place is None:
        _highlight(_add_run(paragraph, sentence.text))
    elif sentence.status is Status.AGREED:
        _add_run(paragraph, sentence.text)
    for piece in sentence.place.pieces if sentence.place and sentence.place.changes else ():
        if piece.kind == "kept":
            _add_run(paragraph, piece.text)
        else:
            mark, words = TRACKED[piece.kind]
            change = etree.SubElement(paragraph, qn(mark))
            change.set(qn("w:id"), str(len(paragraph)))
            change.set(qn("w:author"), AUTHOR)
            _add_run(change, piece.text, words)


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


def _clean(text: str) -> str:
    """Give a text in one line, with the space at its end."""
    return clean_line(text) + " " * text[-1:].isspace()


def _name_place(place: Traced, collection: Collection) -> str:
    statement = collection.find_statement(place.statement)
    return format_citation(cite(statement, place.ordinal, place.start, place.end))
