"""Quotes with whose words they are."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.citing.answer import Citation, Line, Part
from assistant.language.phrases import introduce, name_language, say
from ingest.statement import Statement

BREAK = "\0"
"""Stands for the quote while its frame is made; no statement has it."""

GOES_ON = " …"
"""What introduces a further quote of the same statement."""


def frame(statement: Statement, citations: Mapping[int, Citation], language: str) -> Line:
    """Give quotes of one statement with whose words they are, each in marks of its own.

    ``citations`` are by their position in the answer. Quotes in another language than the answer's
    are said to be in it.
    """
    introduced, parts = introduce(statement, language), list[Part]()
    name = "quote" if statement.language == language else "quote_foreign"
    spoken = name_language(statement.language, language)
    for place, citation in citations.items():
        said = say(language, name, frame=introduced, quote=BREAK, language=spoken)
        before, _, after = said.partition(BREAK)
        parts += [Part(before), Part(citation.quote, place), Part(after)]
        introduced = GOES_ON
    return Line(tuple(parts), tuple(citations))
