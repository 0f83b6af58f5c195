"""Questions of what is said on a subject: “What does the Council say about tolls?”."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.vocabulary import fill, read_vocabularies
from assistant.question.timing import cut_time

_SAYINGS = tuple(
    re.compile(fill(form, words.parts), re.IGNORECASE)
    for words in (each.planning for each in read_vocabularies())
    for form in words.sayings
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What a question says of the statements meant, and the subject that it asks about."""

    which: str
    subject: str


def read_topic(question: str) -> Topic | None:
    """Read what is asked of whom; ``None`` for a question of another form."""
    plain = question.strip("?？¿؟!。. \n")
    found = next((each for form in _SAYINGS if (each := form.search(plain))), None)
    if found is None:
        return None
    groups = found.groupdict()
    subject, when = cut_time(found["subject"].strip())
    named = (groups.get("which"), groups.get("when"), when)
    return Topic(" ".join(each.strip() for each in named if each), subject)
