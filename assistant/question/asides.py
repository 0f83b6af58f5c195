"""Remarks beside a question that wish for what its answer has anyhow: “I need the quote, pls”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.vocabulary import UNSPACED, join, read_vocabularies
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.planning import read_plan

_LISTS = tuple(words.asides for words in read_vocabularies())
_HEADS = tuple(frozenset(each.heads) for each in _LISTS)
_WORDS = tuple(frozenset((*each.heads, *each.beside)) for each in _LISTS)
_OPENINGS = tuple(frozenset(each.openings) for each in _LISTS)
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_MARK = re.compile(r"[.!?;,。！？；，؟؛،]\s*|\s+[-–—]+\s+|\n\s*")
_AHEAD = re.compile(r"[:：.!,،。！，]\s*|\s+[-–—]+\s+|\n\s*")
_PARTED = re.compile(
    join(
        sorted(
            (
                re.escape(word)
                for each in _LISTS
                for word in (*each.heads, *each.beside)
                if UNSPACED.search(word)
            ),
            key=len,
            reverse=True,
        )
    )
)
_WISHING = re.compile(join(each.wishing for each in _LISTS), re.IGNORECASE)
MOST_WORDS = 12
"""Words of a remark; what is longer asks for something."""


def cut_asides(question: str) -> str:
    """Give a question without remarks ahead of it and behind it; as it is where what is left would
    ask for nothing.
    """
    freed = _cut_wish(_cut_ahead(question))
    while (kept := _cut_behind(freed)) != freed:
        freed = kept
    return freed


def _cut_ahead(question: str) -> str:
    mark = _AHEAD.search(question)
    opening = _list_words(question[: mark.start()]) if mark else []
    rest = question[mark.end() :] if mark else ""
    alone = any(words.issuperset(opening) for words in _OPENINGS)
    return rest if opening and alone and _asks(rest) else question


def _cut_wish(question: str) -> str:
    """Cut off what opens a wish (“could you …”) where what is left asks something of statements,
    and with it nothing would.
    """
    wished = _WISHING.search(question)
    rest = question[wished.end() :] if wished else ""
    planned = rest and not read_plan(question, detect_language(question))
    return rest if planned and read_plan(rest, detect_language(rest)) else question


def _cut_behind(question: str) -> str:
    """Cut the last clause off that is a remark."""
    for mark in _MARK.finditer(question.rstrip(" .!?؟。！？")):
        kept = question[: mark.start()]
        if _is_aside(question[mark.end() :]) and _asks(kept):
            return kept + mark[0].strip() if mark[0].strip() in "?？؟" else kept
    return question


def _is_aside(clause: str) -> bool:
    words = _list_words(clause)
    return len(words) <= MOST_WORDS and any(
        not heads.isdisjoint(words) and known.issuperset(words)
        for heads, known in zip(_HEADS, _WORDS, strict=True)
    )


def _list_words(clause: str) -> list[str]:
    """Give the words of a clause; of a script that parts none, those that are known and what is
    left between.
    """
    if QUOTED.search(clause):
        return []
    spaced = (
        _PARTED.sub(lambda found: f" {found[0]} ", clause) if UNSPACED.search(clause) else clause
    )
    return [each.lower().replace("’", "'") for each in _WORD.findall(spaced)]


def _asks(text: str) -> bool:
    """Tell whether a text asks for something, so that a remark is but one."""
    return has_form(text) or read_plan(text, detect_language(text)) is not None
