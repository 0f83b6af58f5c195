"""What programs can call to trace wording: the endpoints beside those of questions."""

from __future__ import annotations

from typing import Any

from assistant.retrieval.scope import Scope
from assistant.tracing.tracer import Tracer
from assistant.web.guard.given import read_text


class Wordings:
    """The tracer's findings as JSON. The docstrings are what programs are told of each."""

    def __init__(self, tracer: Tracer) -> None:
        self._tracer = tracer

    def trace(
        self, text: str = "", statement: str = "", paragraph: str = "", *, scope: Scope
    ) -> dict[str, Any]:
        """Find every place where a text, or a paragraph of a statement, was said before.

        Gives text and places, earliest first: each with its statement, the author's paragraph label
        or our count, the quote and where it stands, shared (how many of the words), share (their
        part, 0 to 1) and changes (words added, dropped or replaced, from the place to the text).
        near has places that say it in other words, remarks what a scope leaves out.

        Args:
            text: A sentence, a paragraph or any words; leave empty to trace a paragraph.
            statement: The statement of the paragraph: its id, or a part of its title or file name.
            paragraph: Its label, or our count in brackets as [7]; it is left out itself.
        """
        if read_text(statement):
            named = self._tracer.trace_paragraph(statement, read_text(paragraph), scope)
            return named.to_json()
        return self._tracer.trace(read_text(text), scope).to_json()

    def lineage(self, text: str, *, scope: Scope) -> dict[str, Any]:
        """Follow a formula through the years, from where it first stands.

        Gives steps, earliest first: places as trace gives them, but the changes of each are those
        since the step before.

        Args:
            text: The words of the formula.
        """
        return self._tracer.follow(read_text(text), scope).to_json()

    def draft(self, text: str, *, scope: Scope) -> dict[str, Any]:
        """Tell of each sentence of a draft whether it was agreed before, changed or is new.

        Gives counts and sentences: each with status (agreed, changed, new, or short: too few words
        to tell) and the place where it was last agreed or that it is nearest to. Nothing of the
        draft is kept.

        Args:
            text: The whole draft.
        """
        return self._tracer.check(read_text(text), scope).to_json()

    def wording(self, first: str, second: str) -> dict[str, Any]:
        """Set two statements side by side by their wording, in both orders.

        Gives first and second, each as draft gives it: what is agreed both have, what is new only
        that one. Of one statement in two languages paragraphs are paired instead, and changed where
        figures differ or only one of them denies something.

        Args:
            first: A statement: its id, or a part of its title or file name that fits only it.
            second: Another one, named likewise.
        """
        return self._tracer.compare(read_text(first), read_text(second)).to_json()
