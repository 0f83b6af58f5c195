"""The spans of a sentence that are of the kind a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from babel import Locale
from babel.localedata import LocaleDataDict

from assistant.language.currencies import match_sign, name_currencies
from assistant.language.detect import ENGLISH, detect_language
from assistant.language.vocabulary import (
    LANGUAGES,
    UNSPACED,
    SpanWords,
    fill,
    join,
    read_vocabulary,
    whole,
)
from assistant.question.cues.words.form import AnswerKind, Asked
from ingest.language.dates import DAY_ENDING, MONTH_LINK
from ingest.language.terms import split_terms
from ingest.language.vocabulary import any_of

_CAPITAL = "[A-ZÀ-ÞА-Я]"
_DIGITS = r"(?<!\d)(?<!\d[,.])(?:\d[\d,.]{0,30}\d|\d)[¼½¾]?"
LONGEST = 10_000
"""Characters of a sentence that are looked through; what is no sentence may have a million."""
_SIGN = match_sign()

CHECKED = frozenset(
    (
        AnswerKind.NUMBER,
        AnswerKind.MONEY,
        AnswerKind.SHARE,
        AnswerKind.DATE,
        AnswerKind.DAY,
        AnswerKind.REASON,
    )
)
"""Kinds whose spans are so sure that a sentence without one does not answer."""


FIGURES = CHECKED - {AnswerKind.REASON}
"""Kinds of which there are ranges."""


def find_spans(asked: Asked, sentence: str, start: int = 0) -> list[tuple[int, int]]:
    """Give the spans of a sentence that may answer; what the question itself says is none.

    Spans count from ``start``, the sentence's own place in its paragraph. Words are those of the
    sentence's and the question's languages, and English ones.
    """
    spoken = {ENGLISH, asked.language, detect_language(sentence)}.intersection(LANGUAGES)
    pattern = read_patterns(tuple(sorted(spoken))).get(asked.kind)
    if pattern is None:
        return []
    said = {*asked.numbers, *asked.terms}
    said.update(term for name in asked.names for term in split_terms(name))
    spans = [
        found.span()
        for found in pattern.finditer(sentence, 0, LONGEST)
        if not _is_said(found[0], said)
    ]
    if asked.kind in FIGURES:
        spans = _join_ranges(spans, sentence, tuple(sorted(spoken)))
    return [(start + first, start + last) for first, last in spans]


def _join_ranges(
    spans: Sequence[tuple[int, int]], sentence: str, languages: Sequence[str]
) -> list[tuple[int, int]]:
    """Make one of two spans between which a range runs: “20 to 30”, “1973–1974”."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        between = sentence[joined[-1][1] : start] if joined else ""
        if _match_range(languages).fullmatch(between):
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


@cache
def _match_range(languages: Sequence[str]) -> re.Pattern[str]:
    words = [word for each in languages for word in read_vocabulary(each).spans.through]
    return re.compile(rf"\s?(?:[–—－~-]|{any_of(words)})\s?", re.IGNORECASE)


def _is_said(span: str, said: set[str]) -> bool:
    return all(term in said for term in split_terms(span))


@cache
def read_patterns(languages: Sequence[str]) -> dict[AnswerKind, re.Pattern[str]]:
    """Give the pattern of each kind, by the words of some languages."""
    words = [read_vocabulary(language).spans for language in languages]
    names = _match_names(words)
    parts = {"count": _match_count(words)}
    patterns = {
        AnswerKind.NUMBER: join(
            [rf"(?:{_SIGN} ?)?<count>(?:\s?%)?", *(form for each in words for form in each.number)]
        ),
        AnswerKind.MONEY: _match_money(languages),
        AnswerKind.SHARE: join(
            [
                rf"<count>\s?(?:%|{whole(form for each in words for form in each.share)})",
                *(form for each in words for form in each.shares),
            ]
        ),
        AnswerKind.DATE: _match_date(languages),
        AnswerKind.DAY: _match_day(languages),
        AnswerKind.REASON: join(form for each in words for form in each.reason),
    }
    read = {kind: re.compile(fill(form, parts), re.IGNORECASE) for kind, form in patterns.items()}
    return {**read, AnswerKind.NAME: names, AnswerKind.PLACE: names, AnswerKind.LIST: names}


def _match_count(words: Sequence[SpanWords]) -> str:
    """Match a number in figures and words: “12”, “1.5 million”, “half a million”, “forty-two”."""
    counts = whole(re.escape(count) for each in words for count in each.counts)
    scales = _end(scale for each in words for scale in each.scales)
    joints = _match_joint(words)
    follows = rf"(?:[ -]{counts}|\s?{scales}|[ -]{joints}(?:{counts}|\b{scales}))"
    return rf"(?:{_DIGITS}|{counts}|(?<!\w){scales}){follows}{{0,12}}"


def _match_joint(words: Sequence[SpanWords]) -> str:
    """Match what joins the words of a number, or a number and its currency, with its space."""
    joints = [joint for each in words for joint in each.joints]
    return join(joint if joint.endswith("]") else f"{joint} " for joint in joints)


def _end(patterns: Iterable[str]) -> str:
    """Match any of some words to their end, in scripts that part words."""
    return join(each if UNSPACED.match(each) else rf"{each}(?!\w)" for each in patterns)


def _match_money(languages: Sequence[str]) -> str:
    """Match a number with a currency's sign or name, or in millions and more."""
    words = [read_vocabulary(language).spans for language in languages]
    names = sorted({name for each in languages for name in name_currencies(each)}, key=len)
    extra = [form for each in words for form in each.currencies]
    nouns = _end((*extra, *(rf"{re.escape(name)}s?" for name in reversed(names))))
    scales = _end(scale for each in words for scale in each.scales)
    people = rf"(?:(?-i:{_CAPITAL})[\w.]* ){{0,2}}"
    return join(
        [
            rf"(?:{_SIGN}|(?<!\w){join(extra)})\s?<count>",
            rf"<count>\s?{_match_joint(words)}?{people}(?:{nouns}|{_SIGN})",
            rf"{_DIGITS}\s?{scales}",
            *(form for each in words for form in each.money),
        ]
    )


def _match_date(languages: Sequence[str]) -> str:
    """Match days, months, years and days of the week (CLDR), and what else tells a time."""
    words = [read_vocabulary(language).spans for language in languages]
    months, days = _name_months(languages), _name_days(languages)
    month = (
        rf"(?:\d{{1,2}}{DAY_ENDING}?\s(?:{MONTH_LINK}\s)?)?{months}(?:\s\d{{1,2}}\b)?"
        rf"(?:,?\s(?:{MONTH_LINK}\s)?\d{{4}})?"
    )
    return join(
        [month, *(form for each in words for form in each.date), days, r"\b(?:1\d|20)\d\d\b"]
    )


def _match_day(languages: Sequence[str]) -> str:
    """Match dates to the day: a month alone, a year or a term tell none."""
    words = [read_vocabulary(language).spans for language in languages]
    months = _name_months(languages)
    year = rf"(?:,?\s(?:{MONTH_LINK}\s)?\d{{4}})?"
    before = rf"\d{{1,2}}{DAY_ENDING}?\s(?:{MONTH_LINK}\s)?{months}{year}"
    behind = rf"{months}\s\d{{1,2}}\b{year}"
    return join(
        [before, behind, *(form for each in words for form in each.days), _name_days(languages)]
    )


def _name_months(languages: Sequence[str]) -> str:
    locales = map(Locale.parse, languages)
    return whole(_write(name) for each in locales for name in _name(each.months))


def _name_days(languages: Sequence[str]) -> str:
    locales = map(Locale.parse, languages)
    return whole(_write(name) for each in locales for name in _name(each.days))


def _name(calendar: LocaleDataDict) -> list[str]:
    return [name for by_width in calendar.values() for name in by_width["wide"].values()]


def _write(name: str) -> str:
    """Match a name as it is written or all in capitals: “May” is a month, “may” is none."""
    return rf"(?-i:{re.escape(name)}|{re.escape(name.upper())})"


def _match_names(words: Sequence[SpanWords]) -> re.Pattern[str]:
    """Match runs of words that begin large."""
    links = any_of(link for each in words for link in each.name_links)
    name = rf"{_CAPITAL}[\w’'.&-]*"
    return re.compile(rf"{name}(?:\s+(?:{links}\s+)*{name})*")
