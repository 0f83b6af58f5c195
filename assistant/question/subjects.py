"""Subjects that are asked about one after the other: “… say on tolls, grain and lamps?”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import read_vocabularies
from assistant.question.cues.subjects.combination import Bond, read_combination
from assistant.question.cues.times.finding import find_dates
from assistant.question.meant.selection import select
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.question.putting import put_for
from assistant.question.question import Question
from assistant.question.topic import Topic, read_topic
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.parties import find_names
from ingest.language.vocabulary import any_of

FEWEST = 3
"""Subjects from which on they are no name of one thing, as “peace and security” is."""
MOST_WORDS = 5
"""Words of a subject in a list of them."""
_LINK = re.compile(
    rf"^{any_of(link for words in read_vocabularies() for link in words.following.links)}\s+",
    re.IGNORECASE,
)


def split_subjects(question: Question, view: View) -> list[str]:
    """Give a question of what is said, or whether it is, once for each of its subjects; nothing
    where it has one, or what is asked speaks of all in one breath.
    """
    topic, asked = _read_topic(question), question.asked.rstrip("?？؟ ")
    combined = read_combination(topic.subject, question.language) if topic else None
    if topic is None or combined is None or combined.bond is not Bond.BOTH or combined.without:
        return []
    subjects = [_LINK.sub("", each) for each in combined.subjects]
    named = all(any(find_names(each)) for each in subjects)
    if not (len(subjects) >= FEWEST or named) or not all(map(_is_subject, subjects)):
        return []
    if find_words(select(topic.which, view) or view, topic.subject).hits:
        return []
    return [f"{put_for(asked, topic.subject, each)}?" for each in subjects]


def _read_topic(question: Question) -> Topic | None:
    """Read of what something is said; or whether, also where a list is too long for a subject."""
    if topic := read_topic(question.asked):
        return topic
    if (plan := question.plan) is not None:
        return Topic(plan.which, plan.subject) if plan.task is Task.MENTIONED else None
    asked = question.asked.rstrip("?？؟ ")
    opening, comma, rest = asked.partition(",")
    first = read_plan(opening, question.language) if comma else None
    if first is None or first.task is not Task.MENTIONED or not opening.endswith(first.subject):
        return None
    return Topic(first.which, f"{first.subject},{rest}")


def _is_subject(text: str) -> bool:
    """Tell whether words are few enough for a subject, and no time."""
    return len(text.split()) <= MOST_WORDS and not any(find_dates(text))
