"""Questions whose subject stands ahead of them: “Two-way tolls: which statements support them?”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.detect import detect_language
from assistant.language.typed import put_accents, put_capitals
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.question.asides import cut_asides
from assistant.question.cues.scope.entitled import put_lead
from assistant.question.cues.scope.holding import call_document
from assistant.question.cues.subjects.rephrased import rephrase
from assistant.question.cues.times.days import spell_days
from assistant.question.cues.times.years import spell_years
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.marked import unmark_names
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTES
from assistant.question.cues.words.tails import cut_tail
from assistant.question.led import head_question
from assistant.question.planning import read_plan

_JOINT = re.compile(r"\s*[:：]\s*|\s+[-–—]+\s+")
MOST_WORDS = 6
"""Words of a subject that stands ahead of a question."""
LONGEST = 40
"""Characters of it where no spaces part words."""


def free_question(question: str) -> str:
    """Give a question freed of all beside what it asks, with its subject in its place, each time
    with its month and year, and the accents and capitals that its words lack.
    """
    named = call_document(
        unmark_names(put_accents(put_capitals(spell_years(spell_days(question)))))
    )
    led = head_question(cut_asides(cut_tail(named)))
    return put_lead(put_fronted(rephrase(led)))


def put_fronted(question: str) -> str:
    """Give a question with the subject ahead of it in its place; any other question as it is."""
    joint = _JOINT.search(question)
    ahead, asked = (question[: joint.start()], question[joint.end() :]) if joint else ("", "")
    if not (ahead and asked and _is_subject(ahead)) or _reads_subject(question, ahead):
        return question
    language = detect_language(asked)
    put = (each for each in _list_put(ahead, asked, language) if _reads_subject(each, ahead))
    return next(put, question)


def _is_subject(ahead: str) -> bool:
    few = len(ahead.split()) <= MOST_WORDS and len(ahead) <= LONGEST
    return few and not (NOUNS.search(ahead) or has_form(ahead))


def _reads_subject(question: str, subject: str) -> bool:
    """Tell whether a question is read as asked of the statements that have a subject."""
    plan = read_plan(question, detect_language(question))
    return plan is not None and plan.subject.strip(QUOTES) == subject.strip(QUOTES)


def _list_put(subject: str, asked: str, language: str) -> Iterator[str]:
    """List how a question may be put with its subject in it, the likeliest first."""
    asked = asked.rstrip(" .?!؟？。")
    if language not in LANGUAGES:
        return
    words = read_vocabulary(language).asides
    if found := re.search(words.pronoun, asked, re.IGNORECASE):
        told = found.groupdict()
        ahead = f"{told['of']} {words.of} " if told.get("of") else f"{told.get('verb') or ''} "
        yield f"{asked[: found.start()]}{ahead.lstrip()}{subject}{asked[found.end() :]}"
    else:
        yield f"{asked} {subject}"
        yield f"{asked} {words.mention} {subject}"
