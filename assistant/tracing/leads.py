"""What leads into an item: “The Ministers will not:” before “(a) raise tolls”."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.extraction.lists import COLONS, complete, find_following, leads_on
from assistant.retrieval.view import View
from assistant.tracing.place import Change, Span, Traced
from assistant.tracing.wording import LABEL
from ingest.language.sentences import split_sentences
from ingest.language.wording import WORD, is_one_word
from ingest.statement import Paragraph, Statement
from ingest.texts import find_text

INLINE = re.compile(r"[:：](?=\s{1,4}(?:\(?\w{1,3}[).]|[•–—*-])\s)")
"""The end of what leads into items in its own line."""
REACH = 12
"""Paragraphs before one that may lead into it."""


def find_lead(paragraph: Paragraph, start: int) -> Span | None:
    """Give what leads into what stands at a place of its paragraph, up to its colon; of several,
    one in the other, the nearest.
    """
    if not any(each in paragraph.text[:start] for each in COLONS):
        return None
    before = [each for each in split_sentences(paragraph.text) if each[1] <= start]
    for each in reversed(before):
        lead, end = _read_leading(paragraph, each)
        if lead and end > start:
            return lead
    return None


def _read_leading(paragraph: Paragraph, sentence: Span) -> tuple[Span | None, int]:
    """Give what of a sentence leads into a list, and where that ends: all of it, or what stands
    before the first of items in one line.
    """
    start, end = sentence
    if leads_on(paragraph.text[start:end]):
        return sentence, complete(paragraph, sentence)[1]
    inside = INLINE.search(paragraph.text, start, end)
    last = max((each.end for each in paragraph.items), default=-1)
    line = paragraph.text.find("\n", end)
    ends = last if last > end else line if line >= 0 else len(paragraph.text)
    return ((start, inside.start() + 1), ends) if inside else (None, end)


def read_lead(statement: Statement, paragraph: Paragraph, start: int) -> str:
    """Give all that leads into what stands at a place, the outer words first, without labels; empty
    where nothing does.
    """
    told: list[str] = []
    place = find_lead(paragraph, start)
    while place:
        told.insert(0, cut_label(paragraph.text[slice(*place)]))
        place = find_lead(paragraph, place[0])
    return " ".join([*_read_outer(statement, paragraph), *told])


def read_lead_of(place: Traced, view: View) -> str:
    """Give what leads into the words of a place."""
    statement = view.find_statement(place.statement)
    return read_lead(statement, find_text(statement, place.ordinal), place.start)


def read_behind(place: Traced, view: View) -> str:
    """Give the last sentence that a place lies in, in one line behind what leads into it; empty
    where nothing does.
    """
    statement = view.find_statement(place.statement)
    paragraph = find_text(statement, place.ordinal)
    sentences = split_sentences(paragraph.text)
    start, end = next((each for each in sentences if place.end <= each[1]), sentences[-1])
    lead = read_lead(statement, paragraph, start).rstrip("".join(COLONS))
    return f"{lead} {cut_label(paragraph.text[start:end])}" if lead else ""


def put_under(place: Traced, lead: str, view: View) -> Traced:
    """Give a place that has the same words as a text, changed where other words lead into it than
    the ``lead`` of the text.
    """
    its_lead = read_lead_of(place, view) if place.same else lead
    if _is_one(its_lead, lead):
        return place
    change = Change(its_lead, lead)
    return replace(place, same=False, lead=its_lead, changes=(change, *place.changes))


def _is_one(own: str, other: str) -> bool:
    one, two = WORD.findall(own), WORD.findall(other)
    return len(one) == len(two) and all(map(is_one_word, one, two))


def _read_outer(statement: Statement, paragraph: Paragraph) -> list[str]:
    """Give the last sentence of a paragraph before that leads into a whole one."""
    if paragraph.ordinal > len(statement.paragraphs):
        return []
    for each in reversed(statement.paragraphs[: paragraph.ordinal - 1][-REACH:]):
        if leads_on(each.text) and paragraph in find_following(statement, each.ordinal):
            return [cut_label(each.text[slice(*split_sentences(each.text)[-1])])]
    return []


def cut_label(sentence: str) -> str:
    """Give a sentence without the label of an item."""
    return LABEL.sub("", sentence, count=1) if LABEL.match(sentence) else sentence
