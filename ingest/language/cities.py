"""What cities are called in all known languages: those of CLDR, and others where states meet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from babel import Locale

from ingest.language.names import Names
from ingest.language.parties import find_spans, read_lines
from ingest.language.vocabulary import read_vocabularies

MOST_TEXTS = 20_000
"""Texts whose cities are remembered."""


@lru_cache(maxsize=MOST_TEXTS)
def list_city_names(text: str) -> tuple[str, ...]:
    """Give every name of each city that a text names, by whichever of these, outside the names of
    states: 罗马 is no part of 罗马尼亚.
    """
    zones, _ = _load()
    found = {text[start:end].casefold() for start, end in find_cities(text)}
    return tuple(sorted({name for each in found for zone in zones[each] for name in _name(zone)}))


def find_cities(text: str) -> Iterator[tuple[int, int]]:
    """Give where a text names cities, outside the names of states."""
    states = [(start, end) for start, end, _ in find_spans(text)]
    for each in _load()[1].find(text):
        if not any(start <= each.start and each.end <= end for start, end in states):
            yield each.start, each.end


def list_cities() -> frozenset[str]:
    """Give every name of every city, in small letters."""
    return frozenset(_load()[0])


@cache
def _read_meeting_places() -> dict[str, tuple[str, ...]]:
    """Give the names of cities that CLDR lacks, by the English one."""
    lines = (line.partition(" = ") for line in read_lines("cities.txt"))
    return {name: (name, *others.split("; ")) for name, _, others in lines}


@cache
def _load() -> tuple[dict[str, tuple[str, ...]], Names]:
    """Give the zones that each name stands for, and what finds the names."""
    zones: dict[str, tuple[str, ...]] = {}
    known = {str(zone) for locale in _read_locales() for zone in locale.time_zones}
    for zone in sorted(known | _read_meeting_places().keys()):
        for name in _name(zone):
            zones[name.casefold()] = (*zones.get(name.casefold(), ()), zone)
    return zones, Names(
        {name for listed in zones.values() for each in listed for name in _name(each)}
    )


@cache
def _name(zone: str) -> tuple[str, ...]:
    """Give the names of the city that a time zone is named by: “Europe/Rome” too names it."""
    if zone in _read_meeting_places():
        return _read_meeting_places()[zone]
    own = zone.rpartition("/")[2].replace("_", " ")
    names = (locale.time_zones.get(zone, {}).get("city") for locale in _read_locales())
    return tuple(dict.fromkeys((own, *(str(name) for name in names if name))))


@cache
def _read_locales() -> tuple[Locale, ...]:
    return tuple(Locale.parse(code) for each in read_vocabularies() for code in each.locales)
