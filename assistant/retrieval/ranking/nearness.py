"""What is said in other words, told apart from what has the words."""

from __future__ import annotations

from collections.abc import Set
from statistics import median

from assistant.citing.answer import Evidence
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View

NEAR = 0.8
"""How near a paragraph without the words is, against the median of those cited for having them:
see ``docs/decisions.md``."""
MOST_NEAR = 3
READ = 40
"""Paragraphs that are read closely on either side."""


def find_near(
    retriever: Retriever,
    words: str,
    language: str,
    view: View,
    having: Set[str],
    cited: Set[tuple[str, int]],
) -> tuple[Evidence, ...]:
    """Give the nearest paragraph of each statement that says it in other words, best first.

    ``having`` are the ids of the statements that have the words, ``cited`` are their paragraphs by
    statement and ordinal. None is given where the encoder can't read the words.
    """
    if not retriever.can_read(words, view.collection, language):
        return ()
    spoken = _keep_spoken(view.keep(having), language)
    own = retriever.search(words, spoken, READ, language=language).evidence
    scores = [each.score for each in own if (each.statement, each.ordinal) in cited]
    if not scores:
        return ()
    others, least = view.keep({each.id for each in view.statements} - having), NEAR * median(scores)
    best: dict[str, Evidence] = {}
    for each in retriever.search(words, others, READ, least, language).evidence:
        if each.score >= least:
            best.setdefault(each.statement, each)
    return tuple(best.values())[:MOST_NEAR]


def _keep_spoken(view: View, language: str) -> View:
    """Keep the statements in a language, if there are any: those in others are nearer or less near
    for their language alone, and take long to read closely.
    """
    spoken = [each.id for each in view.statements if each.language == language]
    return view.keep(spoken) if spoken else view
