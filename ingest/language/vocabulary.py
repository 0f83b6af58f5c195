"""The words by which texts are understood as they are read: one file a language, in words/."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import BaseModel, ConfigDict

LANGUAGES = (
    "en",
    "fr",
    "es",
    "ru",
    "ar",
    "zh",
    "de",
    "it",
    "pt",
    "nl",
    "uk",
    "ko",
    "tr",
    "ja",
    "pl",
    "cs",
    "sv",
)
"""ISO 639-1 codes of the languages whose words are known."""

LabelKind = Literal[
    "article", "principle", "rule", "paragraph", "point", "clause", "section", "chapter", "part",
    "title", "pillar", "annex", "appendix", "schedule", "recital",
]  # fmt: skip
"""What authors call a numbered part of a text, in any language."""

ApartKind = Literal["protocol", "decision", "resolution", "option", "recommendation", "item"]
"""What they call a text within a text, which counts for itself, one of two wordings, what is
recommended, or an item of an agenda."""


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Labels(_Table):
    """What stands beside a number that names a part of a text.

    ``printed`` are the words as authors write them before the number (``Article``), or after it
    where the number has a ``sign`` before it (``第3条``); ``led`` are those that stand behind a
    number without one (``Zweiter Teil``, ``1 kap.``); ``apart`` are those of texts within a text;
    ``asked`` are the other singular forms and short forms of ``printed``, which questions use,
    ``plural`` those of several parts. ``footnote`` are the words for a note, the first as a
    citation prints it before the note's mark; ``heading`` is the word that one has for a heading,
    ``again`` those behind a number that is put in behind its like, beside ``bis`` and ``ter``,
    ``instead`` those behind one that is another wording of its like, beside ``alt``. ``before``
    stands before the name of a part (``THE SCHEDULE``). With ``operative`` and ``preambular``
    people name the paragraphs of a resolution; the first of each are the letters of drafts.
    ``whereas`` stands before the colon that leads in to recitals.
    """

    sign: str
    footnote: tuple[str, ...]
    heading: str
    again: tuple[str, ...]
    instead: tuple[str, ...]
    before: tuple[str, ...]
    operative: tuple[str, ...]
    preambular: tuple[str, ...]
    whereas: tuple[str, ...]
    printed: dict[LabelKind, tuple[str, ...]]
    led: dict[LabelKind, tuple[str, ...]]
    apart: dict[ApartKind, tuple[str, ...]]
    asked: dict[LabelKind, tuple[str, ...]]
    plural: dict[LabelKind, tuple[str, ...]]


class Dates(_Table):
    """What stands in dates: between two days, before the first of two (``since``), after a day,
    before a month, after the year.

    ``months`` are their names in other cases than CLDR has, ``forms`` patterns of other dates,
    ``eras`` what years are counted in, each with the year before its first. Each row of ``numbers``
    is a value with its words, to which those of ``joined`` (“and the”) may be written in one,
    ``spans`` are the words for a day, a month and a year: of dates in words.
    ``hours`` stand before or behind the figures of an hour.
    """

    between: tuple[str, ...]
    since: tuple[str, ...]
    endings: tuple[str, ...]
    of: tuple[str, ...]
    after: tuple[str, ...]
    months: tuple[str, ...]
    forms: tuple[str, ...]
    eras: tuple[str, ...]
    joined: tuple[str, ...]
    numbers: tuple[str, ...]
    spans: tuple[str, ...]
    hours: tuple[str, ...]


class Places(_Table):
    """What tells where a text was ``issued`` ``at`` a place ``on`` a day, and where people met;
    ``behind`` is what stands behind the place."""

    issued: tuple[str, ...]
    at: tuple[str, ...]
    behind: tuple[str, ...]
    on: tuple[str, ...]
    met: tuple[str, ...]


class Notes(_Table):
    """What calls a text a draft, alone in its line or anywhere, or a translation.

    ``translation`` are the beginnings of words, ``provisional`` are whole lines; with ``witness``
    begins the clause that those sign who do, or that says whom the text binds. ``release`` stands
    alone above a text for the press.
    """

    draft: tuple[str, ...]
    provisional: tuple[str, ...]
    witness: tuple[str, ...]
    translation: tuple[str, ...]
    release: tuple[str, ...]


class Lines(_Table):
    """What stands where lines end.

    ``compound`` are first parts of words that keep their hyphen, ``hanging`` the words behind one
    that waits for what comes later (“long- and short-term”), ``linked`` those behind the stop of
    an item before the last.
    """

    compound: tuple[str, ...]
    hanging: tuple[str, ...]
    linked: tuple[str, ...]


class Titles(_Table):
    """What stands in titles and around them.

    ``links`` are the words at which a title goes on in another line, ``contents`` what a table of
    contents is headed, ``agenda`` what that of a meeting is, ``proposals`` what a text that is put
    to a vote is called, ``masthead`` the words of the lines that stand above the title of an
    official document, ``kinds`` what the document itself is called, ``bodies`` what those are
    called who speak or print. ``called`` is how words begin by which questions call any statement,
    in languages whose questions no form knows.
    """

    links: tuple[str, ...]
    contents: tuple[str, ...]
    agenda: tuple[str, ...]
    proposals: tuple[str, ...]
    masthead: tuple[str, ...]
    kinds: tuple[str, ...]
    called: tuple[str, ...]
    bodies: tuple[str, ...]


class Parties(_Table):
    """What comes before the subject in a title and before who is signed for.

    ``last`` comes before the last name of a list, ``beside`` with the other names.
    ``ambiguous`` are names of states that are also other words. A word of a name that ends as a row
    of ``declined`` begins may end as the others of the row; after one of the letters that a row of
    ``lengthened`` begins with, the others are added; one that begins as a row of ``contracted``
    may begin as the others of it. ``together`` is what follows states that are named by one
    character each, side by side. ``offices`` are what those are called who speak for
    a state, ``meet`` what is said of them when they meet, ``relations`` what is ``between`` states.
    """

    subject: tuple[str, ...]
    signed: tuple[str, ...]
    last: tuple[str, ...]
    beside: tuple[str, ...]
    ambiguous: tuple[str, ...]
    declined: tuple[tuple[str, ...], ...]
    lengthened: tuple[tuple[str, ...], ...]
    contracted: tuple[tuple[str, ...], ...]
    together: tuple[str, ...]
    offices: tuple[str, ...]
    meet: tuple[str, ...]
    relations: tuple[str, ...]
    between: tuple[str, ...]


class Page(_Table):
    """What web pages put beside a text: words of the buttons that ``share`` it, and the headings
    of lists of ``related`` pages; and what stands before the ``number`` of a page, ``behind`` it,
    and between it and the ``total`` of pages.
    """

    number: tuple[str, ...]
    total: tuple[str, ...]
    behind: tuple[str, ...]
    share: tuple[str, ...]
    related: tuple[str, ...]


class Vocabulary(_Table):
    """The words of one language.

    ``locales`` are the CLDR locales whose names of months and states are its own, the first the
    one that dates are written in; ``number_signs`` come between a label's word and its number;
    each row of ``counted`` counts from one, each of ``beyond`` from the figure that it begins with;
    ``_`` stands there between the words of one number.
    """

    locales: tuple[str, ...]
    number_signs: tuple[str, ...]
    counted: tuple[str, ...]
    beyond: tuple[str, ...]
    labels: Labels
    dates: Dates
    places: Places
    notes: Notes
    lines: Lines
    titles: Titles
    parties: Parties
    page: Page


@cache
def read_vocabulary(language: str) -> Vocabulary:
    """Give the words of one of ``LANGUAGES``."""
    text = files("ingest.language").joinpath("words", f"{language}.toml").read_text("utf-8")
    return Vocabulary.model_validate(tomllib.loads(text))


def read_vocabularies() -> Iterator[Vocabulary]:
    """Give the words of every language."""
    return map(read_vocabulary, LANGUAGES)


def any_of(words: Iterable[str]) -> str:
    """Give the pattern of any of some words, the longest first; of none where there are none.

    They are tried by their first letters: one by one, without regard to case, takes ten times as
    long. Letters that are one without regard to case stay together, so that the longest is first.
    """
    begun: dict[str, set[str]] = defaultdict(set)
    for word in words:
        begun[word[:1].lower()[:1].upper()].add(word)
    listed = "|".join(_share_first(begun[each]) for each in sorted(begun, reverse=True))
    return f"(?:{listed})" if begun else r"(?!)"


def _share_first(words: set[str]) -> str:
    firsts = {word[:1] for word in words}
    first = firsts.pop() if len(firsts) == 1 < len(words) else ""
    rests = {re.escape(word.removeprefix(first)) for word in words}
    ordered = "|".join(sorted(rests, key=lambda rest: (-len(rest), rest)))
    return f"{re.escape(first)}(?:{ordered})" if first else ordered


def whole_words(words: Iterable[str]) -> str:
    """Give the pattern of any of some words that stand alone.

    Only scripts with capitals are held to it: Arabic joins particles to words, Chinese has no
    spaces.
    """
    listed = tuple(words)
    cased = [word for word in listed if word[0].lower() != word[0].upper()]
    others = [word for word in listed if word not in cased]
    return rf"(?:(?<!\w){any_of(cased)}(?!\w)|{any_of(others)})"
