"""What is asked of one of the statements before by its place: “when was the second one issued?”."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.cues.words.ordinal import find_ordinal
from assistant.question.meant.asked.about import find_about
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View


def read_placed(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read what is asked about one of the statements listed, such as its date; ``None`` where
    nothing is, or none is there. What is the same in another language is asked with it.
    """
    about = find_about(question) if turns else None
    place = find_ordinal(about[1]) if about else None
    listed = [each for each in turns[-1].statements if view.holds(each)] if turns else []
    if place is None or not -len(listed) <= place < len(listed) or len(listed) == 1:
        return None
    chosen = view.find_statement(listed[place])
    fields = {"question": question, "title": chosen.title}
    understood = say(detect_language(question), "within", **fields)
    others = find_counterparts(chosen, view.collection)
    same = (each.statement.id for each in others if view.holds(each.statement.id))
    return CarriedQuestion(question, (chosen.id, *same), understood)
