"""Runs of shared words: found exactly, as far as they go, whatever the texts are made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.wording import WORD, fold_word
from ingest.segments import RUN
from tests.collecting import index_runs

TEXTS = st.lists(st.lists(st.sampled_from(["ab", "c", "d", "é", "E"]), max_size=12).map(" ".join))


def find_truth(asked: list[str], texts: list[list[str]]) -> set[tuple[int, int, int, int]]:
    """Give every maximal run of ``RUN`` words or more, by trying all."""
    found = set()
    for number, words in enumerate(texts):
        for here in range(len(asked)):
            for there in range(len(words)):
                if here and there and asked[here - 1] == words[there - 1]:
                    continue
                length = 0
                while asked[here + length :] and words[there + length :]:
                    if asked[here + length] != words[there + length]:
                        break
                    length += 1
                if length >= RUN:
                    found.add((here, number, there, length))
    return found


@given(TEXTS, st.lists(st.sampled_from(["ab", "c", "d", "é", "x"]), min_size=RUN).map(" ".join))
def test_every_run_is_found_whole(texts: list[str], asked: str) -> None:
    index = index_runs(texts[:2], texts[2:])
    runs = index.find_runs(index.read(asked))
    columns = (runs.asked, runs.texts, runs.there, runs.lengths)
    found = set(zip(*(each.tolist() for each in columns), strict=True))
    split = [[fold_word(each) for each in WORD.findall(text)] for text in (asked, *texts)]
    assert found == find_truth(split[0], split[1:])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("État", "etat"),
        ("U.S.", "US"),
        ("１２３", "123"),
        ("كِتَاب", "كتاب"),
        ("كتـــاب", "كتاب"),
        ("ﬁn", "fin"),
        ("co\u00adoperate", "cooperate"),
        ("Ёлка", "елка"),
        ("résumé", "re\u0301sume\u0301"),
        ("œuvre", "oeuvre"),
        ("Ægide", "aegide"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("oﬃce", "office"),
        ("٢٠٣٠", "2030"),
        ("کتابی", "كتابي"),
        ("والمنارات", "منارات"),
        ("بالمنارات", "منارات"),
        ("للمنارات", "منارات"),
        ("الحق", "حق"),
        ("الوزراء", "وزراء"),
    ],
)
def test_words_are_the_same_in_any_dress(one: str, other: str) -> None:
    assert [*map(fold_word, WORD.findall(one))] == [*map(fold_word, WORD.findall(other))]


@pytest.mark.parametrize(
    ("one", "other"), [("لا", "ولا"), ("بلد", "لد"), ("كل", "ل"), ("ولد", "لد")]
)
def test_a_short_word_keeps_its_first_letter(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


@pytest.mark.parametrize("mark", ["'", "’", "ʼ", "ʹ", "＇"])
def test_an_elision_is_a_word_whatever_parts_it(mark: str) -> None:
    assert WORD.findall(f"l{mark}œuvre") == ["l", "œuvre"]


@pytest.mark.parametrize("text", ["1.5", "1,500", "2024", "G7", "5G"])
def test_a_number_is_one_word_with_its_points(text: str) -> None:
    assert WORD.findall(text) == [text]
    assert fold_word("1.5") != fold_word("15")


def test_a_text_of_the_commonest_words_is_bounded() -> None:
    index = index_runs(["of the of the of the of the"] * 20_000 + ["a rare white heron stands"])
    runs = index.find_runs(index.read("of the " * 2_000 + "a rare white heron stands"))
    assert 20_000 in runs.texts
    assert len(runs.texts) < 4_000_000


def test_an_index_of_nothing_has_no_runs() -> None:
    for texts in ([], [""], ["one two"]):
        index = index_runs(texts)
        assert not len(index.find_runs(index.read("one two three four")).texts)
    index = index_runs(["a b"])
    assert index.find_runs(index.read("a b")).lengths.tolist() == [2]
