"""Words in quotation marks in a question."""

from __future__ import annotations

import re

_DOUBLE, _SINGLE, _LETTER = '“”„«»「」『』"', "'‘’‹›", "A-Za-zÀ-ɏЀ-ӿ"
QUOTED = re.compile(
    rf"(?:(?P<double>[“„«「『\"])|(?<![{_LETTER}=])(?<![{_LETTER}]\()['‘‹](?=\S))"
    rf"(?P<words>(?(double)[^{_DOUBLE}]{{2,300}}"
    rf"|(?:[^{_DOUBLE}{_SINGLE}]|(?<=[{_LETTER}])['’](?=[{_LETTER}])){{2,300}}))"
    rf"(?(double)[”“»」』\"]|['’›](?![{_LETTER}]))"
)
"""Words in quotation marks. A single mark inside a word is an apostrophe, one behind a bracket that
touches a word is a program's."""
ENDING = ".,;:…。，；：、،؛ "
"""Marks at the end of quoted words, which may be those of the question."""
QUOTES = "\"'“”„«»「」『』‘’‹› "
BESIDE = " -–—:：,，;；"
"""What parts words in quotation marks from a question about them."""
MASK = "\ue000\ue001"
"""Stands for the words in quotation marks while a question is read: none of them is its own."""


def mask(question: str) -> tuple[str, str, int]:
    """Give a question with a mask for its first words in quotation marks, these words, and where
    the quotation ends; the question as it is, no words and 0 where it has none.
    """
    quoted = QUOTED.search(question)
    if quoted is None:
        return question, "", 0
    first, last = quoted.span("words")
    masked = f"{question[:first]}{MASK}{question[last:]}"
    return masked, quoted["words"].strip().rstrip(ENDING), quoted.end() - (last - first) + len(MASK)
