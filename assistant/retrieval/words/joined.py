"""Words that are joined to others within a run: “forced or compulsory labour”."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from assistant.language.vocabulary import read_vocabularies
from assistant.patience import check_patience
from assistant.retrieval.words.seeker import Span

LONGEST = 60
"""Characters between two words of a run, at most."""
MOST_WORDS = 6
"""Words of a run of which some are joined to others, at most."""
MOST = 4
"""Words that are joined to one of a run, at most."""


def find_joined(text: str, found: Sequence[Sequence[Span]]) -> list[Span]:
    """Give where the words of a run stand in order, one or more of them joined to another word.

    ``found`` has the places of each of them, in order. Of what ends at one place the shortest is
    kept, so that the time is that of the places.
    """
    starts = {(end, False): start for start, end in found[0]} if found else {}
    for following in found[1:]:
        reached = dict[tuple[int, bool], int]()
        begun = [start for start, _ in following]
        for (end, bound), start in starts.items():
            check_patience()
            first, last = (bisect_right(begun, place) for place in (end, end + LONGEST))
            for after, until in following[first:last]:
                gap = text[end:after]
                coordinated = _joins(gap)
                if coordinated or not gap.strip():
                    key = (until, bound or coordinated)
                    reached[key] = max(start, reached.get(key, start))
        starts = reached
    return [(start, end) for (end, bound), start in starts.items() if bound]


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
