"""What a question names by a wrong time, or tells a time by, is put right, and told so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.answering.missing.misdated import tell_misdated
from assistant.citing.answer import Answer
from assistant.language.detect import detect_language
from assistant.question.meant.misdated import Misdated, find_misdated
from assistant.question.meant.relative import put_day
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.retrieval.view import View


@dataclass(frozen=True, slots=True)
class PutRight:
    """The ``question`` as it can be answered; what it names by a wrong time, and what it was
    understood as where it tells a time by a statement, if it does.
    """

    question: str
    misdated: Misdated | None
    understood: str | None

    def tell(self, answer: Answer, language: str) -> Answer:
        """Give an answer to it with what was put right."""
        told = tell_misdated(answer, self.misdated, language) if self.misdated else answer
        return replace(told, understood=told.understood or self.understood)


def put_right(question: str, view: View) -> PutRight:
    """Read a question without a wrong time, and with the day of a statement for its name; one
    whether there are statements of a time keeps that.
    """
    plan = read_plan(question, detect_language(question))
    listed = plan is not None and plan.task is Task.LIST
    misdated = None if listed else find_misdated(question, view)
    plain = misdated.question if misdated else question
    dated = put_day(plain, view)
    return PutRight(dated or plain, misdated, dated)
