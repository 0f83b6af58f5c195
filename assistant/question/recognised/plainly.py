"""A question that was recognised, put in the plain words that forms know."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.language.detect import detect_language
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.language.words import split_content_terms
from assistant.question.cues.words.naming import NOUNS
from assistant.question.planning import read_plan
from assistant.question.recognised.guards import TELLING, is_whole
from assistant.question.recognised.recogniser import ROLES, Part, Recognised, Recogniser
from ingest.language.parties import find_names

SURE, ALONE = 0.6, 0.8
"""How likely a task is at least that is put in plain words: on a subject, and without one, where
what names statements may but name what a paragraph says of.
"""
OF_SPEAKERS = frozenset(("timeline", "latest", "earliest", "compare", "summary"))
"""Tasks that are asked of what somebody says."""
NEEDED = frozenset(("mentions", "phrase", "mentioned", "timeline"))
"""Tasks that are asked on a subject."""
WHOLE = frozenset(("summary",))
"""Tasks that are asked of statements on the whole."""
_WORD = re.compile(r"\S+")
MOST_BETWEEN = 2
"""Words between two pieces of a subject at most."""
ENDED = re.compile(r"[.!?;:。！？；：؟؛]")
"""What a subject does not go on behind."""
SIDES = 2
"""What is compared at least."""


def put_plainly(question: str, recogniser: Recogniser) -> str | None:
    """Give a question of statements in words that a form knows; ``None`` for any other, and where
    something that it says would be lost: a denial, a name, a date.
    """
    language = detect_language(question)
    found = _join_pieces(question, recogniser.recognise(question), language)
    found = _name_parties(question, _close_brackets(question, found))
    least = SURE if any(each.role == "subject" for each in found.parts) else ALONE
    if found.sure < least or not is_whole(question, found.parts, language):
        return None
    put = _put(question, found, language if language in LANGUAGES else LANGUAGES[0])
    return put if put and read_plan(put, detect_language(put)) else None


def _join_pieces(question: str, found: Recognised, language: str) -> Recognised:
    """Give a subject in one where only words that say nothing part it: “tolls or fares”."""
    parts = list[Part]()
    for each in found.parts:
        last = parts[-1] if parts and parts[-1].role == each.role == ROLES[-1] else None
        if last and _is_mere(question[last.end : each.start], language):
            parts[-1] = replace(last, end=each.end)
        else:
            parts.append(each)
    return replace(found, parts=tuple(parts))


def _close_brackets(question: str, found: Recognised) -> Recognised:
    """Give the parts with the bracket that closes one which opens in them: “price caps (PCs)”."""
    parts = []
    for each in found.parts:
        words, after = question[each.start : each.end], question[each.end : each.end + 1]
        opened = sum(map(words.count, "(（")) > sum(map(words.count, ")）"))
        parts.append(replace(each, end=each.end + 1) if opened and after in (*")）",) else each)
    return replace(found, parts=tuple(parts))


def _is_mere(between: str, language: str) -> bool:
    mere = len(between.split()) <= MOST_BETWEEN and not split_content_terms(between, language)
    return mere and not ENDED.search(between)


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


def _put(question: str, found: Recognised, language: str) -> str | None:
    words = read_vocabulary(language).recognised
    which, parties, times, subject = (
        words.joint.join(dict.fromkeys(_list_said(question, found.parts, role, language)))
        for role in ("which", "party", "time", "subject")
    )
    if not _has_enough(found, which):
        return None
    alone = not subject and found.task not in WHOLE
    form = getattr(words, f"{found.task}_all" if alone else found.task, "")
    which = re.sub(words.articles, "", which, flags=re.IGNORECASE)
    which = which if _may_name(which) else words.statements
    if parties:
        which = words.theirs.format(which=which, party=parties)
    if times:
        which = words.dated.format(which=which, time=times)
    put: str = form.format(which=which, subject=subject)
    return put or None


def _has_enough(found: Recognised, which: str) -> bool:
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


def _may_name(words: str) -> bool:
    """Tell whether words name statements as forms know them: with a word for these, or by name."""
    told = words[:1].isupper() or TELLING.search(words) or next(find_names(words), None)
    return bool(NOUNS.search(words) or told)


def _list_said(question: str, parts: Sequence[Part], role: str, language: str) -> Iterator[str]:
    """Give the words of each part of a role; a time is told by its first words, all else by none
    that say nothing.
    """
    for each in parts:
        if each.role == role:
            words = question[each.start : each.end]
            yield words if role == "time" else _trim(words, language)


def _trim(words: str, language: str) -> str:
    """Give words without those at both ends that say nothing: “on tolls”; all, where none does."""
    said = [*_WORD.finditer(words)]
    telling = [each for each in said if split_content_terms(each[0], language)]
    return words[telling[0].start() : telling[-1].end()] if telling else words
