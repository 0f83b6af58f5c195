"""Whether a sentence that a language model wrote is carried by the paragraphs it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.citing.answer import Evidence
from assistant.extraction.extract import Span, score_sentences
from assistant.language.words import split_content_terms
from ingest.encoder.model import Encoder
from ingest.language.sentences import split_sentences

MARKER = re.compile(r"\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]")
LATE_MARKER = re.compile(r"([.!?]+[”\"']?)((?:\s*\[\d{1,2}(?:\s*,\s*\d{1,2})*\])+)")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[^\W\d_a-z][\w’'-]+")
REPORT = re.compile(
    r"^(?:the (?:joint )?(?:statement|declaration|communiqu[eé]|document|text)"
    r"|it) (?:also |further )?(?:says|states|notes|reads)(?: that\b|:)?\s*",
    re.IGNORECASE,
)
"""Words that say no more than that a statement's words follow: not “yes”, not which statement."""

_TURNING_WORDS = (
    "not no never none neither nor without cannot nothing nobody hardly may might could would "
    "should must can if unless except only but however provided until till before after when "
    "although though almost nearly about around approximately up least most more less fewer "
    "over under above below some all any each every both partly against"
)
TURNING = frozenset(_TURNING_WORDS.split())
"""Words that turn a sentence's meaning: an end that has one may not be left out."""

ARTICLES = frozenset(("the", "a", "an", "that"))
CLAUSE_END = re.compile(r"[,;:–—](?=\s)")
WORD = re.compile(r"\d+(?:[.,]\d+)*|[$€£¥%]|[^\W\d_]+")

LIKE = 0.6
"""Late interaction from which on a quote stands for a sentence. Of 200 gold questions .85 reach it
with the sentence that answers, .10 with another of the paragraph, none with another paragraph's."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence without its markers, and the evidence it may stand on."""

    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """What may be shown: evidence, the span of the quote, and the sentence where it may stand.

    ``text`` is ``None`` where only the quote may.
    """

    evidence: Evidence
    span: Span
    text: str | None


def read_written(text: str, evidence: Sequence[Evidence]) -> Iterator[Written]:
    """Part what a model wrote into sentences with the evidence that each one cites.

    Markers that name no evidence are dropped.
    """
    moved = move_markers(text)
    for start, end in split_sentences(moved):
        sentence = moved[start:end]
        numbers = [int(each) for found in MARKER.findall(sentence) for each in found.split(",")]
        cited = (evidence[n - 1] for n in dict.fromkeys(numbers) if 0 < n <= len(evidence))
        plain = re.sub(r"\s+([.!?])", r"\1", " ".join(MARKER.sub(" ", sentence).split()))
        if any(letter.isalnum() for letter in plain):
            yield Written(plain, tuple(cited))


def move_markers(text: str) -> str:
    """Put markers that follow a sentence's full stop before it."""
    return LATE_MARKER.sub(r"\2\1", text)


def find_support(written: Written, encoder: Encoder) -> Carried | None:
    """Find what carries a sentence: a sentence it repeats, else a quote that may stand for it.

    ``None`` where nothing it cites does, or where it cites nothing.
    """
    for evidence in written.evidence:
        for start, end in split_sentences(evidence.text):
            if is_carried(written.text, evidence.text[start:end]):
                return Carried(evidence, (start, end), written.text)
    for evidence in written.evidence:
        span = _find_quote(written.text, evidence.text, encoder)
        if span:
            return Carried(evidence, span, None)
    return None


def is_carried(sentence: str, quote: str) -> bool:
    """Tell whether a sentence says what a quote says, or its first clauses, and nothing else.

    Word for word but for articles; what may be added is whose words they are, what may be left
    out is an end, from a comma or its like on, that turns nothing.
    """
    said = _list_words(REPORT.sub("", sentence))
    return bool(said) and any(
        said == _list_words(quote[:end]) and TURNING.isdisjoint(_list_words(quote[end:]))
        for end in (*(found.start() for found in CLAUSE_END.finditer(quote)), len(quote))
    )


def _find_quote(sentence: str, paragraph: str, encoder: Encoder) -> Span | None:
    """Find the sentence of a paragraph that is near and has all its numbers, names, negations."""
    spans = split_sentences(paragraph)
    fitting = [span for span in spans if _has_facts(sentence, paragraph[span[0] : span[1]])]
    if not fitting:
        return None
    quotes = [paragraph[start:end] for start, end in fitting]
    scores = score_sentences(REPORT.sub("", sentence), quotes, encoder)
    best = int(np.argmax(scores))
    return fitting[best] if scores[best] >= LIKE else None


def _has_facts(sentence: str, quote: str) -> bool:
    plain = REPORT.sub("", sentence)
    numbers, names = set(NUMBER.findall(plain)), set(NAME.findall(plain))
    if numbers - set(NUMBER.findall(quote)) or any(name not in quote for name in names):
        return False
    return _has_no(plain) == _has_no(quote) and bool(split_content_terms(plain))


def _has_no(text: str) -> bool:
    words = {*text.lower().split()}
    return not words.isdisjoint(("not", "no", "never", "none", "nor", "without", "cannot"))


def _list_words(text: str) -> list[str]:
    return [word for word in WORD.findall(text.lower()) if word not in ARTICLES]
