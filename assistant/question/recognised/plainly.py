"""A question that was recognised, put in the plain words that forms know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assistant.language.detect import detect_language
from assistant.language.negation import compile_denial
from assistant.language.vocabulary import LANGUAGES, join, read_vocabulary
from assistant.question.cues.scope.located import asks_where_in_one
from assistant.question.cues.words.form import PARTED, has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.planning import read_plan
from assistant.question.recognised.recogniser import Part, Recognised, Recogniser
from ingest.language.parties import find_names

SURE, ALONE = 0.7, 0.9
"""How likely a task is at least that is put in plain words: on a subject, and without one, where
what names statements may but name what a paragraph says of.
"""
OF_SPEAKERS = frozenset(("timeline", "latest", "earliest", "compare", "summary"))
"""Tasks that are asked of what somebody says."""
NEEDED = frozenset(("mentions", "phrase", "mentioned", "timeline"))
"""Tasks that are asked on a subject."""
WHOLE = frozenset(("summary",))
"""Tasks that are asked of statements on the whole."""
COMMA = re.compile(r"[,;，；،؛]")
SIDES = 2
"""What is compared at least."""
TELLING = re.compile(r"\d+")
"""Stands for a time, or an amount: words that are not lost."""


def put_plainly(question: str, recogniser: Recogniser) -> str | None:
    """Give a question of statements in words that a form knows; ``None`` for any other, and where
    something that it says would be lost: a denial, a name, a date.
    """
    language = detect_language(question)
    if _denies(question, language) or _asks_otherwise(question, language):
        return None
    found = recogniser.recognise(question)
    found = _name_parties(question, _leave_unnamed(question, found))
    least = SURE if any(each.role == "subject" for each in found.parts) else ALONE
    if found.sure < least or _loses(question, found.parts):
        return None
    put = _put(question, found, language if language in LANGUAGES else LANGUAGES[0])
    return put if put and read_plan(put, detect_language(put)) else None


def _asks_otherwise(question: str, language: str) -> bool:
    """Tell whether a second question follows one, for each is read by itself, or it is asked where
    one statement says something, which is sought in its paragraphs.
    """
    commas = (each.span() for each in COMMA.finditer(question))
    asked = ((question[:start], question[end:]) for start, end in commas)
    followed = any(has_form(second) and read_plan(first, language) for first, second in asked)
    return followed or asks_where_in_one(question) or PARTED.search(question) is not None


def _leave_unnamed(question: str, found: Recognised) -> Recognised:
    """Leave out what was taken for words that name statements and has neither a word for these, nor
    a name or a number.
    """
    kept = tuple(
        each
        for each in found.parts
        if each.role != "which" or _may_name(question[each.start : each.end])
    )
    return replace(found, parts=kept)


def _may_name(words: str) -> bool:
    names = next(find_names(words), None) is not None
    return names or any(form.search(words) for form in (NOUNS, TELLING))


def _name_parties(question: str, found: Recognised) -> Recognised:
    """Give what is asked of several statements with the parties whose they are, where these are
    named apart from them: “the Quad’s wording on tolls”.
    """
    if found.task not in OF_SPEAKERS or any(each.role == "party" for each in found.parts):
        return found
    named = (Part("party", start, end) for start, end, _ in find_names(question))
    apart = [
        each
        for each in named
        if not any(part.start < each.end and each.start < part.end for part in found.parts)
    ]
    return replace(found, parts=(*found.parts, *apart))


def _denies(question: str, language: str) -> bool:
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    excepting = join(read_vocabulary(spoken).recognised.excepting)
    denied = compile_denial(spoken).search(question) or re.search(excepting, question, re.I)
    return denied is not None


def _loses(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether a number, words in quotation marks or a name stand in no part; a name that is
    another one of a party that does is not lost.
    """
    kept = {name for each in parts for *_, name in find_names(question[each.start : each.end])}
    names = [(start, end) for start, end, name in find_names(question) if name not in kept]
    told = [each.span() for form in (TELLING, QUOTED) for each in form.finditer(question)]
    return any(
        not any(each.start < end and start < each.end for each in parts)
        for start, end in (*names, *told)
    )


def _put(question: str, found: Recognised, language: str) -> str | None:
    words = read_vocabulary(language).recognised
    which, parties, times, subject = (
        _join(question, found.parts, role, words.joint)
        for role in ("which", "party", "time", "subject")
    )
    if not _is_whole(found, which) or _names_otherwise(question, found.parts):
        return None
    alone = not subject and found.task not in WHOLE
    form = getattr(words, f"{found.task}_all" if alone else found.task, "")
    which = re.sub(words.articles, "", which, flags=re.IGNORECASE) or words.statements
    if parties:
        which = words.theirs.format(which=which, party=parties)
    if times:
        which = words.dated.format(which=which, time=times)
    put: str = form.format(which=which, subject=subject)
    return put or None


def _is_whole(found: Recognised, which: str) -> bool:
    """Tell whether all is named that a task needs: a subject in one piece, statements, or two of
    them.
    """
    roles = Counter(each.role for each in found.parts)
    if roles["subject"] > 1:
        return False
    statements = roles["which"] + roles["party"] + roles["time"]
    if found.task == "compare":
        return statements >= SIDES or len([*find_names(which)]) >= SIDES
    if found.task in NEEDED:
        return bool(roles["subject"])
    if found.task in WHOLE:
        return bool(statements) and not roles["subject"]
    return bool(statements or roles["subject"])


def _names_otherwise(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether what is taken for words that name statements has no word for these."""
    named = (question[each.start : each.end] for each in parts if each.role == "which")
    return not all(map(NOUNS.search, named))


def _join(question: str, parts: Sequence[Part], role: str, joint: str) -> str:
    found = (question[each.start : each.end] for each in parts if each.role == role)
    return joint.join(dict.fromkeys(found))
