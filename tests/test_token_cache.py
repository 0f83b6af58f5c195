"""The token cache gives back what it was given, and forgets what it must."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from config.errors import IndexAccessError
from ingest.encoder.model import Encoding
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns


def make_tokens(count: int) -> TokenSigns:
    random = np.random.default_rng(count)
    vectors = random.normal(size=(count + 2, 384)).astype(np.float32)
    return TokenSigns.of(Encoding(vectors[0], np.arange(count + 2, dtype=np.int64), vectors))


@pytest.mark.parametrize("count", [0, 1, 250])
def test_gives_back_what_was_written(tmp_path: Path, count: int) -> None:
    tokens = make_tokens(count)
    cache = TokenCache(tmp_path)
    cache.write({"a": tokens})
    found = cache.read(["a", "b"])
    assert found.keys() == {"a"} == cache.find(["a", "b"])
    np.testing.assert_array_equal(found["a"].ids, np.arange(1, count + 1))
    np.testing.assert_array_equal(found["a"].bits.ravel(), tokens.bits.ravel())


def test_bits_are_the_signs_of_the_vectors() -> None:
    vectors = np.array([[0, 0, 0, 0, 0, 0, 0, 0], [1, -1, 2, 0, -3, 1, 1, -1], [0] * 8], np.float32)
    tokens = TokenSigns.of(Encoding(vectors[0], np.arange(3), vectors))
    assert np.unpackbits(tokens.bits).tolist() == [1, 0, 1, 0, 0, 1, 1, 0]


def test_keeps_only_what_is_named(tmp_path: Path) -> None:
    cache = TokenCache(tmp_path)
    cache.write({key: make_tokens(3) for key in "abc"})
    cache.keep_only({"b"})
    assert cache.find(["a", "b", "c"]) == {"b"}


def test_many_keys_are_read_in_pages(tmp_path: Path) -> None:
    cache = TokenCache(tmp_path)
    keys = [f"k{n}" for n in range(1_200)]
    cache.write({key: make_tokens(1) for key in keys})
    assert cache.find(keys) == set(keys)


def test_a_damaged_cache_is_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "tokens.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(IndexAccessError, match="run a sync"):
        TokenCache(tmp_path).find(["a"])
