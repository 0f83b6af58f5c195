"""The forms in which statements are asked about, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.language.asking import ActingWords
from assistant.language.tables import PlanningWords
from assistant.question.plan import Task


def list_forms(words: PlanningWords, acting: ActingWords) -> Iterator[tuple[Task, tuple[str, ...]]]:
    """Give the patterns of a language for each task, those of acts first."""
    for task in (Task.LATEST, Task.EARLIEST, Task.COUNT, Task.MENTIONS):
        yield task, getattr(acting, task)
    yield Task.HELD, words.held
    yield Task.LANGUAGES, words.languages
    yield Task.TIMELINE, words.timelines
    yield Task.COMPARE, words.comparisons
    yield Task.COMMITMENTS, words.commitments
    yield Task.APPEALS, words.appeals
    yield Task.SUMMARY, words.summaries
    yield Task.LATEST, words.latest
    yield Task.EARLIEST, words.earliest
    yield Task.OVERVIEW, words.overviews
    yield Task.EVERY, words.every
    yield Task.PASSAGES, words.passages
    yield Task.DEVOTED, words.devoted
    yield Task.COUNT, words.counts
    yield Task.MENTIONS, words.mentions
    yield Task.LIST, words.lists
    yield Task.MENTIONED, words.mentioned
