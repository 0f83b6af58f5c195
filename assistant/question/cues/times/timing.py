"""The time that a question names: “in May 2022”, “before 2023”, «с 2021 года», 2023年10月."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import get_args

from assistant.language.vocabulary import UNSPACED, fill, join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.times.finding import find_dates
from assistant.question.cues.times.links import (
    LINK,
    MARK,
    MOST_BEHIND,
    NEAR,
    Bound,
    cut_links,
    fill_links,
    read_links,
)
from ingest.language import vocabulary
from ingest.language.meeting import LAST
from ingest.language.parties import find_names
from ingest.language.vocabulary import any_of

_WORDS = [words.planning for words in read_vocabularies()]


def _list_dated() -> Iterator[str]:
    bounds = {name: fill_links(name) for name in get_args(Bound)}
    for place, words in enumerate(_WORDS):
        parts = {"time": MARK, **{name: forms[place] for name, forms in bounds.items()}}
        yield from (fill(form, parts) for form in words.dated)


_DATED = re.compile(join(_list_dated()), re.IGNORECASE)
"""What ends with a time, in whose place the mark stands."""
_BOUND = re.compile(rf"{LINK}\s*{MARK}$", re.IGNORECASE)
"""What ends with a time behind a word that bounds it, which is no part of what is asked about."""
_TRAILING = re.compile(r"(?<!\s)\s+(?P<word>[^\W\d_]{1,3})\s*$")
_LAST_WORD = re.compile(r"(?P<word>[^\W\d_]+)\s+\Z")
_VERSUS = join(words.versus for words in _WORDS)
_JOINT = join(words.joint for words in _WORDS)
_JOINED = re.compile(
    rf"\s+[^\W\d_]{{1,5}}\.?\s*|\s*[–—,;-]\s*|{_JOINT}|\s*{_VERSUS}\s*", re.IGNORECASE
)
"""What stands between two times of a range, or of a list: a word, a dash, a comma."""
_LAST = re.compile(rf"{LAST.pattern}|{_VERSUS}", re.IGNORECASE)
"""What stands before the last of several times: “and”, “vs.”."""
_BETWEENS = any_of(
    word for words in vocabulary.read_vocabularies() for word in words.parties.between
)
_BETWEEN = re.compile(rf"{_BETWEENS}\W*\Z", re.IGNORECASE)
_BETWEEN_BEFORE = re.compile(rf"\A\W*{_BETWEENS}", re.IGNORECASE)
"""“Between 2021 and 2024”, 2021年和2024年之间: what names all that is between two times."""
MOST_BETWEEN = 3
"""Words between two times that are named side by side: “, and in”."""
LISTED = " ,，،、"
LONGEST_AHEAD = 60
"""Characters of what belongs to a time before it."""
OPENED = " ,，،"
"""What stands behind a time that opens a sentence."""
DAY = timedelta(days=1)
_ONE_YEAR = re.compile(r"\d{4}年?")
DIGITS = 4
"""Digits of a year."""
_PREPOSITIONS = frozenset(
    word
    for words in read_vocabularies()
    for word in (*words.following.genitives, *words.following.cases)
)


@dataclass(frozen=True, slots=True)
class Timing:
    """A time, both days included, as ISO dates; ``rest`` is the text without it."""

    since: str | None
    until: str | None
    rest: str


def read_timing(text: str) -> Timing:
    """Read the time that a text names, from the earliest of its dates to the latest."""
    since: list[date | None] = []
    until: list[date | None] = []
    dates = find_dates(text)
    for link, (*_, first, last) in zip(read_links(text, dates), dates, strict=True):
        since.append({"before": None, "until": None, "after": _shift(last, DAY)}.get(link, first))
        until.append({"since": None, "after": None, "before": _shift(first, -DAY)}.get(link, last))
    begins = [each for each in since if each]
    ends = [each for each in until if each]
    return Timing(
        min(begins).isoformat() if begins and None not in since[:1] else None,
        max(ends).isoformat() if ends and None not in until[-1:] else None,
        cut_links(text, dates),
    )


def _shift(day: date, by: timedelta) -> date:
    """Give the day before or after, or the same one where the calendar has no other."""
    try:
        return day + by
    except OverflowError:
        return day


def split_times(question: str) -> list[str]:
    """Give a question once for each of the times that it names side by side (“in 2021 and 2024”);
    nothing where it names one, or all that is between them.
    """
    dates = find_dates(question)
    seams = [question[one[1] : other[0]] for one, other in pairwise(dates)]
    if not seams or not _LAST.search(seams[-1]) or not all(map(_is_seam, seams)):
        return []
    (first, *_), (_, last, *_) = dates[0], dates[-1]
    ranged = _BETWEEN.search(question[max(0, first - NEAR) : first])
    ranged = ranged or _BETWEEN_BEFORE.match(question[last:])
    if ranged or any(read_links(question, dates)):
        return []
    return [f"{question[:first]}{question[start:end]}{question[last:]}" for start, end, *_ in dates]


def _is_seam(between: str) -> bool:
    few = len(between.split()) <= MOST_BETWEEN
    return few and (not between.strip(LISTED) or _LAST.search(between) is not None)


def put_time(question: str, subject: str) -> str | None:
    """Ask a question of another time (“and in 2024?”); ``None`` where either names no time, or the
    subject more than that.
    """
    asked, other = read_timing(question), read_timing(subject)
    named = (asked.since or asked.until) and (other.since or other.until)
    said = {*asked.rest.lower().split()}
    more = [word for word in other.rest.lower().split() if word not in said]
    told = [word for word in more if not is_function_word(word)]
    if not named or len(told) > 1:
        return None
    if not any(find_names(" ".join(told))) and (put := _put_date(question, subject)):
        return put
    return f"{cut_preposition(asked.rest.rstrip('?？؟ '))} {subject.strip()}?"


def cut_preposition(text: str) -> str:
    """Give a text without the preposition that is left where a time was taken out; a short name is
    none: “the communiqué of the EU”.
    """
    found = _TRAILING.search(text)
    return text[: found.start()] if found and found["word"] == found["word"].lower() else text


def _put_date(question: str, subject: str) -> str | None:
    """Put one time for another in a question, for the last of several; ``None`` where “before” or
    the like goes with one.
    """
    asked, told = find_dates(question), find_dates(subject)
    if not asked or len(told) != 1:
        return None
    (start, end, *_), (begins, ends, *_) = asked[-1], told[0]
    date, other = question[start:end], subject[begins:ends]
    if read_links(question, asked)[-1] or any(read_links(subject, told)):
        return None
    if _ONE_YEAR.fullmatch(date) and _ONE_YEAR.fullmatch(other):
        other = f"{other[:DIGITS]}{date[DIGITS:]}"
    return f"{question[:start]}{other}{question[end:]}"


def cut_time(text: str) -> tuple[str, str]:
    """Part a text before the time that ends it: “grain | in 2023”, «зерно | в 2023 году»."""
    for start, end, *_ in find_dates(text):
        if dated := _DATED.search(f"{text[:start]}{MARK}{text[end:]}"):
            return text[: dated.start()].rstrip(), text[dated.start() :]
    return text, ""


def cut_opening_time(text: str) -> tuple[str, str]:
    """Part the time that opens a text behind a preposition: « de 2025 | l’accord »; a
    time alone is a part of what is named: “2030 goals”.
    """
    _, times = lift_times(text)
    before, found, behind = text.partition(times) if times else (text, "", "")
    ahead = f"{before}{found}".split()
    opens = len(ahead) > 1 and len(before.split()) <= 1 and ahead[0].lower() in _PREPOSITIONS
    return (times, behind.strip()) if found and opens and behind.strip() else ("", text)


def lift_times(text: str) -> tuple[str, str]:
    """Part a text and the times in it, wherever they stand: “where did grain appear | in 2023”."""
    lifted: list[str] = []
    for start, end in reversed(_join_ranges(text)):
        begin, stop = _reach_around(text, start, end)
        lifted.insert(0, text[begin:stop].strip())
        text = f"{text[:begin].rstrip()} {text[stop:].lstrip(OPENED)}"
    return text.strip(), " ".join(lifted)


def _join_ranges(text: str) -> list[tuple[int, int]]:
    """Give where times stand; two that a word joins are one, with the word before them: “between
    2021 and 2024”, «с 2021 по 2024».
    """
    spans: list[tuple[int, int]] = []
    for start, end, *_ in find_dates(text):
        if spans and _JOINED.fullmatch(text, spans[-1][1], start):
            first = spans.pop()[0]
            before = _LAST_WORD.search(text, max(0, first - LONGEST_AHEAD), first)
            joins = before and is_function_word(before["word"])
            spans.append((before.start() if before and joins else first, end))
        else:
            spans.append((start, end))
    return spans


def _reach_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where a time begins and ends with its words: “in 2023”, «в 2023 году», 2023年以前."""
    begin = max(0, start - LONGEST_AHEAD)
    bound = _BOUND.search(f"{text[begin:start]}{MARK}")
    first = begin + bound.start() if bound else start
    for stop in range(min(end + MOST_BEHIND, len(text)), end - 1, -1):
        if stop > end and not _ends_word(text, stop):
            continue
        if dated := _DATED.search(f"{text[begin:start]}{MARK}{text[end:stop]}"):
            return min(first, begin + dated.start()), stop
    return first, end


def _ends_word(text: str, stop: int) -> bool:
    """Tell whether a word ends at a place, as anywhere where no spaces part words."""
    last, following = text[stop - 1], text[stop : stop + 1]
    within = last.isalnum() and following.isalnum() and not UNSPACED.search(last + following)
    return not (last.isspace() or within)
