"""Examples put in the plain words that questions are put in: they say the same of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from babel import Locale

from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.question.recognised.recogniser import ROLES, TASKS
from tests.training.plans.examples import SIGNS, Example, part

SHARE, NAMED = 0.35, 0.4
"""Of the examples those that are put plainly, and of these those on a country."""
SUBJECT = ROLES[-1]


def put_plain(examples: Sequence[Example], random: Random) -> Iterator[Example]:
    """Give some examples in plain words, some of them with a country for their subject."""
    for each in examples:
        if each.task and each.language in LANGUAGES and random.random() < SHARE:
            subject = _draw_country(each.language, random) if random.random() < NAMED else ""
            marked = _put(each, subject)
            if marked:
                question, parts = part(marked)
                yield replace(each, question=question, parts=parts)


def _draw_country(language: str, random: Random) -> str:
    names = Locale.parse(language).territories
    return str(random.choice([name for code, name in names.items() if code.isalpha()]))


def _put(example: Example, country: str) -> str:
    """Give a question with marks, empty where its task has no plain words for what it has."""
    words = read_vocabulary(example.language).recognised
    marks = {role: sign for sign, role in SIGNS.items()}
    said = {
        role: words.joint.join(
            f"<{marks[role]}>{each}</{marks[role]}>" for each in _list_said(example, role)
        )
        for role in marks
    }
    if country and said[SUBJECT]:
        said[SUBJECT] = f"<S>{country}</S>"
    task = TASKS[example.task]
    form: str = getattr(words, task if said[SUBJECT] else f"{task}_all", "")
    form = form or getattr(words, task, "")
    if not form or ("{subject}" in form) != bool(said[SUBJECT]):
        return ""
    which = said["which"] or f"<N>{words.statements}</N>"
    if said["party"]:
        which = words.theirs.format(which=which, party=said["party"])
    if said["time"]:
        which = words.dated.format(which=which, time=said["time"])
    return form.format(which=which, subject=said[SUBJECT])


def _list_said(example: Example, role: str) -> Iterator[str]:
    for each in example.parts:
        if each.role == role:
            yield example.question[each.start : each.end]
