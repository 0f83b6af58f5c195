"""What a document is: date, status, language, whether it is a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from ingest.language.dates import read_date
from ingest.language.vocabulary import any_of, read_vocabularies, whole_words

_WORDS = list(read_vocabularies())
_NOTES = [words.notes for words in _WORDS]


STATUS = re.compile(whole_words(word for each in _NOTES for word in each.draft), re.IGNORECASE)
PROVISIONAL = re.compile(
    rf"\W*{any_of(word for each in _NOTES for word in each.provisional)}\W*", re.IGNORECASE
)
RELEASE = re.compile(
    rf"\W*{any_of(word for each in _NOTES for word in each.release)}\W*", re.IGNORECASE
)
KIND = re.compile(
    whole_words(word for words in _WORDS for word in words.titles.kinds), re.IGNORECASE
)
_BODIES = [word for words in _WORDS for word in words.titles.bodies]
_LARGE = [word for word in _BODIES if word[0].isupper()]
_CASED = any_of((*_LARGE, *map(str.upper, _LARGE)))
_UNCASED = any_of(word for word in _BODIES if not word[0].isupper())
_LINKS = frozenset(word for words in _WORDS for word in words.titles.links)
MOST_BEFORE = 3
"""Words that stand before the one that says what a body is: “Joint Ferry Commission”."""
BODY = re.compile(rf"(?<!\w){_CASED}(?!\w)|^{_UNCASED}(?!\w)|{_UNCASED}$")
TRANSLATION = re.compile(
    any_of(word for each in _NOTES for word in each.translation), re.IGNORECASE
)


ADDRESSES = ("source_url", "url", "source", "canonical", "link", "address")
ISSUERS = ("issuer", "publisher", "institution", "organization", "organisation", "agency")
"""What formats call the address of a text and who issued it, the surest first."""
ADDRESS = re.compile(r"https?://[^\s<>\"]{3,500}")


def find_date(texts: Iterable[str]) -> str | None:
    """Give the first date in these texts, as ISO."""
    return next((found for text in texts if (found := read_date(text))), None)


def find_address(properties: Mapping[str, str]) -> str | None:
    """Give the address that a format says its text comes from."""
    named = (properties.get(name, "").strip() for name in ADDRESSES)
    return next((each for each in named if ADDRESS.fullmatch(each)), None)


def find_issuer(properties: Mapping[str, str]) -> str | None:
    """Give who issued a text, as its format says."""
    named = (" ".join(properties.get(name, "").split()) for name in ISSUERS)
    return next((each for each in named if each), None)


def is_named(text: str) -> bool:
    """Tell whether a line says what a document is: a statement, a treaty, a report."""
    return KIND.search(text) is not None


def begins_named(text: str) -> bool:
    """Tell whether a line begins with what a document is: “Minutes of the meeting”."""
    return KIND.match(text) is not None


def is_body(text: str) -> bool:
    """Tell whether a line names who speaks or prints, and not what is said: “COUNCIL OF PORTS”."""
    found = BODY.search(text)
    if found is None or is_named(text):
        return False
    before = text[: found.start()].lower().split()
    return len(before) <= MOST_BEFORE and not _LINKS.intersection(before[1:])


def is_release(text: str) -> bool:
    """Tell whether a line says that a text is for the press, and no more."""
    return RELEASE.fullmatch(text) is not None


def is_draft(notes: Sequence[str]) -> bool:
    """Tell whether the title or a line around the text calls the document a draft."""
    return any(STATUS.search(note) or PROVISIONAL.fullmatch(note) for note in notes)


def is_translation(notes: Sequence[str]) -> bool:
    """Tell whether a line around the text says that it is a translation."""
    return any(TRANSLATION.search(note) for note in notes)


def letters_of(text: str) -> str:
    """Give the letters and digits of a text alone, in small letters: what two prints share."""
    return "".join(filter(str.isalnum, text.casefold()))
