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
    """Subjects and what binds them."""

    bond: Bond
    subjects: tuple[str, ...]


def read_combination(subject: str, language: str) -> Combination | None:
    """Read several subjects in one, by the words of a language; ``None`` where there is but one."""
    if language not in LANGUAGES:
        return None
    bare = re.sub(read_vocabulary(language).planning.both, "", subject, flags=re.IGNORECASE)
    for bond, joint in _compile(language).items():
        parts = tuple(filter(None, (each.strip() for each in joint.split(bare))))
        if len(parts) > 1:
            return Combination(bond, parts)
    return None


@cache
def _compile(language: str) -> dict[Bond, re.Pattern[str]]:
    words = read_vocabulary(language).planning
    joints = {Bond.WITHOUT: words.excepting, Bond.BOTH: words.adding, Bond.EITHER: words.choosing}
    return {bond: re.compile(joint, re.IGNORECASE) for bond, joint in joints.items()}
