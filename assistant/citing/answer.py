"""The data: evidence, citations, answers. Frozen, plain, no input or output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from assistant.citing.marks import format_marks

NO_DATE = "~"
"""Sorts statements without a date after the others, of whatever year they are."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph that may bear on a question; the higher the score, the nearer.

    ``title``, ``date``, ``status`` (draft, final), ``language`` and ``symbol`` are its statement's.
    ``text[start:end]`` is the sentence nearest to the question, empty where none was looked for.
    """

    statement: str
    source: str
    label: str | None
    ordinal: int
    text: str
    score: float
    language: str = ""
    title: str = ""
    date: str | None = None
    status: str = ""
    page: int | None = None
    symbol: str | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands: ``quote == paragraph_text[start:end]``, always.

    ``label`` is the author's, ``None`` where there is none; then ``ordinal``, our count from 1,
    names the paragraph. ``answer_spans`` are the spans of the quote that answer “how many, when”,
    as far as they are known; ``place``, ``status`` (draft, final), ``language``, ``symbol`` (what
    its body files it by), ``issuer``, ``address`` (where it was published) and ``parties`` are the
    statement's.
    """

    statement: str
    title: str
    date: str | None
    source: str
    label: str | None
    ordinal: int
    page: int | None
    quote: str
    start: int
    end: int
    paragraph_text: str
    answer_spans: tuple[tuple[int, int], ...] = ()
    place: str | None = None
    status: str = ""
    language: str = ""
    symbol: str | None = None
    issuer: str | None = None
    address: str | None = None
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A statement that an answer names or counts; ``count`` of its paragraphs bear on it."""

    statement: str
    title: str
    date: str | None
    source: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Lookup:
    """The words that an answer was found by.

    ``statements`` are the ids of those searched, where these were not all of the scope;
    ``unquoted`` is how many sentences with them the answer counts and does not quote;
    ``over_time`` is true where what was said over time is asked.
    """

    words: str
    exact: bool = False
    statements: tuple[str, ...] = ()
    unquoted: int = 0
    over_time: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: our words, or a quote; then ``cite`` is its citation's position.

    ``party`` is the party that our words name, as the statements are listed by it.
    """

    text: str
    cite: int | None = None
    party: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or group of sentences of an answer, and the citations that carry it.

    ``cites`` are positions in the answer's ``citations``, in the order of their marks: those of
    the quotes among the parts, or those that carry a sentence of a language model.
    """

    parts: tuple[Part, ...]
    cites: tuple[int, ...] = ()

    @classmethod
    def say(cls, text: str, *cites: int) -> Line:
        """Make a line of our own words."""
        return cls((Part(text),), cites)

    @property
    def text(self) -> str:
        """The line without its marks."""
        return "".join(part.text for part in self.parts)

    def move(self, by: int) -> Line:
        """Give the line for an answer that has so many citations before its own."""
        parts = tuple(
            part if part.cite is None else Part(part.text, part.cite + by) for part in self.parts
        )
        return Line(parts, tuple(place + by for place in self.cites))

    def format(self, marks: Sequence[str]) -> str:
        """Give the line as plain text, each quote followed by its mark, other marks at its end."""
        printed, pending = "", ""
        for part in self.parts:
            printed += part.text
            if part.cite is not None:
                pending = f" [{marks[part.cite]}]"
            else:
                printed, pending = printed + pending, ""
        quoted = {part.cite for part in self.parts}
        others = (f" [{marks[place]}]" for place in self.cites if place not in quoted)
        return "".join((printed, pending, *others))


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question.

    ``confidence`` is between 0 and 1. Where ``abstained`` is true the lines say so and nothing is
    cited; ``evidence`` (best first) is given all the same. ``writer`` names who worded the lines:
    ``extractive`` or a language model. ``understood`` is the whole question that a follow-up was
    read as, ``None`` where it stood for itself. ``named`` are statements that the lines speak of
    beside those cited; ``choosing`` tells that several fit what is named and the reader has to
    choose one, ``choices`` are the paragraphs of which that is one, all of them. ``lookup`` is what
    lists and counts were found by, ``None`` where nothing was looked up. ``evidence`` of such an
    answer is what is near in meaning without its words. ``other`` is the question that it may have
    been instead. ``beside`` are the ids of the two statements that it compares, where it compares
    just these. ``seconds`` is the time it took.
    """

    question: str
    lines: tuple[Line, ...]
    abstained: bool
    confidence: float
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    writer: str = "extractive"
    understood: str | None = None
    named: tuple[Named, ...] = ()
    choices: tuple[Evidence, ...] = ()
    choosing: bool = False
    lookup: Lookup | None = None
    other: str | None = None
    beside: tuple[str, ...] = ()
    seconds: float = 0.0
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give the answer as plain lists, dicts and strings, its lines as one text."""
        fields = asdict(self)
        del fields["lines"], fields["named"]
        statements = [asdict(each) for each in self.statements]
        first = {"id": self.id, "question": self.question, "answer": self.text}
        return {**first, **fields, "statements": statements}

    @property
    def text(self) -> str:
        """The lines as plain text, each quote followed by the label of its paragraph."""
        marks = format_marks(self.citations)
        return "\n".join(line.format(marks) for line in self.lines)

    @property
    def statements(self) -> tuple[Named, ...]:
        """Every statement that the answer names, counts or cites, by date, those without last."""
        counts = Counter(each.statement for each in self.citations)
        counted = {each.statement for each in self.named if each.count}
        named = {each.statement: each for each in self.named} | {
            each.statement: Named(
                each.statement, each.title, each.date, each.source, counts[each.statement]
            )
            for each in self.citations
            if each.statement not in counted
        }
        return tuple(
            sorted(named.values(), key=lambda each: (each.date or NO_DATE, each.title, each.source))
        )
