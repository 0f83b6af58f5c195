"""Two statements side by side: what they share in wording, and what only one has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from assistant.retrieval.view import View
from assistant.tracing.draft import Draft, check_draft


@dataclass(frozen=True, slots=True)
class Sides:
    """Each of two statements, its sentences looked up in the other.

    What is ``agreed`` both have, what is ``new`` only that one has.
    """

    first: Draft
    second: Draft

    def to_json(self) -> dict[str, Any]:
        """Give both sides as plain lists, dicts and strings."""
        return {"first": self.first.to_json(), "second": self.second.to_json()}


def set_side_by_side(first: str, second: str, view: View) -> Sides:
    """Look up each of two statements, by their ids, in the other.

    Raises ``UnknownStatementError`` where one is not asked.
    """
    one, other = (view.find_statement(each) for each in (first, second))
    return Sides(check_draft(one, view.keep([second])), check_draft(other, view.keep([first])))
