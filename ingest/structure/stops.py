"""Where a text may stop: at the end of a sentence, or of a clause."""

from __future__ import annotations

import re

from ingest.language.vocabulary import any_of, read_vocabularies

CLOSING = r"[\"'”’»›）)\]*_\u200e\u200f\u061c]*[¹²³⁰-⁹]*"
"""What may close after a stop: quotes, brackets, marks of direction, a note's number."""
SENTENCE_END = re.compile(rf"[.!?:;。！？：；…۔؟]{CLOSING}$")
_JOINING = [
    word
    for lines in (words.lines for words in read_vocabularies())
    for word in lines.linked
    if word in lines.hanging
]
"""Words between the last items of a list that a line may end with."""
CLAUSE_END = re.compile(rf"(?:[.!?:;,。！？：；，、…۔؟،؛—–-]{CLOSING}|\b{any_of(_JOINING)})$")
