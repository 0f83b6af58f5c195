"""Exact words as a pattern: whatever their case, their line breaks and how they are set."""

from __future__ import annotations

import re

from ingest.language.wording import SETTING

FORMS = "'‘’‚‛`ʼ", '"“”„‟«»', "-‐‑‒–—−"
"""Forms of one mark each."""
VOWELLED = re.compile("[\u0620-\u06ff]")
"""Arabic letters, which may have vowel signs, or none."""


def settle(words: str) -> str:
    """Give words without what their setting alone adds."""
    return SETTING.sub("", words)


def compile_exact(words: str) -> re.Pattern[str]:
    """Make the pattern of just these words."""
    spelt = r"\s+".join("".join(map(_spell, word)) for word in words.split())
    begun, ended = r"(?<!\w)" * words[:1].isalnum(), r"(?!\w)" * words[-1:].isalnum()
    return re.compile(f"{begun}{spelt}{ended}", re.IGNORECASE)


def _spell(letter: str) -> str:
    forms = next((each for each in FORMS if letter in each), None)
    if forms:
        return f"[{re.escape(forms)}]"
    return re.escape(letter) + f"{SETTING.pattern}*" * bool(VOWELLED.match(letter))
