"""Where a follow-up is refused: what other statements say of it than the one that it leans on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.question import Question
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.back import leans_back
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.single.told import Told
from assistant.retrieval.view import View
from ingest.language.parties import find_meant

Compose = Callable[[Question, View], Answer | None]
"""Answers a question with quotes; ``None`` where none is sure to answer."""


def look_around(
    answer: Answer,
    question: Question,
    earlier: Sequence[Turn],
    asked: View,
    compose: Compose,
    told: Told | None,
) -> Answer:
    """Answer a follow-up that was refused from what is said around; of one that others answer than
    the statement that was ``told`` before say so.
    """
    if told and told.named and not (answer.abstained or question.statements or question.plan):
        return _tell_left(answer, told, question.language)
    plainly = answer.abstained and answer.evidence and not (answer.citations or answer.lookup)
    if not (earlier and plainly) or question.plan:
        return answer
    leans = question.statements and question.understood
    return _point_wider(answer, question, earlier[-1], asked, compose) if leans else answer


def _tell_left(answer: Answer, told: Told, language: str) -> Answer:
    """Say that a statement does not answer where others do, which nobody asked for."""
    if not answer.citations or told.statement.id in {each.statement for each in answer.citations}:
        return answer
    silent = say(language, "none_in_one", title=told.statement.title)
    lines = map(Line.say, (silent, say(language, "nearest_elsewhere")))
    return replace(answer, lines=(*lines, *answer.lines))


def _point_wider(
    answer: Answer, question: Question, last: Turn, asked: View, compose: Compose
) -> Answer:
    """Quote behind the refusal what answers this question and the last one together in other
    statements: in those of the parties that this one names, if there are some. One that names a
    party of its own statement asks of no other.
    """
    told = map(asked.find_statement, filter(asked.holds, question.statements))
    named = {*find_meant(question.asked)}
    if _is_asked_of_one(question) or any(named & {*each.parties} for each in told):
        return answer
    others = [each for each in asked.statements if each.id not in question.statements]
    theirs = [each for each in others if named & {*each.parties}] or others
    sought = f"{last.question} {question.asked}"
    wide = replace(question, search=sought, several=True, statements=())
    near = compose(wide, asked.keep([each.id for each in theirs]))
    if near is None:
        return answer
    said = Line.say(say(question.language, "nearest_elsewhere"))
    return replace(answer, lines=(*answer.lines, said, *near.lines), citations=near.citations)


def _is_asked_of_one(question: Question) -> bool:
    """Tell whether it is asked what that statement says of something: “what does it say on …?”."""
    return leans_back(question.asked) and read_topic(question.search) is not None
