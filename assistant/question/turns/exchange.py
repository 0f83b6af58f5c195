"""Follow-ups that put one party for another: “and with Vietnam in 2025?”."""

from __future__ import annotations

import re

from assistant.language.words import is_function_word
from assistant.question.cues.timing import lift_times
from assistant.question.turns.narrowing import put_any_time
from ingest.language.parties import find_names


def put_party(question: str, link: str | None, subject: str) -> str | None:
    """Ask a question of another party, named behind the same preposition, and of the time that is
    named with it; ``None`` where the subject is no party, or the question has none there.
    """
    party, times = lift_times(subject)
    named = [party[start:end] for start, end, _ in find_names(party)]
    rest = party.replace(named[0], " ", 1) if len(named) == 1 else party
    if len(named) != 1 or any(not is_function_word(word) for word in re.findall(r"\w+", rest)):
        return None
    before = rf"(?<!\w){re.escape(link)}\s+(?:\w{{1,3}}[\s’'])?$" if link else r"$"
    for start, end, _ in find_names(question):
        if re.search(before, question[:start], re.IGNORECASE):
            other = f"{question[:start]}{named[0]}{question[end:]}"
            return put_any_time(other, times) if times else other
    return None
