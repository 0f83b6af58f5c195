"""Whether the wording that was just quoted is new: “is that new?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.plan import Plan, Task
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.view import View

_NOVEL = re.compile(
    join(form for words in read_vocabularies() for form in words.turns.novel), re.IGNORECASE
)


def put_wording(
    question: str, turns: Sequence[Turn], view: View
) -> tuple[Plan, CarriedQuestion] | None:
    """Give the plan to look for the paragraph that the turn before quoted first in the statements
    of an earlier date; ``None`` where anything else is asked, or there are none.
    """
    cited = [each for each in turns[-1].cited if view.has_paragraph(*each)] if turns else []
    if not cited or not _NOVEL.search(question):
        return None
    statement, ordinal = cited[0]
    told = view.find_statement(statement)
    dated = ((each.id, each.date or "~") for each in view.statements)
    before = tuple(name for name, date in dated if date < (told.date or ""))
    if not before:
        return None
    text = next(each.text for each in told.paragraphs if each.ordinal == ordinal)
    understood = say(detect_language(question), "within", question=question, title=told.title)
    asked = CarriedQuestion(question, before, understood)
    return Plan(Task.NOVEL, subject=text), asked
