"""Names in a subject that are none of a party: words with a capital, and abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import NOUNS, hide_names
from assistant.question.meant.called.terms import SPEAKERS
from ingest.language.dates import MONTHS

MOST_WORDS = 5
"""Words of a name some of which are looked for alone."""
LONG = 4
"""Letters of a word from which on a heading writes it with a capital."""
_CAPITAL = "A-ZÀ-ÖØ-ÞА-ЯЁ"
_LETTER = "A-Za-zÀ-ÖØ-öø-ÿĀ-žА-яЁё0-9"
_WORD = rf"(?<![{_LETTER}])[{_CAPITAL}][{_LETTER}]+(?:[-’'&.][{_LETTER}]+)*"
_NAME = re.compile(rf"{_WORD}(?:\s{_WORD})*")
_SPELT = re.compile(r"[^\W\d_]\w*")
_ACRONYM = re.compile(rf"[{_CAPITAL}0-9]{{2,}}s?")


def list_proper(subject: str, asked: str) -> list[str]:
    """Give the names in a subject, in its order; a capital at the beginning of what is ``asked``,
    or where all words have one, makes none.
    """
    around = [each for each in _SPELT.findall(asked.replace(subject, " "))[1:] if len(each) >= LONG]
    if asked.isupper() or (around and all(each[0] != each[0].lower() for each in around)):
        return []
    begun = re.sub(r"^[\W_]+", "", asked)
    plain = SPEAKERS.sub(_blank, NOUNS.sub(_blank, hide_names(subject)))
    return [name for name in _list_names(plain) if not _begins(begun, name)]


def is_acronym(name: str) -> bool:
    """Tell whether a name is an abbreviation, of several too: “SMRs”."""
    return _ACRONYM.fullmatch(name) is not None


def list_within(name: str) -> Iterator[str]:
    """Give a name, and then fewer words of it that stand side by side."""
    words = name.split()
    for count in range(len(words), 0, -1):
        if count == len(words) or len(words) <= MOST_WORDS:
            for first in range(len(words) - count + 1):
                yield " ".join(words[first : first + count])


def _list_names(text: str) -> Iterator[str]:
    for found in _NAME.finditer(text):
        words = [each for each in found[0].split() if not _is_mere(each)]
        if words:
            yield " ".join(words)


def _is_mere(word: str) -> bool:
    return word.casefold() in MONTHS or is_function_word(word)


def _begins(asked: str, name: str) -> bool:
    """Tell whether what is asked begins with a name that is told by the capital there alone."""
    return asked.startswith(name) and len(name.split()) == 1 and not is_acronym(name)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
