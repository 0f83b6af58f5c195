"""What a comparison is on, where it stands beside the sides: “the toll rates of Velm and Tarn”."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.vocabulary import UNSPACED, join, read_vocabularies, whole
from assistant.language.words import is_function_word
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.words.naming import NOUNS
from ingest.language.parties import find_names

_WORDS = tuple(read_vocabularies())
JOINT = re.compile(rf"(?<!\s){join(words.planning.joint for words in _WORDS)}", re.IGNORECASE)
"""What stands between statements that are compared."""

FILLERS = frozenset(word for words in _WORDS for word in words.planning.fillers)
"""Words beside those for statements that name none."""
MERE = FILLERS | {word for words in _WORDS for word in words.planning.pronouns}
"""Words that name no statement, nor any subject: “both”, “two”."""
_SPEAKERS = re.compile(whole(words.question.parts["person"] for words in _WORDS), re.IGNORECASE)
_UNSPACED = join(sorted(filter(UNSPACED.match, MERE), key=len, reverse=True))
_AROUND = re.compile(rf"^(?:{_UNSPACED})+|(?:{_UNSPACED})+$")
_OWNED = re.compile(r"^[’']s?(?!\w)")


def part_subject(which: str) -> tuple[str, str]:
    """Part what is compared and what it is compared on, empty where each side is but a name.

    That is what stands before or behind the party of a side, unless it is a word for a statement
    or for who speaks.
    """
    ends = [found.span() for found in JOINT.finditer(which)]
    spans = [(a, b) for (_, a), (b, _) in pairwise([(0, 0), *ends, (len(which), 0)])]
    subject, kept = "", which
    for start, end in reversed(spans):
        cut = _cut_side(which[start:end])
        if cut is None:
            continue
        name, said = cut
        subject = said or subject
        kept = f"{kept[:start]}{' ' * (which[start:end][:1] == ' ')}{name}{kept[end:]}"
    return (kept, subject) if subject else (which, "")


def _cut_side(side: str) -> tuple[str, str] | None:
    """Give the parties that a side names and the other words; ``None`` where it is more."""
    named = [(start, end) for start, end, _ in find_names(side)]
    if not named or NOUNS.search(side) or _SPEAKERS.search(side):
        return None
    start, end = named[0][0], named[-1][1]
    timing = read_timing(side[end:])
    if timing.since or timing.until:
        end = len(side)
    return side[start:end], _trim(side[:start]) or _trim(_OWNED.sub("", side[end:]))


def _trim(text: str) -> str:
    """Give words without those at both ends that ask for nothing; none where one is a name."""
    words = _AROUND.sub("", text.strip(" ,;:")).split()
    while words and _is_mere(words[0]):
        del words[0]
    while words and _is_mere(words[-1]):
        del words[-1]
    return "" if any(word[0] != word[0].lower() for word in words) else " ".join(words)


def _is_mere(word: str) -> bool:
    return is_function_word(word) or word.lower() in MERE
