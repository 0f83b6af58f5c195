"""What the numbers of a series do, by what stands around and between them."""

from __future__ import annotations

import re
from bisect import bisect, bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from ingest.structure.clauses import CLAUSE, UNNUMBERED_FIRST
from ingest.structure.counting.chain import Candidate
from ingest.structure.counting.headed import LEADS_IN
from ingest.structure.counting.series import RANKS, Run, Series
from ingest.structure.dateline import is_sentence
from ingest.structure.heading import is_heading, is_headline
from ingest.structure.mark import NUMBERS, MarkKind
from ingest.structure.recitals import name_recitals
from ingest.structure.stops import CLOSING
from ingest.structure.unit import Gap, Unit

FULL = re.compile(rf"[.。]{CLOSING}$")
"""The end of a sentence, which no item but the last of a list has."""
HEADING_SHARE = 0.6
"""Numbers of which more stand before headings number sections, not paragraphs."""


class Role(StrEnum):
    """What a mark begins."""

    PARAGRAPH = "paragraph"
    PART = "part"
    """A numbered paragraph under another: ``1.`` under ``Article 5``."""
    ITEM = "item"
    HEADING = "heading"


def assign_roles(
    units: Sequence[Unit], series: dict[Series, list[Run]], sections: Sequence[int]
) -> Iterator[tuple[Run, Role]]:
    """Give the runs of each series with their roles.

    A series that stands before headings numbers these. Of the others, a run between two articles
    numbers parts of the first. A series that lies, run by run, between two numbers of another
    series of paragraphs numbers parts of these, or items if its kind is as high.
    """
    heads = {name for name, runs in series.items() if _heads(units, name, runs)}
    rest = {name: runs for name, runs in series.items() if name not in heads}
    opened = sorted(
        each.place
        for name, runs in rest.items()
        if name[0] is MarkKind.ARTICLE
        for run in runs
        for each in run
    )
    roles = _rank(units, rest, sections)
    listed = _find_second(rest, roles)
    below = _group_below(rest, opened)
    for name, runs in series.items():
        for run in runs:
            if name in heads:
                yield from _part_heads(units, run)
            elif beside := below.get(_find_article(name, run, opened)):
                within = any(_is_below(run, other) for other in beside if other is not run)
                within = within or _goes_on(units, run) or _is_led_in(units, run)
                yield run, Role.ITEM if within else Role.PART
            elif roles[name] is Role.PART and (run[0] in listed or _is_in_item(units, run)):
                yield run, Role.ITEM
            else:
                yield run, roles[name]


def _part_heads(units: Sequence[Unit], run: Run) -> Iterator[tuple[Run, Role]]:
    """Part the numbers of a run that number sections from those that a sentence follows."""
    sentences = [each for each in run if _is_prose(units, each)]
    yield [each for each in run if each not in sentences], Role.HEADING
    yield sentences, Role.PARAGRAPH


def _is_prose(units: Sequence[Unit], number: Candidate) -> bool:
    return not _is_head(units, number) and is_sentence(units[number.place].text)


def _rank(
    units: Sequence[Unit], series: dict[Series, list[Run]], sections: Sequence[int]
) -> dict[Series, Role]:
    """Give the roles of series, those of a higher kind first."""
    roles = dict.fromkeys(series, Role.PARAGRAPH)
    lower = (name for name in series if name[0] is not MarkKind.DECISION)
    for name in sorted(lower, key=lambda name: (RANKS.index(name[0]), series[name][0][0].place)):
        outer = [
            each
            for each in series
            if each != name
            and not (name[1].isupper() and each[1].isupper())  # PP and OP stand side by side
            and roles[each] is Role.PARAGRAPH
            and (_is_dotted_article(name, each) or _is_within(series[name], series[each], sections))
            and not _is_behind(units, series[name][0], series[each][-1])
        ]
        if outer:
            roles[name] = _give_role(name, outer)
    return roles


def _group_below(series: dict[Series, list[Run]], opened: Sequence[int]) -> dict[int, list[Run]]:
    """Give the runs that lie wholly in one article, article by article."""
    below: dict[int, list[Run]] = defaultdict(list)
    for name, runs in series.items():
        for run in runs:
            if article := _find_article(name, run, opened):
                below[article].append(run)
    return below


def _find_article(name: Series, run: Run, opened: Sequence[int]) -> int:
    """Give which article a run lies wholly in, 0 for none."""
    if name[0] in {MarkKind.ARTICLE, MarkKind.DECISION, MarkKind.DOTTED}:
        return 0
    first, last = (bisect(opened, each.place) for each in (run[0], run[-1]))
    return first if first == last else 0


def _holds(outer: Run, run: Run) -> bool:
    """Tell whether a run stands between two numbers of another."""
    places = [each.place for each in outer]
    return bisect_left(places, run[0].place) == bisect_left(places, run[-1].place) > 0


def _is_below(run: Run, outer: Run) -> bool:
    """Tell whether a run lists what stands in a paragraph of an article, be it in the first, which
    has no number.
    """
    if run[0].mark.shape in {CLAUSE, UNNUMBERED_FIRST}:
        return False
    return _holds(outer, run) or outer[0].mark.shape == UNNUMBERED_FIRST


def _is_led_in(units: Sequence[Unit], run: Run) -> bool:
    """Tell whether an item leads in to a run: “(b) the following: / 1. …”."""
    lead = units[run[0].place - 1]
    item = bool(lead.marks) and NUMBERS.isdisjoint(mark.kind for mark in lead.marks)
    return item and lead.text.endswith(LEADS_IN)


def _is_behind(units: Sequence[Unit], run: Run, outer: Run) -> bool:
    """Tell whether a run begins behind the last of another, below a text of its own: behind
    recitals, or numbers in brackets, which hold none without.
    """
    if run[0].place < outer[-1].place or units[run[0].place - 1].marks:
        return False
    bracketed = outer[0].mark.shape == "()" != run[0].mark.shape
    return bracketed or bool(name_recitals(units[outer[0].place - 1].text))


def _find_second(
    series: dict[Series, list[Run]], roles: Mapping[Series, Role]
) -> frozenset[Candidate]:
    """Give the first numbers of the runs that list what stands in parts of a paragraph: of these
    the series that comes first below it numbers the parts.
    """
    opened, parts = list[int](), list[tuple[int, Candidate, Series]]()
    for name, runs in series.items():
        if roles[name] is Role.PARAGRAPH:
            opened += (each.place for run in runs for each in run)
        elif roles[name] is Role.PART and name[0] is not MarkKind.DOTTED:
            parts += ((run[0].place, run[0], name) for run in runs)
    opened.sort()
    first: dict[int, Series] = {}
    return frozenset(
        each
        for place, each, name in sorted(parts, key=lambda part: part[0])
        if first.setdefault(bisect(opened, place), name) != name
    )


def _is_in_item(units: Sequence[Unit], run: Run) -> bool:
    """Tell whether a run stands in an item: led in to by one, or right below 一、（一）."""
    lead = units[run[0].place - 1]
    below = any(mark.kind is MarkKind.CHINESE_ITEM for mark in lead.marks)
    return (below and run[0].mark.kind is MarkKind.ARABIC) or _is_led_in(units, run)


def _goes_on(units: Sequence[Unit], run: Run) -> bool:
    """Tell whether the numbers of a run list, in small letters, what a sentence breaks off at."""
    lead = units[run[0].place - 1]
    texts = [units[each.place].text[each.mark.length :] for each in run]
    listed = all(text[:1].islower() for text in texts) and not any(map(FULL.search, texts[:-1]))
    return listed and not (lead.ends_sentence or lead.bold or lead.level)


def _is_dotted_article(name: Series, other: Series) -> bool:
    """Tell whether dotted numbers meet articles, whose paragraphs they number: 5.1 of Article 5."""
    return name[0] is MarkKind.DOTTED and other[0] is MarkKind.ARTICLE


def _give_role(name: Series, outer: Sequence[Series]) -> Role:
    if any(RANKS.index(each[0]) < RANKS.index(name[0]) for each in outer):
        return Role.PART
    return Role.ITEM


def _heads(units: Sequence[Unit], name: Series, runs: Sequence[Run]) -> bool:
    """Tell whether the numbers of a series stand before headings."""
    if name[0] in {MarkKind.ARTICLE, MarkKind.DECISION, MarkKind.SIGN}:
        return False
    places = [each.place for run in runs for each in run]
    heads = [_is_head(units, each) for run in runs for each in run]
    followed = [after > place + 1 for place, after in pairwise((*places, len(units)))]
    both = sum(head and more for head, more in zip(heads, followed, strict=True))
    return both >= HEADING_SHARE * len(places)


def _is_head(units: Sequence[Unit], number: Candidate) -> bool:
    """Tell whether a number stands before a heading, in its line or alone above it; 一、 also where
    the sentence before ends close above.
    """
    before, unit = units[number.place - 1], units[number.place]
    if number.mark.kind is MarkKind.CHINESE and unit.gap == Gap.LINE and before.ends_sentence:
        return is_headline(unit.text[number.mark.length :])
    if number.mark.kind is MarkKind.ARABIC or number.mark.length < len(units[number.place].text):
        return is_heading(units, number.place, number.mark.length)
    return number.place + 1 < len(units) and is_heading(units, number.place + 1)


def _is_within(inner: Sequence[Run], outer: Sequence[Run], sections: Sequence[int]) -> bool:
    """Tell whether each run of a series stands between two numbers of another.

    A heading that parts a run from the number before it ends what that number begins.
    """
    opened = sorted(each.place for run in outer for each in run)
    articles = outer[0][0].mark.kind is MarkKind.ARTICLE
    for run in inner:
        above = bisect(opened, run[0].place)
        if not above or above != bisect(opened, run[-1].place):
            return False
        if not articles and sections[opened[above - 1]] != sections[run[0].place]:
            return False
    return True
