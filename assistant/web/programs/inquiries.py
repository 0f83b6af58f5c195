"""What programs can call that asks all statements: the endpoints beside those of questions."""

from __future__ import annotations

from typing import Any

from assistant.answering.assistant import Assistant
from assistant.retrieval.scope import Scope
from assistant.web.guard.given import read_choice, read_text
from assistant.web.scope import read_scope


class Inquiries:
    """The core's answers as JSON. The docstrings are what programs are told of each."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant

    def find(self, words: str, exact: bool = False, *, scope: Scope) -> dict[str, Any]:
        """List every sentence and heading that has some words, by statement and in order of date.

        Complete, however many there are. Gives statements (each with its sentences: the quote,
        the author's paragraph label or our count, where the words stand), asked (how many
        statements were searched), sentences, times, and counts by year and by party.

        Args:
            words: The words to look for; a country or body is found by any of its names.
            exact: Whether just these words are meant, in no other inflection.
        """
        return self._assistant.find(read_text(words), read_choice(exact), scope).to_json()

    def compare(self, compared: list[str], subject: str = "", *, scope: Scope) -> dict[str, Any]:
        """Set statements side by side: what each says on a subject, or on the whole.

        Gives an answer as ask does; a statement that is silent on the subject says so.

        Args:
            compared: Two to ten statements: ids, or parts of titles or file names.
            subject: The words that are compared; without them what is central in each.
        """
        names = read_scope({"statements": compared}).statements
        return self._assistant.compare(names, read_text(subject), scope).to_json()

    def timeline(self, subject: str, *, scope: Scope) -> dict[str, Any]:
        """Tell what each statement says of a subject, in order of date.

        Gives an answer as ask does; its statements say how many paragraphs of each have the words.

        Args:
            subject: The words that are followed over time.
        """
        return self._assistant.follow(read_text(subject), scope).to_json()

    def outline(self, statement: str, *, scope: Scope) -> dict[str, Any]:
        """Tell what is central in a statement: at most twelve sentences, in its own order.

        Gives an answer as ask does.

        Args:
            statement: Its id, or a part of its title or file name that fits only this one.
        """
        return self._assistant.outline(read_text(statement), scope).to_json()
