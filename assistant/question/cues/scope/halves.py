"""What is asked on of statements that were just asked for: “…, and which is the latest?”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.language.vocabulary import LANGUAGES, join, read_vocabularies, read_vocabulary
from assistant.language.words import is_function_word
from assistant.question.cues.traits.spoken import list_names, put_names
from assistant.question.cues.words.form import is_echo
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.plan import Task

MARKS = " \u00a0\u202f?？؟¿.。!,;،，；"
_WORDS = tuple(read_vocabularies())
_TOLD = tuple(
    (task, re.compile(form, re.IGNORECASE))
    for words in _WORDS
    for task, forms in (
        (Task.EARLIEST, words.following.begun),
        (Task.DATES, words.halves.dates),
        (Task.PLACES, words.halves.places),
        (Task.PARTIES, words.halves.parties),
        (Task.LENGTHS, words.halves.lengths),
        (Task.TIMELINE, words.halves.changes),
    )
    for form in forms
)
_ENDS = tuple(
    (task, re.compile(join(forms), re.IGNORECASE))
    for task, forms in (
        (
            Task.EARLIEST,
            [form for each in _WORDS for form in (*each.planning.oldest, *each.halves.earliest)],
        ),
        (
            Task.LATEST,
            [form for each in _WORDS for form in (*each.planning.newest, *each.halves.latest)],
        ),
    )
)
_SAYINGS = tuple(re.compile(form, re.I) for words in _WORDS for form in words.following.saying)
"""What asks for what one says, and not for which it is."""
_AROUND = re.compile(join(words.halves.around for words in _WORDS), re.IGNORECASE)
_OPENING = re.compile(rf"^{join(words.halves.opening for words in _WORDS)}(?=\w)", re.IGNORECASE)
_JOINTS = re.compile(
    rf"(?<!\s)\s*[?？؟,;،，；、]\s*|{join(words.halves.joined for words in _WORDS)}", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+")
MOST_LETTERS = 120
"""Of what is asked on."""
MOST_HALVES = 9
"""More than are answered at a time, so that it is said that these are too many."""


def read_half(text: str, subject: str = "") -> Task | None:
    """Read what is asked of statements that were just told, of those with a subject if they have
    one; ``None`` where anything else is asked.
    """
    plain = text.strip(MARKS)
    if len(plain) > MOST_LETTERS or any(each.search(plain) for each in _SAYINGS):
        return None
    for asked in dict.fromkeys((plain, _OPENING.sub("", plain))):
        told = next((task for task, form in _TOLD if form.search(asked)), None)
        if told := told or _read_end(asked, subject):
            return told
    return Task.VERSIONS if find_version(text) else None


def cut_halves(question: str) -> tuple[str, list[str]]:
    """Cut from a question all that it asks on, in order: “Which mention tolls | when | by whom”."""
    halves = list[str]()
    while len(halves) < MOST_HALVES and (found := next(_list_cuts(question), None)):
        question, half = found
        halves.insert(0, _cut_opening(half))
    return question, halves


def _cut_opening(half: str) -> str:
    cut = _OPENING.sub("", half)
    return cut if read_half(cut) else half


def _list_cuts(question: str) -> Iterator[tuple[str, str]]:
    quoted = [each.span() for each in QUOTED.finditer(question)]
    for joint in _JOINTS.finditer(question):
        head, half = question[: joint.start()].strip(), question[joint.end() :].strip(MARKS)
        inside = any(start < joint.end() and joint.start() < end for start, end in quoted)
        if head and half and not inside and (read_half(half) or is_echo(half)):
            yield head, half


def find_version(text: str) -> str:
    """Give the ISO 639-1 code of the language in which each is asked for; empty where it is not."""
    plain = text.strip(MARKS)
    for asked in dict.fromkeys((plain, _OPENING.sub("", plain))):
        for code, form in _list_versions():
            if (found := form.search(asked)) and found["name"]:
                return list_names(code)[found["name"].lower()]
    return ""


@cache
def _list_versions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (code, form)
        for code in LANGUAGES
        for form in put_names(read_vocabulary(code).halves.versions, code)
    )


def _read_end(text: str, subject: str) -> Task | None:
    """Read what asks for the first or the last and says nothing else of it."""
    asked = [(task, form.sub(" ", text)) for task, form in _ENDS if form.search(text)]
    if len(asked) != 1:
        return None
    task, rest = asked[0]
    rest = NOUNS.sub(" ", rest.replace(subject, " ") if subject else rest)
    words = _WORD.findall(_AROUND.sub(" ", rest).lower())
    alone = text.isascii() and " " not in text
    return task if not alone and all(map(is_function_word, words)) else None
