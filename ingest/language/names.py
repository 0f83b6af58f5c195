"""Names met in a text, each as its script parts words.

A pattern of all their forms would do, but takes half a second to make.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

ARABIC = re.compile(r"[\u0600-\u06ff]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]")
"""Letters that Japanese writes foreign words in: タイ is no part of タイトル."""
_BEGIN = re.compile(rf"(?<![^\W\u3040-\u30ff\u3400-\u9fff])\w|{UNSPACED.pattern}")
"""Where a name may begin."""
TWO_JOINED = re.compile("[وف][بلك](?=[\u0600-\u06ff])")
"""“And for”, “so in” and the like: two letters that are joined to an Arabic name."""
HYPHEN = "-"
"""What ends a name that stands but before another one: “franco-”."""
FIRST = 2
"""Letters by which forms are looked up: no name has fewer."""


@dataclass(frozen=True, slots=True)
class Met:
    """Where a text has a name; in Arabic “and” or “for” may be joined to it from ``begin`` on."""

    begin: int
    start: int
    end: int


class Names:
    """Finds names in texts, of two at one place the longer."""

    def __init__(self, names: Iterable[str]) -> None:
        begun: dict[str, list[str]] = defaultdict(list)
        for form in sorted(set(chain.from_iterable(map(_spell, names))), key=len, reverse=True):
            begun[form[:FIRST]].append(form)
        self._forms = {first: tuple(forms) for first, forms in begun.items()}

    def find(self, text: str) -> Iterator[Met]:
        """Give where a text has names, in order, none inside another."""
        end = 0
        for each in _BEGIN.finditer(text):
            joined = 0 < end == each.start() - (text[end : end + 1] == HYPHEN)
            if each.start() >= end and (met := self._meet(text, each.start(), joined)):
                end = met.end
                yield met

    def _meet(self, text: str, begin: int, joined: bool) -> Met | None:
        """Give the name that begins here, or after one or two letters that are joined to it; it may
        be ``joined`` itself to a name before it.
        """
        for start in _list_starts(text, begin):
            forms = self._forms.get(text[start : start + FIRST], ())
            for form in forms if text.startswith(forms, start) else ():
                end = start + len(form)
                if text.startswith(form, start) and _stands_apart(form, text, begin, end, joined):
                    return Met(begin, start, end)
        return None


def _list_starts(text: str, begin: int) -> tuple[int, ...]:
    """Give where a name may start of what begins in a text at a place."""
    if not ARABIC.match(text, begin + 1):
        return (begin,)
    starts = (begin + 1, begin)
    return (begin + 2, *starts) if TWO_JOINED.match(text, begin) else starts


def _spell(name: str) -> set[str]:
    """Give a name as it is written, and a long one all in capitals."""
    if not name[0].isupper() or name.isupper() or "." in name:
        return {name}
    return {name, name.upper()}


def _stands_apart(form: str, text: str, begin: int, end: int, joined: bool) -> bool:
    """Tell whether no letter is before, nor after what does not end with a hyphen; before a small
    one, no hyphen either but that by which it is ``joined`` to a name.
    """
    before, after = text[max(begin - 1, 0) : begin], text[end : end + 1]
    if UNSPACED.match(form):
        return not (_are_katakana(before, form[0]) or _are_katakana(form[-1], after))
    small = not (form[0].isupper() or ARABIC.match(form) or CYRILLIC.match(form))
    if form.endswith(HYPHEN):
        return not _is_of_word(before) and _is_of_word(after)
    apart = joined or not (small and before == HYPHEN)
    return apart and not (_is_of_word(before) or _is_of_word(after))


def _are_katakana(first: str, second: str) -> bool:
    return KATAKANA.match(first) is not None and KATAKANA.match(second) is not None


def _is_of_word(letter: str) -> bool:
    return (letter.isalnum() and not UNSPACED.match(letter)) or letter == "_"
