"""Requests for a translation: “translate paragraph IV into French”, 翻译第三段."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from assistant.question.cues.spoken import list_names, put_names


@dataclass(frozen=True, slots=True)
class Translation:
    """What is to be translated, in the question's words, and the ISO 639-1 code of the language
    that it is wanted in: the question's own where it names none.
    """

    what: str
    language: str


def read_translation(question: str) -> Translation | None:
    """Read what is to be translated; ``None`` where nothing is."""
    plain = question.strip("?？¿؟!。. \n")
    for code in LANGUAGES:
        for form in _compile(code):
            if found := form.search(plain):
                name = (found["name"] or "").lower()
                return Translation(found["what"].strip(), list_names(code).get(name, code))
    return None


@cache
def _compile(language: str) -> tuple[re.Pattern[str], ...]:
    return put_names(read_vocabulary(language).pointing.translating, language)
