"""A wish for figures by year: “… each year”, “in which year … most?”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.scope.holding import read_held
from assistant.question.cues.words.quotation import MASK, mask

_WORDS = [words.yearly for words in read_vocabularies()]
_APART = re.compile(join(form for each in _WORDS for form in each.apart), re.IGNORECASE)
_RANKED = tuple(
    (re.compile(join(each.ranked), re.I), re.compile(join(each.most), re.I), each.askings)
    for each in _WORDS
)
_MARKS = " ,，、?？؟¿"


def list_yearless(question: str) -> list[str]:
    """Give what a question that wishes for figures by year may ask without that wish, the likeliest
    first; nothing where it has no such wish.
    """
    masked, words, _ = mask(question)  # quoted words are no wish
    return [each.replace(MASK, words) for each in _list_yearless(masked)]


def _list_yearless(question: str) -> list[str]:
    plain = question.strip(_MARKS)
    for ranked, most, askings in _RANKED:
        unranked = ranked.sub(" ", plain, count=1)
        rest = most.sub(" ", unranked)
        if unranked not in (plain, rest):
            return [f"{each.format(rest=_clean(rest))}?" for each in askings]
    rest = _clean(_APART.sub(" ", plain))
    counting = (each.askings[0].format(rest=rest) for each in _WORDS)
    held = filter(read_held, counting)  # “docs in this corpus”
    return [f"{each}?" for each in (*held, rest)] if rest != _clean(plain) else []


def _clean(text: str) -> str:
    return " ".join(text.split()).strip(_MARKS)
