"""How a question of statements is answered: what it asks of which of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.language.tables import Act, Kind


class Task(StrEnum):
    """What is asked of statements."""

    MENTIONS = "mentions"
    COUNT = "count"
    LIST = "list"
    LATEST = "latest"
    EARLIEST = "earliest"
    MENTIONED = "mentioned"
    PASSAGES = "passages"
    DEVOTED = "devoted"
    EVERY = "every"
    TIMELINE = "timeline"
    COMPARE = "compare"
    COMMITMENTS = "commitments"
    APPEALS = "appeals"
    SUMMARY = "summary"
    OVERVIEW = "overview"
    HELD = "held"
    LANGUAGES = "languages"
    LINEAGE = "lineage"
    NOVEL = "novel"
    REPLACED = "replaced"
    PRECEDED = "preceded"
    ONLY = "only"
    REWORDED = "reworded"
    DATES = "dates"
    PLACES = "places"
    PARTIES = "parties"
    LENGTHS = "lengths"
    VERSIONS = "versions"


OF_EACH = frozenset((Task.DATES, Task.PLACES, Task.PARTIES, Task.LENGTHS, Task.VERSIONS))
"""What is asked of each of the statements that were just told."""

OF_KIND = frozenset((Task.LIST, Task.COUNT, Task.LATEST, Task.EARLIEST, Task.HELD))
"""What may be asked of statements of one kind."""

OF_WORDS = (
    Task.LATEST,
    Task.EARLIEST,
    Task.COUNT,
    Task.PASSAGES,
    Task.MENTIONS,
    Task.MENTIONED,
)
"""What may be asked of words in quotation marks."""

OF_ENDS = frozenset((Task.LATEST, Task.EARLIEST))
"""What asks for the last or the first of those that have some words."""

OF_SPEAKERS = frozenset((Task.LINEAGE, Task.LATEST, Task.REPLACED, Task.PRECEDED, Task.REWORDED))
"""What is asked of wording, and may name who speaks: words of saying are no name."""

OF_ALL = OF_ENDS | OF_SPEAKERS | {Task.NOVEL, Task.ONLY}
"""What only all statements together tell."""

MOST_SIDES = 10
"""Statements that are set side by side at most."""

OF_SEVERAL = frozenset((Task.COUNT, Task.MENTIONS))
"""What may be asked of several subjects together."""

OF_EXCEPTED = (
    OF_SEVERAL
    | OF_ENDS
    | {Task.LIST, Task.HELD, Task.PASSAGES, Task.DEVOTED}
    | {Task.EVERY, Task.TIMELINE, Task.OVERVIEW}
)
"""What may be asked of all statements but some."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a question of statements is answered.

    ``which`` is what the question says of the statements meant, ``subject`` the words that they
    are to have (empty: none are asked for), ``exact`` whether just so, ``negated`` whether those
    are asked for that have them not, ``spoken`` the ISO 639-1 code of the language they are in,
    ``kind`` what titles are to call them, where no words are asked for, ``act`` what they are to do
    to the subject beside having its words. ``signed`` tells that those are asked for to which the
    parties in ``which`` are parties, not those that speak of them. ``rendered`` are subjects with
    the words of other languages that are looked for beside them, ``termed`` tells that these are
    sure to name the subject, ``alternatives`` are subjects with all that is looked for in place of
    them, ``titled`` the words that titles are to have.
    """

    task: Task
    which: str = ""
    subject: str = ""
    exact: bool = False
    negated: bool = False
    spoken: str = ""
    kind: Kind | None = None
    act: Act | None = None
    signed: bool = False
    rendered: tuple[tuple[str, str], ...] = ()
    termed: bool = False
    alternatives: tuple[tuple[str, str], ...] = ()
    titled: str = ""
