"""Words in quotation marks in a question."""

from __future__ import annotations

import re

_DOUBLE, _SINGLE, _LETTER = '“”„«»「」『』"', "'‘’‹›", "A-Za-zÀ-ɏЀ-ӿ"
_OWNED = rf"(?<=s)['’](?=\s[^{_DOUBLE}{_SINGLE}]{{2,60}}['’](?![{_LETTER}]))"
"""The apostrophe of several owners, where the marks close behind it: 'leaders' statement'."""
QUOTED = re.compile(
    rf"(?:(?P<double>[“„«「『\"])|(?<![{_LETTER}=])(?<![{_LETTER}]\()['‘‹](?=\S))"
    rf"(?P<words>(?(double)[^{_DOUBLE}]{{2,300}}"
    rf"|(?:[^{_DOUBLE}{_SINGLE}]|(?<=[{_LETTER}])['’](?=[{_LETTER}])|{_OWNED}){{2,300}}))"
    rf"(?(double)[”“»」』\"]|['’›](?![{_LETTER}]))"
)
"""Words in quotation marks. A single mark inside a word is an apostrophe, one behind a bracket that
touches a word is a program's."""
ENDING = ".,;:…。，；：、،؛ "
"""Marks at the end of quoted words, which may be those of the question."""
SHORT = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,8}$")
"""An abbreviation at the end, with the point that is a part of it: “U.S.”."""
QUOTES = "\"'“”„«»「」『』‘’‹› "
BESIDE = " -–—:：,，;；"
"""What parts words in quotation marks from a question about them."""
MASK = "\ue000\ue001"
"""Stands for the words in quotation marks while a question is read: none of them is its own."""

_BRACKETED = re.compile(r"\W{0,2}\s?[(（](?P<words>[^()（）]{2,100})[)）]")


def find_beside(question: str, words: str) -> str:
    """Give what stands in brackets behind words in quotation marks, without its own marks: “x”
    (y); empty where nothing does.
    """
    found = _BRACKETED.match(question.partition(words)[2])
    return found["words"].strip(QUOTES) if found else ""


def mask(question: str) -> tuple[str, str, int]:
    """Give a question with a mask for its first words in quotation marks, these words, and where
    the quotation ends; the question as it is, no words and 0 where it has none.
    """
    quoted = QUOTED.search(question)
    if quoted is None:
        return question, "", 0
    first, last = quoted.span("words")
    masked = f"{question[:first]}{MASK}{question[last:]}"
    words = quoted["words"].strip()
    words = words if SHORT.search(words) else words.rstrip(ENDING)
    return masked, words, quoted.end() - (last - first) + len(MASK)
