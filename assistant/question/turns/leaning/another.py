"""Follow-ups of another statement of the same kind: “Did the 2024 one also mention it?”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.times.timing import lift_times
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.called import names_several
from assistant.question.meant.selection import find_meant
from assistant.question.putting import put_for
from assistant.question.topic import find_subject, find_topic, find_which
from assistant.question.turns.leaning.narrowing import put_any_time, says_nothing
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.parties import find_names

_ONES = frozenset(word for words in read_vocabularies() for word in words.planning.pronouns)
_THAT = re.compile(
    rf"\A\W*{join(form for words in read_vocabularies() for form in words.following.pointing)}\W*",
    re.IGNORECASE,
)
_NAMING = re.compile(r"\w[\w.’'-]*")
_WORD = re.compile(r"[^\W_]+")


def ask_another(question: str, last: str) -> str | None:
    """Ask of the statement of another time than the last question asked of, and for what that asked
    for where a follow-up but points at it; ``None`` where it names no time by a word for one.
    """
    which = find_which(question).strip()
    rest, times = lift_times(which)
    one = NOUNS.search(rest) or any(word in _ONES for word in _WORD.findall(rest.lower()))
    if not (times and one and which in question) or names_several(which):
        return None
    named = find_which(last)
    if not named or not says_nothing(_cut_ones(NOUNS.sub(" ", rest))):
        return None
    asked = question.replace(which, put_any_time(named, times).rstrip("?？ "), 1)
    subject = find_subject(question)
    if not _THAT.fullmatch(subject):
        return asked
    before, _, after = asked.rpartition(subject)
    return f"{before}{find_topic(last)}{after}"


def put_name(name: str, last: str, view: View) -> str | None:
    """Ask the last question of the statement that a bare name tells (“What about Lindau?”), by the
    word for statements that the last one was named by; ``None`` where that names none, the name
    tells none, or the last statement speaks of it.
    """
    which = find_which(last)
    words = [word for word in _NAMING.findall(NOUNS.sub(" ", which)) if not is_function_word(word)]
    called = " ".join(words)
    if not (words and called in which and NOUNS.search(which)) or any(find_names(name)):
        return None
    other = put_for(which, called, name)
    before, meant = find_meant(which, view), find_meant(other, view)
    if before is None or meant is None or before == meant:
        return None
    if find_words(view.keep([before.id]), name).hits:
        return None
    return put_for(last, which, other)


def _cut_ones(text: str) -> str:
    return " ".join(word for word in text.split() if word.lower() not in _ONES)
