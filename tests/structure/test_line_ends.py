"""What becomes of the ends of lines in each language: hyphens, and words that link items."""

from __future__ import annotations

import pytest

from ingest.structure.heading import is_headline
from ingest.structure.joining import Words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("short-", "and long-term lamps"),
        ("in-", "or outbound ferries"),
        ("les lampes franco-", "et germanophones"),
        ("Hafen-", "und Fährgebühren"),
        ("Hafen-", "oder Fährgebühren"),
        ("porto-", "e faro"),
        ("северо-", "и юго-восточные порты"),
        ("polsko-", "i niemieckojęzyczne"),
        ("hamn-", "och färjeavgifter"),
        ("liman-", "ve feribot"),
    ],
)
def test_a_hyphen_waits_for_what_comes_after_a_word_that_links(first: str, second: str) -> None:
    assert Words([first, second]).join([first, second]) == f"{first} {second}"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a self-", "governing port"),
        ("la non-", "prolifération"),
        ("ceux-", "ci"),
        ("le vice-", "président"),
        ("quatre-", "vingts"),
        ("técnico-", "militar"),
        ("deutsch-", "französische Häfen"),
        ("tecnico-", "scientifico"),
        ("recém-", "chegado"),
        ("niet-", "gouvernementele"),
        ("вице-", "премьер"),
        ("społeczno-", "gospodarczy"),
        ("icke-", "statlig"),
        ("the G7-", "led plan"),
    ],
)
def test_first_parts_of_words_keep_their_hyphen(first: str, second: str) -> None:
    assert Words([first, second]).join([first, second]) == first + second


@pytest.mark.parametrize(
    "word", ["and", "or", "et", "y", "или", "und", "ou", "of", "та", "lub", "nebo", "och", "veya"]
)
def test_an_item_before_the_last_is_no_headline(word: str) -> None:
    assert is_headline("Lamps of the pier")
    assert not is_headline(f"Lamps of the pier; {word}")


@pytest.mark.parametrize(
    ("known", "first", "second", "joined"),
    [
        ("hitherto", "as was hither-", "to the rule", "as was hitherto the rule"),
        ("thousand", "a thous-", "and lamps", "a thousand lamps"),
        ("", "the long-", "to short-term plans", "the long- to short-term plans"),
        ("Gesund", "sie sind ge-", "und weiter", "sie sind ge- und weiter"),
    ],
)
def test_a_word_that_the_source_has_whole_waits_for_nothing(
    known: str, first: str, second: str, joined: str
) -> None:
    assert Words([known, "", first, second]).join([first, second]) == joined
