"""Whose the statements are that the turn before named: “and which parties?”, “who said it?”."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.meant.asked.survey import Rank, read_survey
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.view import View

_OF_THESE = frozenset((Rank.SIGNING, Rank.LONGEST, Rank.SHORTEST))
"""What is asked of statements that were just named, where no others are."""


def read_whose(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read a question for parties, or for the longest, that names no statement as asked of those of
    the turn before; ``None`` for any other, or where that named none.
    """
    survey = read_survey(question)
    asks = survey is not None and survey.asked in _OF_THESE and not survey.which
    held = tuple(each for each in turns[-1].statements if view.holds(each)) if turns else ()
    if not asks or not held:
        return None
    language = detect_language(question)
    understood = say(language, "within", question=question, title=turns[-1].question)
    return CarriedQuestion(question, held, understood)
