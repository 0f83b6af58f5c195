"""Words that are joined to others within a run: “forced or compulsory labour”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, product

from assistant.language.vocabulary import join, read_vocabularies
from assistant.retrieval.seeker import Span

LONGEST = 60
"""Characters between two words of a run, at most."""
_JOINT = join(
    form
    for words in read_vocabularies()
    for form in (words.planning.choosing, words.planning.adding)
)
_MORE = r"(?:,\s+[\w-]+){0,3}"
_GAP = re.compile(rf"{_MORE}{_JOINT}[\w-]+\s+|\s+[\w-]+{_MORE}{_JOINT}", re.IGNORECASE)
"""What else is joined, before or behind: “ or compulsory ”, « forcé ou »."""


def find_joined(text: str, found: Sequence[Sequence[Span]]) -> list[Span]:
    """Give where the words of a run stand in order, one or more of them joined to another word.

    ``found`` has the places of each of them.
    """
    ways = list(found[0]) if found else []
    joined = dict.fromkeys(ways, False)
    for _, following in pairwise(found):
        reached = dict[Span, bool]()
        for (way, bound), span in product(joined.items(), following):
            gap = text[way[1] : span[0]]
            if 0 < len(gap) <= LONGEST and way[1] < span[0]:
                coordinated = _GAP.fullmatch(gap) is not None
                if coordinated or not gap.strip():
                    reached[way[0], span[1]] = bound or coordinated
        joined = reached
    return [way for way, bound in joined.items() if bound]
