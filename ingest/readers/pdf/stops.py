"""Where a row of a PDF ends a sentence."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"[.!?:;。！？：；…۔؟][\"'”’»)）\]]*$")


def ends_sentence(text: str) -> bool:
    """Tell whether a row stops where a sentence may end."""
    return SENTENCE_END.search(text[-12:]) is not None
