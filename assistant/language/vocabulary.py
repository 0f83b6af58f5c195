"""The words by which questions are read and answers framed: one file a language, in words/."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")
"""ISO 639-1 codes of the languages that are spoken, English first: it decides where none does."""


class Table(BaseModel):
    """A table of a language's file: every key has to be there, and no other may."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Vocabulary(Table):
    """The words of one language.

    ``phrases`` are answers' own words by name, with fields to fill in; ``counted`` are those that
    say a number, by the plural category (CLDR) of their field ``count``.
    """

    phrases: dict[str, str]
    counted: dict[str, dict[str, str]]


@cache
def read_vocabulary(language: str) -> Vocabulary:
    """Give the words of one of ``LANGUAGES``."""
    text = files("assistant.language").joinpath("words", f"{language}.toml").read_text("utf-8")
    return Vocabulary.model_validate(tomllib.loads(text))


def read_vocabularies() -> Iterator[Vocabulary]:
    """Give the words of every language."""
    return map(read_vocabulary, LANGUAGES)
