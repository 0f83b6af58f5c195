"""Exact words as a pattern: whatever their case, their line breaks and how they are set."""

from __future__ import annotations

import re

from ingest.language.terms import UNSPACED_RUN, list_forms
from ingest.language.wording import DASHES, QUOTES, SETTING, WIDE

FORMS = (*(f"{each}{chr(WIDE + ord(each))}" for each in "!&(),.:;?"), "%％٪")
"""Forms of one mark each, beside those of quotes, which may be set apart, and dashes."""
MOST_DASHES = 3
JOINED = (
    *(("ffi", "ﬃ", "ﬀi", "fﬁ"), ("ffl", "ﬄ", "ﬀl", "fﬂ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")),
    *(("oe", "œ"), ("ae", "æ"), ("ss", "ß", "ẞ")),
)
"""Letters, and the ligatures that they are set as."""
_APART = {each: one for one, *ligatures in JOINED for each in ligatures if len(each) == 1}
_PIECE = re.compile("|".join((*(one for one, *_ in JOINED), f"[{DASHES}]+", ".")), re.IGNORECASE)
BEGIN, END = r"(?<!\w)", r"(?!\w)"
VOWELLED = re.compile("[\u0620-\u06ff]")
"""Arabic letters, which may have vowel signs, or none."""


def settle(words: str) -> str:
    """Give words without what their setting alone adds."""
    plain = SETTING.sub("", words)
    return "".join(_APART.get(each.lower(), each) for each in plain)


def compile_exact(words: str) -> re.Pattern[str]:
    """Make the pattern of just these words."""
    spelt = r"\s+".join("".join(map(_spell, _PIECE.findall(word))) for word in words.split())
    return re.compile(bound(spelt, words), re.IGNORECASE)


def bound(pattern: str, words: str) -> str:
    """Let a pattern of some words stand for whole ones, where spaces part words."""
    begun, ended = (
        each.isalnum() and not UNSPACED_RUN.match(each) for each in (words[:1], words[-1:])
    )
    return f"{BEGIN * begun}{pattern}{END * ended}"


def _spell(letter: str) -> str:
    ligatures = next((each for each in JOINED if letter.lower() == each[0]), None)
    if ligatures:
        return f"(?:{'|'.join(ligatures)})"
    if letter in QUOTES:
        return rf"\s?[{QUOTES}]\s?"
    if letter[0] in DASHES:
        return f"[{re.escape(DASHES)}]{{1,{MOST_DASHES}}}"
    forms = next((each for each in FORMS if letter in each), None)
    if UNSPACED_RUN.match(letter):
        forms = "".join(list_forms(letter))
    if forms:
        return f"[{re.escape(forms)}]"
    return re.escape(letter) + f"{SETTING.pattern}*" * bool(VOWELLED.match(letter))
