"""Answers to what is asked of statements, of a paragraph by its label, or of wording."""

from __future__ import annotations

from assistant.answering.comparison import answer_comparison
from assistant.answering.meaning import answer_topic
from assistant.answering.missing.absence import answer_absent
from assistant.answering.statements.mentions.acted import answer_acted
from assistant.answering.statements.mentions.combined import answer_combined
from assistant.answering.statements.mentions.devoted import answer_devoted
from assistant.answering.statements.mentions.frequent import answer_frequent
from assistant.answering.statements.mentions.listing import answer_listing
from assistant.answering.statements.mentions.untold import answer_untold
from assistant.answering.statements.overview.busiest import answer_busiest
from assistant.answering.statements.overview.survey import answer_survey
from assistant.answering.statements.single.about import answer_about
from assistant.answering.statements.stances import answer_stance
from assistant.answering.wording.pointed import answer_pointed
from assistant.answering.wording.traced import answer_traced
from assistant.citing.answer import Answer
from assistant.question.question import Question
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View


def answer_directly(question: Question, view: View, retriever: Retriever) -> Answer | None:
    """Answer what is asked of statements, a paragraph or wording; ``None`` for all else."""
    return (
        answer_facts(question, view)
        or answer_acted(question, view)
        or answer_frequent(question, view)
        or answer_combined(question, view)
        or answer_untold(question, view)
        or answer_devoted(question, view)
        or answer_listing(question, view)
        or answer_comparison(question, view, retriever)
        or answer_stance(question, view)
        or answer_absent(question, view)
        or answer_topic(question, view, retriever)
    )


def answer_facts(question: Question, view: View) -> Answer | None:
    """Answer what is asked of statements in words of its own: their facts, their paragraphs by
    label, their wording, which is the longest; ``None`` for all else.
    """
    return (
        answer_about(question, view)
        or answer_pointed(question, view)
        or answer_traced(question, view)
        or answer_busiest(question, view)
        or answer_survey(question, view)
    )
