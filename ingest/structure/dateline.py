"""Lines that say when or where a text was issued, and nothing else: a dateline is no sentence."""

from __future__ import annotations

import re

from ingest.language.dates import DATES
from ingest.language.places import PLACE_LINE, read_dated_first
from ingest.language.vocabulary import any_of, read_vocabularies

MOST_PLACED = 5
"""Words of a place that a day follows: “Porto das Lanternas, 7 de agosto”."""
LONGEST = 120
MOST_WORDS = 9
MOST_SENTENCE = 12
"""Words of a dateline that a full stop ends (“Done at Lindau on 4 May 2024.”)."""
MOST_SMALL = 2
"""Small words beside a date, but for those that link, which a sentence has more of."""
MOST_UNCASED = 3
"""The same after a date in a script without capitals."""
LONG_UNSPACED = 30
"""Characters of a sentence in a script without spaces."""

_HOURS = any_of(word for words in read_vocabularies() for word in words.dates.hours)
HOUR = re.compile(
    rf"(?<!\s),?\s+(?:[^\W\d_]{{1,3}}\s){{0,2}}(?:(?:{_HOURS}\s)?\d{{1,2}}(?:[.:,h]\d{{2}})?\s?{_HOURS}"
    rf"|{_HOURS}\s\d{{1,2}}(?:[.:,]\d{{2}})?)$",
    re.IGNORECASE,
)
"""The hour at which people met, behind the day."""
LONGEST_HOUR = 100
"""Characters at a line's end in which the hour stands."""
SENTENCES = re.compile(r"[^\W\d_]{3}\.\s")
STOP = re.compile(r"[.。！!?？؟۔][”’」』）)\]]*$")
LEADS_IN = (":", "：")
DASHES = " -–—"
AFTER = re.compile(
    rf"\d\s?{any_of(word for words in read_vocabularies() for word in words.dates.after)}$"
)
"""What ends a date with a stop that is none of the sentence: “2044 г.”."""
WORD = re.compile(r"(?<!\w)[^\W\d_]+")
CLAUSE = re.compile(r"[,;،]\s+")
COMMA = re.compile(r"[，、；]")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
WITNESS = re.compile(
    any_of(word for words in read_vocabularies() for word in words.notes.witness), re.IGNORECASE
)
_LINKS = frozenset(
    word.lower()
    for words in read_vocabularies()
    for listed in (
        words.titles.links,
        words.titles.masthead,
        words.places.at,
        words.places.on,
        words.places.issued,
        words.dates.after,
    )
    for phrase in listed
    for word in phrase.split()
)

_BINDING = frozenset(
    word.lower()
    for words in read_vocabularies()
    for listed in (words.titles.links, words.places.at, words.places.on)
    for word in listed
)

_MET = frozenset(word for words in read_vocabularies() for word in words.places.met)


def is_dateline(text: str) -> bool:
    """Tell whether a line has a date or place and nothing else, but for the hour."""
    if hour := HOUR.search(text, max(0, len(text) - LONGEST_HOUR)):
        text = text[: hour.start()]
        if STOP.search(hour[0]):
            return bool(PLACE_LINE.match(text)) or (_is_date(text) and not _list_small(text))
    if len(text) > LONGEST or len(SENTENCES.findall(text)) > 1 or text.endswith(LEADS_IN):
        return False
    text = text.strip(DASHES)
    issued = PLACE_LINE.match(text) is not None
    if AFTER.search(text):
        text = text.rstrip(".")
    if STOP.search(text) and not ends_dated(text):
        return (issued or _is_placed(text)) and _closes(text)
    return issued or _is_date(text)


def is_sentence(text: str) -> bool:
    """Tell whether a text is so long, and stopped, that it can be nothing but a sentence."""
    if not STOP.search(text):
        return False
    if UNSPACED.search(text):
        return len(text) > LONG_UNSPACED
    return len(WORD.findall(text)) > MOST_SENTENCE


def says_when(line: str) -> bool:
    """Tell whether a sentence begins like “Done at Lindau on 4 May 2024, in two originals …”."""
    if read_dated_first(line):
        return True
    if not PLACE_LINE.match(line):
        return False
    ends = [found.end() for form in DATES if (found := form.search(line))]
    if not ends:
        return True
    rest = line[min(ends) :].split(maxsplit=1)
    return not rest or not rest[0][0].isalpha() or rest[0].lower() in _LINKS


def ends_dated(line: str) -> bool:
    """Tell whether a line ends with a date: “Adopted at its 12th meeting, on 9 March 2034”."""
    return any(found.end() == len(line) for form in DATES for found in form.finditer(line))


def breaks_off(line: str) -> bool:
    """Tell whether a line can't end where it does: with a word that links it to the next."""
    last = line.split()[-1:]
    return bool(last) and last[0].lower() in _BINDING


def closes_text(text: str) -> bool:
    """Tell whether a text is the clause below a treaty's articles: “In witness whereof …”."""
    return WITNESS.match(text) is not None or says_when(text)


def _closes(text: str) -> bool:
    """Tell a dateline with a full stop from a sentence: its date or its place ends it."""
    dates = [found for form in DATES for found in form.finditer(text)]
    if not dates or UNSPACED.search(text):
        return bool(dates) and len(text) <= LONG_UNSPACED
    before, after = text[: dates[0].start()], text[dates[0].end() :]
    clauses = [each for each in CLAUSE.split(before)[1:] if each[:1].islower()]
    said = [word for each in (*clauses, after) for word in _list_small(each) if len(word) > 1]
    cased = any(word[0].isupper() for word in WORD.findall(text))
    return len(WORD.findall(text)) <= MOST_SENTENCE and len(said) <= (0 if cased else MOST_UNCASED)


def _is_placed(text: str) -> bool:
    """Tell whether a name, a comma and a day are all that a stop ends: “Lindau, 4 May 2024.”."""
    found = next((found for form in DATES if (found := form.search(text))), None)
    name, comma, rest = text[: found.start()].partition(",") if found else ("", "", "")
    alone = bool(found) and STOP.match(text, found.end() if found else 0) is not None
    place = name[:1].isupper() and len(name.split()) <= MOST_PLACED
    if any(word in _MET for word in WORD.findall(rest)):
        return False  # “We, the Ministers, met in Lindau on 4 May 2024.”
    return alone and bool(comma) and place and not _list_small(f"{name} {rest}")


def _is_date(text: str) -> bool:
    found = next((found for form in DATES if (found := form.search(text))), None)
    if found is None:
        return False
    if UNSPACED.search(text):
        return len(text) <= LONG_UNSPACED or not COMMA.search(text)
    rest = WORD.findall(text[: found.start()] + " " + text[found.end() :])
    return len(rest) <= MOST_WORDS and len(_list_small(" ".join(rest))) <= MOST_SMALL


def _list_small(text: str) -> list[str]:
    """Give the words that say something: small ones, but for those that link others."""
    words = WORD.findall(text)
    return [word for word in words if not word[0].isupper() and word.lower() not in _LINKS]
