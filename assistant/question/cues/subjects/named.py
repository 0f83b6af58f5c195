"""The names of a subject, others than the first in brackets behind it or within it: “the Orsa
(sometimes spelt Orssa) league”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

from assistant.language.vocabulary import LANGUAGES, UNSPACED, join, read_vocabulary
from assistant.language.words import is_function_word
from assistant.question.cues.subjects.clarified import BRACKETED

ALIKE = 0.6
"""How much a word is like another spelling of it, at least."""
MOST_NAMES, MOST_WORDS = 8, 6
"""Names in brackets, and words of one; what has more is none."""
_ACRONYM = re.compile(r"[^\W\d_a-zà-öø-ÿа-яё]{2,}[\w+&-]*s?\+?")
_SEPARATOR = re.compile(r"\s*[,;،，、；]\s*|\s+/\s+")


def read_names(subject: str) -> tuple[str, ...]:
    """Give all names of a subject, the first one first; but the subject where it has no other."""
    found = BRACKETED.search(subject)
    if not found:
        return (subject,)
    head, tail = subject[: found.start()].strip(), subject[found.end() :].strip()
    others = _list_names(found["words"].strip())
    if not (head and others) or BRACKETED.search(tail):
        return (subject,)
    if not tail:
        return tuple(dict.fromkeys((head, *others)))
    space = "" if UNSPACED.search(head) else " "
    named = (f"{_put_for(head, each)}{space}{tail}" for each in others)
    return tuple(dict.fromkeys((f"{head}{space}{tail}", *named)))


def is_named(words: str) -> bool:
    """Tell whether words in brackets are sure to be another name, or examples."""
    led = (_compile_naming(), _compile_begun(), _compile_ended())
    return bool(_ACRONYM.fullmatch(words)) or any(each.search(words) for each in led)


def _list_names(words: str) -> list[str]:
    """Give the names in brackets, without what stands before and behind them."""
    bare = _compile_ended().sub("", words).rstrip(" ,،，、")
    listed = bare != words
    opened = _compile_begun().sub("", bare)
    parts = _SEPARATOR.split(opened)
    joints = _compile_joints(listed or opened != bare)
    names = [_strip(each) for part in parts for each in joints.split(part)]
    kept = [each for each in names if each]
    few = len(kept) <= MOST_NAMES and all(len(each.split()) <= MOST_WORDS for each in kept)
    return kept if few else []


def _strip(name: str) -> str:
    return _compile_ending().sub("", _compile_naming().sub("", name.strip())).strip()


def _put_for(head: str, name: str) -> str:
    """Put another name for as many of the last words as it stands for: all that have its first
    letters, one that is spelt like it, else all but what only leads to them.
    """
    words = head.split()
    begin = _find_spelt_out(words, name)
    if begin is None and SequenceMatcher(None, words[-1].lower(), name.lower()).ratio() >= ALIKE:
        begin = len(words) - 1
    if begin is None:
        begin = next((at for at, each in enumerate(words) if not is_function_word(each)), 0)
    return " ".join([*words[:begin], name])


def _find_spelt_out(words: Sequence[str], name: str) -> int | None:
    letters = "".join(each for each in name if each.isupper()).lower()
    if not _ACRONYM.fullmatch(name):
        return None
    for begin in range(len(words) - 1, -1, -1):
        said = [each for each in words[begin:] if not is_function_word(each)]
        if "".join(each[0] for each in said).lower() == letters:
            return begin
    return None


@cache
def _compile_naming() -> re.Pattern[str]:
    spaced, unspaced = _part("naming")
    form = rf"(?:\A|(?<=\s)){spaced}(?:[\s:,]+|(?=\W))|{unspaced}"
    return re.compile(rf"\A(?:{form})+", re.IGNORECASE)


def _part(name: str) -> tuple[str, str]:
    forms = [getattr(read_vocabulary(each).glosses, name) for each in LANGUAGES]
    unspaced = [each for each in forms if UNSPACED.search(each)]
    return join([each for each in forms if each not in unspaced]), join(unspaced)


@cache
def _compile_ending() -> re.Pattern[str]:
    return re.compile(join(_part("ending")), re.IGNORECASE)


@cache
def _compile_begun() -> re.Pattern[str]:
    spaced, unspaced = _part("begun")
    return re.compile(rf"\A(?:{spaced}[\s:,،]+|{unspaced}[\s:：，]*)", re.IGNORECASE)


@cache
def _compile_ended() -> re.Pattern[str]:
    return re.compile(rf"(?:{join(_part('ended'))})\s*\Z", re.IGNORECASE)


@cache
def _compile_joints(listed: bool) -> re.Pattern[str]:
    """Compile what stands between names; between examples, also what adds one."""
    words = [read_vocabulary(each).planning for each in LANGUAGES]
    forms = [each.choosing for each in words]
    return re.compile(join(forms + [each.adding for each in words] if listed else forms))
