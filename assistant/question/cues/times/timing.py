"""The time that a question names: “in May 2022”, “before 2023”, «с 2021 года», 2023年10月."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import chain, pairwise

from assistant.language.vocabulary import fill, join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.times.spans import find_spans
from ingest.language import vocabulary
from ingest.language.dates import DATES, MONTH, MONTH_LINK, read_parts
from ingest.language.meeting import LAST
from ingest.language.parties import find_names
from ingest.language.vocabulary import any_of

_YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
_FORMS = (
    *DATES,
    re.compile(
        rf"(?<!\w)(?P<month>{MONTH})\.?,?\s+(?:{MONTH_LINK}\s+)?{_YEAR}(?!\d)", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)(?P<year>\d{4})年(?P<month>\d{1,2})月"),
    re.compile(r"(?<![\d–-])(?P<year>20\d\d)[-–/](?P<to>1[3-9]|[2-9]\d)年?(?![\d–/-])"),
    re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})(?![\d-])"),
    re.compile(rf"(?<![\d.,]){_YEAR}年?(?![\d%]|[.,]\d)"),
)
_WORDS = [words.planning for words in read_vocabularies()]
_LINKS = tuple(
    (name, re.compile(join(form for each in _WORDS for form in getattr(each, name)), re.IGNORECASE))
    for name in ("before", "after", "since", "until")
)
_BEHIND = tuple(
    (
        name,
        re.compile(join(form for each in _WORDS for form in getattr(each, behind)), re.IGNORECASE),
    )
    for name, behind in (("since", "later"), ("until", "earlier"))
)
"""What stands behind a time that all later or earlier ones go with: “2023 and before”."""
_MARK = "\0"
REMEMBERED = 256
"""Texts whose dates are remembered: a question is read in many rooms."""


def _list_dated() -> Iterator[str]:
    for words in _WORDS:
        parts = {"time": _MARK, "later": join(words.later), "earlier": join(words.earlier)}
        yield from (fill(form, parts) for form in words.dated)


_DATED = re.compile(join(_list_dated()), re.IGNORECASE)
"""What ends with a time, in whose place the mark stands."""
_NEXT = re.compile(r"\s+(?:[^\W\d_]+\s+)?\d")
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
LISTED, NEAR = " ,，،、", 18
"""Characters before or after a date in which a word such as “before” belongs to it."""
LONGEST_AHEAD, MOST_BEHIND = 60, 18
"""Characters of what belongs to a time before it, and behind it: “ году и позднее”."""
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
    spans = list(find_dates(text))
    floors = [0, *(end for _, end, *_ in spans)]
    for floor, (start, end, first, last) in zip(floors, spans, strict=False):
        link = _find_link(text, start, end, floor)
        since.append({"before": None, "until": None, "after": _shift(last, DAY)}.get(link, first))
        until.append({"since": None, "after": None, "before": _shift(first, -DAY)}.get(link, last))
    rest = text
    for start, end, _, _ in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    for _, form in (*_BEHIND, *_LINKS) if spans else ():
        rest = form.sub(" ", rest)
    begins = [each for each in since if each]
    ends = [each for each in until if each]
    return Timing(
        min(begins).isoformat() if begins and None not in since[:1] else None,
        max(ends).isoformat() if ends and None not in until[-1:] else None,
        rest,
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
    dates = list(find_dates(question))
    seams = [question[one[1] : other[0]] for one, other in pairwise(dates)]
    if not seams or not _LAST.search(seams[-1]) or not all(map(_is_seam, seams)):
        return []
    (first, *_), (_, last, *_) = dates[0], dates[-1]
    ranged = _BETWEEN.search(question[max(0, first - NEAR) : first])
    ranged = ranged or _BETWEEN_BEFORE.match(question[last:])
    if ranged or any(_find_link(question, start, end) for start, end, *_ in dates):
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
    asked, told = (list(find_dates(text)) for text in (question, subject))
    if not asked or len(told) != 1:
        return None
    (start, end, *_), (begins, ends, *_) = asked[-1], told[0]
    date, other = question[start:end], subject[begins:ends]
    if _find_link(question, start, end) or _find_link(subject, begins, ends):
        return None
    if _ONE_YEAR.fullmatch(date) and _ONE_YEAR.fullmatch(other):
        other = f"{other[:DIGITS]}{date[DIGITS:]}"
    return f"{question[:start]}{other}{question[end:]}"


def cut_time(text: str) -> tuple[str, str]:
    """Part a text before the time that ends it: “grain | in 2023”, «зерно | в 2023 году»."""
    for start, end, *_ in find_dates(text):
        if dated := _DATED.search(f"{text[:start]}{_MARK}{text[end:]}"):
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
    for stop in range(min(end + MOST_BEHIND, len(text)), end - 1, -1):
        if dated := _DATED.search(f"{text[begin:start]}{_MARK}{text[end:stop]}"):
            return begin + dated.start(), stop
    return start, end


@lru_cache(maxsize=REMEMBERED)
def find_dates(text: str) -> Sequence[tuple[int, int, date, date]]:
    """Give the dates of a text in order, none inside another, with their first and last day."""
    taken: list[tuple[int, int, date, date]] = []
    for begins, ends, first, last in chain(find_spans(text), _find_days(text)):
        if all(ends <= start or begins >= end for start, end, *_ in taken):
            taken.append((begins, ends, first, last))
    return tuple(sorted(taken, key=lambda each: each[0]))


def _find_days(text: str) -> Iterator[tuple[int, int, date, date]]:
    for form in _FORMS:
        for found in form.finditer(text):
            if days := _read_days(found.groupdict()):
                yield *found.span(), *days


def _read_days(parts: dict[str, str | None]) -> tuple[date, date] | None:
    year, month, day = read_parts(parts)
    to = year // 100 * 100 + int(parts.get("to") or 0)  # “2025-26”
    try:
        if to > year // 100 * 100:
            return (date(year, 1, 1), date(to, 12, 31)) if to == year + 1 else None
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if day:
            return (date(year, month, day),) * 2
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None


def _find_link(text: str, start: int, end: int, floor: int = 0) -> str:
    """Give what a date is said to be by a word behind ``floor`` and near before it, or after it."""
    begin, after = max(floor, start - NEAR), text[end : end + NEAR]
    for name, form in _LINKS:
        before = form.search(text, begin, end + NEAR)
        if (before and before.end() <= start) or (not after[:1].isascii() and form.match(after)):
            return name
    return next(
        (name for name, form in _BEHIND if form.match(after) and not _goes_on(form, after)), ""
    )


def _goes_on(form: re.Pattern[str], after: str) -> bool:
    """Tell whether words behind a time belong to the next: “in 2021 and after 2023”."""
    found = form.match(after)
    return found is not None and _NEXT.match(after, found.end()) is not None
