"""Units of length, whose squares and cubes are written with a raised number: km², м³, 公里²."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale
from babel.units import format_unit

from ingest.language.vocabulary import any_of, read_vocabularies

METRIC = ("kilometer", "meter", "decimeter", "centimeter", "millimeter")
OTHERS = ("mile", "yard", "foot", "inch")
COUNTS = (1, 2, 5)
"""Numbers after which a unit has each of its forms in some language."""
METRE = r"(?:da|[YZEPTGMkhdcmµμnp])?m"
"""The metre with any prefix of the SI."""
TIMES = r"[/·⋅∙*×]"
"""What stands between units."""
COUNTED = r"(?:\d|[十百千万亿萬億])"
_FORM = re.compile(r"[\d\s\u200e\u200f]*([^\W\d_]+)\.?")


@cache
def find_length() -> re.Pattern[str]:
    """Find a unit of length that ends a text and may be squared there.

    The signs of metric units may follow any word (“per km”), others a number or a unit: “in” and
    “foot” are words too.
    """
    signs = any_of({*_list_forms(METRIC, "short")})
    words = any_of({*_list_forms((*METRIC, *OTHERS), "long"), *_list_forms(OTHERS, "short")})
    return re.compile(
        rf"(?:(?<![^\W\d_])(?:{METRE}|{signs})|(?:{TIMES}|{COUNTED}\s?)(?:{words}|{signs})|{TIMES}s)$"
    )


def _list_forms(units: Iterable[str], style: str) -> Iterator[str]:
    locales = [Locale.parse(words.locales[0]) for words in read_vocabularies()]
    for locale in locales:
        for unit in units:
            for count in COUNTS:
                shown = format_unit(count, f"length-{unit}", style, locale=locale)  # type: ignore[arg-type]
                if found := _FORM.fullmatch(shown):
                    yield found[1]
