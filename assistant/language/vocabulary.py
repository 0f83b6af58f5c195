"""The words by which questions are read and answers framed: one file a language, in words/."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from assistant.language.asking import (
    ActingWords,
    ActWords,
    AsideWords,
    DifferingWords,
    GlossWords,
    HalfWords,
    HoldingWords,
    MeasureWords,
    RecognisedWords,
    SeriesWords,
    SpellingWords,
    SurveyWords,
    TimeWords,
    ValuedWords,
    YearlyWords,
)
from assistant.language.cueing import CueWords
from assistant.language.tables import (
    Act,
    FollowingWords,
    Patterns,
    PlanningWords,
    PointingWords,
    StatementWords,
    Table,
    TurnWords,
    Words,
)

LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")
"""ISO 639-1 codes of the languages that are spoken, English first: it decides where none does."""

UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class FunctionWords(Table):
    """Words that carry no subject.

    bm25s's list ``library`` (empty: it has none) and ``more``, less what are words of ``content``
    all the same; ``asking`` are what a question says of the statements themselves.
    """

    library: str
    more: Words
    content: Words
    asking: Words


QuestionPart = Literal[
    "auxiliary",
    "money",
    "share",
    "place",
    "town",
    "country",
    "person",
    "body",
    "company",
    "people",
]


class QuestionWords(Table):
    """How the form of a question tells what it asks for.

    ``parts`` are patterns of words: of those that ask for money, a share and a place; of nouns
    that ask for a name of their kind (town, country, person, body, company); of ``people`` who
    may be counted by another word.

    ``forms`` are kinds of answers with the pattern that asks for each; words of ``focus_end`` end
    the noun asked about, of ``no_focus`` are no such noun, of ``put_first`` stand before it.
    """

    parts: dict[QuestionPart, str]
    forms: tuple[tuple[str, str], ...]
    focus_end: Words
    no_focus: Words
    put_first: Words
    plural: str


class Chatter(Table):
    """Greetings and thanks with what may follow them; patterns of other small talk."""

    greetings: Patterns
    tails: Patterns
    talk: Patterns


class AboutWords(Table):
    """Patterns that ask when, where, by whom (and not by whom) a statement was issued, how long,
    which party it names ``first`` or ``last``, and whether one, the group ``party``, is one of
    these (``member``); in which languages it is here, or whether in one (``version``). ``one``
    stands before what names one statement.
    """

    parts: dict[Literal["noun", "done"], str]
    one: str
    issued: Patterns
    parties: Patterns
    status: Patterns
    paragraphs: Patterns
    outsiders: Patterns
    version: Patterns
    member: Patterns
    first: Patterns
    last: Patterns


class TracingWords(Table):
    """Patterns that ask of wording: their group ``subject`` is the words.

    ``lineages`` ask where they first stood, ``novel`` whether they are new, ``counts`` how often
    they are said, ``uttered`` whether anybody said them, by statements that the group ``which``
    tells, ``still`` when they were last used, ``reworded`` how they changed, ``replaced`` and
    ``preceded`` what is said since, and was before, ``only`` whether none but those of ``which``
    say them. Of the parts ``unit`` is what
    people call a piece of text, ``asked`` where the words asked about begin, ``often`` asks how
    often, ``using`` is a word beside that for being said, ``said`` for having said, ``anyone`` for
    whoever it was, ``first`` asks for the first use, ``which`` which or where, ``so`` stands for
    what was said, ``named`` for words that stand before the question, ``saying`` is any word of
    saying words, or for them, that names no statement.
    """

    parts: dict[
        Literal["unit", "named", "asked", "often", "using", "anyone", "said"]
        | Literal["first", "which", "so", "saying"],
        str,
    ]
    lineages: Patterns
    novel: Patterns
    counts: Patterns
    uttered: Patterns
    still: Patterns
    replaced: Patterns
    preceded: Patterns
    reworded: Patterns
    only: Patterns


class StanceWords(Table):
    """Patterns of sentences that commit to something (``commits``), and that call on others.

    Of the parts ``party`` is who speaks, as is U+E000, the name of a party; ``people`` are
    its nouns. ``verb`` commits, ``adverb`` may stand before it, ``between`` is a character of what
    may do so: no other one is the subject there.
    """

    parts: dict[Literal["party", "people", "adverb", "between", "verb"], str]
    commits: Patterns
    calls: Patterns


class NegationWords(Table):
    """Patterns of words that deny: ``plain`` ones alone, and what another language may have there
    instead (``other``).
    """

    plain: Patterns
    other: Patterns


class SpanWords(Table):
    """What numbers, money, shares, dates and reasons look like in a sentence.

    ``currency_noun`` tells which word of a currency's name stands for it; ``days`` are dates to the
    day that no name of a month stands in, ``through`` what stands between the ends of a range.
    """

    counts: Words
    scales: Patterns
    joints: Patterns
    number: Patterns
    currencies: Patterns
    currency_noun: Literal["first", "last", "whole"]
    money: Patterns
    share: Patterns
    shares: Patterns
    date: Patterns
    days: Patterns
    through: Words
    reason: Patterns
    name_links: Words


class VariantWords(Table):
    """How a word may be spelt otherwise: beginnings, and ends, that stand for one another; ends of
    one and of several. ``kin`` are ends of words for a deed with those of words for whoever it is
    done to.
    """

    begins: tuple[tuple[str, str], ...]
    ends: tuple[tuple[str, str], ...]
    plurals: tuple[tuple[str, str], ...]
    kin: tuple[tuple[str, str], ...]


class GlossaryWords(Table):
    """What stands with a term that is asked about: ``joined`` is written in one with the word
    behind it, ``framing`` calls the term a subject or ties it to a name, ``telling`` are function
    words by which one term is told from another. ``derived`` patterns end a word that is made of a
    name.
    """

    joined: Words
    framing: Words
    telling: Words
    derived: Patterns


class Vocabulary(Table):
    """The words of one language.

    ``phrases`` are answers' own words by name, with fields to fill in; ``counted`` are those that
    say a number, by the plural category (CLDR) of their field ``count``; ``alone`` are those of
    both that are said where one statement was searched.
    """

    function_words: FunctionWords
    question: QuestionWords
    chatter: Chatter
    about: AboutWords
    statements: StatementWords
    pointing: PointingWords
    following: FollowingWords
    turns: TurnWords
    planning: PlanningWords
    times: TimeWords
    cues: CueWords
    spelling: SpellingWords
    asides: AsideWords
    glosses: GlossWords
    recognised: RecognisedWords
    measured: MeasureWords
    yearly: YearlyWords
    halves: HalfWords
    valued: ValuedWords
    survey: SurveyWords
    differing: DifferingWords
    holdings: HoldingWords
    series: SeriesWords
    tracing: TracingWords
    stances: StanceWords
    acting: ActingWords
    acts: dict[Act, ActWords]
    negation: NegationWords
    variants: VariantWords
    glossary: GlossaryWords
    spans: SpanWords
    phrases: dict[str, str]
    alone: dict[str, str]
    counted: dict[str, dict[str, str]]


@cache
def read_vocabulary(language: str) -> Vocabulary:
    """Give the words of one of ``LANGUAGES``."""
    return Vocabulary.model_validate(tomllib.loads(read_file(language)))


def read_file(language: str) -> str:
    """Give the text of the file of a language's words."""
    return files("assistant.language").joinpath("words", f"{language}.toml").read_text("utf-8")


def read_vocabularies() -> Iterator[Vocabulary]:
    """Give the words of every language."""
    return map(read_vocabulary, LANGUAGES)


def fill(pattern: str, parts: Mapping[Any, str]) -> str:
    """Put named patterns where a pattern names them (``<noun>``)."""
    names = "|".join(parts)
    return re.sub(rf"(?<!\?P)<({names})>", lambda found: parts[found[1]], pattern)


def join(patterns: Iterable[str]) -> str:
    """Give the pattern that fits where any of some does, the first one first."""
    listed = [pattern for pattern in patterns if pattern]
    return f"(?:{'|'.join(listed)})" if listed else r"(?!)"


def whole(patterns: Iterable[str]) -> str:
    """Give the pattern of any of some words that stand alone, in scripts that part words."""
    listed = tuple(patterns)
    unspaced = [each for each in listed if UNSPACED.search(each)]
    return rf"(?:\b{join(each for each in listed if each not in unspaced)}\b|{join(unspaced)})"
