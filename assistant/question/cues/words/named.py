"""Words that stand before a question of them: “calm seas – which statements use the phrase?”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from ingest.language.parties import find_names

MOST_LETTERS = 60
"""Letters of words that may stand so before a question."""
_AHEAD = re.compile(
    rf"^(?P<words>.{{2,{MOST_LETTERS}}}?)(?:\s+[-–—]+\s+|\s*[:：]\s*|——)(?P<asked>.+)$"
)
_NAMED = re.compile(
    join(words.tracing.parts["named"] for words in read_vocabularies()), re.IGNORECASE
)


def put_named(question: str) -> str:
    """Put words that stand before a question behind what stands for them in it, in quotation marks;
    any other question is given as it is.
    """
    found = None if QUOTED.search(question) else _AHEAD.match(question)
    named = _NAMED.search(found["asked"]) if found else None
    if not (found and named) or _is_of_statements(found["words"]):
        return question
    asked, end = found["asked"], named.end()
    return f"{asked[:end]} “{found['words'].strip()}”{asked[end:]}"


def _is_of_statements(words: str) -> bool:
    """Tell whether words are none that statements may have: they ask, or name statements."""
    whole = any(end - start == len(words) for start, end, _ in find_names(words))
    return whole or has_form(words) or NOUNS.search(words) is not None
