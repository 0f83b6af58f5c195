"""What a question says of its subject that is no part of it: “mention Mali | by name”, “raise | the
question of | tolls”, “summarise the plan | in five points”.
"""

from __future__ import annotations

import re

from assistant.language.vocabulary import UNSPACED, fill, join, read_vocabularies

_WORDS = tuple(read_vocabularies())
_MANNER = re.compile(
    rf"\s*{join(fill(words.cues.manner, words.planning.parts) for words in _WORDS)}", re.IGNORECASE
)
_MEASURE = re.compile(join(words.planning.measured for words in _WORDS), re.IGNORECASE)
_AHEAD = re.compile(rf"^\s*{join(words.cues.framed for words in _WORDS)}", re.IGNORECASE)
_BEHIND = re.compile(rf"{join(words.cues.framed_behind for words in _WORDS)}\s*$", re.IGNORECASE)


def cut_manner(question: str) -> str:
    """Give a question without how its subject is to be mentioned: “explicitly”, “at all”."""
    return _MANNER.sub("", question).strip()


def cut_measure(question: str) -> str:
    """Give a question without how long its answer is to be: “in three sentences”."""
    cut = _MEASURE.sub(lambda each: "" if UNSPACED.search(each[0]) else " ", question)
    return " ".join(cut.split())


def free_subject(subject: str) -> str:
    """Give a subject without what calls it one; as it is where nothing would be left."""
    freed = _BEHIND.sub("", _AHEAD.sub("", subject)).strip()
    return freed if re.search(r"\w", freed) else subject
