"""Segments whose words were folded otherwise are written anew from themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.retrieval.collection import Collection
from ingest.index import EmbeddedIndex
from ingest.segments import SegmentFolder, words
from tests.index.test_segments import follow, make_entry, put

TEXT = "Les œuvres de la côte restent ouvertes."


def test_words_that_were_folded_otherwise_are_folded_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = EmbeddedIndex(tmp_path)
    entry = make_entry("reeds", TEXT)
    put(index, entry)
    with monkeypatch.context() as patch:
        patch.setattr(words, "FOLDED", words.FOLDED - 1)
        patch.setattr(words, "fold_word", str)
        follow(index)
    keys = [window.key for window in entry.windows]
    before = SegmentFolder(index).find_tokens(keys)
    state = follow(index)
    assert [each.segment.is_former for each in state.parts] == [False]
    runs = Collection(state).ngrams
    assert runs.find_runs(runs.read("les oeuvres de la cote")).lengths.tolist() == [5]
    assert SegmentFolder(index).find_tokens(keys).keys() == before.keys()
