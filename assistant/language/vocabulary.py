"""The words by which questions are read and answers framed: one file a language, in words/."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")
"""ISO 639-1 codes of the languages that are spoken, English first: it decides where none does."""

Words = Annotated[tuple[str, ...], BeforeValidator(lambda text: tuple(text.split()))]
"""Words that a file gives as one string."""
Patterns = tuple[str, ...]
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FunctionWords(_Table):
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


class QuestionWords(_Table):
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


class Chatter(_Table):
    """Greetings and thanks with what may follow them; patterns of other small talk."""

    greetings: Patterns
    tails: Patterns
    talk: Patterns


class AboutWords(_Table):
    """Patterns that ask when, where, by whom (and not by whom) a statement was issued, how long,
    and which party it names ``first`` or ``last``.
    """

    parts: dict[Literal["noun", "done"], str]
    issued: Patterns
    parties: Patterns
    status: Patterns
    paragraphs: Patterns
    outsiders: Patterns
    first: Patterns
    last: Patterns


class StatementWords(_Table):
    """Words for any statement, and patterns that ask several of them."""

    self: Words
    several: Patterns


class PointingWords(_Table):
    """What a question says beside a label, and what comes before a matter asked about."""

    asking: Patterns
    about: Patterns


class FollowingWords(_Table):
    """How a question leans on the turn before.

    ``opening`` words go before a question, ``leaning`` patterns and ``links`` before a bare subject
    (those of ``cases`` make it a new case), ``ending`` after it; a subject has none of ``verbs``.
    ``among`` choose one of several statements, whose place ``places`` tell in order, or ``last``.
    ``whole`` patterns ask for all of the paragraph that was quoted. ``pointing`` words stand for
    the last statement, the group ``topic`` of ``topical`` patterns for what was asked of it.
    """

    opening: Words
    leaning: Patterns
    links: Words
    cases: Words
    ending: str
    verbs: Words
    among: Patterns
    places: tuple[Words, ...]
    last: Words
    whole: Patterns
    pointing: Patterns
    topical: Patterns


class PlanningWords(_Table):
    """Patterns that ask of statements rather than of one paragraph.

    ``mentions`` ask which have some words, ``counts`` how many there are, ``lists`` which are
    of a time, party or title, ``latest`` and ``earliest`` for one of them, ``overviews`` for
    those that have some words most often, ``mentioned`` whether one has some, ``timelines``
    what was said of them over time, ``sayings`` what is said of them, ``comparisons`` what
    tells apart the statements that ``joint`` joins, ``commitments`` and ``appeals`` what one
    commits to and calls on others to do, ``summaries`` what one says on the whole, ``held``
    what there is, ``languages`` in which. Their groups are ``which`` and ``when`` (what tells
    the statements meant), ``subject`` (the words) and ``not``. A quotation asks for exact words
    beside any of ``phrases``; ``exact`` ask for them without quotation marks. ``within`` end a
    subject and tell statements. At ``parted`` a question of two parts is parted. ``before``,
    ``after``, ``since`` and ``until`` stand before a time, ``dated`` end a text with one,
    ``time``; ``newest`` and ``oldest`` name one by its place in time, ``fillers`` are no names
    of statements, ``pronouns`` stand for one that is named beside them, or count some.
    ``spoken`` say in which language statements are, ``<name>`` without ``spoken_ending``.
    Between words of a subject ``excepting`` stands before what is not to be mentioned,
    ``adding`` and ``choosing`` before what is as well, or may be instead.
    """

    parts: dict[Literal["statement", "statements", "plural", "mention", "mentioned"], str]
    mentions: Patterns
    counts: Patterns
    lists: Patterns
    latest: Patterns
    earliest: Patterns
    overviews: Patterns
    mentioned: Patterns
    timelines: Patterns
    sayings: Patterns
    comparisons: Patterns
    commitments: Patterns
    appeals: Patterns
    summaries: Patterns
    joint: str
    within: Patterns
    parted: str
    phrases: Patterns
    exact: Patterns
    held: Patterns
    languages: Patterns
    before: Patterns
    after: Patterns
    since: Patterns
    until: Patterns
    dated: Patterns
    newest: Patterns
    oldest: Patterns
    fillers: Words
    pronouns: Words
    spoken: Patterns
    spoken_ending: str
    excepting: str
    adding: str
    choosing: str


class SurveyWords(_Table):
    """Patterns that ask what is known of statements themselves, which of them ``which`` tells.

    ``partyless``, ``dateless`` and ``placeless`` ask of which that is not known, ``longest`` and
    ``shortest`` for one, ``signing`` who has most; ``utterances`` what somebody says at some time.
    """

    partyless: Patterns
    dateless: Patterns
    placeless: Patterns
    longest: Patterns
    shortest: Patterns
    signing: Patterns
    utterances: Patterns


class TracingWords(_Table):
    """Patterns that ask of wording: their group ``subject`` is the words.

    ``lineages`` ask where they first stood, ``novel`` whether they are new. Of the parts ``unit``
    is what people call a piece of text, ``asked`` where the words asked about begin.
    """

    parts: dict[Literal["unit", "asked"], str]
    lineages: Patterns
    novel: Patterns


class StanceWords(_Table):
    """Patterns of sentences that commit to something (``commits``), and that call on others."""

    commits: Patterns
    calls: Patterns


class SpanWords(_Table):
    """What numbers, money, shares, dates and reasons look like in a sentence.

    ``currency_noun`` tells which word of a currency's name stands for it.
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
    reason: Patterns
    name_links: Words


class Vocabulary(_Table):
    """The words of one language.

    ``phrases`` are answers' own words by name, with fields to fill in; ``counted`` are those that
    say a number, by the plural category (CLDR) of their field ``count``.
    """

    function_words: FunctionWords
    question: QuestionWords
    chatter: Chatter
    about: AboutWords
    statements: StatementWords
    pointing: PointingWords
    following: FollowingWords
    planning: PlanningWords
    survey: SurveyWords
    tracing: TracingWords
    stances: StanceWords
    spans: SpanWords
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
