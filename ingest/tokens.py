"""Counts tokens, for every decision about a size."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import tiktoken
import tiktoken_ext

from config.errors import ConfigError

_PLUGINS = str(Path(__file__).with_name("tiktoken_ext"))
if _PLUGINS not in tiktoken_ext.__path__:  # run from a checkout that was never installed
    tiktoken_ext.__path__.append(_PLUGINS)


def count_tokens(text: str, encoding: str) -> int:
    """Count the tokens of a text in a tiktoken encoding, by its name.

    Raises ``ConfigError`` for a name that tiktoken does not know or can't load here.
    """
    return len(_load(encoding).encode_ordinary(text))


@lru_cache(maxsize=4)
def _load(name: str) -> tiktoken.Encoding:
    try:
        return tiktoken.get_encoding(name)
    except Exception as error:  # an unknown name, or a download that fails, in many ways
        raise ConfigError(
            f"tiktoken can't give the encoding {name!r}",
            subject="setting passage.encoding",
            mend="the encoding `statements` is always at hand",
        ) from error
