"""Where the words of a subject stand in one paragraph, though not in one sentence, is said apart;
and which word stands nowhere, where one does not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_script, detect_words
from assistant.language.phrases import say, spell_day
from assistant.language.vocabulary import LANGUAGES
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_in_paragraphs, list_missing
from assistant.retrieval.words.sought import part_names
from ingest.language.parties import find_names
from ingest.statement import Statement

MOST_NAMED = 10
"""Statements that are named on one line."""


def say_nowhere(subject: str, language: str, view: View) -> str:
    """Say that a subject is mentioned nowhere, and which word of it stands nowhere, if one does;
    but that it is not written so, where its script or its language is none of theirs.
    """
    missing = list_missing(view, subject)
    fields = {"subject": subject, "asked": len(view.statements)}
    if is_foreign(subject, language, view.statements):
        return f"{say(language, 'written_none', **fields)} {say(language, 'foreign_listed')}"
    if not missing:
        return say(language, "mention_none", **fields)
    return say(language, "word_missing", word=missing[0], **fields)


def is_foreign(subject: str, language: str, statements: Sequence[Statement]) -> bool:
    """Tell whether a subject is in another script or language than all of some statements, and no
    name that these have words of theirs for; any is, in a language whose words are not known here.
    """
    told = language not in LANGUAGES or detect_words(subject) == language
    spoken = detect_script(subject) or (told and language)
    known = part_names(subject) or any(find_names(subject))
    return bool(spoken) and not known and all(each.language != spoken for each in statements)


def tell_silent(statement: Statement, subject: str, language: str) -> str:
    """Say that a statement does not mention a subject, or that it can’t be told by words of another
    language.
    """
    name = "not_written" if is_foreign(subject, language, [statement]) else "not_mentioned"
    return say(language, name, title=statement.title, subject=subject)


def find_scattered(subject: str, view: View, having: Collection[str] = ()) -> list[Hit]:
    """Give the first paragraph of each other statement that has all the words of a subject."""
    hits = find_in_paragraphs(view, subject)
    first = {each.statement.id: each for each in reversed(hits)}
    return [each for name, each in first.items() if name not in having]


def head_scattered(subject: str, language: str, hits: Sequence[Hit], view: View) -> Line:
    """Say of how many statements a paragraph alone has all the words."""
    count = len({each.statement.id for each in hits})
    fields = {"subject": subject, "asked": len(view.statements), "count": count}
    return Line.say(say(language, "scattered_only", **fields))


def add_scattered(
    answer: Answer, question: Question, subject: str, view: View, having: Collection[str]
) -> Answer:
    """Say after the first line of a list which other statements have the words so."""
    hits = find_scattered(subject, view, having)
    if not hits:
        return answer
    shown = sorted((each.statement for each in hits), key=lambda each: each.date or "")
    listed = "; ".join(_name(each, question.language) for each in shown[:MOST_NAMED])
    fields = {"subject": subject, "count": len(hits), "statements": listed}
    said = Line.say(say(question.language, "scattered_more", **fields))
    return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]))


def _name(statement: Statement, language: str) -> str:
    day = spell_day(statement.date, language) if statement.date else "–"
    return say(language, "item", date=day, title=statement.title)
