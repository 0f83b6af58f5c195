"""Whether a sentence that a language model wrote is carried by the paragraphs it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.citing.answer import Evidence
from assistant.extraction.extract import choose_likely, score_sentences
from assistant.extraction.lists import Span
from assistant.language.detect import detect_language
from assistant.language.words import split_content_terms
from assistant.writing.sameness import drop_frame, says_the_same, split_tokens
from assistant.writing.words import list_negations
from ingest.encoder.pair import Encoders
from ingest.language.sentences import split_sentences

MARKER = re.compile(r"\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]")
LATE_MARKER = re.compile(
    r"((?<![.!?…。！？؟۔])[.!?…。！？؟۔]++[”\"'’»」』）)]?)((?:\s*\[\d{1,2}(?:\s*,\s*\d{1,2})*\])+)"
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

END = re.compile(r"[.!?…。！？؟۔][^\w\s]*(?:\d{1,2}|\[\d{1,3}\])?$")
"""What ends a whole sentence; a line's end or a semicolon doesn't."""
REACH = 12
"""Characters at a line's end among which it is looked for: a stop, what closes, a footnote."""
ITEM = re.compile(r"\(?\w{1,4}[.)）、]|[•·▪–—*-]\s")

LIKE = 0.6
"""Late interaction from which on a quote stands for a sentence. Of 200 gold questions .85 reach it
with the sentence that answers, .10 with another of the paragraph, none with another paragraph's."""

LIKE_CENTRED = 0.65
"""The same by a centred encoder. Of 26 sentences put in other words in five languages .42 reach it
with the right sentence, .08 with one of twelve other paragraphs of the statement (.50, .19 at .6).
"""


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
        plain = re.sub(r" ([.!?。！？؟۔])", r"\1", " ".join(MARKER.sub(" ", sentence).split()))
        if any(letter.isalnum() for letter in plain):
            yield Written(plain, tuple(cited))


def move_markers(text: str) -> str:
    """Put markers that follow a sentence's full stop before it."""
    return LATE_MARKER.sub(r"\2\1", text)


def find_support(written: Written, encoders: Encoders) -> Carried | None:
    """Find what carries a sentence: a whole one that it says, else a quote that may stand for it.

    ``None`` where nothing it cites does, or where it cites nothing.
    """
    for evidence in written.evidence:
        for span in list_wholes(evidence.text):
            if says_the_same(written.text, evidence.text[slice(*span)]):
                return Carried(evidence, span, written.text)
    for evidence in written.evidence:
        quote = _find_quote(written.text, evidence, encoders)
        if quote:
            return Carried(evidence, quote, None)
    return None


def list_wholes(text: str) -> list[Span]:
    """Give the spans of a paragraph's whole sentences, in order.

    A lead-in (“The partners will not:”) and its items are one: an item alone says less.
    """
    wholes: list[Span] = []
    ended, leads = True, False
    for start, end in split_sentences(text):
        part = text[start:end]
        if ended and not (leads and ITEM.match(part)):
            wholes.append((start, end))
            leads = False
        else:
            wholes[-1] = (wholes[-1][0], end)
        ended = bool(END.search(part[-REACH:]))
        leads = leads or part.endswith((":", "："))
    return wholes


def _find_quote(sentence: str, evidence: Evidence, encoders: Encoders) -> Span | None:
    """Find the sentence of a paragraph that is near and has all its numbers, names, negations."""
    plain, paragraph = drop_frame(sentence), evidence.text
    fitting = [
        span for span in list_wholes(paragraph) if _has_facts(plain, paragraph[slice(*span)])
    ]
    if not fitting or not split_content_terms(plain):
        return None
    fitting = choose_likely(plain, paragraph, fitting)
    encoder = encoders.choose(detect_language(plain), evidence.language)
    scores = score_sentences(plain, [paragraph[start:end] for start, end in fitting], encoder)
    best = int(np.argmax(scores))
    return fitting[best] if scores[best] >= (LIKE_CENTRED if encoder.is_centred else LIKE) else None


def _has_facts(plain: str, quote: str) -> bool:
    said, quoted = split_tokens(plain), split_tokens(quote)
    numbers = set(NUMBER.findall(plain)) <= set(NUMBER.findall(quote))
    names = {token for token in said[1:] if token[0].isupper()} <= set(quoted)
    return numbers and names and _has_no(said) == _has_no(quoted)


def _has_no(tokens: Iterable[str]) -> bool:
    return not list_negations().isdisjoint(token.lower() for token in tokens)
