"""Subjects that are asked for together: “Russia but not Ukraine”, “tolls and grain”, “A or B”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from assistant.language.vocabulary import LANGUAGES, read_vocabulary


class Bond(Enum):
    """How subjects are bound: the first without the others, all of them, or any."""

    WITHOUT = auto()
    BOTH = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Combination:
    """Subjects and what binds them; ``apart`` where a word before them tells that they are several:
    “both tolls and grain”.
    """

    bond: Bond
    subjects: tuple[str, ...]
    apart: bool = False


def read_combination(subject: str, language: str) -> Combination | None:
    """Read several subjects in one, by the words of a language; ``None`` where there is but one."""
    if language not in LANGUAGES:
        return None
    if paired := _find_paired(subject, language):
        return Combination(Bond.BOTH, (paired["one"].strip(), paired["other"].strip()), apart=True)
    bare = cut_both(subject, language)
    for bond, joint in _compile(language).items():
        parts = tuple(filter(None, (each.strip() for each in joint.split(bare))))
        if len(parts) > 1:
            return Combination(bond, parts, apart=bare != subject)
    return None


def cut_both(subject: str, language: str) -> str:
    """Give subjects without the word that opens them: “both tolls and grain”; as they are where
    others stand around each.
    """
    if language not in LANGUAGES or _find_paired(subject, language):
        return subject
    return re.sub(read_vocabulary(language).planning.both, "", subject, flags=re.IGNORECASE)


def is_paired(subject: str) -> bool:
    """Tell whether words stand around each of two subjects: «как …, так и …»."""
    return any(_find_paired(subject, each) for each in LANGUAGES)


def _find_paired(subject: str, language: str) -> re.Match[str] | None:
    return next(filter(None, (form.match(subject) for form in _compile_paired(language))), None)


@cache
def _compile_paired(language: str) -> tuple[re.Pattern[str], ...]:
    forms = read_vocabulary(language).planning.paired
    return tuple(re.compile(each, re.IGNORECASE) for each in forms)


@cache
def _compile(language: str) -> dict[Bond, re.Pattern[str]]:
    words = read_vocabulary(language).planning
    joints = {Bond.WITHOUT: words.excepting, Bond.BOTH: words.adding, Bond.EITHER: words.choosing}
    return {bond: re.compile(joint, re.IGNORECASE) for bond, joint in joints.items()}
