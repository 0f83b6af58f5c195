"""One of the statements that were listed, by the time that a question names: “what did it say on
tolls in 2031?”.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.form import has_form
from assistant.question.turns.leaning.back import leans_back
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import is_narrowed
from assistant.question.turns.listed.fitting import list_told
from assistant.retrieval.view import View


def read_timed(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read what points back to a list of statements, which were asked for by no words, as asked of
    the one of the time that it names; ``None`` where it names none, or none or several are of it.
    """
    last = turns[-1] if turns and leans_back(question) else None
    if last is None or is_narrowed(last.question) or not has_form(question):
        return None  # “only those before 2031”
    _, times = lift_times(question)
    told = list_told(times, [last], view) if times else []
    if len(told) != 1:
        return None
    title = told[0].title
    understood = say(detect_language(question), "within", question=question, title=title)
    return CarriedQuestion(question, (told[0].id,), understood)
