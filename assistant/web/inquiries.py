"""What programs can call that asks all statements: the endpoints beside those of questions."""

from __future__ import annotations

from typing import Any

from gradio.context import LocalContext

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.web.auth.quota import Quota
from assistant.web.guard.given import read_choice, read_text
from assistant.web.scope import name_scope, read_scope
from assistant.web.told import told

Names = list[str] | None


class Inquiries:
    """The core's answers as JSON. The docstrings are what programs are told of each."""

    def __init__(self, assistant: Assistant, quota: Quota) -> None:
        self._assistant = assistant
        self._quota = quota

    def find(
        self,
        words: str,
        exact: bool = False,
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """List every sentence that has some words, by statement and in order of date.

        Complete, however many there are. Gives statements (each with its sentences: the quote,
        the author's paragraph label or our count, where the words stand), asked (how many
        statements were searched), sentences, times, and counts by year and by party.

        Args:
            words: The words to look for; a country or body is found by any of its names.
            exact: Whether just these words are meant, in no other inflection.
            statements: Search only these: ids, or parts of titles or file names that fit only one.
            since: Search only statements of this day or later, as 2024-05-03.
            until: Search only statements of this day or earlier, as 2024-05-03.
            parties: Search only statements of any of these parties, as the list names them.
            language: Search only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            return self._assistant.find(read_text(words), read_choice(exact), scope).to_json()

    def compare(
        self,
        compared: list[str],
        subject: str = "",
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """Set statements side by side: what each says on a subject, or on the whole.

        Gives an answer as ask does; a statement that is silent on the subject says so.

        Args:
            compared: Two to ten statements: ids, or parts of titles or file names.
            subject: The words that are compared; without them what is central in each.
            statements: Look in only these: ids, or parts of titles or file names that fit only one.
            since: Look in only statements of this day or later, as 2024-05-03.
            until: Look in only statements of this day or earlier, as 2024-05-03.
            parties: Look in only statements of any of these parties, as the list names them.
            language: Look in only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            names = read_scope({"statements": compared}).statements
            return self._assistant.compare(names, read_text(subject), scope).to_json()

    def timeline(
        self,
        subject: str,
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """Tell what each statement says of a subject, in order of date.

        Gives an answer as ask does; its statements say how many paragraphs of each have the words.

        Args:
            subject: The words that are followed over time.
            statements: Ask only these: ids, or parts of titles or file names that fit only one.
            since: Ask only statements of this day or later, as 2024-05-03.
            until: Ask only statements of this day or earlier, as 2024-05-03.
            parties: Ask only statements of any of these parties, as the list names them.
            language: Ask only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            return self._assistant.follow(read_text(subject), scope).to_json()

    def outline(
        self,
        statement: str,
        statements: Names = None,
        since: str | None = None,
        until: str | None = None,
        parties: Names = None,
        language: str | None = None,
    ) -> dict[str, Any]:
        """Tell what is central in a statement: at most twelve sentences, in its own order.

        Gives an answer as ask does.

        Args:
            statement: Its id, or a part of its title or file name that fits only this one.
            statements: Look in only these: ids, or parts of titles or file names that fit only one.
            since: Look in only statements of this day or later, as 2024-05-03.
            until: Look in only statements of this day or earlier, as 2024-05-03.
            parties: Look in only statements of any of these parties, as the list names them.
            language: Look in only statements in this language, as an ISO 639-1 code: en, zh, ar.
        """
        with told(), self._quota.taking(LocalContext.request.get()):
            scope = _read_scope(statements, since, until, parties, language)
            return self._assistant.outline(read_text(statement), scope).to_json()


def _read_scope(*given: Any) -> Scope:
    return read_scope(name_scope(*given))
