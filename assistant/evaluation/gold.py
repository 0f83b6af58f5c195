"""Gold questions, and whether what was found is what they ask for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from pydantic import ValidationError

from assistant.answering.batch import Row
from assistant.retrieval.scope import Scope
from config.errors import GoldError

MARKUP = re.compile(r"[*_`#>\\]+")


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A passage that answers: its file's name and its words; any one of several will do."""

    file: str
    quote: str


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question, whether the collection answers it, and where.

    ``turns`` are the questions asked before it in the same conversation, the last one last;
    ``scope`` is what it is asked of. ``says`` is what the answer's text must have: a question
    about a statement itself (“when was it issued?”) is answered without a citation.
    """

    id: str
    question: str
    answerable: bool
    kind: str
    gold: tuple[GoldPlace, ...]
    says: str = ""
    turns: tuple[str, ...] = ()
    scope: Scope = field(default_factory=Scope)

    def fits(self, source: str, text: str) -> bool:
        """Tell whether a paragraph is a gold one: of a gold file, and holding its quote.

        Compared by file name and without white space and markup.
        """
        name = PurePosixPath(source).name
        return any(
            place.file == name and _squeeze(place.quote) in _squeeze(text) for place in self.gold
        )


class _GoldRow(Row):
    id: str | int
    answerable: bool
    gold: tuple[GoldPlace, ...]
    kind: str = ""
    says: str = ""


def read_gold(file: Path) -> list[GoldQuestion]:
    """Read a file of JSON lines ``{"id", "question", "answerable", "gold", "kind"}``.

    A line may have ``"says"``, ``"turns": ["earlier question", …]`` and ``"scope":
    {"statements", "from", "to", "parties", "language"}`` too. Raises ``GoldError`` with the number
    of the first line that is not of this form.
    """
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"this file can't be read ({error})", subject=str(file)) from error
    return [_read_line(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _read_line(file: Path, number: int, line: str) -> GoldQuestion:
    try:
        row = _GoldRow.model_validate_json(line)
    except ValidationError as error:
        raise GoldError(
            f"line {number} is no gold question ({_tell(error)})",
            subject=str(file),
            mend='a line looks like {"id", "question", "answerable", "gold", "kind"}',
        ) from error
    return GoldQuestion(
        id=str(row.id),
        question=row.question,
        answerable=row.answerable,
        kind=row.kind,
        gold=row.gold,
        says=row.says,
        turns=row.turns,
        scope=Scope(**row.scope.model_dump()) if row.scope else Scope(),
    )


def _tell(error: ValidationError) -> str:
    """Give the first thing that is wrong, and where."""
    first = error.errors(include_url=False, include_input=False)[0]
    return ": ".join(filter(None, (".".join(map(str, first["loc"])), first["msg"])))


def _squeeze(text: str) -> str:
    return "".join(MARKUP.sub("", text).split())
