"""Questions of statements whose subject is but a word for that of the turn before: “how many
mention it?”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Plan
from assistant.question.topic import find_subject, find_which
from assistant.question.turns.leaning.back import points_at_several
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn

_POINTING = re.compile(
    join(form for words in read_vocabularies() for form in words.following.pointing), re.IGNORECASE
)


def put_filled(
    plan: Plan | None, question: str, turns: Sequence[Turn]
) -> tuple[Plan, CarriedQuestion] | None:
    """Give a plan with the subject of the turn before in place of a word for it, asked of all that
    that turn asked of; ``None`` where the plan has a subject of its own.
    """
    if plan is None or plan.exact or not turns or not _POINTING.fullmatch(plan.subject):
        return None
    last = turns[-1].question
    subject = find_subject(last)
    if not subject or _POINTING.fullmatch(subject) or points_at_several(question):
        return None
    which = plan.which if NOUNS.search(plan.which) else _put_time(find_which(last), plan.which)
    understood = say(detect_language(question), "within", question=question, title=subject)
    filled = replace(plan, which=which, subject=subject)
    return filled, CarriedQuestion(question, understood=understood)


def _put_time(which: str, asked: str) -> str:
    """Give what names statements with the time that is asked of, if any is."""
    _, times = lift_times(asked)
    return f"{lift_times(which)[0]} {times}".strip() if times else which
