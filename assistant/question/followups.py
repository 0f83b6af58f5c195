"""Questions that lean on the turn before: “and on debt?”, “the second one?”, “who signed it?”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question import naming
from assistant.question.form import read_names
from assistant.question.pointer import put_subject, read_pointer
from assistant.retrieval.view import View
from config.errors import UnknownStatementError

MOST_WORDS = 6
"""Words of a bare subject; what is longer is a question of its own."""

_VERB = (
    r"(?:is|are|was|were|do|does|did|will|would|can|could|should|shall|may|has|have|had|say|says"
    r"|mention|what|which|who|when|where|why|how)"
)
_SUBJECT = re.compile(
    r"^(?:(?:and|but|ok|so)[, ]+)?(?:what about|how about|and|also|qu[’']en est-il d[eu]|et)\s+"
    r"(?P<link>on|about|of|regarding|concerning|for|in|by|from|with|sur|pour|de|du)?\b\s*"
    r"(?P<subject>.+?)\W*$"
    r"|^(?:那么?|还有)(?P<zh_subject>.+?)呢?\W*$",
    re.IGNORECASE,
)
_PLACE_AMONG = re.compile(
    r"\b(first|second|third|other|last|1st|2nd|3rd)(?: (?:one|statement|declaration|document))\b"
    r"|\b(premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me)\b|第([一二三])(?:个|份)",
    re.IGNORECASE,
)
_PLACES = {
    "first": 0, "1st": 0, "premier": 0, "première": 0, "premiere": 0, "一": 0,
    "second": 1, "2nd": 1, "other": 1, "deuxième": 1, "deuxieme": 1, "seconde": 1, "二": 1,
    "third": 2, "3rd": 2, "troisième": 2, "troisieme": 2, "三": 2, "last": -1,
}  # fmt: skip
_POINTING = re.compile(
    r"\b(?:it|its|they|them|their|(?<!is )(?<!are )(?<!was )(?<!were )there"
    r"(?! (?:is|are|was|were)\b)|this|that|these|those|he|she|his|her|the (?:statement"
    r"|declaration|document|communiqu[eé]|text)|elle|celle-ci)\b|它|其|该声明|这份声明",
    re.IGNORECASE,
)
_OPENING = re.compile(r"^(?:and|but|so|et)[, ]+(?=\w)", re.IGNORECASE)
_PREPOSITIONS = frozenset(("for", "in", "by", "from", "with", "pour"))
_WHOLE = re.compile(
    r"\b(?:whole|full|entire|complete) (?:paragraph|article|text|passage)\b"
    r"|\b(?:paragraph|article|passage) in full\b"
    r"|\b(?:paragraphe|article|passage|texte) (?:entier|complet|en entier|intégral)\b"
    r"|\b(?:párrafo|artículo|pasaje|texto) (?:entero|completo|íntegro)\b"
    r"|\b(?:весь|полный|полностью|целиком)\b.*\b(?:абзац|пункт|текст|статью?)\b"
    r"|\b(?:абзац|пункт|текст|статью)\b.*\b(?:полностью|целиком)\b"
    r"|(?:الفقرة|المادة|النص) (?:كاملة|كاملا|كاملاً|بأكملها|بالكامل)|整(?:个|一)?段|全段|全文|整条",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was understood, and what its answer was about.

    ``statements`` are those that it cited or else spoke of, best first, ``cited`` the paragraphs
    that it quoted, by statement and ordinal.
    """

    question: str
    statements: tuple[str, ...] = ()
    cited: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A question that stands for itself.

    ``search`` is what is looked for, ``statements`` those to look in (none: all), ``whole`` the
    paragraphs to quote whole, by statement and ordinal, and ``understood`` what the reader is
    told, ``None`` where nothing was carried over.
    """

    search: str
    statements: tuple[str, ...] = ()
    understood: str | None = None
    whole: tuple[tuple[str, int], ...] = ()


def remember(answer: Answer) -> Turn:
    """Give what the next question may lean on: never a lead, which nobody vouched for."""
    spoken_of = answer.citations or answer.named
    return Turn(
        answer.understood or answer.question,
        tuple(dict.fromkeys(each.statement for each in spoken_of)),
        tuple(dict.fromkeys((each.statement, each.ordinal) for each in answer.citations)),
    )


def read_on(question: str, turns: Sequence[Turn], view: View) -> Reading:
    """Read a question with the turns before it, the last one last."""
    if not turns:
        return Reading(question)
    last, language = turns[-1], detect_language(question)
    among = _PLACE_AMONG.search(question)
    if among and len(question.split()) <= MOST_WORDS:
        return _read_among(question, among, last, language, view)
    whole = tuple(each for each in last.cited if view.has_paragraph(*each))
    if whole and _WHOLE.search(question) and not _asks_for_label(question):
        return Reading(question, tuple(dict.fromkeys(each for each, _ in whole)), whole=whole)
    title = _find_title(last.statements, view)
    leans = _SUBJECT.match(question)
    if leans:
        subject = leans["subject"] or leans["zh_subject"]
        if len(subject.split()) <= MOST_WORDS and not re.search(rf"\b{_VERB}\b", subject):
            return _read_subject(subject, leans["link"], last, language, title)
    if title and (_points_back(question) or _asks_for_label(question)):
        understood = say(language, "within", question=_OPENING.sub("", question), title=title)
        return Reading(_OPENING.sub("", question), last.statements[:1], understood)
    return Reading(question)


def _points_back(question: str) -> bool:
    """Tell whether a word such as “it” stands before any name that it could stand for."""
    asked = _OPENING.sub("", question)
    pointing = _POINTING.search(asked)
    return pointing is not None and not read_names(asked[: pointing.start()])


def _asks_for_label(question: str) -> bool:
    """Tell whether a question asks for a paragraph and names no statement: “Article 5?”."""
    pointer = read_pointer(question)
    return pointer is not None and not naming.read_names(pointer.which)


def _read_among(
    question: str, among: re.Match[str], last: Turn, language: str, view: View
) -> Reading:
    word = next(group for group in among.groups() if group).lower()
    place = _PLACES.get(word, 0)
    if place >= len(last.statements):
        return Reading(question)
    chosen = last.statements[place]
    title = _find_title((chosen,), view)
    if title is None:
        return Reading(question)
    understood = say(language, "within", question=last.question, title=title)
    return Reading(last.question, (chosen,), understood)


def _read_subject(
    subject: str, link: str | None, last: Turn, language: str, title: str | None
) -> Reading:
    """Read “and on debt?” as a subject in the same statement, “and for 2030?” as a new case."""
    if link and link.lower() in _PREPOSITIONS:
        asked = f"{last.question.rstrip('?？ ')} {link} {subject}?"
        return Reading(asked, understood=asked)
    if title is None:
        asked = put_subject(last.question, subject)
        return Reading(asked, understood=asked)
    understood = say(language, "about", title=title, subject=subject)
    return Reading(subject, last.statements[:1], understood)


def _find_title(statements: Sequence[str], view: View) -> str | None:
    try:
        return view.find_statement(statements[0]).title if statements else None
    except UnknownStatementError:
        return None
