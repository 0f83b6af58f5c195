"""The forms in which wording is asked about, and the words of a question that they leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import reduce
from typing import Any, Literal

from assistant.language.vocabulary import fill, read_vocabularies

_MARKED = {"quoted": "(?P<subject>[“„«「『\"'‘‹].+[”“»」』\"'’›])"}
_OPEN = re.compile(r"(?:\.|\[\^“[^\]]*\])\{\d+,\d+\}\??")
"""Room for any words in a form."""
_Tracing = Literal[
    "lineages", "novel", "counts", "uttered", "still", "reworded", "replaced", "preceded", "only"
]


def compile_tracing(kind: _Tracing) -> Iterator[re.Pattern[str]]:
    """Compile the forms of all languages in which a kind of question of wording is asked."""
    for words in read_vocabularies():
        tables: tuple[Mapping[Any, str], ...] = words.tracing.parts, words.planning.parts, _MARKED
        for form in getattr(words.tracing, kind):
            filled = _name_open(reduce(fill, tables, form))
            yield re.compile(filled, re.IGNORECASE)


def _name_open(form: str) -> str:
    """Name the groups of a form where any words may stand, for these may name statements."""
    return _OPEN.sub(lambda found: f"(?P<open{found.start()}>{found[0]})", form)


def join_open(found: re.Match[str]) -> str:
    """Give the words of a question for which a form leaves room."""
    named = (each or "" for name, each in found.groupdict().items() if name.startswith("open"))
    return " ".join(named).strip()
