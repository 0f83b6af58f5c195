"""Where the statement that a question leans on does not answer: what others say that is nearest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.back import leans_back
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.view import View
from ingest.language.parties import find_meant

READ = 10
"""Paragraphs of other statements that are read."""
Compose = Callable[[Question, View, int], Answer | None]
"""Answers a question with quotes of so many paragraphs; ``None`` where none is sure to answer."""


def point_wider(
    answer: Answer, question: Question, earlier: Sequence[Turn], asked: View, compose: Compose
) -> Answer:
    """Quote behind the refusal of a question that leans on the statement of the turn before what
    answers both questions in other statements: in those of the parties that this one names, if
    there are some.
    """
    leans = earlier and question.statements and question.understood
    plainly = answer.abstained and answer.evidence and not (answer.citations or answer.lookup)
    if not (leans and plainly) or question.plan or _is_asked_of_one(question):
        return answer
    others = [each for each in asked.statements if each.id not in question.statements]
    named = {*find_meant(question.asked)}
    theirs = [each for each in others if named & {*each.parties}] or others
    sought = f"{earlier[-1].question} {question.asked}"
    wide = replace(question, search=sought, several=True, statements=())
    near = compose(wide, asked.keep([each.id for each in theirs]), READ)
    if near is None:
        return answer
    said = Line.say(say(question.language, "nearest_elsewhere"))
    return replace(answer, lines=(*answer.lines, said, *near.lines), citations=near.citations)


def _is_asked_of_one(question: Question) -> bool:
    """Tell whether it is asked what that statement says of something: “what does it say on …?”."""
    return leans_back(question.asked) and read_topic(question.search) is not None
