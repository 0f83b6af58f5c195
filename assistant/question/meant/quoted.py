"""Whether words in quotation marks name a statement."""

from __future__ import annotations

from assistant.question.plan import Plan
from assistant.retrieval.view import View

TITLE = 3
"""Words from which on what is quoted may be a title."""


def names_title(plan: Plan, view: View) -> bool:
    """Tell whether what stands in quotation marks is a statement's title, not words of its text."""
    subject = plan.subject.casefold()
    long = len(subject.split()) >= TITLE
    return plan.exact and long and any(subject in each.title.casefold() for each in view.statements)
