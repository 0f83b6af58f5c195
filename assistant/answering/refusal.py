"""What is said when nothing answers."""

from __future__ import annotations

import re

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_language
from assistant.language.phrases import name_language, say
from assistant.language.vocabulary import join, read_vocabularies, whole
from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope

_WORDS = [words.chatter for words in read_vocabularies()]
_GREETING = whole(greeting for each in _WORDS for greeting in each.greetings)
_TAIL = whole(tail for each in _WORDS for tail in each.tails)
CHATTER = re.compile(
    join(
        [
            rf"^\W*{_GREETING}(?:\W*{_TAIL})*\W*$",
            *(talk for each in _WORDS for talk in each.talk),
        ]
    ),
    re.IGNORECASE,
)


def is_chatter(question: str) -> bool:
    """Tell whether a question is a greeting, thanks or small talk."""
    return CHATTER.search(question) is not None


def refuse_chatter(question: str, language: str) -> Answer:
    """Say in one line what can be asked."""
    return Answer(question, (Line(say(language, "chatter")),), True, 0.0)


def abstain(
    question: str, collection: Collection, scope: Scope | None, confidence: float, language: str
) -> Answer:
    """Say that nothing answers, in how many statements, and whether the language may be why."""
    asked_of = scope or Scope()
    entries = [each for each in collection.entries if asked_of.admits(each.statement)]
    lines = [Line(say(language, _name(collection, len(entries)), count=len(entries)))]
    held = {entry.statement.language for entry in entries}
    asked = detect_language(question)
    if held and asked not in held:
        most = max(held, key=lambda code: _count(collection, code))
        names = {"asked": name_language(asked, language), "held": name_language(most, language)}
        lines.append(Line(say(language, "foreign", **names)))
    return Answer(question, tuple(lines), True, confidence)


def _name(collection: Collection, count: int) -> str:
    """Name the phrase that says how many statements were searched."""
    if not collection.entries:
        return "empty"
    return {0: "none_in_scope", 1: "none_in_one"}.get(count, "none")


def _count(collection: Collection, language: str) -> int:
    return sum(entry.statement.language == language for entry in collection.entries)
