"""Questions of statements that point back to those of a turn before: “which of them …?”."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.question.turns.leaning.back import asks_of_wording, points_at_several, points_back
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.view import View


def read_among_all(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion:
    """Read a question of statements: of those of the last turn where it points back to them."""
    last = find_held(question, turns, view)
    back = points_back(question) or points_at_several(question)
    back = back and not asks_of_wording(question)
    return CarriedQuestion(question, tuple(last) if back else ())


def find_held(question: str, turns: Sequence[Turn], view: View) -> list[str]:
    """Give the statements of the last turn; of the last with several where these are asked."""
    held = [[each for each in turn.statements if view.holds(each)] for turn in reversed(turns)]
    several = (each for each in held if len(each) > 1) if points_at_several(question) else iter(())
    return next(several, held[0] if held else [])
