"""The terms of the field are known in each language, in any inflection, and none for another."""

from __future__ import annotations

import pytest

from assistant.language.glossary import find_term, read_terms
from assistant.language.vocabulary import LANGUAGES
from assistant.retrieval.words.seeker import WORD
from assistant.retrieval.words.sought import read_sought


def test_every_language_has_the_same_terms() -> None:
    keys = {language: list(read_terms(language)) for language in LANGUAGES}
    assert all(each == keys["en"] for each in keys.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_said_somehow(language: str) -> None:
    for key, term in read_terms(language).items():
        assert term.said, key
        assert all(each == each.strip() != "" for each in (*term.said, *term.meant)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wording_stands_under_two_terms(language: str) -> None:
    for key, term in read_terms(language).items():
        found = {each: find_term(each, language) for each in (*term.said, *term.meant)}
        assert found == dict.fromkeys(found, key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_looked_for_is_the_whole_wording(language: str) -> None:
    for key, term in read_terms(language).items():
        for each in term.said:
            whole = len(read_sought(each).run) == len(WORD.findall(each))
            assert whole or key == "United Nations reform", (key, each)


@pytest.mark.parametrize(
    ("words", "language", "key"),
    [
        ("прекращению огня", "ru", "ceasefire"),
        ("смертной казни", "ru", "death penalty"),
        ("ядерных испытаний", "ru", "nuclear testing"),
        ("устойчивом развитии", "ru", "sustainable development"),
        ("проблема изменения климата", "ru", "climate change"),
        ("لوقف إطلاق النار", "ar", "ceasefire"),
        ("وحقوق الإنسان", "ar", "human rights"),
        ("للعقوبات", "ar", "sanctions"),
        ("اللاجئون", "ar", "refugees"),
        ("la peine de mort", "fr", "death penalty"),
        ("l’égalité des sexes", "fr", "gender equality"),
        ("aux réseaux sociaux", "fr", "social media"),
        ("la question des droits de l'homme", "fr", "human rights"),
        ("los aranceles", "es", "tariffs"),
        ("al arma nuclear", "es", "nuclear weapons"),
        ("糧食安全", "zh", "food security"),
        ("粮食安全问题", "zh", "food security"),
        ("supply chains", "en", "supply chain"),
        ("the defence industry", "en", "defense industry"),
    ],
)
def test_a_term_is_known_in_any_inflection(words: str, language: str, key: str) -> None:
    assert find_term(words, language) == key


@pytest.mark.parametrize(
    ("words", "language", "key"),
    [
        ("la no proliferación", "es", "non-proliferation"),
        ("la proliferación", "es", "proliferation"),
        ("le contre-terrorisme", "fr", "counter-terrorism"),
        ("нераспространение", "ru", "non-proliferation"),
        ("عدم الانتشار", "ar", "non-proliferation"),
    ],
)
def test_a_word_that_denies_is_part_of_a_term(words: str, language: str, key: str) -> None:
    assert find_term(words, language) == key


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("la peine", "fr"),
        ("les licornes", "fr"),
        ("рынок смертной казни", "ru"),
        ("停火线", "zh"),
        ("the", "en"),
        ("", "en"),
        ("?!", "en"),
        ("الوقف", "ar"),
        ("el desarrollo", "es"),
    ],
)
def test_what_is_but_like_a_term_is_none(words: str, language: str) -> None:
    assert find_term(words, language) is None
