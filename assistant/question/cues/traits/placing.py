"""A city that is named as a place: “issued in Tokyo” is not said of a state."""

from __future__ import annotations

import re

from assistant.language.vocabulary import read_vocabularies, whole
from ingest.language.cities import find_cities
from ingest.language.parties import find_capitals, find_meant

_AT = re.compile(
    rf"{whole(word for words in read_vocabularies() for word in words.planning.at)}\s?\Z",
    re.IGNORECASE,
)
LONGEST = 8
"""Characters in which a word that tells a place and the space behind it stand."""


def cut_place(text: str) -> tuple[str, bool]:
    """Give a text without the cities that it names as places, and whether it names one so."""
    places = {
        (start, end)
        for start, end in (*find_capitals(text), *find_cities(text))
        if _AT.search(text[max(0, start - LONGEST) : start])
    }
    for start, end in sorted(places, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text, bool(places)


def find_parties(which: str) -> tuple[str, ...]:
    """Give the parties that are named, by their capitals too, unless those are places."""
    return find_meant(cut_place(which)[0])
