"""A conversation to be kept: what was asked and said, every citation checked anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from pydantic import BaseModel, Field, model_validator

from assistant.citing.answer import Citation
from assistant.citing.citations import find_citation
from assistant.retrieval.collection import Collection
from config.errors import UnknownStatementError

MOST_TURNS, MOST_LINES, MOST_CITATIONS = 1_000, 10_000, 10_000
LONGEST_TITLE = 200
LONGEST = 2_000_000
"""Characters of a conversation's questions and lines together."""


class GivenCitation(BaseModel):
    """Where a browser says that a quote stands."""

    statement: str
    ordinal: int
    start: int
    end: int
    quote: str


class GivenLine(BaseModel):
    """A line of an answer as a browser kept it."""

    text: str
    citations: list[GivenCitation] = Field(max_length=MOST_CITATIONS)


class GivenTurn(BaseModel):
    """A question and its answer as a browser kept them."""

    question: str
    lines: list[GivenLine] = Field(max_length=MOST_LINES)


class GivenConversation(BaseModel):
    """A conversation as a browser kept it: what it costs to export is bounded by the whole."""

    turns: list[GivenTurn] = Field(max_length=MOST_TURNS)
    title: str = Field("", max_length=LONGEST_TITLE)

    @model_validator(mode="after")
    def check_whole(self) -> Self:
        """Refuse more lines, citations or characters than an export takes."""
        lines = [line for turn in self.turns for line in turn.lines]
        characters = sum(len(turn.question) for turn in self.turns)
        characters += sum(len(line.text) for line in lines)
        if len(lines) > MOST_LINES or characters > LONGEST:
            raise ValueError("the conversation is too long to be exported")
        if sum(len(line.citations) for line in lines) > MOST_CITATIONS:
            raise ValueError("the conversation has too many citations to be exported")
        return self


@dataclass(frozen=True, slots=True)
class Said:
    """A line of an answer; ``lost`` counts citations that no longer stand where they stood."""

    text: str
    citations: tuple[Citation, ...]
    lost: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question and what was said to it."""

    question: str
    lines: tuple[Said, ...]


def check_conversation(given: GivenConversation, collection: Collection) -> list[Exchange]:
    """Keep the citations whose quote stands in its paragraph at its place, byte for byte."""
    return [
        Exchange(turn.question, tuple(_check(line, collection) for line in turn.lines))
        for turn in given.turns
    ]


def _check(line: GivenLine, collection: Collection) -> Said:
    found = [_find(each, collection) for each in line.citations]
    kept = tuple(each for each in found if each)
    return Said(line.text, kept, len(found) - len(kept))


def _find(given: GivenCitation, collection: Collection) -> Citation | None:
    try:
        statement = collection.find_statement(given.statement)
    except UnknownStatementError:
        return None
    return find_citation(statement, given.ordinal, given.start, given.end, given.quote)
