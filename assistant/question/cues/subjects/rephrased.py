"""Questions put in the words that forms know: who has mentioned something is asked as which
statements mention it, what was issued in a year as which statements are from then.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.language.vocabulary import fill, read_vocabularies
from assistant.question.cues.words.quotation import QUOTED


def rephrase(question: str) -> str:
    """Give a question in such words, without touching those in quotation marks."""
    plain = question.rstrip("?？؟!。. \n")
    return _rephrase(plain) + question[len(plain) :]


def _rephrase(question: str) -> str:
    for form, plain in _list_forms():
        found = form.search(question)
        if found and not _is_quoted(question, found.start()):
            question = f"{question[: found.start()]}{found.expand(plain)}{question[found.end() :]}"
    return question


def _is_quoted(question: str, place: int) -> bool:
    return any(each.start() <= place < each.end() for each in QUOTED.finditer(question))


@cache
def _list_forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(fill(form, words.parts), re.IGNORECASE), plain)
        for words in (each.planning for each in read_vocabularies())
        for form, plain in words.rephrased
    )
