"""The encoders that the settings name, loaded from their files."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from config.settings import EncoderSettings
from ingest.encoder.centres import load_centres
from ingest.encoder.encoder import Encoder
from ingest.encoder.files.packed import find_packed
from ingest.encoder.files.source import Weights
from ingest.encoder.files.weights import find_weights
from ingest.encoder.graph import VERSION, prepare_graph
from ingest.encoder.model import Model
from ingest.encoder.pair import Encoders, name_together

PREFIXES = "query: ", "passage: "
"""What multilingual-e5-small was trained to find before questions and passages."""
DIGITS = 16

Named = tuple[Weights, tuple[str, str], str]
"""An encoder's files, its prefixes and the fingerprint of what it gives."""


def load_encoders(settings: EncoderSettings, folder: Path) -> Encoders:
    """Load the encoders that the settings name; their graphs are built in ``folder`` once.

    Those loaded last are kept, so that a page and the syncs beside it have them between them.
    Raises ``EncoderError`` with the mend where one is missing, damaged or of another kind.
    """
    return Encoders(
        *(
            _load(weights, graph, _limit(weights, settings), prefixes, fingerprint)
            for weights, prefixes, fingerprint in _find(settings)
            for graph in [prepare_graph(weights, settings.precision, folder).resolve()]
        )
    )


def name_encoders(settings: EncoderSettings) -> str:
    """Give the fingerprint of the encoders that the settings name; raises ``EncoderError``."""
    return name_together(fingerprint for *_, fingerprint in _find(settings))


@lru_cache(maxsize=2)
def _load(
    weights: Weights, graph: Path, window: int, prefixes: tuple[str, str], fingerprint: str
) -> Encoder:
    model = Model(weights.load_pieces(window), graph, window, weights.open_words())
    centres = load_centres(model, prefixes, graph.parent, fingerprint)
    return Encoder(model, fingerprint, prefixes, centres)


def _find(settings: EncoderSettings) -> list[Named]:
    """Give the encoder that is named, or by default the one for every language and the English."""
    if settings.path or settings.hub:
        given = settings.question, settings.passage
        return [_name(find_weights(settings), given, settings)]
    return [
        _name(find_packed(), PREFIXES, settings),
        _name(find_weights(settings), ("", ""), settings),
    ]


def _name(weights: Weights, prefixes: tuple[str, str], settings: EncoderSettings) -> Named:
    window = _limit(weights, settings)
    identity = f"{weights.identity} {weights.name_pieces()} {settings.precision} {window}"
    told = " ".join((identity, *(repr(each) for each in prefixes if each), str(VERSION)))
    return weights, prefixes, hashlib.sha256(told.encode()).hexdigest()[:DIGITS]


def _limit(weights: Weights, settings: EncoderSettings) -> int:
    return min(settings.window, weights.longest())
