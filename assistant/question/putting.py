"""Other words for some of a question's own."""

from __future__ import annotations

import re

MOST_PLACES = 3
"""Places in which words are put: who repeats one all over asks for no more than that, and a
question stays as long as questions are."""


def put_for(question: str, words: str, others: str) -> str:
    """Give a question with other words for some of its own, where these stand as whole words; where
    none parts them from what is beside, wherever they stand.
    """
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    put, times = whole.subn(lambda _: others, question, MOST_PLACES)
    return put if times else question.replace(words, others, MOST_PLACES)
