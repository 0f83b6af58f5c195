"""Statements by the people that they name: “what Velm and Tarn said in 2031”."""

from __future__ import annotations

import re

from assistant.question.cues.times.timing import read_timing
from assistant.question.meant.timed import is_of
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.statement import Statement

_NAME = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
FEWEST = 2
"""Names of people who speak together."""


def find_naming(which: str, view: View) -> tuple[Statement, ...]:
    """Give the statements of the time that is named which name each of several people; none where
    fewer are.
    """
    timing = read_timing(which)
    names = [each for each in _NAME.findall(timing.rest) if each[:1].isupper()]
    if len(names) < FEWEST:
        return ()
    naming = [{hit.statement.id for hit in find_words(view, each).hits} for each in names]
    ids = set.intersection(*naming)
    return tuple(each for each in view.statements if each.id in ids and is_of(each, timing))
