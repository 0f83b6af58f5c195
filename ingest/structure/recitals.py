"""Recitals: what a text considers before it decides, with numbers of their own."""

from __future__ import annotations

import re

from ingest.language.vocabulary import any_of, read_vocabularies

LONGEST = 80
"""Characters at the end of a text in which the words that lead in to recitals stand."""
_NAMES = {
    word.lower(): labels.printed["recital"][0]
    for labels in (words.labels for words in read_vocabularies())
    for word in labels.whereas
}
WHEREAS = re.compile(rf"(?<!\w)(?P<words>{any_of(_NAMES)})\s?[:：]$", re.IGNORECASE)


def name_recitals(lead: str) -> str:
    """Give what the numbers that a text leads in to are called as recitals, empty for none."""
    found = WHEREAS.search(lead.rstrip(), max(0, len(lead.rstrip()) - LONGEST))
    return _NAMES.get(found["words"].lower(), "") if found else ""
