"""Whether a sentence that a language model wrote is carried by the paragraphs it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer import Evidence
from assistant.words import split_content_terms, split_terms
from ingest.sentences import split_sentences

MARKER = re.compile(r"\[(\d{1,2}(?:\s*,\s*\d{1,2})*)\]")
LATE_MARKER = re.compile(r"([.!?]+[”\"']?)((?:\s*\[\d{1,2}(?:\s*,\s*\d{1,2})*\])+)")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[^\W\d_a-z][\w’'-]+")
NEGATIONS = frozenset(
    ("not", "no", "never", "none", "neither", "nor", "without", "cannot", "nothing", "nobody")
)

SHARE = 0.75
"""Of a sentence's content words, those that must be in the cited paragraph."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence without its markers, and the evidence it may stand on."""

    text: str
    evidence: tuple[Evidence, ...]


def read_written(text: str, evidence: Sequence[Evidence]) -> Iterator[Written]:
    """Part what a model wrote into sentences with the evidence that each one cites.

    Markers that name no evidence are dropped.
    """
    moved = LATE_MARKER.sub(r"\2\1", text)
    for start, end in split_sentences(moved):
        sentence = moved[start:end]
        numbers = [int(each) for found in MARKER.findall(sentence) for each in found.split(",")]
        cited = (evidence[n - 1] for n in dict.fromkeys(numbers) if 0 < n <= len(evidence))
        plain = re.sub(r"\s+([.!?])", r"\1", " ".join(MARKER.sub(" ", sentence).split()))
        if any(letter.isalnum() for letter in plain):
            yield Written(plain, tuple(cited))


def is_carried(sentence: str, paragraph: str) -> bool:
    """Tell whether a paragraph carries a sentence.

    Its numbers, names and negations must all be there, and most of its content words.
    """
    numbers, names = set(NUMBER.findall(sentence)), set(NAME.findall(sentence))
    if numbers - set(NUMBER.findall(paragraph)) or any(name not in paragraph for name in names):
        return False
    said, stands = set(sentence.lower().split()), set(paragraph.lower().split())
    if NEGATIONS & said and not NEGATIONS & stands:
        return False
    wanted = split_content_terms(sentence)
    present = set(split_terms(paragraph))
    return bool(wanted) and sum(term in present for term in wanted) >= SHARE * len(wanted)
