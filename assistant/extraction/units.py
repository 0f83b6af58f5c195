"""Units of measurement and how they are written: “gigawatts”, “GW” (CLDR)."""

from __future__ import annotations

from functools import cache
from typing import Literal

from babel import Locale
from babel.units import UnknownUnitError, format_unit

from assistant.language.vocabulary import LANGUAGES
from ingest.language.terms import split_terms

Length = Literal["long", "short", "narrow"]
LENGTHS: tuple[Length, ...] = ("long", "short", "narrow")
MANY = 5


@cache
def list_signs(unit: str) -> frozenset[str]:
    """Give the terms by which a unit is written, by any of them; none for another word."""
    return _group_signs().get(unit, frozenset())


@cache
def _group_signs() -> dict[str, frozenset[str]]:
    grouped: dict[str, set[str]] = {}
    for code in LANGUAGES:
        locale = Locale.parse(code)
        for name in map(str, locale.unit_display_names):
            signs = {sign for length in LENGTHS for sign in _sign(name, length, locale)}
            for sign in signs:
                grouped.setdefault(sign, set()).update(signs)
    return {sign: frozenset(signs) for sign, signs in grouped.items()}


def _sign(name: str, length: Length, locale: Locale) -> list[str]:
    """Give the term that a unit is written by, if it is one."""
    try:
        written = format_unit(MANY, name, length, locale=locale)
    except UnknownUnitError:
        return []
    terms = split_terms(written.replace(str(MANY), " "))
    return terms if len(terms) == 1 else []
