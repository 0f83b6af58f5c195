"""Words that are joined to others within a run: “forced or compulsory labour”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, product

from assistant.language.vocabulary import read_vocabularies
from assistant.retrieval.seeker import Span

LONGEST = 60
"""Characters between two words of a run, at most."""
MOST = 4
"""Words that are joined to one of a run, at most."""


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
                coordinated = _joins(gap)
                if coordinated or not gap.strip():
                    reached[way[0], span[1]] = bound or coordinated
        joined = reached
    return [way for way, bound in joined.items() if bound]


def _joins(gap: str) -> bool:
    """Tell whether what stands between two words joins others to one of them, before or behind:
    “ or compulsory ”, « forcé ou ».
    """
    for found in (each for joint in _compile() for each in joint.finditer(gap)):
        before, after = gap[: found.start()], gap[found.end() :]
        listed, more = before.split(), after.split()
        first = not more and 0 < len(listed) <= MOST and before[0] != ","
        last = len(more) == 1 and after[-1].isspace() and (not listed or before[0] == ",")
        if (first and _parts_words(listed[:-1])) or (last and _parts_words(listed[1:-1])):
            return True
    return False


def _parts_words(words: Sequence[str]) -> bool:
    """Tell whether each of some words ends with a comma."""
    return all(word.endswith(",") for word in words)


@cache
def _compile() -> tuple[re.Pattern[str], ...]:
    """Compile what joins words; what it is sought in is short."""
    words = [each.planning for each in read_vocabularies()]
    forms = (form for each in words for form in (each.choosing, each.adding))
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
