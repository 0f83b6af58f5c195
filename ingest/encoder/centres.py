"""What the vectors of an encoder have in common, kept beside its graph: to measure it takes as
long as to answer several questions.
"""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import numpy as np

from ingest.encoder.encoder import measure_centres
from ingest.encoder.files.kept import find_kept, keep
from ingest.encoder.files.word_vectors import Floats
from ingest.encoder.model import Model

ENDING = ".npy"


def load_centres(
    model: Model, prefixes: tuple[str, str], folder: Path, fingerprint: str
) -> Floats | None:
    """Give the centres of questions and passages, none where no prefixes are wanted.

    They are measured where they are not in the folder, or damaged.
    """
    if not any(prefixes):
        return None
    with suppress(OSError):  # where nothing can be kept they are measured each time
        path = find_kept(folder, fingerprint, ENDING) or keep(
            folder, fingerprint, ENDING, _write(measure_centres(model, prefixes))
        )
        centres: Floats = np.load(path)
        return centres
    return measure_centres(model, prefixes)


def _write(centres: Floats) -> bytes:
    file = BytesIO()
    np.save(file, centres)
    return file.getvalue()
