"""The data: evidence, citations, answers. Frozen, plain, no input or output."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from assistant.citing.marks import print_marks


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paragraph that may bear on a question; the higher the score, the nearer."""

    statement: str
    source: str
    label: str | None
    ordinal: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote and where it stands: ``quote == paragraph_text[start:end]``, always.

    ``label`` is the author's, ``None`` where there is none; then ``ordinal``, our count from 1,
    names the paragraph. ``answers`` is the span of the quote that answers “how many, when”, where
    there is one; ``place`` and ``status`` (draft, final) are the statement's.
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
    answers: tuple[int, int] | None = None
    place: str | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or group of sentences of an answer, and the citations that carry it.

    ``cites`` are positions in the answer's ``citations``.
    """

    text: str
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question.

    ``confidence`` is between 0 and 1. Where ``abstained`` is true the lines say so and nothing is
    cited; ``evidence`` (best first) is given all the same. ``writer`` names who worded the lines:
    ``extractive`` or a language model. ``understood`` is the whole question that a follow-up was
    read as, ``None`` where it stood for itself. ``seconds`` is the time it took.
    """

    question: str
    lines: tuple[Line, ...]
    abstained: bool
    confidence: float
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    writer: str = "extractive"
    understood: str | None = None
    seconds: float = 0.0
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Give the answer as plain lists, dicts and strings, its lines as one text."""
        fields = asdict(self)
        del fields["lines"]
        return {"id": self.id, "question": self.question, "answer": self.text, **fields}

    @property
    def text(self) -> str:
        """The lines as plain text, each followed by the labels of what it cites."""
        marks = print_marks(self.citations)
        return "\n".join(
            " ".join((line.text, *(f"[{marks[place]}]" for place in line.cites)))
            for line in self.lines
        )
