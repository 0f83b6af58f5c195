"""Parties of which one will do: “the statements with Velm or Tarn”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.vocabulary import join, read_vocabularies

_OR = re.compile(
    rf"{join(words.planning.choosing for words in read_vocabularies())}(?:\w+[\s’'])?",
    re.IGNORECASE,
)
"""What stands between parties of which one will do, with an article."""


def join_alternatives(parties: Sequence[tuple[str, str]], text: str) -> list[list[tuple[str, str]]]:
    """Put together the parties of a text of which one will do: “with Velm or Tarn”."""
    joined: list[list[tuple[str, str]]] = []
    end = 0
    for shown, typed in parties:
        start = text.find(typed, end)
        if joined and _OR.fullmatch(text, end, start):
            joined[-1].append((shown, typed))
        else:
            joined.append([(shown, typed)])
        end = start + len(typed)
    return joined
