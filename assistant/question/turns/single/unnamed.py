"""Follow-ups that name nothing that they ask of: “Did anyone drop out?”, “Which joined?”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import split_content_terms
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.form import read_names
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.asked.about import find_about
from assistant.question.topic import find_subject, find_topic
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.view import View
from ingest.language.parties import find_names

_UNNAMED = re.compile(
    join(form for words in read_vocabularies() for form in words.halves.unnamed), re.IGNORECASE
)


def read_unnamed(question: str, last: Turn, view: View) -> CarriedQuestion | None:
    """Read a question that says but what is done as asked of the statement that the turn before
    asked about, or, of another time or of none, on its subject; ``None`` for any other.
    """
    untimed, times = lift_times(question)
    opened = _UNNAMED.search(untimed)
    if opened is None or not _names_nothing(untimed[opened.end() :]):
        return None
    language, held = (
        detect_language(question),
        [each for each in last.statements if view.holds(each)],
    )
    if find_about(last.question) and len(held) == 1 and not times:
        title = view.find_statement(held[0]).title
        understood = say(language, "within", question=question, title=title)
        return CarriedQuestion(question, tuple(held), understood)
    topic = _find_topic(last.question)
    understood = say(language, "within", question=question, title=topic)
    return CarriedQuestion(f"{question} ({topic})", (), understood)


def _find_topic(question: str) -> str:
    """Give what a question asks about without its time: its subject, else its names."""
    untimed, _ = lift_times(question)
    return find_subject(question) or " ".join(read_names(untimed)) or find_topic(untimed)


def _names_nothing(rest: str) -> bool:
    """Tell whether a text has but a word of its own, and no name."""
    named = read_names(rest) or any(find_names(rest)) or NOUNS.search(rest)
    return not named and len(split_content_terms(rest)) == 1
