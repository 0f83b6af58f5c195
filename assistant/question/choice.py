"""Which of several wordings statements have: “do they say grey or blue sea?”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.detect import detect_language
from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.plan import Task
from assistant.question.planning import read_plan
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact

CHOOSING = re.compile(join(each.planning.choosing for each in read_vocabularies()), re.IGNORECASE)
"""“Or”, alone between two words in quotation marks."""
LONGEST = 6
"""Words of a wording that stands without quotation marks."""
SAID = frozenset((Task.MENTIONS, Task.MENTIONED))
_ENDS = "?？؟!. "
_WORD = re.compile(r"\S+")


def split_wordings_chosen(question: str, view: View) -> list[str]:
    """Ask for each of two wordings between which a question asks to choose, as it asks for them,
    where they stand in no quotation marks and one of them at least stands somewhere; nothing else.
    """
    joints = list(CHOOSING.finditer(question.strip(_ENDS)))
    if len(joints) != 1:
        return []
    left, right = question[: joints[0].start()], question[joints[0].end() :].strip(_ENDS)
    parted = list(_list_parted(left, right, detect_language(question)))
    standing = [each for each in parted if find_exact(view, each[1]).hits]
    for head, *wordings in standing[:1] or parted[-1:]:
        if any(find_exact(view, each).hits for each in wordings):
            return [f"{head}“{each}”?" for each in wordings]
    return []


def _list_parted(left: str, right: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Give what asks for words, with the two wordings between which it may ask to choose."""
    for start in _list_starts(left, right):
        head, one = left[:start], left[start:].strip()
        other = _complete(head, one, right)
        plan = read_plan(f"{head}“{one}”?", language)
        asked = plan and plan.exact and plan.task in SAID and plan.subject == one
        if asked and not any(map(_opens_small, (one, other))):
            yield head, one, other


def _opens_small(wording: str) -> bool:
    """Tell whether a wording opens with a word that says nothing: “about ports”."""
    return is_function_word(wording.partition(" ")[0])


def _list_starts(left: str, right: str) -> Iterator[int]:
    """Give where the first wording may begin, behind what asks, the longest first; nowhere where
    the second is too long for one.
    """
    starts = [found.start() for found in _WORD.finditer(left)][1:][-LONGEST:]
    return iter(starts if len(right.split()) <= LONGEST else ())


def _complete(head: str, one: str, other: str) -> str:
    """Give the second wording with what it leaves out, and without what stands before the first:
    “closing of ports or of locks”, « parlent-elles de phares ou de ports ».
    """
    first, _, rest = other.partition(" ")
    if not is_function_word(first):
        return other
    before = f" {one}".rpartition(f" {first} ")[0].strip()
    return rest if head.split()[-1:] == [first] else f"{before} {other}".strip()
