"""Questions of several parts: “How much is lent, and when will it be paid back?”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.form import has_form

FEWEST_LETTERS = 6
"""Letters that a part has at least."""

_PARTED = re.compile(join(words.planning.parted for words in read_vocabularies()), re.IGNORECASE)


def split_parts(question: str) -> list[str]:
    """Give the parts of a question in their order, only the question itself where it has one."""
    parts = [each.strip(" ,;") for each in _PARTED.split(question)]
    if not all(len(each) >= FEWEST_LETTERS and has_form(each) for each in parts):
        return [question]
    return [each if each.endswith(("?", "？", "؟")) else f"{each}?" for each in parts]
