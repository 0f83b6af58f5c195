"""The spans of a sentence that are of the kind a question asks for."""

from __future__ import annotations

import re

from assistant.language.words import split_terms
from assistant.question.form import Asked, Kind

_COUNT_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice|double|triple|once"
    r"|one|zero)"
)
_DIGITS = r"\d[\d,.]{0,30}\d|\d"
_SCALE = r"(?:\s?(?:hundred|thousand|million|billion|trillion|mn|bn|m|万|亿)){0,4}"
_CURRENCY = r"(?:US\$|[$€£¥]|USD|EUR|GBP|CAD|AUD|JPY|RMB|CHF|SDR)"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
)
_FRACTION = r"(?:half|third|quarter|fifth|tenth|thirds|quarters)"

_SPANS: dict[Kind, re.Pattern[str]] = {
    Kind.NUMBER: re.compile(
        rf"(?:{_CURRENCY}\s?)?(?:{_DIGITS}|\b{_COUNT_WORD}\b)(?:[- ]?(?:{_COUNT_WORD}))*{_SCALE}"
        r"|[一二三四五六七八九十百千万亿两]{1,30}(?=[个名项次国年月日位])"
        r"|\b(?:immediately|annually|yearly|monthly|indefinite(?:ly)?|permanent(?:ly)?)\b",
        re.IGNORECASE,
    ),
    Kind.MONEY: re.compile(
        rf"{_CURRENCY}\s?(?:{_DIGITS})[¼½¾]?{_SCALE}"
        rf"|(?:{_DIGITS}|\b{_COUNT_WORD}\b)[¼½¾]?{_SCALE}\s?(?:{_CURRENCY}|dollars?|euros?|pounds?|yen"
        r"|yuan|francs?|rubles?|shillings?|cents?|pence|美元|欧元|元)"
        rf"|(?:{_DIGITS})\s?(?:million|billion|trillion|万|亿)",
        re.IGNORECASE,
    ),
    Kind.SHARE: re.compile(
        rf"(?:{_DIGITS}|\b{_COUNT_WORD}\b)[¼½¾]?\s?(?:%|per ?cent|percentage|basis points)"
        rf"|\b(?:one|two|three|a)[- ]{_FRACTION}s?\b|\b(?:half|majority|zero|duty-free)\b"
        r"|百分之\w+",
        re.IGNORECASE,
    ),
    Kind.DATE: re.compile(
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?\b{_MONTH}\b(?:\s\d{{1,2}}\b)?(?:,?\s\d{{4}})?"
        r"|\b(?:1\d|20)\d\d(?:s\b|\b)|\b\d{1,2}(?:st|nd|rd|th) century\b"
        r"|\b(?:today|tomorrow|yesterday|(?:next|last|this|coming) (?:year|month|week|summer|autumn"
        r"|spring|winter|fall)|(?:spring|summer|autumn|winter)|end of (?:the|this) (?:year|decade)"
        r"|as soon as|upon|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?"
        r"|(?:every|each) (?:day|week|month|quarter|year)|daily|weekly|monthly|yearly|annually)\b"
        r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd’hui|demain"
        r"|chaque (?:jour|semaine|mois|trimestre|année))\b"
        r"|(?:\d{1,4}|[〇零一二三四五六七八九十]{1,30})[年月]|(?:星期|周)[一二三四五六日天末]"
        r"|每(?:年|季度|月|周|天|日)|[今明去]年|[今明]天|[春夏秋冬]季",
        re.IGNORECASE,
    ),
    Kind.REASON: re.compile(
        r"\b(?:because|due to|owing to|as a result|in order to|so that|so as to|since|given|thereby"
        r"|therefore|thus|hence|aim(?:s|ed|ing)? (?:to|at)"
        r"|to (?:ensure|help|support|promote"
        r"|prevent|enable|avoid|address|reduce|protect|improve|strengthen|allow|make)|concern(?:s|ed|ing)?"
        r"|caus(?:e[sd]?|ing)|reasons?|lead(?:s|ing)? to|led to|for fear|threaten\w*"
        r"|in response to"
        r"|afin de|parce que|en raison)\b|因为|由于|为了|以便",
        re.IGNORECASE,
    ),
}
_NAME = re.compile(
    r"[A-ZÀ-ÞА-Я][\w’'.&-]*(?:\s+(?:(?:of|the|and|for|de|du|des|la)\s+)*[A-ZÀ-ÞА-Я][\w’'.&-]*)*"
)
_SPANS[Kind.NAME] = _SPANS[Kind.PLACE] = _SPANS[Kind.LIST] = _NAME

CHECKED = frozenset((Kind.NUMBER, Kind.MONEY, Kind.SHARE, Kind.DATE, Kind.REASON))
"""Kinds whose spans are so sure that a sentence without one does not answer."""


def find_spans(asked: Asked, sentence: str, start: int = 0) -> list[tuple[int, int]]:
    """Give the spans of a sentence that may answer; what the question itself says is none.

    Spans count from ``start``, the sentence's own place in its paragraph.
    """
    pattern = _SPANS.get(asked.kind)
    if pattern is None:
        return []
    said = {*asked.numbers, *(term for name in asked.names for term in split_terms(name))}
    return [
        (start + found.start(), start + found.end())
        for found in pattern.finditer(sentence)
        if not _is_said(found[0], said)
    ]


def _is_said(span: str, said: set[str]) -> bool:
    return all(term in said for term in split_terms(span))
