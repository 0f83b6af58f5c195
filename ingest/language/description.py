"""What a document is: date, place, status, language, whether it is a translation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import py3langid
from babel import Locale, UnknownLocaleError

from ingest.language.dates import MONTH, read_date
from ingest.language.vocabulary import any_of, read_vocabularies, whole_words

_WORDS = list(read_vocabularies())
_NOTES = [words.notes for words in _WORDS]


def _join(pairs: Iterable[tuple[Sequence[str], Sequence[str]]], seam: str) -> str:
    """Give the pattern of two words that follow one another, both of the same language."""
    return f"(?:{'|'.join(any_of(first) + seam + any_of(second) for first, second in pairs)})"


_PLACES = [words.places for words in _WORDS]
_ON = any_of(word for each in _PLACES for word in each.on)
_ISSUED_AT = _join([(each.issued, each.at) for each in _PLACES], r"\s+")
_ISSUED_ON = _join([(each.issued, (*each.at, *each.on)) for each in _PLACES], r"\s+")
_MET_AT = _join([(each.met, each.at) for each in _PLACES], r"\s+(?:\w+\s+)?")
_UNSPACED = any_of(word for words in _WORDS if words.labels.sign for word in words.places.issued)

PLACE_LINE = re.compile(rf"^(?:{_ISSUED_ON}\b|{_UNSPACED})", re.IGNORECASE)
"""What a line begins with that says where or when a text was issued."""
PLACE = re.compile(
    rf"^{_ISSUED_AT}\s+"
    rf"(?P<place>[A-ZÀ-Ý][^\d;.()]{{1,50}}?)(?:,?\s+{_ON}\b|[.;]|,?\s*(?=\d)|$)",
    re.IGNORECASE,
)
PLACE_AND_DATE = re.compile(
    rf"^(?P<place>[^\W\d][^\d;.()]{{1,60}}?),?\s+(?:{_ON}\s+)?(?=\d)(?=.{{6,40}}$)"
)
MEETING = re.compile(
    rf"\b{_MET_AT}\s+"
    r"(?P<place>(?:[A-Z][\w’'-]+(?:\s(?=[A-Z]))?)+(?:,\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)?)"
)
STATUS = re.compile(whole_words(word for each in _NOTES for word in each.draft), re.IGNORECASE)
TRANSLATION = re.compile(
    any_of(word for each in _NOTES for word in each.translation), re.IGNORECASE
)


def find_date(texts: Iterable[str]) -> str | None:
    """Give the first date in these texts, as ISO."""
    return next((found for text in texts if (found := read_date(text))), None)


def find_place(lines: Sequence[str], opening: str) -> str | None:
    """Give the place that a line around the text names, else where its opening says they met.

    Lines read “Issued in …”, “Lindau, 3 May 2024”; the opening “met in Lindau”.
    """
    forms = ((PLACE, lines), (PLACE_AND_DATE, lines), (MEETING, [opening]))
    for form, texts in forms:
        for text in texts:
            found = (form.search if form is MEETING else form.match)(text)
            if found and not re.search(rf"\b{MONTH}$", found["place"], re.IGNORECASE):
                return found["place"].strip(" ,")
    return None


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
