"""Whether others say the same as was just quoted: “Is that the same as what Fiji said in 2024?”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.words.naming import NOUNS
from assistant.question.plan import Plan, Task
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn
from assistant.retrieval.view import View
from ingest.language.parties import find_names

_SAME = tuple(
    re.compile(form, re.IGNORECASE)
    for words in read_vocabularies()
    for form in words.following.same
)
_SAYING = re.compile(join(words.cues.saying for words in read_vocabularies()), re.IGNORECASE)
_MARKS = " \u00a0\u202f?？؟¿.。!"


def put_alike(
    question: str, turns: Sequence[Turn], _view: View
) -> tuple[Plan, CarriedQuestion] | None:
    """Give a comparison of whose words were just asked for with those of others, on the same;
    ``None`` where it is not asked for, or the turn before asked what nobody says of anything.
    """
    plain = question.strip(_MARKS)
    found = next((each for form in _SAME if (each := form.search(plain))), None)
    topic = read_topic(turns[-1].question) if turns else None
    if found is None or topic is None or not topic.which or not _names(found["which"]):
        return None
    other = " ".join(_SAYING.sub(" ", found["which"]).split())
    which = f"{topic.which}, {other}"
    asked = say(detect_language(question), "ask_compare", which=which, subject=topic.subject)
    plan = Plan(Task.COMPARE, which, topic.subject)
    return plan, CarriedQuestion(asked, understood=asked)


def _names(which: str) -> bool:
    """Tell whether words name statements, or who speaks in them."""
    return NOUNS.search(which) is not None or any(find_names(which))
