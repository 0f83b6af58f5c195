"""Subjects that are asked for together: “Russia but not Ukraine”, “tolls and grain”, “A or B”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from assistant.language.vocabulary import (
    LANGUAGES,
    fill,
    join,
    read_vocabularies,
    read_vocabulary,
)
from ingest.language.parties import find_names

FEWEST_LISTED = 3
"""Subjects between which commas stand."""
MOST_WORDS = 2
"""Words of such a one that is no party's name."""
_COMMA = re.compile(r"\s*[,，、،]\s*")


class Bond(Enum):
    """How subjects are bound: all of them, or any."""

    BOTH = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Combination:
    """Subjects and what binds them, and those that are not to stand beside them (``without``);
    ``apart`` where a word before them tells that they are several: “both tolls and grain”.
    """

    bond: Bond
    subjects: tuple[str, ...]
    without: tuple[str, ...] = ()
    apart: bool = False


def read_combination(subject: str, language: str) -> Combination | None:
    """Read several subjects in one, by the words of a language; ``None`` where there is but one."""
    if language not in LANGUAGES:
        return None
    if paired := _find_paired(subject, language):
        return Combination(Bond.BOTH, (paired["one"].strip(), paired["other"].strip()), apart=True)
    bare = cut_both(subject, language)
    joints = _compile(language)
    kept, *others = joints.excepting.split(bare)
    without = [part for each in others for part in _part(each, joints.any)]
    for bond, joint in ((Bond.BOTH, joints.adding), (Bond.EITHER, joints.choosing)):
        parts = _part(kept, joint)
        if len(parts) > 1:
            return Combination(bond, tuple(parts), tuple(without), apart=bare != subject)
    return Combination(Bond.EITHER, (kept.strip(),), tuple(without)) if without else None


def _part(subject: str, joint: re.Pattern[str]) -> list[str]:
    """Part subjects at what joins the last one, and at the commas before."""
    parts = joint.split(subject)
    parts = [each for part in parts for each in _COMMA.split(part)] if len(parts) > 1 else parts
    return [each.strip() for each in parts if each.strip()]


def cut_both(subject: str, language: str) -> str:
    """Give subjects without the word that opens them: “both tolls and grain”; as they are where
    others stand around each.
    """
    if language not in LANGUAGES or _find_paired(subject, language):
        return subject
    return re.sub(read_vocabulary(language).planning.both, "", subject, flags=re.IGNORECASE)


def binds_several(subject: str) -> bool:
    """Tell whether words stand around each of two subjects («как …, так и …»), or before one that
    is not to be mentioned, or commas between several short ones.
    """
    return any(
        _find_paired(subject, each)
        or _compile(each).excepting.search(subject)
        or _is_list(_part(subject, _compile(each).any))
        for each in LANGUAGES
    )


def _is_list(parts: Sequence[str]) -> bool:
    short = (len(each.split()) <= MOST_WORDS or any(find_names(each)) for each in parts)
    return len(parts) >= FEWEST_LISTED and all(short)


def reverse(subject: str) -> str | None:
    """Put what is not to be mentioned behind what is: “tolls but mention grain” of “do not mention
    …” is “grain but not tolls”; ``None`` for all else.
    """
    for form, but_not in _list_reversing():
        if found := form.match(subject):
            return f"{found['subject']}{but_not}{found['without']}"
    return None


@dataclass(frozen=True, slots=True)
class _Joints:
    """What stands between subjects in a language."""

    excepting: re.Pattern[str]
    adding: re.Pattern[str]
    choosing: re.Pattern[str]
    any: re.Pattern[str]


def _find_paired(subject: str, language: str) -> re.Match[str] | None:
    return next(filter(None, (form.match(subject) for form in _compile_paired(language))), None)


@cache
def _compile_paired(language: str) -> tuple[re.Pattern[str], ...]:
    forms = read_vocabulary(language).planning.paired
    return tuple(re.compile(each, re.IGNORECASE) for each in forms)


@cache
def _compile(language: str) -> _Joints:
    words = read_vocabulary(language).planning
    either = join((words.adding, words.choosing))
    joints = (words.excepting, words.adding, words.choosing, either)
    return _Joints(*(re.compile(fill(each, words.parts), re.IGNORECASE) for each in joints))


@cache
def _list_reversing() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(fill(words.reversing, words.parts), re.IGNORECASE), words.but_not)
        for words in (each.planning for each in read_vocabularies())
    )
