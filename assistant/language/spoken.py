"""Every word that the files of words have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product

from assistant.language.vocabulary import LANGUAGES, read_file

_WORD = re.compile(r"[^\W\d_]+(?:\[[^\W\d_]{2,3}\][^\W\d_]+)*")
_EITHER = re.compile(r"\[(\w+)\]")


@cache
def list_spoken() -> frozenset[str]:
    """Give every word that stands in the files, in small letters: “summari[sz]e” is two."""
    listed = (each for code in LANGUAGES for each in _WORD.findall(read_file(code).lower()))
    return frozenset(word for each in listed for word in _spell(each))


def _spell(pattern: str) -> Iterator[str]:
    parts = (part if number % 2 else (part,) for number, part in enumerate(_EITHER.split(pattern)))
    return ("".join(each) for each in product(*parts))
