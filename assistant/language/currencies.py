"""What currencies are called and how they are signed, by CLDR."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from babel import Locale
from babel.core import get_global
from babel.numbers import get_currency_name

from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from ingest.language.vocabulary import any_of

COUNTS = (1, 2, 5)
"""Numbers that between them ask for the forms of a noun that follow a number."""


@cache
def name_currencies(language: str) -> frozenset[str]:
    """Give the nouns for currencies that are money somewhere, as they follow a number."""
    which = read_vocabulary(language).spans.currency_noun
    names = (
        get_currency_name(code, count=count, locale=language)
        for code in _list_codes()
        for count in COUNTS
    )
    nouns = (_find_noun(name, which) for name in names)
    return frozenset(noun for noun in nouns if len(noun) > 1 and not noun.isupper())


@cache
def match_sign() -> str:
    """Give the pattern of the ISO 4217 codes and the signs of currencies (``EUR``, ``€``)."""
    symbols = {sign for code in LANGUAGES for sign in Locale.parse(code).currency_symbols.values()}
    signs = {each for each in symbols if any(unicodedata.category(sign) == "Sc" for sign in each)}
    return rf"(?-i:{any_of(signs | {'US$'})}|(?<![^\W\d]){any_of(_list_codes())}(?![^\W\d]))"


def _list_codes() -> set[str]:
    """Give the codes of what is legal tender somewhere: no metals, no units of account."""
    by_territory = get_global("territory_currencies").values()
    return {code for each in by_territory for code, _, end, tender in each if tender and not end}


def _find_noun(name: str, which: str) -> str:
    """Give the word of a currency's name that stands for it: “rupees” of “Indian rupees”."""
    if which == "whole":
        return name
    words = re.split("[(（]", name)[0].split()
    small = [word for word in words if not word[0].isupper()] or words
    return small[0 if which == "first" else -1]
