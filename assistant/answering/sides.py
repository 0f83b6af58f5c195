"""What a comparison sets side by side, read from how a question names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.language.detect import detect_language
from assistant.language.vocabulary import UNSPACED, read_vocabularies, whole
from assistant.question.cues.scope.sided import JOINT
from assistant.question.cues.times.timing import cut_preposition, cut_time, read_timing
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.called.terms import read_names
from assistant.question.meant.naming import find_naming
from assistant.question.meant.selection import (
    cut_age,
    find_meant,
    select,
    select_parties,
)
from assistant.question.plan import MOST_SIDES, Plan
from assistant.retrieval.view import View
from config.errors import QuestionError
from ingest.language.parties import cut_parties, find_names
from ingest.language.parties import find_meant as find_parties_meant
from ingest.statement import Statement

FEWEST_SIDES = 2
MOST_NAMED = 24
"""Names of sides; all statements are looked through for each."""

_PRONOUNS = re.compile(
    whole(word for words in read_vocabularies() for word in words.planning.pronouns),
    re.IGNORECASE,
)
"""“The one of 2022”, «celle de 2023»: what stands for a statement that is named beside it."""


_LAST_NOUN = re.compile(rf"{NOUNS.pattern}(?=\W*\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Side:
    """The statements that stand on one side of a comparison, and how the question names them."""

    name: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is said of one side: its words, and those beside the time that it names, if any."""

    text: str
    rest: str
    timed: bool

    @property
    def names(self) -> bool:
        """Whether it says more of its statement than when it was made."""
        return bool(read_names(_PRONOUNS.sub(" ", cut_age(self.rest))))


def find_sides(plan: Plan, view: View) -> list[Side]:
    """Find what is compared; nothing where it is less than two sides.

    A side that is only a time is called as the one beside it: “the Harbour statements of 2030 and
    2031”; a time that ends them all is each one's: “Velm and Tarn in 2030”, unless one of them has
    no statement of that time. Where one name alone is given, or none of few statements, each of
    these is a side.
    """
    if not plan.which and FEWEST_SIDES <= len(view.statements) <= MOST_SIDES:
        return [Side(each.title, (each,)) for each in view.statements]
    return name_sides([plan.which], plan.subject, view)


def name_sides(named: Sequence[str], subject: str, view: View) -> list[Side]:
    """Find what is set side by side: each name is a side, or one that names all is parted."""
    if len(named) > 1:
        return _find_named(named, subject, view)
    paired = _split_pairs(named[0])
    sides = _find_named(paired, subject, view) if paired else []
    if sides and _are_known(sides):
        return sides
    if spoken := _find_spoken(paired, view):
        return spoken
    return _find_named([*_split(named[0])], subject, view)


def leave_named(sides: Sequence[Side]) -> list[Side]:
    """Leave out of a side with several statements those that are named alone on another one: “the
    Oslo and the Lima communiqué”, where both are of Norway.
    """
    alone = {each.statements[0].id for each in sides if len(each.statements) == 1}
    left = (tuple(one for one in each.statements if one.id not in alone) for each in sides)
    return [
        replace(each, statements=rest) if rest else each
        for each, rest in zip(sides, left, strict=True)
    ]


def joins_names(which: str) -> bool:
    """Tell whether what is joined are names: “the statements with Velm” are of one."""
    return JOINT.search(which) is not None and all(map(read_names, _split(which)))


def _find_named(named: Sequence[str], subject: str, view: View) -> list[Side]:
    parts = [each for each in named if each]
    timed = _share_time(parts)
    shared = _read_parts(timed, subject, view)
    own = _read_parts(parts, subject, view) if timed != parts else shared
    return own if shared and own and _are_known(own) and not _are_known(shared) else shared


def _are_known(sides: Sequence[Side]) -> bool:
    return all(each.statements for each in sides)


def _read_parts(parts: Sequence[str], subject: str, view: View) -> list[Side]:
    together = _join(parts)
    joined = _read_sides([*map(_read_piece, together)], subject, view)
    if together == list(parts) or (joined and joined[0].statements):
        return joined
    return _read_sides([*map(_read_piece, parts)], subject, view)


def _read_sides(pieces: Sequence[_Piece], subject: str, view: View) -> list[Side]:
    called = list(_call(_name_kind(pieces)))
    last = next((each for each in reversed(called) if each.names), None)
    shared = _PRONOUNS.sub(" ", cut_age(last.rest)) if last else ""
    once = list(dict.fromkeys(called))
    if len(once) > MOST_NAMED:
        raise QuestionError(
            f"the question names {len(once)} side by side", mend=f"name at most {MOST_NAMED}"
        )
    sides = [_find_side(each, shared, subject, view) for each in once]
    kept = list(dict.fromkeys(each for each in sides if each.statements or _is_name(each.name)))
    if len(kept) == 1 and FEWEST_SIDES <= len(kept[0].statements) <= MOST_SIDES:
        return [Side(each.title, (each,)) for each in kept[0].statements]
    same = len({each.statements for each in kept}) < len(kept)
    return [] if same or len(kept) < FEWEST_SIDES else kept


def _split(which: str) -> Iterator[str]:
    """Part what is compared where it is joined."""
    ends = [found.span() for found in JOINT.finditer(which)]
    for (_, start), (end, _) in pairwise([(0, 0), *ends, (len(which), 0)]):
        yield which[start:end].strip()


def _split_pairs(which: str) -> list[str]:
    """Part what is compared where each side is a pair: “the US with Japan and the US with Chile”;
    nothing where it is not.
    """
    joints = list(JOINT.finditer(which))
    words = [each[0].strip().lower() for each in joints]
    pairs = len(words) % 2 == 1 and len(words) > 1
    if not pairs or len({*words[::2]}) > 1 or len({*words[1::2]}) > 1 or words[0] == words[1]:
        return []
    ends = [each.span() for each in joints[1::2]]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(which)]
    return [which[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]


def _share_time(parts: Sequence[str]) -> list[str]:
    last, when = cut_time(parts[-1]) if parts else ("", "")
    if not when or not last or any(_read_piece(each).timed for each in (*parts[:-1], last)):
        return list(parts)
    return [f"{each} {when.strip()}" for each in (*parts[:-1], last)]


def _join(parts: Sequence[str]) -> list[str]:
    """Join names without a time to the next one with a time, where several have one: “the United
    States and Japan of 2021 and of 2022” are two sides.
    """
    timed = [_read_piece(each).timed for each in parts]
    if sum(timed) < FEWEST_SIDES:
        return list(parts)
    joined, open_parts = list[str](), list[str]()
    for part, closes in zip(parts, timed, strict=True):
        open_parts.append(part)
        if closes:
            joined.append(" ".join(open_parts))
            open_parts = []
    return [*joined, *open_parts]


def _read_piece(text: str) -> _Piece:
    timing = read_timing(text)
    return _Piece(text, timing.rest, bool(timing.since or timing.until))


def _name_kind(pieces: Sequence[_Piece]) -> list[_Piece]:
    """Give each piece that has a pronoun and no word for a statement the word of another one:
    “that of Oslo” is a declaration where it stands beside the declaration of Accra. So does each
    place or title before the last one, where a word for statements ends all: “the Oslo, Lima and
    Accra declarations”, and behind the first one, where it stands there alone.
    """
    if not pieces:
        return []
    *others, last = pieces
    ending = _LAST_NOUN.search(last.text)
    if ending and not any(NOUNS.search(each.text) for each in others):
        called = (f"{each.text} {ending[0]}" if _takes_noun(each) else each.text for each in others)
        pieces = [*map(_read_piece, called), last]
    noun = next((found[0] for each in pieces if (found := NOUNS.search(each.text))), "")
    if noun and not any(NOUNS.search(each.text) for each in pieces[1:]):
        called = (f"{noun} {each.text}" if _takes_noun(each) else each.text for each in pieces[1:])
        pieces = [pieces[0], *map(_read_piece, called)]
    return [
        each if not noun or NOUNS.search(each.text) else _read_piece(_PRONOUNS.sub(noun, each.text))
        for each in pieces
    ]


def _find_spoken(pairs: Sequence[str], view: View) -> list[Side]:
    """Find the statements that name all people of each pair; nothing where one has none."""
    sides = [Side(each, find_naming(each, view)) for each in pairs]
    return sides if _are_known(sides) else []


def _takes_noun(piece: _Piece) -> bool:
    return piece.names and not (_is_party(piece.text) or _PRONOUNS.search(piece.text))


def _call(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Give each piece a name: that of the one before it, else behind it, where it has none."""
    first, before = next((each for each in pieces if each.names), None), ""
    for piece in pieces:
        if piece.names or not piece.timed or first is None:
            yield piece
            before = piece.rest if piece.names else before
        elif before:
            yield replace(piece, text=f"{cut_preposition(before)} {piece.text}")
        else:
            yield replace(piece, text=f"{piece.text} {first.rest}")


def _find_side(piece: _Piece, shared: str, subject: str, view: View) -> Side:
    """Find the statement that a name means, or all those of a party."""
    gap = "" if UNSPACED.search(piece.text) else " "
    plain = " ".join(_PRONOUNS.sub(gap, piece.text).split())
    if find_parties_meant(piece.text):  # then no other side's words are its own
        shared = cut_parties(shared)[1]
    every = subject and _is_party(plain)
    for text in dict.fromkeys((piece.text, plain)):
        named = read_names(text) and not every
        one = find_meant(text, view, shared, subject) if named else None
        if one:
            return Side(one.title, (one,))
        meant = select(text, view)
        if meant and 0 < len(meant.statements) < len(view.statements):
            return Side(_name_party(plain) if every else plain, tuple(meant.statements))
    return _find_foreign_side(plain, view)


def _find_foreign_side(name: str, view: View) -> Side:
    """Find the statements of the party and time in a name whose other words no title has, for they
    are of another language: those of the fewest parties, for these are named.
    """
    meant = select_parties(name, view) if find_parties_meant(name) else None
    spoken = detect_language(name)
    theirs = [each for each in (meant.statements if meant else ()) if each.language != spoken]
    fewest = min((len(each.parties) for each in theirs), default=0)
    found = tuple(each for each in theirs if len(each.parties) == fewest)
    return Side(found[0].title if len(found) == 1 else name, found)


def _is_party(text: str) -> bool:
    """Tell whether parties alone are named, so that any of their statements may be meant."""
    named, rest = cut_parties(text)
    return bool(named) and not read_names(rest) and not NOUNS.search(rest)


def _name_party(text: str) -> str:
    """Give the one party that a name has as it is written there: “Fiji's”."""
    spans = [(start, end) for start, end, _ in find_names(text)]
    return text[slice(*spans[0])] if len(spans) == 1 else text


def _is_name(text: str) -> bool:
    """Tell whether what nothing here is called was meant as a name: it has a capital, if its
    script has any.
    """
    return text != text.lower() or text == text.upper()
