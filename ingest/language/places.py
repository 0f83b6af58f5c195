"""Where a text was issued: a place is told by a gazetteer, or by the form of the line it is in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from babel import Locale

from ingest.language.cities import list_cities
from ingest.language.dates import DATES, MONTH, OPENED
from ingest.language.declension import list_bases
from ingest.language.description import is_body, is_named
from ingest.language.parties import list_spellings
from ingest.language.vocabulary import any_of, read_vocabularies

_WORDS = list(read_vocabularies())
_PLACES = [words.places for words in _WORDS]
LONGEST_NAME = 5
"""Words of the longest name of a place."""
LONGEST_SHORT = 3
LONGEST_DATE = 40
UNSPACED = re.compile(r"[\u3400-\u9fff]{2,12}")


def _join(pairs: Iterable[tuple[Sequence[str], Sequence[str]]], seam: str) -> str:
    """Give the pattern of two words that follow one another, both of the same language."""
    return f"(?:{'|'.join(any_of(first) + seam + any_of(second) for first, second in pairs)})"


_ON = any_of(word for each in _PLACES for word in each.on)
_AT = any_of(word for each in _PLACES for word in each.at)
_AT_UNSPACED = any_of(word for words in _WORDS if words.labels.sign for word in words.places.at)
LINKS = frozenset(word for words in _WORDS for word in words.titles.links)
ON = frozenset(word for each in _PLACES for word in each.on)
SINCE = frozenset(word for words in _WORDS for word in words.dates.since)
_ISSUED_AT = _join([(each.issued, each.at) for each in _PLACES], r"\s+")
_ISSUED_ON = _join([(each.issued, (*each.at, *each.on)) for each in _PLACES], r"\s+")
_MET_AT = _join([(each.met, each.at) for each in _PLACES], r"\s+(?:\w+\s+)?")
_UNSPACED = any_of(word for words in _WORDS if words.labels.sign for word in words.places.issued)

ISSUED_AT = re.compile(rf"^{_ISSUED_AT}\s+", re.IGNORECASE)
PLACE_LINE = re.compile(rf"^(?:{_ISSUED_ON}\b|{_UNSPACED})", re.IGNORECASE)
"""What a line begins with that says where or when a text was issued."""
_COUNTED = any_of(
    word for words in _WORDS for row in words.dates.numbers for word in row.split()[1:]
)
PLACE = re.compile(
    rf"^(?i:{_ISSUED_AT})\s+"
    rf"(?P<place>[^\W\d_a-z][^\d;.()]{{1,50}}?)(?:,?\s+(?i:{_ON}|{_COUNTED})\b|[.;]|,\s+(?=[a-zà-ÿа-я])|[,،]?\s*(?=\d)|$)"
)
AT = re.compile(rf"^(?:(?:{_AT})\s+|{_AT_UNSPACED})", re.IGNORECASE)
AFTER = re.compile(
    rf"^\s*{any_of(word for words in _WORDS for word in words.dates.after)}", re.IGNORECASE
)
"""What a date ends with in some languages, after its year."""
_ISSUED = any_of(word for each in _PLACES for word in each.issued)
_AFTER_DATE = any_of(word for words in _WORDS for word in words.dates.after)
DATED_FIRST = re.compile(
    rf"\s?(?i:{_ON}|{_AFTER_DATE})?,?\s(?:(?i:{_AT})\s)?"
    rf"(?P<place>[^\W\d_a-z][^\s\d,;.]{{1,30}})\s(?i:{_ISSUED})"
)
DATED_UNSPACED = re.compile(
    rf"[，,、\s]?{_AT_UNSPACED}(?P<place>[\u3400-\u9fff]{{2,8}}?){_ISSUED}(?!的)"
)
_BEHIND = any_of(word for each in _PLACES for word in each.behind)
DATED_BEHIND = re.compile(
    rf"\s?に?、?\s?(?P<place>[^\W\d_]{{1,12}}?){_BEHIND}[^.。]{{0,60}}?{_UNSPACED}"
)
"""What follows a date that comes first: “3 Mayıs 2031 tarihinde Ankara'da imzalanmıştır”."""
MOST_BEFORE = 12
"""Characters before such a date: “本协定于”."""
APOSTROPHE = re.compile(r"['’]\w{1,4}$")
COMMA = re.compile(r"[,،，(]\s*$")
_MASTHEAD = frozenset(word.lower() for words in _WORDS for word in words.titles.masthead)
"""What people meet in (“Meeting of the Board, 3 May 2031”) is no place."""
COMMAS = re.compile(r"[,،，]\s*")
COMMA_FIRST = re.compile(r"\s*[,，、\s]")
MEETING = re.compile(
    rf"\b(?i:{_MET_AT})\s+"
    r"(?P<place>(?:[A-Z][\w’'-]+(?: (?=[A-Z]))?)+(?:, +[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?)"
)


def find_place(lines: Sequence[str], closing: Sequence[str], opening: str) -> str | None:
    """Give the place that a line around the text names, else where its opening says they met.

    Lines read “Issued in …”, “Lindau, 3 May 2024”, and, where the place is known, “3 May 2024,
    Paris”; a closing line “Done at Lindau …”; the opening “met in Lindau”.
    """
    issued = (place for line in (*lines, *closing) if (place := _find_issued(line)))
    met = (found["place"] for found in MEETING.finditer(opening))
    for place in (*issued, *(each for line in lines for each in _read_dateline(line)), *met):
        if not re.search(rf"\b{MONTH}$", place, re.IGNORECASE):
            named = place.strip(" ,")
            return _find_known(named) or named
    return None


def names_issue(line: str) -> bool:
    """Tell whether a line says where a text was done: “Done at Lindau on 3 May 2024”."""
    return _find_issued(line) is not None


def read_dated_first(line: str) -> str | None:
    """Give the place of a line that says first when and then where a text was issued."""
    head = line[: MOST_BEFORE + LONGEST_DATE]
    before = MOST_BEFORE if UNSPACED.match(line) else 0
    dates = (form.search(head) if before else form.match(head) for form in DATES)
    first = min(filter(None, dates), key=lambda found: found.start(), default=None)
    if first is None or first.start() > before:
        return None
    forms = (DATED_FIRST, DATED_UNSPACED, DATED_BEHIND)
    found = next((met for form in forms if (met := form.match(line, first.end()))), None)
    return found["place"] if found else None


def _find_issued(line: str) -> str | None:
    found = PLACE.match(line)
    return _leave_room(found["place"]) if found else read_dated_first(line)


def _leave_room(place: str) -> str:
    """Give the place alone of what is set in capitals: “THE COUNCIL CHAMBER, AT LORN”."""
    first, *others = COMMAS.split(place)
    at = next((each[found.end() :] for each in others if (found := AT.match(each))), None)
    if at is None:
        return place
    is_room = place.split(maxsplit=1)[0].lower() in LINKS | ON and not _find_known(first)
    return at if is_room else first


def _find_known(place: str) -> str | None:
    """Give the name of a place that is known, without the ending of a case."""
    known = list_known_places()
    forms = (place, APOSTROPHE.sub("", place), *list_bases(place))
    return next((each for each in forms if each.casefold() in known), None)


def _read_dateline(line: str) -> Iterator[str]:
    """Give the place of a line that has a date besides, or two, and nothing else."""
    line = OPENED.sub("", line, count=1)
    found = next((found for form in DATES if (found := form.search(line))), None)
    if found is None:
        return
    rest = AFTER.sub("", line[found.end() :])
    before, after = line[: found.start()].strip(), rest.strip(" .。)）,，،、")
    comma = COMMA.search(_leave_link(before))
    name, last = _leave_meeting(_bare(ISSUED_AT.sub("", before))), _bare(after)
    if not after and comma and _is_name(name):
        yield name
    if _is_unspaced(after) and (last != after or COMMA_FIRST.match(rest)):
        yield last
    yield from (known for known in (name, last) if _find_known(known.partition(",")[0]))


def _leave_meeting(name: str) -> str:
    """Give a place without what people met in there: “Founding Congress, Lorn”, empty for none."""
    parts = COMMAS.split(name)
    met = takewhile(lambda part: _names_meeting(part) and not _find_known(part), parts)
    return ", ".join(parts[len(list(met)) :])


def _names_meeting(text: str) -> bool:
    return is_body(text) or any(word.lower() in _MASTHEAD for word in text.split())


def _ends_on(text: str) -> bool:
    return text.split()[-1:] != [] and text.rsplit(maxsplit=1)[-1].lower() in ON | SINCE


def _leave_link(text: str) -> str:
    """Give a part of a dateline without the word that links it to the date."""
    return text.rsplit(maxsplit=1)[0] if _ends_on(text) and " " in text else text


def _bare(text: str) -> str:
    """Give a part of a dateline without the words that link it to the rest."""
    return AT.sub("", _leave_link(text).strip(" ,،，(（"))


def _is_unspaced(text: str) -> bool:
    return bool(UNSPACED.fullmatch(text))


def _is_name(text: str) -> bool:
    """Tell the words of a name; capitals alone, so short as ``CC BY``, and what documents are
    called are none.
    """
    words = re.findall(r"[^\s,-]+", text)
    if is_named(text) or any(word.lower() in _MASTHEAD for word in words):
        return False
    named = (word.lower() in LINKS or re.match(r"[^\W\d_]", word) for word in words)
    large = (word.lower() in LINKS or not word[0].islower() for word in words)
    short = text.isupper() and max(map(len, words), default=0) <= LONGEST_SHORT
    return 0 < len(words) <= LONGEST_NAME and all(named) and all(large) and not short


@cache
def list_known_places() -> frozenset[str]:
    """Give the names of states, capitals and cities in all known languages, in small letters."""
    locales = [Locale.parse(locale) for words in _WORDS for locale in words.locales]
    territories = (name for locale in locales for name in locale.territories.values())
    named = frozenset(name.casefold() for name in (*list_spellings(), *territories))
    return named | list_cities()
