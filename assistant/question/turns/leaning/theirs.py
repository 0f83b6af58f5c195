"""Whose of the statements just listed are meant: “and those with Japan?”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies
from assistant.question.cues.scope.sided import FILLERS
from assistant.question.planning import read_plan
from assistant.question.topic import find_which
from assistant.question.turns.leaning.narrowing import says_nothing
from ingest.language.parties import find_names
from ingest.language.vocabulary import any_of

_UNSPACED = re.compile(join(sorted(filter(UNSPACED.match, FILLERS), key=len, reverse=True)))
_THOSE = tuple(word for each in read_vocabularies() for word in each.following.those)
_SPACED = re.compile(
    rf"(?<!\w){any_of(word for word in _THOSE if not UNSPACED.match(word))}(?!\w)(?=[^\w]+\w)",
    re.IGNORECASE,
)
"""A word for the statements, behind which another one stands before the party: in “¿y las
Filipinas?” it is but an article."""
_BEHIND = re.compile(
    rf"^\W*{any_of(word for word in _THOSE if not UNSPACED.match(word))}\W*$", re.IGNORECASE
)
"""A word for the statements behind the party: “only the G7 ones”."""
_POSSESSED = re.compile(r"^[’']s?(?!\w)")
"""What makes of a party whose statements are meant: “only the G7’s”."""
_JOINED = re.compile(any_of(filter(UNSPACED.match, _THOSE)))


def find_theirs(question: str) -> str:
    """Give the party whose statements a follow-up narrows a list to, as it is named; empty where
    it says more than that, or names no such statements.
    """
    named = list(find_names(question))
    if len(named) != 1:
        return ""
    (start, end, _), *_ = named
    before, behind = question[:start], _POSSESSED.sub(" ", question[end:])
    points = (
        behind != question[end:]
        or _SPACED.search(before)
        or _BEHIND.search(behind)
        or _JOINED.search(f"{before} {behind}")
    )
    rest = _UNSPACED.sub(" ", _JOINED.sub(" ", f"{before} {behind}"))
    words = (word for word in re.findall(r"[^\W_]+", rest.lower()) if word not in FILLERS)
    return question[start:end] if points and says_nothing(" ".join(words)) else ""


def leads_to_subject(link: str, question: str) -> bool:
    """Tell whether a preposition stands before the subject of a question: after “which speak of
    Chad?”, “and of Mali?” asks for another one.
    """
    plan = read_plan(question, detect_language(question))
    before = question.partition(plan.subject)[0] if plan and plan.subject else ""
    return before.casefold().endswith(f" {link.casefold()} ")


def put_behind(question: str, party: str) -> str | None:
    """Ask a question of the statements of a party that none of those is by; ``None`` where it does
    not tell of which it is asked.
    """
    which = find_which(question)
    return question.replace(which, f"{which} ({party})", 1) if which else None
