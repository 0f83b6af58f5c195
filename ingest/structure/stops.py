"""Where a text may stop: at the end of a sentence, or of a clause."""

from __future__ import annotations

import re

CLOSING = r"[\"'”’»›）)\]*_\u200e\u200f\u061c]*[¹²³⁰-⁹]*"
"""What may close after a stop: quotes, brackets, marks of direction, a note's number."""
SENTENCE_END = re.compile(rf"[.!?:;。！？：；…۔؟]{CLOSING}$")
CLAUSE_END = re.compile(
    rf"(?:[.!?:;,。！？：；，、…۔؟،؛—–-]{CLOSING}|\b(?:and|or|et|ou|y|o|и|или))$"
)
