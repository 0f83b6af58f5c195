"""What authors call the numbered parts of a text: “Article”, «статья», “第…条”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ingest.language.vocabulary import ApartKind, LabelKind, any_of, read_vocabularies

LEADING: frozenset[LabelKind | ApartKind] = frozenset(
    {"annex", "appendix", "schedule", "protocol", "option"}
)
"""Kinds whose words stand before their number in every language (``附件一``)."""

TIMES = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
"""What all languages have of Latin for a number that is put in behind its like."""
INSTEAD = "alt"
"""What they have for one that is put in instead."""


def list_printed(kinds: Iterable[LabelKind], *, signed: bool = False) -> str:
    """Give the pattern of the words of some kinds as authors print them before a number.

    ``signed``: those that stand after a number which has a sign before it (``第3条``).
    """
    wanted = tuple(kinds)
    return any_of(
        word
        for words in read_vocabularies()
        for kind in wanted
        if (bool(words.labels.sign) and kind not in LEADING) is signed
        for word in words.labels.printed[kind]
    )


def list_led() -> str:
    """Give the pattern of the words that stand behind the number of a section (``1 kap.``)."""
    return any_of(
        word
        for words in read_vocabularies()
        for listed in words.labels.led.values()
        for word in listed
    )


def list_apart(kind: ApartKind, *, signed: bool = False) -> str:
    """Give the pattern of the words for a text within a text, as authors print them."""
    return any_of(
        word
        for words in read_vocabularies()
        if (bool(words.labels.sign) and kind not in LEADING) is signed
        for word in words.labels.apart[kind]
    )


def list_again() -> str:
    """Give the pattern of what stands behind a number that is put in behind its like, or instead:
    one of several other wordings has a number of its own (``alt 2``).
    """
    labels = [words.labels for words in read_vocabularies()]
    again = any_of((*TIMES, *(word for each in labels for word in each.again)))
    instead = any_of((INSTEAD, *(word for each in labels for word in each.instead)))
    return rf"(?:{again}|{instead}(?:\.?\s?\d{{1,2}})?)"


def list_before() -> str:
    """Give the pattern of the words that may stand before the name of a part (``THE SCHEDULE``)."""
    return any_of(word for words in read_vocabularies() for word in words.labels.before)


def list_known(*, signed: bool = False, plural: bool = True) -> str:
    """Give the pattern of every word that a label may have in a question."""
    return any_of(
        word
        for labels in (words.labels for words in read_vocabularies())
        if bool(labels.sign) is signed
        for table in (labels.printed, labels.asked, *([labels.plural] if plural else []))
        for words in table.values()
        for word in words
    )


def list_footnotes(*, signed: bool = False) -> str:
    """Give the pattern of every word for a note; ``signed``: those of scripts without spaces."""
    return any_of(
        word
        for labels in (words.labels for words in read_vocabularies())
        if bool(labels.sign) is signed
        for word in labels.footnote
    )


def _list_kinds() -> dict[str, LabelKind]:
    kinds: dict[str, LabelKind] = {}
    for labels in (words.labels for words in read_vocabularies()):
        for table in (labels.led, labels.printed, labels.asked, labels.plural):
            kinds |= {word.lower(): kind for kind, words in table.items() for word in words}
    return kinds


KINDS = _list_kinds()
"""The kind of each label word, in small letters."""

NAMED: dict[str, LabelKind | ApartKind] = {
    **KINDS,
    **{
        word.lower(): kind
        for words in read_vocabularies()
        for kind, listed in words.labels.apart.items()
        for word in listed
    },
}
"""Those of the words for texts within a text too."""

SIGNS = any_of(words.labels.sign for words in read_vocabularies() if words.labels.sign)
"""The pattern of what stands before a number whose label word follows it (``第``)."""

NUMBER_SIGNS = any_of(sign for words in read_vocabularies() for sign in words.number_signs)
"""The pattern of what may stand between a label word and its number (“no.”, «№»)."""

AGAIN = frozenset(word for words in read_vocabularies() for word in words.labels.again)
"""What languages have for the first of the Latin numbers."""


def _list_decisions() -> dict[str, ApartKind]:
    kinds: tuple[ApartKind, ...] = ("decision", "recommendation")
    return {
        word.lower(): kind
        for words in read_vocabularies()
        for kind in kinds
        for word in words.labels.apart[kind]
    }


DECISIONS = _list_decisions()
"""The kind of each word for a text within a text of which one may be a paragraph: Decision 12."""

_DIGITS = re.compile(r"\d+")
_LABEL = re.compile(
    rf"{any_of(NAMED)}\s+\S*\d\S*|\S*\d\S*\s+{list_led()}|{SIGNS}\s?\d+|§+\s?\d+", re.IGNORECASE
)


def blank_numbers(text: str) -> str:
    """Give what a line shares with its like on other pages: all but the numbers, with that of the
    label that it begins with.
    """
    label = found.end() if (found := _LABEL.match(text)) else 0
    return text[:label] + _DIGITS.sub("0", text[label:])
