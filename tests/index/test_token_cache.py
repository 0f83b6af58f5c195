"""The token cache gives back what it was given, and forgets what it must."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from config.errors import IndexAccessError
from ingest.encoder.encoder import Encoding
from ingest.encoder.token_cache import TokenCache
from ingest.encoder.token_signs import TokenSigns, find_members, join_signs

FIRST = 70_000
"""An id that two bytes don't hold."""


def make_tokens(count: int) -> TokenSigns:
    random = np.random.default_rng(count)
    vectors = random.normal(size=(count, 384)).astype(np.float32)
    return TokenSigns.of(Encoding(vectors.sum(axis=0), np.arange(FIRST, FIRST + count), vectors))


@pytest.mark.parametrize("count", [0, 1, 250])
def test_gives_back_what_was_written(tmp_path: Path, count: int) -> None:
    tokens = make_tokens(count)
    cache = TokenCache(tmp_path)
    cache.write({"a": tokens})
    found = cache.read(["a", "b"])
    assert found.keys() == {"a"} == cache.find(["a", "b"])
    np.testing.assert_array_equal(found["a"].ids, np.arange(FIRST, FIRST + count))
    np.testing.assert_array_equal(found["a"].bits.ravel(), tokens.bits.ravel())


def test_bits_are_the_signs_of_the_vectors() -> None:
    vectors = np.array([[1, -1, 2, 0, -3, 1, 1, -1]], np.float32)
    tokens = TokenSigns.of(Encoding(vectors[0], np.arange(1), vectors))
    assert np.unpackbits(tokens.bits).tolist() == [1, 0, 1, 0, 0, 1, 1, 0]


def test_what_is_emptied_is_gone_from_the_disk(tmp_path: Path) -> None:
    cache = TokenCache(tmp_path)
    cache.write({key: make_tokens(300) for key in "abc"})
    full = (tmp_path / "tokens.sqlite").stat().st_size
    cache.empty()
    assert cache.find(["a", "b", "c"]) == set()
    assert (tmp_path / "tokens.sqlite").stat().st_size < full / 2


def test_many_keys_are_read_in_pages(tmp_path: Path) -> None:
    cache = TokenCache(tmp_path)
    keys = [f"k{n}" for n in range(1_200)]
    cache.write({key: make_tokens(1) for key in keys})
    assert cache.find(keys) == set(keys)


def test_a_damaged_cache_is_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "tokens.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(IndexAccessError, match="run a sync"):
        TokenCache(tmp_path).find(["a"])


def test_an_earlier_file_is_read_until_it_is_mended(tmp_path: Path) -> None:
    ids, bits = np.array([5, 60_000], np.uint16).tobytes(), bytes(range(96))
    digest = zlib.crc32(bits, zlib.crc32(ids))
    cache = TokenCache(tmp_path)
    cache.write({"new": make_tokens(3)})
    with closing(sqlite3.connect(tmp_path / "tokens.sqlite")) as base, base:
        base.execute("CREATE TABLE signs (key TEXT PRIMARY KEY, ids, bits, digest)")
        base.execute("INSERT INTO signs VALUES ('old', ?, ?, ?)", (ids, bits, digest))
    found = cache.read(["old", "new"])
    assert found["old"].ids.tolist() == [5, 60_000]
    assert found["old"].bits.tobytes() == bits
    assert len(found["new"].ids) == 3
    assert cache.find(["old", "new"]) == {"new"}
    cache.mend()
    assert cache.read(["old", "new"]).keys() == {"new"}


def test_tokens_of_several_encoders_are_told_apart() -> None:
    parts = [make_tokens(3), make_tokens(2)]
    joined = join_signs(parts)
    bounds = find_members(joined.ids, 3)
    assert bounds.tolist() == [0, 3, 5, 5]
    for part, start, end in zip(parts, bounds[:-1], bounds[1:], strict=False):
        assert joined.bits[start:end].tobytes() == part.bits.tobytes()
