"""Words that statements are to have in their title: “Which texts have Velm in the title?”."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.language.vocabulary import LANGUAGES, read_vocabularies, read_vocabulary
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.quotation import QUOTES
from assistant.question.plan import OF_EXCEPTED, Plan, Task

_TITLED = tuple(
    re.compile(form, re.IGNORECASE)
    for words in read_vocabularies()
    for form in words.planning.titled
)
_COUNTING, _DETERMINING = (
    tuple(re.compile(form, re.IGNORECASE) for forms in listed for form in forms)
    for listed in (
        [read_vocabulary(code).cues.counting for code in LANGUAGES],
        [(read_vocabulary(code).cues.determining,) for code in LANGUAGES],
    )
)
_MARKS = " ?？؟!。.¿\n"


def cut_titled(question: str) -> tuple[str, str]:
    """Give a question without the words that titles are to have, and those; as it is, and none,
    where it asks for none.
    """
    plain = question.strip(_MARKS)
    for form in _TITLED:
        found = form.search(plain)
        words = found["subject"].strip(f"{QUOTES} ") if found else ""
        if found and words:
            rest = f"{plain[: found.start()]} {plain[found.end() :]}".strip(" ,;:，、")
            return rest, words
    return question, ""


def put_titled(plan: Plan | None, rest: str, titled: str) -> Plan | None:
    """Give the plan of the ``rest`` of a question with the words that titles are to have: where
    that alone says nothing, those that have them are asked for, or how many these are.
    """
    if not titled:
        return plan
    if plan and plan.task in OF_EXCEPTED:
        task = Task.COUNT if plan.task is Task.HELD else plan.task
        return replace(plan, task=task, titled=titled)
    if any(form.search(rest) for form in _COUNTING):
        return Plan(Task.COUNT, lift_times(rest)[1], titled=titled)
    asks = any(form.match(rest) for form in _DETERMINING)
    return Plan(Task.LIST, lift_times(rest)[1], titled=titled) if asks else None
