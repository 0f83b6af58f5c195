"""The page says the same in every language that it speaks."""

from __future__ import annotations

import re

import pytest
from babel import Locale

from assistant.language import vocabulary
from assistant.web.texts import LANGUAGES, TEXTS

FIELDS = re.compile(r"\{(\w+)\}")


def test_the_page_speaks_what_answers_speak() -> None:
    assert set(LANGUAGES) == set(vocabulary.LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts_with_the_same_fields(language: str) -> None:
    texts, english = TEXTS[language], TEXTS["en"]
    assert texts.keys() == english.keys()
    for name, text in texts.items():
        assert isinstance(text, str) == isinstance(english[name], str), name
        assert list_fields(text) == list_fields(english[name]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_says_a_number_has_a_form_for_every_number(language: str) -> None:
    wanted = {Locale.parse(language).plural_form(count) for count in range(200)}
    for name, text in TEXTS[language].items():
        if isinstance(text, dict):
            assert wanted <= text.keys(), name


def list_fields(text: str | dict[str, str]) -> set[str]:
    return set(FIELDS.findall(text if isinstance(text, str) else text["other"]))
