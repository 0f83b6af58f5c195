"""What programs can call to trace wording: the endpoints beside those of questions."""

from __future__ import annotations

from typing import Any

from gradio.context import LocalContext

from assistant.retrieval.scope import Scope
from assistant.tracing.tracer import Tracer
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import read_text
from assistant.web.scope import name_scope, read_scope
from assistant.web.told import told

Names = list[str] | None


class Wordings:
    """The tracer's findings as JSON. The docstrings are what programs are told of each."""

    def __init__(self, tracer: Tracer, quota: Quota) -> None:
        self._tracer = tracer
        self._quota = quota

    def trace(
        self,
        text: str = "",
        statement: str = "",
        paragraph: str = "",
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """Find every place where a text, or a paragraph of a statement, was said before.

        Gives text and places, earliest first: each with its statement, the author's paragraph label
        or our count, the quote and where it stands, shared (how many of the words), share (their
        part, 0 to 1) and changes (words added, dropped or replaced, from the place to the text).
        near has places that say it in other words.

        Args:
            text: A sentence, a paragraph or any words; leave empty to trace a paragraph.
            statement: The statement of the paragraph: its id, or a part of its title or file name.
            paragraph: Its label, or our count in brackets as [7]; it is left out itself.
            statements: Look in only these: ids, or parts of titles or file names that fit only one.
            since: Look in only statements of this day or later, as 2024-05-03.
            until: Look in only statements of this day or earlier, as 2024-05-03.
            parties: Look in only statements of any of these parties, as the list names them.
            language: Look in only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            if read_text(statement):
                named = self._tracer.trace_paragraph(statement, read_text(paragraph), scope)
                return named.to_json()
            return self._tracer.trace(read_text(text), scope).to_json()

    def lineage(
        self,
        text: str,
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """Follow a formula through the years, from where it first stands.

        Gives steps, earliest first: places as trace gives them, but the changes of each are those
        since the step before.

        Args:
            text: The words of the formula.
            statements: Look in only these: ids, or parts of titles or file names that fit only one.
            since: Look in only statements of this day or later, as 2024-05-03.
            until: Look in only statements of this day or earlier, as 2024-05-03.
            parties: Look in only statements of any of these parties, as the list names them.
            language: Look in only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            return self._tracer.follow(read_text(text), scope).to_json()

    def draft(
        self,
        text: str,
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """Tell of each sentence of a draft whether it was agreed before, changed or is new.

        Gives counts and sentences: each with status (agreed, changed, new) and the place where it
        was last agreed or that it is nearest to. Nothing of the draft is kept.

        Args:
            text: The whole draft.
            statements: Look in only these: ids, or parts of titles or file names that fit only one.
            since: Look in only statements of this day or later, as 2024-05-03.
            until: Look in only statements of this day or earlier, as 2024-05-03.
            parties: Look in only statements of any of these parties, as the list names them.
            language: Look in only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            return self._tracer.check(read_text(text), scope).to_json()

    def wording(self, first: str, second: str) -> dict[str, Any]:
        """Set two statements side by side by their wording, in both orders.

        Gives first and second, each as draft gives it: what is agreed both have, what is new only
        that one.

        Args:
            first: A statement: its id, or a part of its title or file name that fits only it.
            second: Another one, named likewise.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            return self._tracer.compare(read_text(first), read_text(second)).to_json()


def _read_scope(*given: Any) -> Scope:
    return read_scope(name_scope(*given))
