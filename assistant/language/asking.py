"""What the files of words hold for questions of several statements beside one another, and of what
they do.
"""

from __future__ import annotations

from typing import Literal

from assistant.language.tables import Patterns, Table, Words


class YearlyWords(Table):
    """Patterns of a wish for figures by year.

    ``apart`` wish for each year’s, ``ranked`` open a question for the year of ``most``; without
    these words ``askings`` ask what is to be counted.
    """

    apart: Patterns
    ranked: Patterns
    most: Patterns
    askings: Patterns


class DifferingWords(Table):
    """Patterns that ask what one statement, the group ``has``, has beside another, ``lacks``.

    ``parties`` ask who signed the one and not the other, ``wording`` what is said on a ``subject``,
    ``common`` who signed both. A question that names both in one breath does so in a group of its
    own: ``gained`` where the second has it, ``lost`` where the first does.
    """

    parts: dict[Literal["who", "signed", "beside", "noun"], str]
    parties: Patterns
    common: Patterns
    wording: Patterns


class HoldingWords(Table):
    """How all that is here is asked about in everyday words: “docs per year in this corpus?”.

    ``nouns`` are what people call statements, and where they lie; ``around`` says nothing beside
    these. ``busiest`` asks for the day of most, which may say ``busy`` words beside. Statements
    are ``called`` by what stands behind; a sentence that but says that such are here is opened by
    ``leads`` and may end with ``tags``: “There are two so called, aren’t there?”. ``plainly`` are
    patterns of everyday words where statements are asked for, with what they stand for, ``papers``
    of those beside the name of who speaks.
    """

    nouns: Patterns
    around: Patterns
    busiest: Patterns
    busy: Patterns
    called: Patterns
    leads: Patterns
    tags: Patterns
    plainly: tuple[tuple[str, str], ...]
    papers: tuple[tuple[str, str], ...]


class SeriesWords(Table):
    """How a question asks who the parties of statements of one name are, from one to the next.

    ``members`` calls them so, ``came`` says that they did or are more, or asks of each statement or
    year, ``went`` that they are there no longer; ``beside`` are other words of such questions,
    which name no statement.
    """

    members: Patterns
    came: Patterns
    went: Patterns
    beside: Patterns


class AsideWords(Table):
    """Words of remarks that only wish for what an answer has anyhow: “I need the exact sentence”.

    Such a remark has one of ``heads``, and beside it but these and words that may stand ``beside``;
    one that stands ahead of a question has but words of ``openings`` (“quick question for a
    brief:”). A ``pronoun``, with the ``verb`` that it goes before, or ``of`` whose object it is in
    one word, stands for the subject that was put ahead (“Tolls: which texts have it?”); where there
    is none, ``mention`` asks for that. ``wishing`` opens a wish: “could you compare these”.
    """

    wishing: str
    heads: Words
    beside: Words
    openings: Words
    pronoun: str
    mention: str
    of: str


class GlossWords(Table):
    """How people add to a subject what else it is called, or what they mean by it.

    ``naming`` may stand before another name, ``ending`` behind it, ``begun`` before examples and
    ``ended`` behind them; the group ``name`` of ``behind`` is another name that stands in no
    brackets. One of ``kinds`` of things, also behind ``meant`` or ``denied``, but tells what is
    meant, as does all behind ``unmeant``. ``same`` stands for the name before (“of that name”).
    ``either`` is written between subjects any of which is meant; ``adjectival`` ends a word that
    tells more of another, ``title`` is a noun beside a name that need not be written there,
    ``people`` follows the beginning of a country’s name in that of its people.
    """

    either: str
    naming: str
    ending: str
    begun: str
    ended: str
    meant: str
    unmeant: str
    denied: str
    kinds: str
    behind: Patterns
    same: str
    adjectival: str
    title: str
    people: str


class SpellingWords(Table):
    """Words that are ``written`` with accents and typed without, where they are then no other word;
    those that are other words then, but not where they are the ``opening`` of a question; and
    ``endings`` that all words have with an accent. ``ambiguous`` are abbreviations that are other
    words in small letters, ``shouted`` patterns of those where they are not: “the us and Chile”.
    """

    ambiguous: Words
    shouted: Patterns
    written: Words
    opening: Words
    endings: Words


class MeasureWords(Table):
    """Words of how often something is mentioned, and by what share of the statements.

    ``numbers`` are those from one on, each in all its forms; ``more``, ``least``, ``exact`` and
    ``less`` are patterns of a bound, its ``<number>`` in the group ``n`` or ``m``; ``shares`` put
    a question of a share as one of a number, its rest in ``rest``.
    """

    numbers: Words
    more: str
    least: str
    exact: str
    less: str
    shares: tuple[tuple[str, str], ...]


class HalfWords(Table):
    """Patterns of what is asked on, of statements that were just told: “…, and when?”.

    ``joined`` stands before such a half, ``opening`` opens it. One that has but ``earliest`` or
    ``latest`` beside words ``around``, which say nothing there, asks for that one; ``dates``,
    ``places``, ``parties``, ``lengths`` and ``versions`` (in the language ``<name>``) ask for those
    of each, ``changes`` how it went over time; ``unnamed`` open a question that names not of whom
    it asks.
    """

    joined: str
    opening: str
    earliest: Patterns
    latest: Patterns
    around: str
    dates: Patterns
    places: Patterns
    parties: Patterns
    lengths: Patterns
    versions: Patterns
    changes: Patterns
    unnamed: Patterns


class ValuedWords(Table):
    """Patterns of what is asked of each of several statements: “the toll rate of each deal”.

    ``each`` stands before what calls them, which has a word for statements, one of ``statements``
    or, for those whose they are, of ``partners``. Beside words ``around`` ``dates``, ``places``,
    ``parties`` and ``paragraphs`` ask for those of each. ``it`` stands for one of them in what is
    asked of it; what has no question of its own asks by ``asking`` for its ``rest``.
    """

    each: str
    statements: str
    partners: str
    dates: str
    places: str
    parties: str
    paragraphs: str
    around: str
    asking: str
    it: str


class SurveyWords(Table):
    """Patterns that ask what is known of statements themselves, which of them ``which`` tells.

    ``partyless``, ``dateless`` and ``placeless`` ask of which that is not known, ``longest`` and
    ``shortest`` for one, ``widely_signed`` for that of most parties, ``widely_naming`` for that
    which mentions most countries, ``signing`` who has most, ``naming`` which countries they
    mention, ``subjects`` what they speak of most; ``utterances`` what somebody says at some time.
    """

    partyless: Patterns
    dateless: Patterns
    placeless: Patterns
    longest: Patterns
    shortest: Patterns
    widely_signed: Patterns
    widely_naming: Patterns
    signing: Patterns
    naming: Patterns
    subjects: Patterns
    utterances: Patterns


class ActingWords(Table):
    """Patterns that ask which statements do something (``<act>``) to a subject: the groups are
    those of ``PlanningWords``. ``asking`` opens such a question, ``told`` tells the statements,
    ``that`` stands before the act and ``behind`` behind it.
    """

    parts: dict[Literal["asking", "told", "that", "behind"], str]
    mentions: Patterns
    count: Patterns
    latest: Patterns
    earliest: Patterns


class ActWords(Table):
    """The pattern of words by which a sentence does something, in any inflection, and how these
    are said of a statement.
    """

    words: str
    said: tuple[str, ...]


class RecognisedWords(Table):
    """How a question that no form fits is put in words that one does.

    One form for each task, in which ``{which}`` names statements and ``{subject}`` what they are
    asked on; ``…_all`` without a subject, ``…_these`` of those told before, ``…_not`` of those that
    have it not. ``statements`` stands where nothing names them; ``theirs`` and ``dated`` add a
    party and a time; ``joint`` stands between several, and ``articles`` are left out before them.
    With words ``excepting`` something a question is not put so; with those that tell that something
    is ``lacking`` only where ``…_not`` says so. Words for ``passages`` beside a subject are none of
    it: “tolls references”.
    """

    statements: str
    theirs: str
    dated: str
    joint: str
    articles: str
    excepting: Patterns
    lacking: Patterns
    passages: Patterns
    mentions: str
    mentions_not: str
    mentions_these: str
    phrase: str
    count: str
    count_not: str
    count_these: str
    count_all: str
    list_all: str
    latest: str
    latest_all: str
    latest_these: str
    earliest: str
    earliest_all: str
    earliest_these: str
    mentioned: str
    compare: str
    compare_all: str
    timeline: str
    summary: str
    issued: str


class TimeWords(Table):
    """Patterns of times. ``decades`` tell one by its first year (``<decade>``), two figures of it
    (``<tens>``) or one of ``tens``, the words for the decades from the thirties on (``<named>``).

    ``weeks`` ask for the week of a day, ``beside`` say no more than the ``<time>`` beside them;
    ``ranged`` stand between two times that share a year, ``glued`` are written in one with a figure
    or a ``<month>``.
    """

    decades: Patterns
    tens: Words
    weeks: Patterns
    beside: Patterns
    ranged: Patterns
    glued: Patterns
