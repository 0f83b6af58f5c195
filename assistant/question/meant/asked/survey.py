"""Questions of what is known of the statements themselves: of which no party, date or place is
known, which is the longest, who has most.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.language.vocabulary import fill, read_vocabularies


class Fact(StrEnum):
    """What may be unknown of a statement."""

    PARTY = "partyless"
    DATE = "dateless"
    PLACE = "placeless"


class Rank(StrEnum):
    """By what statements, parties or subjects are put in order."""

    LONGEST = "longest"
    SHORTEST = "shortest"
    WIDELY_SIGNED = "widely_signed"
    WIDELY_NAMING = "widely_naming"
    SIGNING = "signing"
    NAMING = "naming"
    SUBJECTS = "subjects"


@dataclass(frozen=True, slots=True)
class Survey:
    """What is asked of the statements that ``which`` means."""

    asked: Fact | Rank
    which: str


_FORMS = tuple(
    (asked, re.compile(fill(form, words.planning.parts), re.IGNORECASE))
    for words in read_vocabularies()
    for asked in (*Fact, *Rank)
    for form in getattr(words.survey, asked)
)
_UTTERANCES = tuple(
    re.compile(form, re.IGNORECASE)
    for words in read_vocabularies()
    for form in words.survey.utterances
)


def read_survey(question: str) -> Survey | None:
    """Read what is asked of the statements themselves; ``None`` for any other question."""
    plain = question.strip("?？¿؟!。. \n")
    found = ((asked, form.search(plain)) for asked, form in _FORMS)
    return next((Survey(asked, each["which"] or "") for asked, each in found if each), None)


def read_utterance(question: str) -> str | None:
    """Give who is asked to have said something, and when; ``None`` for any other question."""
    plain = question.strip("?？¿؟!。. \n")
    found = next((each for form in _UTTERANCES if (each := form.search(plain))), None)
    return f"{found['which']} {found.groupdict().get('when') or ''}" if found else None
