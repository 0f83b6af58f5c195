"""What is said when nothing answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.detect import detect_language
from assistant.language.phrases import name_language, say
from assistant.language.vocabulary import join, read_vocabularies, whole
from assistant.question.plan import OF_WORDS
from assistant.question.question import Question
from assistant.question.turns.leaning.anew import names_statement
from assistant.retrieval.view import View

_WORDS = [words.chatter for words in read_vocabularies()]
_GREETINGS = [greeting for each in _WORDS for greeting in each.greetings]
_TAILS = [tail for each in _WORDS for tail in each.tails]


def _match_longest(forms: Iterable[str]) -> str:
    """Match the longest of some forms, and no other if what follows does not fit."""
    return rf"(?>{whole(sorted({*forms}, key=len, reverse=True))})"


COURTESY = (
    rf"^\W*+{_match_longest(_GREETINGS)}(?:\W*+{_match_longest((*_GREETINGS, *_TAILS))})*+\W*$"
)
"""A greeting or thanks, and what may follow it."""
CHATTER = re.compile(
    join([COURTESY, *(talk for each in _WORDS for talk in each.talk)]), re.IGNORECASE
)


def is_chatter(question: str) -> bool:
    """Tell whether a question is a greeting, thanks or small talk."""
    return CHATTER.search(question) is not None


def refuse_chatter(question: str) -> Answer:
    """Say in one line what can be asked."""
    said = say(detect_language(question), "chatter")
    return Answer(question, (Line.say(said),), True, 0.0)


def abstain(question: Question, view: View, confidence: float) -> Answer:
    """Say that nothing answers, in how many statements, and whether the language may be why."""
    language, count = question.language, len(view.statements)
    title = view.statements[0].title if count == 1 else ""
    lines = [Line.say(say(language, _name(view), count=count, title=title))]
    held = Counter(each.language for each in view.statements)
    if held and held[language] * 2 < held.total():
        most, having = held.most_common(1)[0]
        name = "mostly_foreign" if language in held else "foreign"
        if having * 2 <= held.total():
            name = "mixed_foreign"
        asked, told = (name_language(each, language) for each in (language, most))
        lines.append(Line.say(say(language, name, asked=asked, held=told)))
        if question.plan and question.plan.task in OF_WORDS:
            lines.append(Line.say(say(language, "foreign_listed")))
    return Answer(question.asked, tuple(lines), True, confidence)


def deny(question: Question, near: Answer, view: View) -> Answer:
    """Say that the statement which is asked does not say what is asked, or that none does where
    none is named, and what is said instead; ``near`` quotes it.
    """
    one = len(view.statements) == 1 or names_statement(question.search)
    denial = Line.say(say(question.language, "does_not_say" if one else "none_says"))
    return replace(near, lines=(denial, *near.lines), abstained=True)


def _name(view: View) -> str:
    """Name the phrase that says how many statements were searched."""
    if not view.collection.entries:
        return "empty"
    return {0: "none_in_scope", 1: "none_in_one"}.get(len(view.statements), "none")
