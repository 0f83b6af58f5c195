"""Several subjects asked for side by side: “What does it say on tolls, grain and lamps?”."""

from __future__ import annotations

from assistant.question.cues.combination import Bond, read_combination
from assistant.question.meant.selection import select
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.parties import find_names

FEWEST = 3
"""Subjects from which on they are no name of one thing, as “peace and security” is."""
MOST_WORDS = 5
"""Words of a subject in a list of them."""


def split_subjects(question: Question, view: View) -> list[str]:
    """Give a question of what is said once for each of its subjects; nothing where it has one, or
    what is asked speaks of all in one breath.
    """
    topic = read_topic(question.asked)
    combined = read_combination(topic.subject, question.language) if topic else None
    if topic is None or combined is None or combined.bond is not Bond.BOTH or combined.without:
        return []
    subjects = list(combined.subjects)
    named = all(any(find_names(each)) for each in subjects)
    if not (len(subjects) >= FEWEST or named) or any(
        len(each.split()) > MOST_WORDS for each in subjects
    ):
        return []
    if find_words(select(topic.which, view) or view, topic.subject).hits:
        return []
    return [question.asked.replace(topic.subject, each) for each in subjects]
