"""What a question is about: “What does the Council say about tolls?”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.language.detect import detect_language
from assistant.language.vocabulary import fill, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.times.set_apart import cut_set_time
from assistant.question.cues.times.timing import cut_time, lift_times
from assistant.question.cues.words.form import read_question
from assistant.question.cues.words.naming import hide_names
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.making import cut_within
from assistant.question.planning import read_plan
from ingest.language.terms import split_terms
from ingest.language.vocabulary import any_of

REMEMBERED = 64
"""Questions whose topic is remembered: one is read in several rooms."""
LONG_LINK = 4
"""Letters from which on a link, such as “about”, has nothing but a subject after it."""
_WORD = re.compile(r"[^\W_]+")
_FOLLOWING = [words.following for words in read_vocabularies()]
_CASES = {word for each in _FOLLOWING for word in each.cases}
_LONG_LINKS = {link for each in _FOLLOWING for link in each.links if len(link) >= LONG_LINK}
_ABOUT = re.compile(
    rf"\A.*\b{any_of(_LONG_LINKS - _CASES)}\s+(?P<topic>.+)", re.IGNORECASE | re.DOTALL
)
_SAYINGS = tuple(
    re.compile(fill(form, words.parts), re.IGNORECASE)
    for words in (each.planning for each in read_vocabularies())
    for form in (*words.sayings, *words.verbatim)
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question says of the statements meant, and the subject that it asks about."""

    which: str
    subject: str


@lru_cache(maxsize=REMEMBERED)
def read_topic(question: str) -> Topic | None:
    """Read what is asked of whom; ``None`` for a question of another form."""
    plain = question.strip("?？¿؟!。. \n")
    found = next((each for form in _SAYINGS if (each := form.search(plain))), None)
    if found is None:
        return None
    groups = found.groupdict()
    subject, when = _cut_when(found["subject"].strip())
    quoted = QUOTED.fullmatch(subject)
    subject = quoted["words"].strip() if quoted else subject
    if not subject:
        return None
    named = (groups.get("which"), groups.get("when"), when)
    return Topic(" ".join(each.strip() for each in named if each), subject)


def _cut_when(subject: str) -> tuple[str, str]:
    """Part “tolls in May 2030”, “tolls in the May 2030 declaration”."""
    subject, apart = cut_set_time(subject)
    if apart:
        return subject, apart
    bare, when = cut_time(subject)
    untimed, times = lift_times(subject)
    within = cut_within(untimed) if times and not when else (untimed, "")
    return (within[0].strip(), times) if within[1] else (bare, when)


def find_which(question: str) -> str:
    """Give what a question says of the statements that it is asked of, if anything."""
    topic, plan = read_topic(question), read_plan(question, detect_language(question))
    return topic.which if topic else plan.which if plan else ""


def find_subject(question: str) -> str:
    """Give the words that a question asks about, if it is of a form that tells them."""
    topic, plan = read_topic(question), read_plan(question, detect_language(question))
    return topic.subject if topic else plan.subject if plan else ""


def find_topic(question: str) -> str:
    """Give what a question is about: what follows “about”, or its words after those that ask (“how
    much”), parties aside.
    """
    plain = question.strip("?？¿؟!。. ")
    plan = read_plan(plain, detect_language(plain))
    if plan and plan.subject:
        return plan.subject
    if about := _ABOUT.fullmatch(plain):
        return about["topic"]
    focus = {*read_question(plain).focus}
    words = list(_WORD.finditer(hide_names(plain)))
    begin = next((n for n, each in enumerate(words) if focus & {*split_terms(each[0])}), 0)
    told = [each for each in words[begin:] if not is_function_word(each[0])]
    return plain[told[0].start() : told[-1].end()] if told else plain
