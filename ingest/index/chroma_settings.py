"""What Chroma is told of itself by whoever opens it."""

from __future__ import annotations

from functools import cache

from chromadb.config import Settings


def copy_settings() -> Settings:
    """Give settings for one client, which writes in them where its files are.

    To read them from the environment takes as long as to open small files.
    """
    return _read_settings().model_copy()


@cache
def _read_settings() -> Settings:
    return Settings(anonymized_telemetry=False)
