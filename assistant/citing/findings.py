"""The data of a search for words: every sentence that has them, by statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from assistant.citing.answer import Citation
from ingest.statement import Statement

YEAR = 4
"""Characters of a date that name its year."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence with the words, quoted; ``marks`` are where in its paragraph the words stand."""

    citation: Citation
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A statement with the words, and its sentences that have them, in the author's order."""

    statement: Statement
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many statements and sentences of a year or party have the words."""

    name: str
    statements: int
    sentences: int


@dataclass(frozen=True, slots=True)
class Findings:
    """Every sentence of ``asked`` statements that has the words, by statement, in order of date.

    ``together`` tells whether the words stand one after the other, or only in one sentence;
    ``times`` is how often they do.
    """

    words: str
    exact: bool
    asked: int
    groups: tuple[Group, ...]
    together: bool = True
    seconds: float = 0.0

    @property
    def sentences(self) -> int:
        """How many sentences have the words."""
        return sum(len(each.mentions) for each in self.groups)

    @property
    def times(self) -> int:
        """How often the words stand there."""
        if not self.together:
            return self.sentences
        return sum(len(each.marks) for group in self.groups for each in group.mentions)

    @property
    def years(self) -> list[Tally]:
        """Count by year, in order; statements without a date come last, with an empty name."""
        named = _tally((each, [(each.statement.date or "")[:YEAR]]) for each in self.groups)
        return sorted(named, key=lambda each: (not each.name, each.name))

    @property
    def parties(self) -> list[Tally]:
        """Count by party, those of most statements first."""
        named = _tally((each, each.statement.parties) for each in self.groups)
        return sorted(named, key=lambda each: (-each.statements, -each.sentences, each.name))

    def to_json(self) -> dict[str, Any]:
        """Give it as plain lists, dicts, numbers and strings."""
        return {
            "words": self.words,
            "exact": self.exact,
            "asked": self.asked,
            "together": self.together,
            "sentences": self.sentences,
            "times": self.times,
            "statements": [_show_group(each) for each in self.groups],
            "years": [asdict(each) for each in self.years],
            "parties": [asdict(each) for each in self.parties],
            "seconds": self.seconds,
        }


def _tally(named: Iterable[tuple[Group, Iterable[str]]]) -> list[Tally]:
    statements, sentences = Counter[str](), Counter[str]()
    for group, names in named:
        for name in names:
            statements[name] += 1
            sentences[name] += len(group.mentions)
    return [Tally(name, count, sentences[name]) for name, count in statements.items()]


def _show_group(group: Group) -> dict[str, Any]:
    statement = group.statement
    return {
        "statement": statement.id,
        "title": statement.title,
        "date": statement.date,
        "source": statement.source,
        "language": statement.language,
        "parties": list(statement.parties),
        "count": len(group.mentions),
        "mentions": [_show_mention(each) for each in group.mentions],
    }


def _show_mention(mention: Mention) -> dict[str, Any]:
    fields = ("label", "ordinal", "page", "quote", "start", "end")
    cited = {name: getattr(mention.citation, name) for name in fields}
    return {**cited, "marks": [list(each) for each in mention.marks]}
