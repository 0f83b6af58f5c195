"""Questions of a file, a line each, with the turns before them and the scope they are put to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from assistant.answering.assistant import Assistant
from assistant.citing.answer import Answer
from assistant.question.turns.leaning.followups import Turn, remember
from assistant.retrieval.scope import Scope
from config.errors import QuestionError


class RowScope(BaseModel):
    """The scope of a row; what is missing admits all."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    statements: tuple[str, ...] = ()
    since: str | None = Field(None, alias="from")
    until: str | None = Field(None, alias="to")
    parties: tuple[str, ...] = ()
    language: str | None = None


class Row(BaseModel):
    """A question; ``turns`` are asked before it, as one conversation."""

    id: str | int | None = None
    question: str
    turns: tuple[str, ...] = ()
    scope: RowScope | None = None


def read_batch(file: Path) -> Iterator[Row]:
    """Give the rows of a file of JSON lines; raises ``QuestionError`` for one that is none."""
    try:
        lines = file.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionError(f"this file can't be read ({error})", subject=str(file)) from error
    for number, line in enumerate(lines, 1):
        try:
            yield Row.model_validate_json(line)
        except ValidationError as error:
            raise QuestionError(
                f"line {number} holds no question",
                subject=str(file),
                mend='a line looks like {"id": "q1", "question": "…"}',
            ) from error


def ask_row(assistant: Assistant, row: Row, scope: Scope, k: int) -> Answer:
    """Ask a row's turns, then its question; ``scope`` is that of a row without one."""
    asked = Scope(**row.scope.model_dump()) if row.scope else scope
    turns: list[Turn] = []
    for each in row.turns:
        turns.append(remember(assistant.ask(each, earlier=turns, scope=asked, k=k)))
    name = None if row.id is None else str(row.id)
    return assistant.ask(row.question, name, turns, asked, k)
