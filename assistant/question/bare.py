"""A few words that ask nothing: “vaccines”."""

from __future__ import annotations

from assistant.language.words import is_function_word
from assistant.question.cues.words.form import has_form
from assistant.question.making import CLAUSE
from assistant.question.plan import Plan, Task

MOST_BARE, LONGEST_BARE = 2, 40
"""Words and characters of a subject that stands alone."""


def read_bare(words: str) -> Plan | None:
    """Read a few words that ask nothing (“vaccines”) as a wish to see what there is on them."""
    bare = words.strip(" .。!")
    few = 0 < len(bare.split()) <= MOST_BARE and len(bare) <= LONGEST_BARE
    asks = CLAUSE.search(bare) or has_form(bare) or is_function_word(bare)
    return None if asks or not few else Plan(Task.OVERVIEW, subject=bare)
