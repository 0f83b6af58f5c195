"""What is nearest in statements of another language, where it can't be told whether it answers: it
is quoted, and not vouched for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.answering.compose import Composer
from assistant.citing.answer import Answer, Evidence, Line
from assistant.extraction.spans import FIGURES, find_spans
from assistant.language.phrases import name_language, say
from assistant.question.question import Question
from assistant.retrieval.ranking.retriever import Found
from assistant.retrieval.view import View

PERHAPS = 0.35
"""Confidence from which on what is refused may well answer: of 180 gold questions put in five other
languages twelve are refused with so much, and the best paragraph is right for eight of them."""
MOST_READ = 3
"""The nearest paragraphs in which a figure is looked for."""


def point_across(
    question: Question, found: Found, confidence: float, view: View, composer: Composer
) -> Answer | None:
    """Quote what is nearest to a refused question in statements of another language: where it may
    well answer, or has a figure of the kind that is asked for; ``None`` where neither is.
    """
    if found.evidence[0].language == question.language:
        return None

    def quote(each: Evidence) -> Answer:
        return composer.compose(question, replace(found, evidence=(each,)), view)

    near = quote(found.evidence[0]) if confidence >= PERHAPS else None
    near = near or _find_figure(question, found, view, quote)
    if near is None:
        return None
    language = question.language
    spoken = name_language(found.evidence[0].language, language)
    said = Line.say(say(language, "by_meaning", subject=question.asked, language=spoken))
    return replace(near, lines=(said, *near.lines), abstained=True, evidence=found.evidence)


def _find_figure(
    question: Question, found: Found, view: View, quote: Callable[[Evidence], Answer]
) -> Answer | None:
    """Quote the nearest with a figure, in digits before one in words (“the two sides”): of all that
    is nearest, where that is of one statement, or of the first alone, where few statements are
    asked because the question names them.
    """
    if question.form.kind not in FIGURES:
        return None
    first = found.evidence[:MOST_READ]
    alike = len({each.statement for each in first}) == 1
    few = 2 * len(view.statements) < len(view.collection.statements)
    read = [quote(each) for each in (first if alike else first[:few])]
    figures = [(each, "".join(_list_figures(each, question))) for each in read]
    written = next((each for each, said in figures if re.search(r"\d", said)), None)
    return written or next((each for each, said in figures if said), None)


def _list_figures(near: Answer, question: Question) -> Iterator[str]:
    """Give the figures that are of the kind which is asked for."""
    for each in near.citations:
        for start, end in find_spans(question.form, each.quote):
            yield each.quote[start:end]
