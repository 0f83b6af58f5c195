"""Where sentences begin and end, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator

STOP = re.compile(
    r"""(?<![.!?…؟۔]) [.!?…؟۔]++ ["'”’»›）)\]」』》*_]*+ [¹²³⁰-⁹]*+
        (?: (?: (?<=[^\W\d_][.!?)]) | (?<=[.!?)][”"’]) ) \d{1,2} | \[\d{1,3}\] )?+ (?=\s|$)
    |   [。！？]++ [”’」』）]*+ (?![，、。；：》,;])
    |   ； [”’」』）》]*+
    |   ; (?: \s+ (?: and | or | and/or | et | ou | y | o | и | или | و | أو ) (?= \s ) )?+
        (?= \s+ (?: \(? [a-z0-9]{1,4} \) | [•·▪–—] ) \s )""",
    re.VERBOSE,
)
"""A stop with what closes after it: quotes, brackets, emphasis, the number of a footnote. A
semicolon is one in Chinese, elsewhere before a labelled item. Quantifiers are possessive and no
run is entered twice, so that the cost is linear."""

_OPEN = r"(?:^|(?<=[\s(\[“\"‘'«—–*_-]))"

TITLE = re.compile(
    _OPEN + r"(?:M[rs]|Mrs|MM|Drs?|Dra|Sra?|Prof|St|Gen|Col|Lt|Capt|Sen|Rep|Rev|Gov|Amb|Hon|Messrs"
    r"|Mmes?|Mlles?|Excm[oa]|Ilm[oa]|EE|vs|cf|viz|incl|approx|[Ee]\.g|[Ii]\.?e|[Cc]\.-à-d"
    r"|(?<!\d )г|им|т\. ?[еч]|см|напр|долл|д|د|أ)$"
)
"""Never ends a sentence."""

BEFORE_NUMBER = re.compile(
    _OPEN
    + r"(?:nos?|arts?|paras?|párr|págs?|núm|vols?|pp|ch|chap|secs?|figs?|res|doc|tel|ca|jan|feb"
    r"|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ст|пп|стр|гл|ص|(?-i:[bcdnpп]))$",
    re.IGNORECASE,
)
"""Ends none where a number follows."""

NUMERAL = re.compile(r"\d|[A-Z]{1,4}(?:[-/]|[ ]?\d)|[IVXLC]+\b")

INITIALS = re.compile(
    _OPEN + r"(?:(?:[^\W\d_]{1,2}\.[  ]?)+[^\W\d_]{1,2}|[A-ZÀ-ÞА-Я]|Inc|Ltd|Co|Corp|Jr|et al)$"
)
"""Ends one where a word follows that seldom is a name's or term's."""

OPENING = re.compile(
    r"(?:The|They|Th[ei]se?|Those|We|It|In|On|At|As|For|To|By|With|From|Both|All|Our|He|She|His|Her"
    r"|Their|If|When|While|However|Les?|La|Ils?|Elles?|Nous|Cette?|Los|Las|El|Мы|Они|Он|Это|В|На)\b"
)

NUMBER = re.compile(r"[\W_]{0,8}(?:\d{1,3}|[IVXLC]{1,7}|[A-Za-z])[\\*_]{0,4}")
"""What stands before a stop that belongs to a label: “2.”, “IV.”, “**3.**”."""

FOLLOWING = re.compile(r"[\s\"“‘'«(\[*_]*")
ABBREVIATION_REACH = 24
"""Characters before a full stop that may belong to an abbreviation."""


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Give the spans of a text's sentences, in order, without white space at their ends.

    A line break ends a sentence too; together the spans hold every character that is no white
    space.
    """
    return [span for start, end in _cut(text) if (span := _trim(text, start, end))]


def _cut(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in re.finditer(r"[^\n]*\n?", text):
        for stop in STOP.finditer(text, line.start(), line.end()):
            if _ends_sentence(text, start, stop):
                yield start, stop.end()
                start = stop.end()
        yield start, line.end()
        start = line.end()


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    if stop[0][0] in "。！？；;":
        return True
    place = FOLLOWING.match(text, stop.end())
    following = place.end() if place else stop.end()
    if text[following : following + 1].islower():
        return False
    return stop[0][0] != "." or not _is_within(text, start, stop, following)


def is_cut(text: str) -> bool:
    """Tell whether a text ends with an abbreviation that never ends a sentence: “i.e.”, “Mr.”."""
    before = text.rstrip()[-ABBREVIATION_REACH:]
    return before.endswith(".") and TITLE.search(before[:-1]) is not None


def _is_within(text: str, start: int, stop: re.Match[str], following: int) -> bool:
    """Tell whether a full stop belongs to a label, an abbreviation or initials."""
    if following == len(text):
        return False
    if NUMBER.fullmatch(text, start, stop.start()):
        return True
    before = text[max(start, stop.start() - ABBREVIATION_REACH) : stop.start()]
    if TITLE.search(before):
        return True
    if BEFORE_NUMBER.search(before):
        return bool(NUMERAL.match(text, following)) or stop[0][-1].isdigit()
    return bool(INITIALS.search(before)) and not OPENING.match(text, following)


def _trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    part = text[start:end]
    if not part.strip():
        return None
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())
