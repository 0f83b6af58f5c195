"""What stands above the text of an official document: its symbol, and which line is its title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.language.description import is_named
from ingest.language.vocabulary import any_of, read_vocabularies
from ingest.structure.counting.headed import COMMAS
from ingest.structure.dateline import is_dateline, is_sentence
from ingest.structure.heading import is_headline
from ingest.structure.unit import Unit

REACH = 40
"""Units in which a document's title stands."""
MOST_OTHERS = 2
"""Words of a masthead's line beside those that mastheads have."""
CAPITALS = 0.8
"""The share of capitals among the letters of a title that is set in them."""

SYMBOL = re.compile(
    r"(?<![\w/.])[A-Z]{1,8}(?:\.[A-Z\d]{1,8}){0,3}(?:/[A-Z\d][\w.()-]*){2,}(?<=[\w)])(?:\s\(\d{4}\))?(?![\w/])"
)
FILED = re.compile(r"\(?(?:[^\W\d_]{2,9}[.:]{0,2}\s)?[\w.]{2,20}(?:/[\w.()-]{1,20}){1,5}")
COUNTED = re.compile(r"\d|\([IVXLC]+\)")
NUMBERED = re.compile(r"^\d{1,3}/\d{1,4}[A-Z]?\s?[.．–—-]\s+(?=[^\W\d_])")
"""How resolutions of an assembly are headed: ``99/272. Agreement on …``."""
_TITLES = [words.titles for words in read_vocabularies()]
PROPOSAL = re.compile(
    rf"[:：]\s*(?P<what>{any_of(word for each in _TITLES for word in each.proposals)})\W*$",
    re.IGNORECASE,
)
_HEADS = [word for each in _TITLES for word in each.masthead]
_HEAD = re.compile(
    rf"(?<!\w){any_of(_HEADS)}(?!\w)|{any_of(word for word in _HEADS if word[0] > '㐀')}",
    re.IGNORECASE,
)
_LINK = re.compile(
    rf"(?<!\w){any_of(word for each in _TITLES for word in each.links)}(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The symbol of an official document, the place of its title and what it is called."""

    symbol: str
    place: int
    title: str


def find_symbol(texts: Iterable[str]) -> str | None:
    """Give the first symbol (``A/RES/99/272``) in these texts."""
    found = (found[0] for text in texts for found in SYMBOL.finditer(text))
    return next((symbol for symbol in found if COUNTED.search(symbol)), None)


def is_symbol(text: str) -> bool:
    """Tell whether a line is a symbol and nothing else."""
    return SYMBOL.fullmatch(text.strip()) is not None and find_symbol([text]) is not None


def is_filed(text: str) -> bool:
    """Tell whether a line is how a document is filed and no more: “Doc. Assembly/AU/4(XX)”."""
    return FILED.fullmatch(text) is not None and COUNTED.search(text) is not None


def read_masthead(units: Sequence[Unit], symbol: str | None) -> Masthead | None:
    """Give the title that a document with a symbol says in its own way, ``None`` without one."""
    if symbol is None:
        return None
    above = takewhile(lambda unit: not is_sentence(unit.text), units[:REACH])
    for place, unit in enumerate(above):
        if numbered := NUMBERED.match(unit.text):
            return Masthead(symbol, place, unit.text[numbered.end() :])
        if proposal := PROPOSAL.search(unit.text):
            what = proposal["what"]
            return Masthead(symbol, place, f"{what[0].upper()}{what[1:]} {symbol}")
    return None


def is_of_masthead(text: str) -> bool:
    """Tell whether a line has a symbol, or says who meets, when and what about, and no more."""
    if SYMBOL.search(text):
        return True
    others = re.findall(r"(?<!\w)[^\W\d_]+", _LINK.sub(" ", _HEAD.sub(" ", text)))
    return bool(_HEAD.search(text)) and len(others) <= MOST_OTHERS


def is_record(units: Sequence[Unit], place: int) -> bool:
    """Tell whether a line above a dateline says at which meeting a text was adopted."""
    below = units[place + 1].text if place + 1 < len(units) else ""
    text = units[place].text.rstrip("".join(COMMAS))
    return is_dateline(below) and is_headline(text) and is_of_masthead(text)


def is_engraved(text: str) -> bool:
    """Tell a title that old prints set in capitals, with a stop: “TREATY OF PEACE. SIGNED AT …”."""
    letters = [letter for letter in text if letter.isalpha() and letter != letter.swapcase()]
    large = sum(map(str.isupper, letters)) > CAPITALS * len(letters)
    return large and is_named(text)
