"""What leads into an item: “The Ministers will not:” before “(a) raise tolls”."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.extraction.lists import COLONS, GOES_ON, complete, find_following, leads_on
from assistant.language.words import is_function_word
from assistant.retrieval.view import View
from assistant.tracing.places.changes import compare
from assistant.tracing.places.place import Change, Pair, Span, Traced
from assistant.tracing.search.trace import tell_changes
from assistant.tracing.texts.wording import LABEL, read_wording
from ingest.language.sentences import split_sentences
from ingest.language.wording import WORD, is_one_word
from ingest.statement import Paragraph, Statement
from ingest.texts import find_text

INLINE = re.compile(r"[:：](?=\s{1,4}(?:\(?\w{1,3}[).]|[•–—*-])\s)")
"""The end of what leads into items in its own line."""
_LEADING = re.compile(r"[:：](?=\s|$)")
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
    lead, (start, end) = _read_last(place, view)
    text = find_text(view.find_statement(place.statement), place.ordinal).text
    return join(lead, text[start:end]) if lead else ""


def _read_last(place: Traced, view: View) -> tuple[str, Span]:
    """Give what leads into the last sentence that a place lies in, or into what it has of that, and
    that without its label.
    """
    statement = view.find_statement(place.statement)
    paragraph = find_text(statement, place.ordinal)
    sentences = split_sentences(paragraph.text)
    start, end = next((each for each in sentences if place.end <= each[1]), sentences[-1])
    start = max(start, place.start)
    lead = read_lead(statement, paragraph, start)
    return lead, (end - len(cut_label(paragraph.text[start:end])), end)


def join(lead: str, item: str) -> str:
    """Give an item in one line behind what leads into it, without what leads on to the next one."""
    if not lead:
        return item
    ending = GOES_ON.search(item)
    if ending and all(map(is_function_word, WORD.findall(ending[0]))):
        item = item[: ending.start()]
    return f"{_LEADING.sub('', lead)} {item}"


def put_under(place: Traced, text: str, lead: str, view: View) -> Traced:
    """Give a place as it is beside a text behind its ``lead``: the same where an item and what
    leads into it have the words of a sentence, changed where an item has and other words lead in.
    """
    first = read_lead_of(place, view) if place.same else ""
    if place.same and _is_one(first, lead):
        return place
    its_lead, span = _read_last(place, view)
    if (its_lead or lead) and _says_same(place, span, (its_lead, lead), text, view):
        return _agree(place, span, its_lead, text, view)
    if not place.same:
        return place
    change = Change(first, lead)
    return replace(place, same=False, lead=first, changes=(change, *place.changes))


def _says_same(place: Traced, span: Span, leads: tuple[str, str], text: str, view: View) -> bool:
    """Tell whether the last sentence of a place and a text are the same words and marks, each in
    one line behind its lead.
    """
    index = view.collection.ngrams
    paragraph = find_text(view.find_statement(place.statement), place.ordinal)
    lines = join(leads[0], paragraph.text[slice(*span)]), join(leads[1], text)
    held, asked = (read_wording(each, index.read(each).tolist(), closed=True) for each in lines)
    if list(held.ids) != list(asked.ids):
        return False
    told = tell_changes(replace(place, shared=len(asked.ids)), asked, held, compare(asked, held))
    return told.same


def _agree(place: Traced, span: Span, lead: str, text: str, view: View) -> Traced:
    """Give the last sentence of a place as the same as a text."""
    statement = view.find_statement(place.statement)
    words = len(WORD.findall(text))
    told = Traced.of(statement, find_text(statement, place.ordinal), span, words, max(1, words))
    pairs = (Pair("kept", text, told.quote),)
    return replace(told, part=1.0, whole=True, same=True, just_so=True, pairs=pairs, lead=lead)


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
