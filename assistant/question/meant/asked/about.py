"""Questions about a statement itself: when, where, by whom, how long."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from assistant.language.vocabulary import fill, read_vocabularies
from assistant.question.cues.times.timing import lift_times

REMEMBERED = 64
"""Questions of which it is remembered: one is read in several rooms."""


class About(StrEnum):
    """What of a statement is asked."""

    ISSUED = "issued"
    PARTIES = "parties"
    PARAGRAPHS = "paragraphs"
    STATUS = "status"
    OUTSIDERS = "outsiders"
    VERSION = "version"
    MEMBER = "member"
    FIRST = "first"
    LAST = "last"


_READ = tuple(
    (about, re.compile(fill(form, words.parts), re.IGNORECASE))
    for words in (each.about for each in read_vocabularies())
    for about in About
    for form in getattr(words, about)
)
_OF_TITLE = re.compile(r"\s*[(（][“«《][^()（）]*[”»》][)）]$")


def cut_title(question: str) -> str:
    """Give a question without the title of the statement that it was understood to be asked of."""
    return _OF_TITLE.sub("", question)


@lru_cache(maxsize=REMEMBERED)
def find_about(question: str) -> tuple[About, str] | None:
    """Give what of a statement is asked, with the words that may name it; ``None`` for nothing."""
    plain = cut_title(question).strip("?？¿؟!.。 \n")
    matches = ((about, form.match(plain)) for about, form in _READ)
    asked = ((about, found["which"] or "") for about, found in matches if found)
    return next(
        (each for each in asked if each[0] is not About.VERSION or not _ends_in_time(plain)), None
    )


def _ends_in_time(text: str) -> bool:
    """Tell whether a text ends with a time: “in 2024” is no language."""
    _, times = lift_times(text)
    return bool(times) and text.endswith(times)
