"""What a document is: date, status, language, whether it is a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import py3langid
from babel import Locale, UnknownLocaleError

from ingest.language.dates import read_date
from ingest.language.vocabulary import any_of, read_vocabularies, whole_words

_WORDS = list(read_vocabularies())
_NOTES = [words.notes for words in _WORDS]


STATUS = re.compile(whole_words(word for each in _NOTES for word in each.draft), re.IGNORECASE)
TRANSLATION = re.compile(
    any_of(word for each in _NOTES for word in each.translation), re.IGNORECASE
)


def find_date(texts: Iterable[str]) -> str | None:
    """Give the first date in these texts, as ISO."""
    return next((found for text in texts if (found := read_date(text))), None)


def is_draft(notes: Sequence[str]) -> bool:
    """Tell whether the title or a line around the text calls the document a draft."""
    return any(STATUS.search(note) for note in notes)


def is_translation(notes: Sequence[str]) -> bool:
    """Tell whether a line around the text says that it is a translation."""
    return any(TRANSLATION.search(note) for note in notes)


def detect_language(text: str) -> str:
    """Give the ISO 639-1 code of the language of a text."""
    language, _ = py3langid.classify(text[:3_000])
    return str(language)


def name_language(code: str) -> str:
    """Give what a language calls itself, such as ``Deutsch``."""
    try:
        return (Locale(code).get_language_name() or code).capitalize()
    except UnknownLocaleError:
        return code


def letters_of(text: str) -> str:
    """Give the letters and digits of a text alone, in small letters: what two prints share."""
    return "".join(filter(str.isalnum, text.casefold()))
