"""Answers to what is asked of statements, of a paragraph by its label, or of wording."""

from __future__ import annotations

from assistant.answering.comparison import answer_comparison
from assistant.answering.meaning import answer_topic
from assistant.answering.missing.absence import answer_absent
from assistant.answering.missing.beside import set_apart
from assistant.answering.missing.defined import tell_defined
from assistant.answering.missing.lacking import tell_lacking
from assistant.answering.missing.spelling import point_at_spelling, point_at_wording
from assistant.answering.statements.mentions.acted import answer_acted
from assistant.answering.statements.mentions.combined import answer_combined
from assistant.answering.statements.mentions.devoted import answer_devoted
from assistant.answering.statements.mentions.elsewhere import tell_elsewhere
from assistant.answering.statements.mentions.frequent import answer_frequent
from assistant.answering.statements.mentions.headlined import answer_headlined
from assistant.answering.statements.mentions.listing import answer_listing
from assistant.answering.statements.mentions.untold import answer_untold
from assistant.answering.statements.overview.busiest import answer_busiest
from assistant.answering.statements.overview.survey import answer_survey
from assistant.answering.statements.single.about import answer_about
from assistant.answering.statements.single.differing import answer_differing
from assistant.answering.statements.stances import answer_stance
from assistant.answering.statements.terms.total import tell_total
from assistant.answering.wording.pointed import answer_pointed
from assistant.answering.wording.traced import answer_traced
from assistant.citing.answer import Answer
from assistant.question.question import Question
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View


def tell_directly(
    question: Question, view: View, retriever: Retriever, threshold: float
) -> Answer | None:
    """Answer what is asked of statements or wording, and say how words were read, and apart what
    is near; of that nothing below a confidence of ``threshold``.
    """
    if differing := answer_differing(question, view):
        return differing
    direct = _answer_directly(question, view, retriever)
    if direct is None:
        return None
    direct = tell_lacking(direct, question, view)
    direct = tell_elsewhere(point_at_wording(direct, question, view), question, view)
    direct = point_at_spelling(direct, question, view, retriever)
    direct = tell_defined(tell_total(direct, question, view), question, view)
    return set_apart(direct, question, view, retriever, threshold)


def _answer_directly(question: Question, view: View, retriever: Retriever) -> Answer | None:
    """Answer what is asked of statements, a paragraph or wording; ``None`` for all else."""
    return (
        answer_facts(question, view)
        or answer_acted(question, view)
        or answer_frequent(question, view)
        or answer_combined(question, view)
        or answer_untold(question, view)
        or answer_headlined(question, view)
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
