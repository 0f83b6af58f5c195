"""Whether words in quotation marks name a statement."""

from __future__ import annotations

from assistant.question.plan import Plan
from assistant.retrieval.view import View

TITLE = 3
"""Words from which on what is quoted may be a title."""


def names_title(plan: Plan, view: View) -> bool:
    """Tell whether what stands in quotation marks is a statement's title, not words of its text."""
    return plan.exact and len(plan.subject.split()) >= TITLE and is_titled(plan.subject, view)


def is_titled(words: str, view: View) -> bool:
    """Tell whether words stand in the title of a statement."""
    return any(words.casefold() in each.title.casefold() for each in view.statements)
