"""Two texts in other words, or in two languages: other figures and what only one denies is told."""

from __future__ import annotations

import pytest

from assistant.tracing.drafts.sides import _look_up, _pair, pair_beside
from assistant.tracing.places.across import find_denials
from ingest.statement import Heading, Note, Paragraph, Statement


def look_up(own: str, other: str, language: str) -> tuple[str, list[str], list[str]]:
    """Give what an English paragraph is beside one in another language, and what is marked."""
    held = Statement("a", "a", "a", (Paragraph(1, "1", own),))
    there = Statement("b", "b", "b", (Paragraph(1, "1", other),), language=language)
    found = _look_up(held.paragraphs[0], held, there, 1)
    assert found.place
    added, dropped = found.place.added, found.place.dropped
    return found.status, [own[slice(*a)] for a in added], [other[slice(*b)] for b in dropped]


@pytest.mark.parametrize(
    ("own", "other", "language", "status"),
    [
        ("Each town repairs 12 lamps.", "Chaque ville répare 21 lampes.", "fr", "changed"),
        ("Each town repairs 12 lamps.", "Chaque ville répare 12 lampes.", "fr", "paired"),
        ("Each town repairs twelve lamps.", "Chaque ville répare 12 lampes.", "fr", "paired"),
        ("The fund has 1,200.5 crowns.", "Le fonds a 1\u202f200,5 couronnes.", "fr", "paired"),
        ("The fund has 1,200 crowns.", "Фонд имеет 1 200 крон.", "ru", "paired"),
        ("The fund has 1,200 crowns.", "Фонд имеет 1 300 крон.", "ru", "changed"),
        ("Each town repairs 12 lamps.", "كل مدينة تصلح ١٢ مصباحا.", "ar", "paired"),
        ("Each town repairs 12 lamps.", "كل مدينة تصلح ٢١ مصباحا.", "ar", "changed"),
        ("They meet on 4 May 2031.", "Se reúnen el 4 de mayo de 2031.", "es", "paired"),
        ("They meet on 4 May 2031.", "双方于2031年5月6日开会。", "zh", "changed"),
    ],
)
def test_figures_of_paragraphs_in_two_languages_are_compared(
    own: str, other: str, language: str, status: str
) -> None:
    told, added, dropped = look_up(own, other, language)
    assert told == status
    assert bool(added) == bool(dropped) == (status == "changed")


RAISE = "The towns agree not to raise the harbour dues."


@pytest.mark.parametrize(
    ("other", "language", "denied"),
    [
        ("Les villes conviennent de ne pas augmenter les droits de port.", "fr", True),
        ("Les villes conviennent d’augmenter les droits de port.", "fr", False),
        ("Les villes conviennent de n’augmenter aucun droit de port.", "fr", True),
        ("Las ciudades acuerdan no aumentar las tasas portuarias.", "es", True),
        ("Las ciudades acuerdan aumentar las tasas portuarias.", "es", False),
        ("Las ciudades se abstendrán de aumentar las tasas portuarias.", "es", True),
        ("Города соглашаются не повышать портовые сборы.", "ru", True),
        ("Города соглашаются повышать портовые сборы.", "ru", False),
        ("Города воздержатся от повышения портовых сборов.", "ru", True),
        ("各城市同意不提高港口费。", "zh", True),
        ("各城市同意提高港口费。", "zh", False),
        ("各城市同意不断提高非洲港口费。", "zh", True),
        ("تتفق المدن على ألا ترفع رسوم الموانئ.", "ar", True),
        ("تتفق المدن على رفع رسوم الموانئ.", "ar", False),
        ("تتفق المدن على عدم رفع رسوم الموانئ.", "ar", True),
        ("Die Städte erhöhen die Hafengebühren.", "de", True),
    ],
)
def test_what_only_one_of_two_languages_denies_is_told(
    other: str, language: str, denied: bool
) -> None:
    status, added, dropped = look_up(RAISE, other, language)
    assert (status, added) == (("paired", []) if denied else ("changed", ["not"]))
    assert not dropped
    affirmed = look_up(RAISE.replace("not ", ""), other, language)
    assert affirmed[0] == "paired" or affirmed[2]


@pytest.mark.parametrize(
    ("other", "language", "words"),
    [
        ("Les villes n’augmentent pas les droits.", "fr", ["pas"]),
        ("Las ciudades no aumentan las tasas.", "es", ["no"]),
        ("Города не повышают сборы.", "ru", ["не"]),
        ("各城市不提高港口费。", "zh", ["不"]),
        ("各城市不断提高港口费。", "zh", []),
        ("各城市不可逆转地提高港口费。", "zh", []),
        ("各城市面对不确定、不平等，不懈努力。", "zh", []),
        ("لا ترفع المدن رسوم الموانئ.", "ar", ["لا"]),
        ("Les villes paient pas moins de 12 couronnes.", "fr", []),
        ("Las ciudades pagan no menos de 12 coronas.", "es", []),
    ],
)
def test_the_words_that_deny_are_given_in_each_language(
    other: str, language: str, words: list[str]
) -> None:
    own = ("The towns pay 12 crowns.", "en")
    _, there = find_denials(own, (other, language))
    assert [other[slice(*each)] for each in there] == words


def test_sentences_are_held_against_those_of_their_place() -> None:
    own = "The gulls do not sing. The towns agree not to raise dues."
    other = "Les mouettes ne chantent pas. Les villes conviennent d’augmenter les droits."
    added, _ = find_denials((own, "en"), (other, "fr"))
    assert [start > own.index("The towns") for start, _ in added] == [True]
    whole, _ = find_denials((own, "en"), (f"{other} Elles paient.", "fr"))
    assert not whole


def test_headings_and_notes_of_two_languages_go_with_their_paragraphs() -> None:
    def make(heads: tuple[str, ...], text: str, note: str, mark: str) -> Statement:
        return Statement(
            "a",
            "a",
            "a",
            (Paragraph(1, "1", text), Paragraph(2, "2", text)),
            furniture=(f"{mark} {note}",),
            notes=(Note(2, mark, 0, 1, 1),),
            headings=(*(Heading(each, 1) for each in heads), Heading("XXI", 2)),
        )

    own = make(("Lamps", "12 moles"), "Ports.", "Gulls.", "1")
    other = make(("Lampes", "21 môles"), "Ports.", "Mouettes.", "1")
    told = _pair(own, other, {1: 1, 2: 2, **pair_beside(own, other, {1: 1, 2: 2})}).sentences
    assert [each.status for each in told] == [
        "paired",
        "changed",
        "paired",
        "paired",
        "paired",
        "paired",
    ]
    bare = make(("Lampes",), "Ports.", "Mouettes.", "2")
    told = _pair(own, bare, {1: 1, 2: 2, **pair_beside(own, bare, {1: 1, 2: 2})}).sentences
    assert [each.status for each in told] == ["new", "new", "paired", "paired", "paired", "new"]
