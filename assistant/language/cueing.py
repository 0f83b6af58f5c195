"""What tells in a question that no form fits what is asked of statements, a table of a language."""

from __future__ import annotations

from assistant.language.tables import Patterns, Table


class CueWords(Table):
    """Patterns of the words by which a question of statements is known where no form fits it.

    ``mention`` stands between statements and what they have, ``saying`` between who speaks and of
    what; ``about`` stands before a subject, ``passive`` before statements in which it stands, of
    ``edges``, which say nothing there, a subject is freed. ``asking`` asks whether,
    ``determining`` which, ``places`` where, ``wishes`` open what is only wished for. The others
    tell what is asked: a number, the ``latest``, the ``earliest``, how it went ``over`` time, what
    ``comparing`` sets side by side, what is told in ``brief``. ``tails`` of a question wish but for
    what it is answered with anyhow: “… Quote them, please.” Who does something ``jointly`` is a
    party, and no subject; a ``pronoun`` (“What does …”) asks for what is said, not for statements.
    ``manner`` is how a subject is to be mentioned (“by name”), and no word of it; what ``framed``
    has before it (“the question of”) calls it a subject; ``framed_behind`` is what is ``kept`` with
    what does so behind it, of which ``many`` are: “human rights issues”, but not “global issues”.
    ``worded`` calls the ``words`` of a subject words: “the word ‘tolls’ about ferries”.
    """

    mention: str
    saying: str
    asking: str
    determining: str
    places: str
    wishes: str
    counting: Patterns
    latest: Patterns
    earliest: Patterns
    over: Patterns
    comparing: Patterns
    brief: Patterns
    about: str
    passive: str
    edges: str
    tails: Patterns
    jointly: str
    pronoun: str
    manner: str
    framed: str
    framed_behind: str
    worded: str
