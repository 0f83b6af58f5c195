"""States are known by the short names that people call them by, and with what is joined to them."""

from __future__ import annotations

import pytest

from ingest.language.parties import find_meant


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("السعودية والإمارات", ("Saudi Arabia", "United Arab Emirates")),
        ("沙特和阿联酋", ("Saudi Arabia", "United Arab Emirates")),
        ("заявление Британии и Эмиратов", ("United Kingdom", "United Arab Emirates")),
        ("Gran Bretaña y Timor Oriental", ("United Kingdom", "Timor-Leste")),
        ("la Grande-Bretagne", ("United Kingdom",)),
        ("РФ и ФРГ", ("Russia", "Germany")),
        ("俄国和南韩", ("Russia", "Republic of Korea")),
        ("Holanda", ("Netherlands",)),
        ("Great Britain and Northern Ireland", ("United Kingdom",)),
    ],
)
def test_short_names_are_known(text: str, parties: tuple[str, ...]) -> None:
    assert find_meant(text) == parties


@pytest.mark.parametrize("text", ["والصين", "للصين", "وللصين", "وبالصين", "فالصين", "بالصين"])
def test_what_is_joined_to_an_arabic_name_is_no_part_of_it(text: str) -> None:
    assert find_meant(text) == ("China",)


def test_other_letters_before_a_name_make_it_another_word() -> None:
    assert find_meant("كمالي") == ()
    assert find_meant("استشاد") == ()
