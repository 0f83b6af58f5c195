"""Passages that are encoded while a question is answered, each once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from assistant.patience import find_kept
from ingest.encoder.encoder import Encoder, Encoding

MOST = 100
"""Encodings that are kept of a question: some 100 KB each."""


def encode_once(encoder: Encoder, texts: Sequence[str]) -> list[Encoding]:
    """Give the encodings of passages; none is encoded that was for another part of the question."""
    kept, named = find_kept(), {each: (encoder.fingerprint, each) for each in texts}
    new = [each for each in named if named[each] not in kept]
    read = dict(zip(new, encoder.encode_again(new), strict=True))
    given = [read[each] if each in read else kept[named[each]] for each in texts]
    kept.update((named[each], read[each]) for each in islice(new, max(0, MOST - len(kept))))
    return given
