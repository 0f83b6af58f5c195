"""What a statement in another language than some words may say in words of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.citing.answer import Line
from assistant.language.detect import detect_words
from assistant.language.phrases import name_language, say
from assistant.question.plan import Plan
from assistant.question.question import Question
from ingest.language.parties import find_names
from ingest.statement import Statement


def tell_foreign(question: Question, plan: Plan, silent: Sequence[Statement]) -> Iterator[Line]:
    """Say how many statements are in another language than words that are no name."""
    spoken = detect_words(plan.subject) or question.language
    foreign = [each.language for each in silent if each.language != spoken]
    if not foreign or len(foreign) == len(silent) or plan.exact or any(find_names(plan.subject)):
        return
    named = ", ".join(name_language(each, question.language) for each in dict.fromkeys(foreign))
    said = say(question.language, "silent_foreign", count=len(foreign), languages=named)
    yield Line.say(said)
