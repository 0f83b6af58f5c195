"""Where the encoders' graphs are kept from one run of the tests to the next."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MADE_BY = ("ingest/encoder/**/*.py", "ingest/cross_encoder/**/*.py", "requirements.lock")
"""What decides how a graph is made; of which weights it is made, its own name tells."""
NAME = "encoder-"
DIGITS = 16


def find_graphs(config: pytest.Config) -> Path | None:
    """Give a folder in pytest's cache for what the code of today makes; others are deleted.

    ``None`` where nothing is kept.
    """
    if not config.pluginmanager.hasplugin("cacheprovider"):
        return None
    name = NAME + _digest_makers()
    folder = config.cache.mkdir(name)
    for other in folder.parent.glob(f"{NAME}*"):
        if other.is_dir() and other.name != name:
            shutil.rmtree(other, ignore_errors=True)
    return folder


def _digest_makers() -> str:
    digest = hashlib.sha256()
    for path in sorted(each for pattern in MADE_BY for each in ROOT.glob(pattern)):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:DIGITS]
