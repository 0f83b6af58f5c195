"""Our own words around the statements' words, in the language of the question."""

from __future__ import annotations

from functools import cache

from babel import Locale

from assistant.language.detect import ENGLISH
from assistant.language.titles import name_shortly
from assistant.language.vocabulary import LANGUAGES, read_vocabulary
from ingest.language import vocabulary
from ingest.language.dates import spell_date
from ingest.language.parties import find_code
from ingest.statement import Statement


def say(spoken: str, name: str, /, **fields: object) -> str:
    """Give a phrase in a language, in English where its words are not known.

    Of a phrase that says how many, the form is the one that the field ``count`` asks for; where one
    statement was searched (``asked``), or counted, it may be the one for that.
    """
    words = read_vocabulary(_speak(spoken))
    if fields.get("asked", fields.get("count")) == 1 and name in words.alone:
        return _end(words.alone[name].format(**fields))
    phrase = words.phrases.get(name) or _choose_form(words.counted[name], spoken, fields)
    return _end(phrase.format(**fields))


def _end(said: str) -> str:
    """Leave one stop where an abbreviation ends a sentence: «2026 г.»."""
    return said[:-1] if said.endswith("..") and not said.endswith("...") else said


def _choose_form(forms: dict[str, str], language: str, fields: dict[str, object]) -> str:
    category = Locale.parse(_speak(language)).plural_form(int(str(fields["count"])))
    return forms.get(category, forms["other"])


def _speak(language: str) -> str:
    return language if language in LANGUAGES else ENGLISH


@cache
def name_language(code: str, language: str) -> str:
    """Give the name of the language ``code`` in another language (CLDR)."""
    name: str | None = Locale.parse(_speak(language)).languages.get(code)
    return name or say(language, "other_language")


def spell_day(iso: str, language: str) -> str:
    """Give an ISO date as it is written in a language (CLDR)."""
    return spell_date(iso, vocabulary.read_vocabulary(_speak(language)).locales[0])


def spell_party(shown: str, language: str) -> str:
    """Give the name of a party, known under its usual one, in a language (CLDR has the states)."""
    code = find_code(shown)
    name = Locale.parse(_speak(language)).territories.get(code) if code else None
    return name if name and language != ENGLISH else shown


def introduce(statement: Statement, language: str = ENGLISH) -> str:
    """Say whose words follow: “Plan of the Lake Ports (22 February 2021) says:”."""
    title = name_shortly(statement)
    told = _tell_apart(statement, language)
    return say(language, "says_dated" if told else "says", title=title, date=told)


def _tell_apart(statement: Statement, language: str) -> str:
    """Give what tells a statement from others of its title: its symbol, and its date."""
    symbol = statement.symbol or ""
    day = spell_day(statement.date, language) if statement.date else ""
    if not symbol or symbol in statement.title:
        return day
    return say(language, "symbol_dated", symbol=symbol, date=day) if day else symbol
