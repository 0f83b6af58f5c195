"""Questions that lean on the turn before: “and on debt?”, “the second one?”, “who signed it?”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question import naming
from assistant.question.form import read_names
from assistant.question.pointer import read_pointer
from assistant.retrieval.collection import Collection
from config.errors import UnknownStatementError
from ingest.language.vocabulary import any_of

MOST_WORDS = 6
"""Words of a bare subject; what is longer is a question of its own."""

_WORDS = [words.following for words in read_vocabularies()]
_VERB = any_of(verb for each in _WORDS for verb in each.verbs)
_FIRST = rf"^[\W_]*(?:{any_of(word for each in _WORDS for word in each.opening)}[, ]+)?"
_LINK = any_of(link for each in _WORDS for link in each.links)
_SUBJECT = re.compile(
    rf"{_FIRST}{join(form for each in _WORDS if not each.ending for form in each.leaning)}\s+"
    rf"(?P<link>{_LINK})?\b\s*(?P<subject>.+?)\W*$"
    rf"|^{join(form for each in _WORDS if each.ending for form in each.leaning)}"
    rf"(?P<zh_subject>.+?)(?:{join(each.ending for each in _WORDS)})?\W*$",
    re.IGNORECASE,
)
_PLACE_AMONG = re.compile(join(form for each in _WORDS for form in each.among), re.IGNORECASE)
_PLACES = {
    word.lower(): place
    for each in _WORDS
    for place, words in (*enumerate(each.places), (-1, each.last))
    for word in words
}
_POINTING = re.compile(join(form for each in _WORDS for form in each.pointing), re.IGNORECASE)
_OPENING = re.compile(
    rf"^{any_of(word for each in _WORDS for word in each.opening)}[, ]+(?=\w)", re.IGNORECASE
)
_PREPOSITIONS = frozenset(word for each in _WORDS for word in each.cases)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was understood, and the statements its answer showed, best first."""

    question: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A question that stands for itself.

    ``search`` is what is looked for, ``statement`` the only one to look in (``None``: all), and
    ``understood`` what the reader is told, ``None`` where nothing was carried over.
    """

    search: str
    statement: str | None = None
    understood: str | None = None


def remember(answer: Answer) -> Turn:
    """Give what the next question may lean on."""
    shown = [each.statement for each in answer.citations or answer.evidence]
    return Turn(answer.understood or answer.question, tuple(dict.fromkeys(shown)))


def read_on(question: str, turns: Sequence[Turn], collection: Collection) -> Reading:
    """Read a question with the turns before it, the last one last."""
    if not turns:
        return Reading(question)
    last, language = turns[-1], detect_language(question)
    among = _PLACE_AMONG.search(question)
    if among and len(question.split()) <= MOST_WORDS:
        return _read_among(question, among, last, language, collection)
    title = _find_title(last.statements, collection)
    leans = _SUBJECT.match(question)
    if leans:
        subject = leans["subject"] or leans["zh_subject"]
        if len(subject.split()) <= MOST_WORDS and not re.search(rf"\b{_VERB}\b", subject):
            return _read_subject(subject, leans["link"], last, language, title)
    if title and (_points_back(question) or _asks_for_label(question)):
        understood = say(language, "within", question=_OPENING.sub("", question), title=title)
        return Reading(_OPENING.sub("", question), last.statements[0], understood)
    return Reading(question)


def _points_back(question: str) -> bool:
    return bool(_POINTING.search(question)) and not read_names(_OPENING.sub("", question))


def _asks_for_label(question: str) -> bool:
    """Tell whether a question asks for a paragraph and names no statement: “Article 5?”."""
    pointer = read_pointer(question)
    return pointer is not None and not naming.read_names(pointer.which)


def _read_among(
    question: str, among: re.Match[str], last: Turn, language: str, collection: Collection
) -> Reading:
    word = next(group for group in among.groups() if group).lower()
    place = _PLACES.get(word, 0)
    if place >= len(last.statements):
        return Reading(question)
    chosen = last.statements[place]
    title = _find_title((chosen,), collection)
    if title is None:
        return Reading(question)
    understood = say(language, "within", question=last.question, title=title)
    return Reading(last.question, chosen, understood)


def _read_subject(
    subject: str, link: str | None, last: Turn, language: str, title: str | None
) -> Reading:
    """Read “and on debt?” as a subject in the same statement, “and for 2030?” as a new case."""
    if link and link.lower() in _PREPOSITIONS:
        asked = f"{last.question.rstrip('?？ ')} {link} {subject}?"
        return Reading(asked, None, asked)
    if title is None:
        asked = f"{last.question.rstrip('?？ ')}: {subject}?"
        return Reading(asked, None, asked)
    understood = say(language, "about", title=title, subject=subject)
    return Reading(subject, last.statements[0], understood)


def _find_title(statements: Sequence[str], collection: Collection) -> str | None:
    try:
        return collection.find_statement(statements[0]).title if statements else None
    except UnknownStatementError:
        return None
