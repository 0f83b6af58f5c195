"""What changed between two texts whose words stand side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, takewhile
from typing import NamedTuple

from assistant.tracing.places.place import Change, Pair
from assistant.tracing.texts.agreeing import Block
from assistant.tracing.texts.alignment import Stretch, align
from assistant.tracing.texts.controls import BLANK
from assistant.tracing.texts.wording import SIGNS, Span, Wording
from ingest.comparison import Piece
from ingest.language.wording import DASHES, QUOTES, WIDE, WORD, is_one_letter, settle_word

MARKS = re.compile(rf"\s+|[{DASHES}]+|(?:…|\.{{3}})+|(?:(?![{QUOTES}])\w)+|[^\w\s]|[{QUOTES}]")
"""White space, words and single marks; several dashes are one, and points that leave out."""

_NARROW = dict.fromkeys(map(ord, QUOTES), "'") | dict.fromkeys(map(ord, DASHES), "-")
_WIDE = {WIDE + code: _NARROW.get(code, chr(code)) for code in range(0x21, 0x7F)}
ONE_FORM = {**_NARROW, **_WIDE, ord("…"): "...", ord("٪"): "%"}
"""Forms of one mark, those as wide as a Chinese character too. Which marks quote is a matter of the
house, dashes and points are of any number.
"""
REPEATED = re.compile(r"(-)-+|(\.{3})\.+")


class Told(NamedTuple):
    """A change that is told: its parts by number, the words before and after it, and whether it is
    at the end.
    """

    parts: list[int]
    before: str
    after: str
    is_last: bool


AROUND = "\"'“”„‟«»‘’‚‛*#_ "
CLOSING = ".,;:…。，；：、،؛ "
"""What may stand around or after the same words."""

CORE = re.compile(rf"[\w{SIGNS}(\[（](?:.*[\w{SIGNS})\]）])?", re.DOTALL)
"""From the first word to the last, with their brackets."""


def compare(asked: Wording, held: Wording) -> Stretch:
    """Give both texts as one stretch, from end to end, their words aligned."""
    whole = Stretch((0, len(asked.ids)), (0, len(held.ids)), ())
    return align(asked.ids, held.ids, whole, asked.light)


def pair_texts(asked: Wording, held: Wording, stretch: Stretch) -> list[Pair]:
    """Give both texts beside each other: kept and added parts make up the text asked, kept and
    removed ones the other, letter by letter.

    A mark or a capital letter that only one of them has counts as a change here; white space and
    forms of one mark do not.
    """
    own = asked.find_characters(stretch.asked)
    other = held.find_characters(stretch.there, closed=asked.ends)
    pairs, at, there = list[Pair](), own[0], other[0]
    for span, like in _pair_words(asked, held, stretch):
        pairs += _part(held.text[there : like[0]], asked.text[at : span[0]])
        pairs.append(Pair("kept", asked.text[slice(*span)], held.text[slice(*like)]))
        at, there = span[1], like[1]
    return pairs + _part(held.text[there : other[1]], asked.text[at : own[1]])


def settle_marks(between: str) -> str:
    """Give the marks between two words in one form, without space."""
    return "".join(_look_through(MARKS.findall(between)))


def list_pieces(pairs: Sequence[Pair]) -> Iterator[Piece]:
    """Give two texts as one, the forms of what both have as in the text asked."""
    for kind, alike in groupby(pairs, key=lambda each: each.kind):
        yield Piece("".join(each.own or each.other for each in alike), kind)


def find_changed(pairs: Sequence[Pair], told: Sequence[Told]) -> tuple[list[Span], list[Span]]:
    """Give the spans of the text asked that the other lacks, and those of the other that it lacks,
    each from where the pairs begin.
    """
    added = _find_spans([each.own for each in pairs], pairs, told, "added")
    dropped = _find_spans([each.other for each in pairs], pairs, told, "removed")
    return list(added), list(dropped)


def _find_spans(
    texts: Sequence[str], pairs: Sequence[Pair], told: Sequence[Told], kind: str
) -> Iterator[Span]:
    ends = list(accumulate(map(len, texts)))
    for each in told:
        for place in each.parts:
            end, text = ends[place], texts[place]
            if pairs[place].kind == kind:
                start = end - len(text.lstrip())
                cut = CLOSING if each.is_last and WORD.search(text) else None
                yield start, max(start, end - len(text) + len(text.rstrip(cut)))


def list_changes(told: Iterable[Told]) -> Iterator[Change]:
    """Give the words, capitals and marks that are not the same, in their order."""
    for each in told:
        yield _trim(each.before, each.after, each.is_last)


def list_told(pairs: Sequence[Pair]) -> Iterator[Told]:
    """Give the changes in their order; the first capital, quotation marks around all and the mark
    at the end are none.
    """
    places = range(len(pairs))
    first, last = _find_kept(pairs, places, 0), _find_kept(pairs, reversed(places), len(pairs))
    for is_kept, changed in groupby(places, key=lambda each: pairs[each].kind == "kept"):
        if not is_kept:
            parts = list(changed)
            before, after = (_join(pairs, parts, kind) for kind in ("removed", "added"))
            begins, ends = parts[0] <= first, parts[-1] >= last
            if not (begins or ends) or _settle(before, begins) != _settle(after, begins):
                yield Told(parts, before, after, ends)


def _find_kept(pairs: Sequence[Pair], places: Iterable[int], none: int) -> int:
    """Give the first of some places whose part is kept and has a word."""
    kept = (each for each in places if pairs[each].kind == "kept")
    return next((each for each in kept if WORD.search(pairs[each].own or pairs[each].other)), none)


def _join(pairs: Sequence[Pair], parts: Sequence[int], kind: str) -> str:
    some = (pairs[each] for each in parts)
    return "".join(each.own or each.other for each in some if each.kind == kind)


def _settle(text: str, begins: bool) -> str:
    words = " ".join(text.split()).strip(AROUND).rstrip(CLOSING).strip(AROUND)
    return words[:1].lower() + words[1:] if begins else words


def _trim(before: str, after: str, ends: bool) -> Change:
    """Give a change without the marks that both have around their words, or that part them from
    others; nor the mark at the end.
    """
    told = [bool(WORD.search(each)) for each in (before, after)]
    if any(told) and ends:
        before, after = before.rstrip(CLOSING), after.rstrip(CLOSING)
    if any(told) and not (before.strip(AROUND) and after.strip(AROUND)):
        return Change(
            *(found[0] if (found := CORE.search(each)) else "" for each in (before, after))
        )
    if all(told):
        before, after = (each.strip(AROUND).strip() for each in (before, after))
        before, after = _cut_alike(before, after)
        after, before = (each[::-1] for each in _cut_alike(after[::-1], before[::-1]))
    return Change(before.strip(), after.strip())


def _cut_alike(before: str, after: str) -> tuple[str, str]:
    """Cut the marks off that two texts both begin with."""
    alike = takewhile(
        lambda pair: pair[0] == pair[1] and not WORD.match(pair[0]),
        zip(before, after, strict=False),
    )
    cut = sum(1 for _ in alike)
    return before[cut:], after[cut:]


def _pair_words(asked: Wording, held: Wording, stretch: Stretch) -> Iterator[tuple[Span, Span]]:
    """Give the characters of the words that agree and have the same capitals, but for that of the
    first of a sentence, and where a sentence has capitals alone; those of a block that is letter by
    letter the same at once.
    """
    for block in stretch.blocks:
        own = asked.spans[block.asked][0], asked.spans[block.asked_end - 1][1]
        other = held.spans[block.there][0], held.spans[block.there_end - 1][1]
        if asked.text[slice(*own)] == held.text[slice(*other)]:
            yield own, other
        else:
            yield from _pair_each(asked, held, block)


def _pair_each(asked: Wording, held: Wording, block: Block) -> Iterator[tuple[Span, Span]]:
    """Give the characters of each word of a block that agrees so."""
    firsts, there = asked.firsts, held.firsts
    capitals, set_there = asked.capitals, held.capitals
    for place, its_place in zip(
        range(block.asked, block.asked_end), range(block.there, block.there_end), strict=True
    ):
        span, like = asked.spans[place], held.spans[its_place]
        own, other = asked.text[slice(*span)], held.text[slice(*like)]
        begins = place in firsts or its_place in there
        if place in capitals or its_place in set_there:
            own, other = own.lower(), other.lower()
        if own == other or _is_one(own, other, begins):
            yield span, like


def _is_one(own: str, other: str, begins: bool) -> bool:
    """Tell whether two words have the same letters; a Latin capital may be set without accents, a
    Chinese character be traditional.
    """
    one, two = (settle_word(each) for each in (own, other))
    if begins:
        one, two = (each[:1].upper() + each[1:] for each in (one, two))
    same = (
        is_one_letter(a, b) or _bare(a) == b or a == _bare(b)
        for a, b in zip(one, two, strict=False)
    )
    return len(one) == len(two) and all(same)


def _bare(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)[0] if letter.isupper() else letter
    return plain if plain.isascii() else letter


def _part(before: str, after: str) -> list[Pair]:
    """Give what changed between two words that agree; the marks around it that both have stay."""
    if before == after:
        return [Pair("kept", after, before)] if before else []
    old, new = MARKS.findall(before), MARKS.findall(after)
    if _look_through(old) == _look_through(new):
        return [Pair("kept", after, before)] if before or after else []
    start = _count_alike(old, new)
    end = _count_alike(old[start:][::-1], new[start:][::-1])
    old_end, new_end = len(old) - end, len(new) - end
    parts = (
        Pair("kept", "".join(new[:start]), "".join(old[:start])),
        Pair("removed", "", "".join(old[start:old_end])),
        Pair("added", "".join(new[start:new_end]), ""),
        Pair("kept", "".join(new[new_end:]), "".join(old[old_end:])),
    )
    return [each for each in parts if each.own or each.other]


def _look_through(marks: Sequence[str]) -> list[str]:
    return [look for look in map(_look, marks) if look != " "]


def _count_alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Count the marks and spaces that both begin with."""
    both = zip(old, new, strict=False)
    alike = takewhile(lambda pair: not _is_word(pair[1]) and _look(pair[0]) == _look(pair[1]), both)
    return sum(1 for _ in alike)


def _is_word(mark: str) -> bool:
    return mark[0].isalnum()


def _look(mark: str) -> str:
    if mark == " " or (mark.isascii() and mark.isalnum()):
        return mark
    if BLANK.match(mark):
        return " "
    return REPEATED.sub(r"\1\2", mark.translate(ONE_FORM))
