"""What the files of words hold for questions of statements, table by table."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict

Words = Annotated[tuple[str, ...], BeforeValidator(lambda text: tuple(text.split()))]
"""Words that a file gives as one string."""
Patterns = tuple[str, ...]

Kind = Literal[
    "summit", "ministerial", "plan", "framework", "joint", "communique", "declaration", "charter",
    "fact_sheet", "principles", "readout", "memorandum", "treaty", "vision", "agreement",
]  # fmt: skip
"""What titles call statements; the first that fits is meant."""
KINDS: tuple[Kind, ...] = get_args(Kind)

Act = Literal[
    "calls", "condemns", "supports", "opposes", "announces", "commits", "welcomes", "worries",
    "reaffirms", "stresses", "recognises", "agrees", "warns", "bans", "proposes", "encourages",
]  # fmt: skip
"""What a statement does beside mentioning something; the first whose words fit is meant."""
ACTS: tuple[Act, ...] = get_args(Act)


Sides = Literal["two", "three", "four"]
"""Of how many parties a statement is, where it is called after that: bilateral, trilateral."""
SIDES: tuple[Sides, ...] = get_args(Sides)


Span = Literal[
    "early", "mid", "late", "first_half", "second_half", "first_quarter", "second_quarter",
    "third_quarter", "fourth_quarter", "spring", "summer", "autumn", "winter",
]  # fmt: skip
"""A part of a year by which people tell when something was."""
SPANS: tuple[Span, ...] = get_args(Span)


class Table(BaseModel):
    """A table of a file: what it has besides is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StatementWords(Table):
    """Words for any statement, and patterns that ask several of them.

    ``kinds`` are the patterns that ask for statements of a kind, ``titled`` those of the titles of
    some where these are others: a word for a kind may be one for any statement too. ``sides`` are
    those that say of how many parties a statement is, ``without_sides`` leaves out statements of
    some ``<sides>``.
    """

    self: Words
    several: Patterns
    kinds: dict[Kind, str]
    titled: dict[Kind, str]
    sides: dict[Sides, str]
    without_sides: str


class PointingWords(Table):
    """What a question says beside a label, and what comes before a matter asked about.

    ``translating`` patterns ask for a translation of ``what``, into the language ``<name>``,
    ``worded`` how it is said in that language, ``worded_on`` how what was quoted before is.
    ``rendering`` are words of such questions beside words in quotation marks and a language.
    """

    asking: Patterns
    about: Patterns
    translating: Patterns
    worded: Patterns
    worded_on: Patterns
    rendering: Patterns


class FollowingWords(Table):
    """How a question leans on the turn before.

    ``opening`` words go before a question, ``leaning`` patterns and ``links`` before a bare subject
    (those of ``cases`` make it a new case), ``ending`` after it; a subject has none of ``verbs``.
    ``genitives`` stand between a word for a statement and whose it is. ``among`` choose one of
    several statements, whose place ``places`` tell in order, or ``last``; ``chosen`` do so within a
    question that asks more, by a place or by age (the group ``one``). ``counting`` patterns ask
    how many were listed, ``listing`` which, ``begun`` since when. ``whole`` patterns ask for all of
    the paragraph that was quoted, or where or why it says so. ``pointing`` words stand for the last
    statement, ``several`` for all that were listed, the group ``topic`` of ``topical`` patterns for
    what was asked of it, ``previous`` patterns for the statement before it in its series; ``same``
    ask whether ``which`` says the same. ``saying`` patterns ask what it says on the whole, or the
    one that a group of theirs tells. ``narrowing`` words stand beside what narrows a list: “only”,
    ``those`` for its statements; ``dated`` puts a time to a question. ``tails`` only ask what it
    says, as it is quoted anyhow: “and the first, what does it say exactly?”.
    """

    tails: Patterns
    opening: Words
    narrowing: Words
    those: Words
    dated: str
    leaning: Patterns
    links: Words
    cases: Words
    genitives: Words
    ending: str
    verbs: Words
    among: Patterns
    chosen: Patterns
    places: tuple[Words, ...]
    last: Words
    counting: Patterns
    listing: Patterns
    begun: Patterns
    whole: Patterns
    pointing: Patterns
    several: Patterns
    topical: Patterns
    previous: Patterns
    same: Patterns
    saying: Patterns


class TurnWords(Table):
    """How a follow-up says which other statement it asks of.

    The group ``one`` of ``ones`` stands for the statement that their ``name`` tells (“the Velm
    one”), which ``noun`` calls it too. ``meant`` patterns open a correction, and ``again`` asks the
    question before for what is meant. ``beside`` patterns ask for the paragraph that stands
    ``next`` to the one that was quoted, or ``before`` it; the pattern ``besides`` leaves out what
    was just told, that of ``leads`` opens a question that goes on: “and”, “so”.
    ``novel`` patterns ask whether what was quoted is new, ``others`` who else says so, ``two_told``
    for the two sentences that were told before, ``whether`` if words stand in ``which`` too,
    ``same_word`` if ``which`` uses the same word or the ``other``. ``same_year`` is a year or month
    that was asked of before, and how it is put, ``without`` what leaves out what is older or newer
    than a ``time``, and how; ``set_beside`` wishes to compare, ``together`` what was told before.
    """

    ones: Patterns
    beside: Patterns
    besides: str
    leads: str
    novel: Patterns
    others: Patterns
    noun: str
    meant: Patterns
    again: str
    without: tuple[tuple[str, str], ...]
    together: str
    two_told: Patterns
    whether: Patterns
    same_word: Patterns
    same_year: tuple[tuple[str, str], ...]
    set_beside: Patterns


class PlanningWords(Table):
    """Patterns that ask of statements rather than of one paragraph.

    ``mentions`` ask which have some words, ``counts`` how many there are, ``lists`` which are of a
    time, party or title, ``latest`` and ``earliest`` for one of them, ``overviews`` for those that
    have some words most often, ``mentioned`` whether one has some, ``passages`` where in one,
    ``located`` where one says something,
    ``timelines`` what was said of them over time, ``sayings`` what is said of them, ``comparisons``
    what tells apart the statements that ``joint`` joins, ``commitments`` and ``appeals`` what one
    commits to and calls on others to do, ``summaries`` what one says on the whole, ``held`` what
    there is, ``languages`` in which. Their groups are ``which`` and ``when`` (what tells the
    statements meant), ``subject`` (the words) and ``not``. A quotation asks for exact words beside
    any of ``phrases``; ``exact`` ask for them without quotation marks. ``within`` end a subject and
    tell statements. At ``parted`` a question of two parts is parted, at ``seams`` too where each of
    them asks; where the second ``echoes`` the first, it asks what was just quoted. ``telling``
    opens what someone tells of himself, ``told_of`` stands before what that is of. A subject with a
    ``clause`` is no mere noun, nor is one with a word of ``linking`` between others.
    ``before``, ``after``, ``since`` and ``until`` stand before a ``<time>``, ``later`` and
    ``earlier`` behind one; ``dated`` end a text with one; ``newest`` and ``oldest`` name one by its
    place in time, ``next_day`` stand before one whose next day is meant, ``at`` stand before a
    place, ``shared`` say that a statement is of several, ``fillers`` are no names of statements,
    ``pronouns`` stand for one that is named beside them, or count some. ``spoken`` say in which
    language statements are, ``<name>`` without ``spoken_ending``. ``excepted`` stand before what
    names statements that are left out, ``excepted_end`` behind it; ``excepted_by_name`` have it in
    the group ``named``, and what stays in ``kept``. Between words of a subject ``excepting``
    stands before what is not to be mentioned, as ``but_not`` does; ``reversing`` parts what is to
    be ``without`` it from a ``subject`` behind;
    ``rephrased`` puts questions in the words that forms know;
    ``adding`` and ``choosing`` before what is as well, or may be instead; ``both`` opens what
    ``adding`` joins, ``paired`` patterns are of two that are joined by words around both, ``one``
    and ``other``. ``devoted`` ask which have a subject for their matter, ``every`` for every place
    that has some words, ``verbatim`` for the very words of some statements on a subject;
    ``measured`` is how long a summary is to be. Words that end as a ``gerund`` are no forms of
    nouns that end as a ``plural``. ``titled`` have a ``subject`` that titles are to have.
    ``versus`` sets wordings against each other, ``sorting`` asks which of them is used where.
    ``spans`` tell a part of a ``<year>``.
    """

    parts: dict[
        Literal["statement", "statements", "plural", "mention", "mentioned", "joined", "kinds"], str
    ]
    mentions: Patterns
    counts: Patterns
    lists: Patterns
    latest: Patterns
    earliest: Patterns
    overviews: Patterns
    mentioned: Patterns
    located: Patterns
    passages: Patterns
    devoted: Patterns
    titled: Patterns
    every: Patterns
    verbatim: Patterns
    timelines: Patterns
    sayings: Patterns
    comparisons: Patterns
    commitments: Patterns
    appeals: Patterns
    summaries: Patterns
    measured: str
    joint: str
    within: Patterns
    parted: str
    seams: str
    telling: str
    told_of: str
    echoes: Patterns
    clause: str
    linking: str
    phrases: Patterns
    exact: Patterns
    held: Patterns
    languages: Patterns
    before: Patterns
    after: Patterns
    since: Patterns
    until: Patterns
    later: Patterns
    earlier: Patterns
    dated: Patterns
    newest: Patterns
    oldest: Patterns
    next_day: Patterns
    at: Words
    shared: Words
    fillers: Words
    pronouns: Words
    spoken: Patterns
    spoken_ending: str
    excepted: Patterns
    excepted_by_name: Patterns
    excepted_end: str
    excepting: str
    reversing: str
    but_not: str
    rephrased: tuple[tuple[str, str], ...]
    adding: str
    both: str
    paired: Patterns
    gerund: str
    plural: str
    choosing: str
    versus: str
    sorting: str
    spans: dict[Span, Patterns]
