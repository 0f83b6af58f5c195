"""What a question ends with that wishes but for what it is answered with anyhow: “Quote them.”"""

from __future__ import annotations

import re

from assistant.language.vocabulary import UNSPACED, join, read_vocabularies

FEWEST_LETTERS = 8
"""Letters of a question that may have a tail: “Quote it, please” is one by itself. A character of a
script that parts no words counts as two."""
_TAIL = re.compile(
    join(form for words in read_vocabularies() for form in words.cues.tails), re.IGNORECASE
)

_SAYING = re.compile(
    join(form for words in read_vocabularies() for form in words.following.tails), re.IGNORECASE
)


def cut_tail(question: str) -> str:
    """Give a question without such a tail, in one line; the mark before it stays."""
    return _cut(" ".join(question.split()), _TAIL)


def cut_saying(question: str) -> str:
    """Give a follow-up without a tail that asks what it says: “and the first? What does it say?”"""
    return _cut(question, _SAYING)


def _cut(question: str, tail: re.Pattern[str]) -> str:
    found = tail.search(question)
    kept = question[: found.start()].rstrip(" ,;-") if found else question
    letters = sum(letter.isalpha() for letter in kept) + len(UNSPACED.findall(kept))
    if not found or letters < FEWEST_LETTERS:
        return question
    return f"{kept}?" if found[0].lstrip()[:1] in "?？؟" else kept
