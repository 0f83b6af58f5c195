"""What is said where no statement has all whom a question names side by side."""

from __future__ import annotations

from dataclasses import replace

from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say
from assistant.question.meant.asked.together import Together
from assistant.question.question import Question


def tell_apart(answer: Answer, question: Question, together: Together | None) -> Answer:
    """Say first that none has them all, where what is quoted is only the nearest."""
    if together is None or together.statements or not answer.citations:
        return answer
    said = say(question.language, "not_together", names=", ".join(together.names))
    return replace(answer, lines=(Line.say(said), *answer.lines))
