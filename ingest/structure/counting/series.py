"""Numbers of one kind that may belong together, each with how sure its place makes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ingest.structure.counting.chain import Candidate
from ingest.structure.dateline import breaks_off
from ingest.structure.forms import CAPTION
from ingest.structure.heading import heads_article, is_heading, is_headline
from ingest.structure.mark import Mark, MarkKind
from ingest.structure.unit import Gap, Unit

ENOUGH = 1.0
"""The least sum of strengths of a run that counts: one sure number, or two likely ones."""
LIKELY = 0.5

GAP_STRENGTH = {Gap.PAGE: 1.0, Gap.BLOCK: 1.0, Gap.LINE: 0.6, Gap.INLINE: 0.3}
LISTS = 2
"""So many ones are rather lists under two headings than one flattened list."""
BARE = 0.4
"""What is left of a number's strength where no stop follows it."""

RANKS = (
    MarkKind.ARTICLE,
    MarkKind.DECISION,
    MarkKind.ROMAN,
    MarkKind.SPELT,
    MarkKind.CAPITAL,
    MarkKind.CHINESE,
    MarkKind.SIGN,
    MarkKind.ARABIC,
    MarkKind.DOTTED,
)
"""Numbers in the order in which one kind stands above another."""

BARE_KINDS = frozenset({MarkKind.ARABIC, MarkKind.ROMAN, MarkKind.CAPITAL})

Run = list[Candidate]
Series = tuple[MarkKind, str, bool]
"""A kind of number, what stands around it, and whether it is set off as headings are."""


def name_series(units: Sequence[Unit], place: int, mark: Mark) -> Series:
    """Give the series that a mark belongs to; a bare number goes with those that have a stop."""
    if mark.kind in {MarkKind.ARTICLE, MarkKind.SIGN}:
        return (mark.kind, "", False)
    unit = units[place]
    face = bool(unit.level or unit.bold) and not unit.text.endswith(":")
    set_off = face and is_heading(units, place, mark.length)
    bare = mark.kind is MarkKind.ARABIC and mark.shape == ""
    return (mark.kind, "." if bare else mark.shape, set_off)


def join_shapes(found: dict[Series, list[Candidate]]) -> dict[Series, list[Candidate]]:
    """Join series whose numbers an author stopped in two ways, or set bold here and there, but
    counted through.
    """
    joined = dict(found)
    for name, more in _pair_shapes(found):
        if name not in joined or more not in joined:
            continue
        both = sorted((*joined[name], *joined[more]), key=lambda each: each.place)
        fewer = min(joined[name], joined[more], key=len)
        alike = name[2] == more[2]
        if _counts_through(both) if alike else _fills_gaps(fewer, both):
            main, other = (name, more) if alike or joined[more] is fewer else (more, name)
            joined[main] = both
            del joined[other]
    return joined


def _pair_shapes(found: Iterable[Series]) -> Iterator[tuple[Series, Series]]:
    for name, more in combinations(found, 2):
        if name[0] == more[0] and (name[1] == more[1] or name[2] == more[2]):
            yield name, more


def _counts_through(both: Sequence[Candidate]) -> bool:
    return [each.value for each in both] == list(range(1, len(both) + 1))


def _fills_gaps(fewer: Sequence[Candidate], both: Sequence[Candidate]) -> bool:
    """Tell whether each number of a few stands where the others leave just that one out."""
    values = [0, *(each.value for each in both), 1]
    few = {each.place for each in fewer}
    around = ((values[n], each, values[n + 2]) for n, each in enumerate(both))
    return len(fewer) < len(both) - len(fewer) and all(
        before == each.value - 1 and after in {1, each.value + 1}
        for before, each, after in around
        if each.place in few
    )


def weigh(units: Sequence[Unit], place: int, mark: Mark, sections: Sequence[int]) -> Candidate:
    """Give a mark with how sure it is that it counts: by its place, its stop, its indent."""
    unit = units[place]
    strength = 1.2 if unit.computed else GAP_STRENGTH[unit.gap]
    if mark.shape == "" and mark.kind in BARE_KINDS and not _stands_alone(units, place, mark):
        strength *= BARE
    below = place > 0 and unit.gap < Gap.PAGE and _is_above(units, place - 1, mark.value)
    if below:
        strength = max(strength, GAP_STRENGTH[Gap.BLOCK])
    elif unit.gap == Gap.LINE and not _begins_anew(units, place, mark):
        strength = 0.0  # the line before goes on in this one
    if mark.named and not _names_article(unit, mark):
        strength *= BARE
    inline = unit.gap == Gap.INLINE and not below
    if inline and mark.kind is MarkKind.ARTICLE and strength >= GAP_STRENGTH[Gap.INLINE]:
        strength, inline = LIKELY, False
    return Candidate(place, mark.value, mark, strength, sections[place], inline)


def _begins_anew(units: Sequence[Unit], place: int, mark: Mark) -> bool:
    """Tell whether a number begins a line that goes on from no line before: a clause ends there, or
    far before the width, or both lines are a number and a few words.
    """
    before, unit = units[place - 1], units[place]
    if before.ends_clause or (unit.anew and mark.shape):
        return True
    last = (each for each in before.marks if (each.kind, each.shape) == (mark.kind, mark.shape))
    listed = any(
        each.value == mark.value - 1 and is_headline(before.text[each.length :]) for each in last
    )
    short = is_headline(unit.text[mark.length :]) and not breaks_off(before.text)
    return bool(mark.shape) and listed and short


def _stands_alone(units: Sequence[Unit], place: int, mark: Mark) -> bool:
    """Tell whether a number without a stop is set apart: bold, or alone above a heading."""
    unit = units[place]
    if unit.bold or unit.level:
        return True
    above = place + 1 < len(units) and is_heading(units, place + 1)
    return mark.kind is not MarkKind.ARABIC and mark.length == len(unit.text) and above


def _is_above(units: Sequence[Unit], place: int, value: int) -> bool:
    """Tell whether a unit is an article's number or caption and no more, or, above the first number
    in it, its number and title; or a heading after 一、.
    """
    unit = units[place]
    return _is_article(unit, value == 1) or heads_article(units, place) or _is_chinese_head(unit)


def _is_chinese_head(unit: Unit) -> bool:
    marks = (mark for mark in unit.marks if mark.kind is MarkKind.CHINESE)
    return any(is_headline(unit.text[mark.length :]) for mark in marks)


def _is_article(unit: Unit, titled: bool) -> bool:
    """Tell whether a unit is “Article 5” and no more, or “第5条” with its caption; where it may be
    ``titled``, “Article 5. Lamps” too.
    """
    rests = (unit.text[mark.length :] for mark in unit.marks if mark.kind is MarkKind.ARTICLE)
    return any(
        not rest or CAPTION.fullmatch(rest) or (titled and is_headline(rest.removesuffix(".")))
        for rest in rests
    )


def _names_article(unit: Unit, mark: Mark) -> bool:
    """Tell a line that is headed ``Article 5`` from a sentence that begins with these words."""
    rest = unit.text[mark.length :]
    stopped = not mark.printed[-1:].isalnum() or mark.shape == "第"
    return not rest or stopped or bool(unit.level or unit.bold) or not rest[:1].islower()


def count_on(candidates: list[Candidate], articles: bool) -> list[Candidate]:
    """Count on where every number is 1, as converters of documents leave their lists.

    Two ones under two headings are two lists, and so are any under two articles: these are counted
    on within each section. More of them are one list, whatever headings part it.
    """
    likely = [each for each in candidates if each.strength >= LIKELY]
    ones = likely if any(each.strength >= ENOUGH for each in likely) else []
    if len(ones) <= 1 or any(each.value != 1 for each in likely):
        return candidates
    if articles or len(ones) == LISTS:
        counted: dict[int, int] = defaultdict(int)
        for each in ones:
            counted[each.section] += 1
        return candidates if max(counted.values()) == 1 else _count_sections_on(ones)
    return [replace(each, value=number) for number, each in enumerate(ones, 1)]


def _count_sections_on(ones: Sequence[Candidate]) -> list[Candidate]:
    counted: dict[int, int] = defaultdict(int)
    numbered = []
    for each in ones:
        counted[each.section] += 1
        numbered.append(replace(each, value=counted[each.section]))
    return numbered


def renumber(candidate: Candidate) -> Mark:
    """Give a mark with the number that it has in its run: a flattened list is counted on."""
    mark = candidate.mark
    if mark.kind is MarkKind.ARABIC and mark.value != candidate.value:
        return replace(mark, value=candidate.value, label=str(candidate.value))
    return mark
