"""What is near in meaning beside what was looked up."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.missing.nearest import point_out
from assistant.citing.answer import Answer
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.ranking.nearness import find_near
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from assistant.retrieval.words.sought import part_names

LISTED = frozenset(
    (
        *(Task.MENTIONS, Task.COUNT, Task.TIMELINE, Task.OVERVIEW),
        *(Task.DEVOTED, Task.EVERY),
    )
)
"""What is answered by all statements that have some words."""


def set_apart(
    answer: Answer, question: Question, view: View, retriever: Retriever, threshold: float
) -> Answer:
    """Add what is near in meaning to what was looked up, as evidence: it has not the words.

    Where nothing has them, only what answers with a confidence of ``threshold`` or more.
    """
    lookup, plan = answer.lookup, question.plan
    if lookup is None or plan is None or lookup.exact or plan.negated:
        return answer
    searched, words = view.narrow(lookup.statements), lookup.words
    if question.language == searched.main_language:
        words = next(iter(part_names(words)), words)  # not the words that are for other languages
    if not answer.citations:
        found = retriever.search(words, searched, 1, language=question.language)
        near = found.evidence if found.confidence >= threshold else ()
    elif plan.task in LISTED:
        having = {each.statement for each in answer.statements}
        cited = {(each.statement, each.ordinal) for each in answer.citations}
        near = find_near(retriever, words, question.language, searched, having, cited)
    else:
        near = ()
    return replace(
        answer, evidence=point_out(near, question.search, question.language, view, retriever)
    )
