"""What only tells what is meant by a subject is lifted from a question: “the Orsa (the river, not
the ship)”; and other names that stand behind a subject are put in brackets: “…, also called Velm”.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.language.detect import detect_language
from assistant.language.vocabulary import LANGUAGES, join, read_vocabularies, read_vocabulary
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED

BRACKETED = re.compile(r"\s*[(（](?P<words>[^()（）]{2,200})[)）]")
"""What stands in brackets, with the space before it."""
_MARK = re.compile(r"\s+[-–—]+\s+|\s*[,;،，；]\s*")
_COMMA = re.compile(r"\s*[,;،，；]\s*")
_ENDING = " .!?؟。！？"


def clarify(question: str) -> tuple[str, str]:
    """Give a question without what only tells what is meant by its subject, and that; with other
    names behind it in brackets, and what is denied there without. What has words in quotation
    marks stays as it is.
    """
    if QUOTED.search(question):
        return question, ""
    kept, lifted = _lift_bracketed(question)
    if not lifted:
        kept, lifted = _lift_tail(question)
    return _put_excepted(_put_in_brackets(kept)), lifted


def _lift_bracketed(question: str) -> tuple[str, str]:
    for found in BRACKETED.finditer(question):
        words = found["words"].strip(_ENDING)
        if all(map(_tells_meaning, _COMMA.split(words))):
            return question[: found.start()] + question[found.end() :], words
    return question, ""


def _lift_tail(question: str) -> tuple[str, str]:
    """Lift the last clauses that all tell what is meant, one of them by more than a kind."""
    bare = question.rstrip(_ENDING)
    for mark in _MARK.finditer(bare):
        words = bare[mark.end() :]
        clauses = _COMMA.split(words)
        sure = len(clauses) > 1 or not _compile_kinds().fullmatch(words)
        if words and sure and all(map(_tells_meaning, clauses)):
            return bare[: mark.start()] + question[len(bare) :], words
    return question, ""


def _tells_meaning(clause: str) -> bool:
    told = _compile_meaning()
    named = NOUNS.search(clause)  # “I don’t mean the Velm statement”
    return not named and any(form.fullmatch(clause.strip()) for form in told)


def _put_in_brackets(question: str) -> str:
    for form in _list_behind():
        found = form.search(question)
        if found and not BRACKETED.match(found["name"]):
            name, behind = found["name"].strip(), question[found.end() :]
            return f"{question[: found.start()]} ({name}){behind}"
    return question


def _put_excepted(question: str) -> str:
    """Put what is not to be mentioned, in brackets, as it is said without: “lamps (not tolls)”."""
    found, language = BRACKETED.search(question), detect_language(question)
    if not found or language not in LANGUAGES:
        return question
    words = read_vocabulary(language)
    denied = re.match(rf"{words.glosses.denied}\s*(?=[^\W\d])", found["words"], re.IGNORECASE)
    if not denied:
        return question
    excepted = f"{words.planning.but_not}{found['words'][denied.end() :]}"
    return f"{question[: found.start()]}{excepted}{question[found.end() :]}"


@cache
def _compile_kinds() -> re.Pattern[str]:
    return re.compile(join(each.glosses.kinds for each in read_vocabularies()), re.IGNORECASE)


@cache
def _compile_meaning() -> tuple[re.Pattern[str], ...]:
    forms = (
        rf"(?:{words.meant}\s*)?{words.kinds}"
        rf"|{words.denied}\s*(?:\S+\s+){{0,2}}{words.kinds}(?:\s.*)?|{words.unmeant}[^\d]*"
        for words in (read_vocabulary(each).glosses for each in LANGUAGES)
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _list_behind() -> tuple[re.Pattern[str], ...]:
    forms = (form for each in read_vocabularies() for form in each.glosses.behind)
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
