"""The encoders of an index: one for every language, and beside it one for English.

A text in English is read by both, any other by the first alone, and all that is kept of a text is
kept as if one encoder had made it: the vectors one after another, zeros for one that has not read
it, and the tokens one after another, their ids marked with the place of their encoder.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from ingest.encoder.ahead import run_ahead
from ingest.encoder.encoder import Encoder
from ingest.encoder.files.word_vectors import Floats
from ingest.encoder.token_signs import TokenSigns, join_signs

ENGLISH = "en"
JOINT = "+"


class Text(NamedTuple):
    """A text and the ISO 639-1 code of its language."""

    words: str
    language: str


class Reading(NamedTuple):
    """What is kept of a text: its pooled vector and the signs of its tokens."""

    vector: Floats
    tokens: TokenSigns


def name_together(fingerprints: Iterable[str]) -> str:
    """Give the fingerprint of several encoders, of which each can be told."""
    return JOINT.join(fingerprints)


def count_members(fingerprint: str) -> int:
    """Give how many encoders a fingerprint is of."""
    return len(fingerprint.split(JOINT))


class Encoders:
    """An encoder for every language and, where there is one, an encoder for English."""

    def __init__(self, general: Encoder, english: Encoder | None = None) -> None:
        self.members = (general, english) if english else (general,)

    @property
    def fingerprint(self) -> str:
        """Name the readings these encoders give: same fingerprint and text, same reading."""
        return name_together(each.fingerprint for each in self.members)

    def restrict(self, fingerprint: str) -> Encoders:
        """Give the one of these encoders that alone made readings of this fingerprint, else all."""
        alone = (Encoders(each) for each in self.members if each.fingerprint == fingerprint)
        return next(alone, self)

    def stream(self, texts: Iterable[Text]) -> Iterator[Reading]:
        """Give the reading of each text, in order, on all cores."""
        return run_ahead(self.read, texts)

    def read(self, text: Text) -> Reading:
        """Give the reading of one text."""
        readers = self.members if text.language == ENGLISH else self.members[:1]
        read = [each.encode_passage(text.words) for each in readers]
        vector = np.zeros((len(self.members), len(read[0].vector)), np.float32)
        vector[: len(read)] = [each.vector for each in read]
        vector /= np.sqrt(len(read))  # as one vector it is of unit length too
        return Reading(vector.ravel(), join_signs([TokenSigns.of(each) for each in read]))

    def choose(self, *languages: str) -> Encoder:
        """Give the encoder that compares texts of these languages."""
        return self.members[-1 if {*languages} == {ENGLISH} else 0]
