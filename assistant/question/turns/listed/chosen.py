"""One of the statements that were just told, of which more is asked than which it is: “Is that
second one binding?”, “What does it link, according to the earliest one?”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.citing.citations import by_date
from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.words.ordinal import read_place
from assistant.question.meant.asked.about import find_about
from assistant.question.planning import read_plan
from assistant.question.turns.leaning.anew import names_statement
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.question.turns.leaning.narrowing import ask_for_one, says_nothing
from assistant.retrieval.view import View
from ingest.statement import Statement

_WORDS = tuple(read_vocabularies())
_FORMS = tuple(re.compile(form, re.I) for each in _WORDS for form in each.following.chosen)
_NEWEST, _OLDEST = (
    re.compile(join(form for each in _WORDS for form in getattr(each.planning, name)), re.I)
    for name in ("newest", "oldest")
)
FEWEST = 2
"""Statements of which one can be chosen."""


def read_chosen(question: str, turns: Sequence[Turn], view: View) -> CarriedQuestion | None:
    """Read a question as asked of one of the statements that the turn before told, with what that
    asked about; ``None`` where it chooses none, or asks nothing beside.
    """
    last = turns[-1] if turns else Turn("")
    told = [view.find_statement(each) for each in last.statements if view.holds(each)]
    found = next((each for form in _FORMS if (each := form.search(question))), None)
    chosen = _choose(found["one"], told) if found and len(told) >= FEWEST else None
    if found is None or chosen is None:
        return None
    rest = f"{question[: found.start()]} {question[found.end() :]}"
    plan = read_plan(last.question, detect_language(last.question))
    if names_statement(rest) or ask_for_one(question, last.question):
        return None
    about = find_about(question)
    if about and found["one"] not in about[1]:
        return None
    if says_nothing(rest) and not about:
        return _ask_again(last, chosen, question) if plan and plan.subject else None
    asked = rest if found.groupdict().get("per") else question
    subject = f" ({plan.subject})" if plan and plan.subject and not about else ""
    search = f"{asked.strip(' ?？؟¿,،，')}{subject}?"
    understood = say(detect_language(question), "within", question=question, title=chosen.title)
    return CarriedQuestion(search, (chosen.id,), understood)


def _ask_again(last: Turn, chosen: Statement, question: str) -> CarriedQuestion:
    """Ask what was asked of all that were told of the one that is chosen of them."""
    understood = say(
        detect_language(question), "within", question=last.question, title=chosen.title
    )
    return CarriedQuestion(last.question, (chosen.id,), understood)


def _choose(one: str, told: Sequence[Statement]) -> Statement | None:
    """Give the statement at a place, in the order of the answer, or the newest or oldest."""
    place = read_place(one)
    if place is not None:
        return told[place] if -len(told) <= place < len(told) else None
    ends = ((form, choose) for form, choose in ((_NEWEST, max), (_OLDEST, min)) if form.search(one))
    return next((choose(told, key=by_date) for _, choose in ends), None)
