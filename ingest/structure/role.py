"""What the numbers of a series do, by what stands around and between them."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from ingest.structure.heading import is_heading
from ingest.structure.numbering import MarkKind
from ingest.structure.series import Run, Series
from ingest.structure.unit import Unit

HEADING_SHARE = 0.6
"""Numbers of which more stand before headings number sections, not paragraphs."""

RANKS = (
    MarkKind.ARTICLE,
    MarkKind.ROMAN,
    MarkKind.CAPITAL,
    MarkKind.CHINESE,
    MarkKind.SIGN,
    MarkKind.ARABIC,
    MarkKind.DOTTED,
)
"""Numbers in the order in which one kind stands above another."""


class Role(StrEnum):
    """What a mark begins."""

    PARAGRAPH = "paragraph"
    PART = "part"
    """A numbered paragraph under another: ``1.`` under ``Article 5``."""
    ITEM = "item"
    HEADING = "heading"


def assign_roles(
    units: Sequence[Unit], series: dict[Series, list[Run]], sections: Sequence[int]
) -> dict[Series, Role]:
    """Give each series its role, those of a higher kind first.

    One that stands before headings numbers these. One of the others that lies, run by run, between
    two numbers of a series of paragraphs numbers parts of these, or items if its kind is as high.
    """
    roles = {
        name: Role.HEADING if _heads(units, name, runs) else Role.PARAGRAPH
        for name, runs in series.items()
    }
    ranked = sorted(series, key=lambda name: (RANKS.index(name[0]), series[name][0][0].place))
    for name in ranked:
        if roles[name] is not Role.PARAGRAPH:
            continue
        outer = [
            each
            for each in series
            if each != name
            and roles[each] is Role.PARAGRAPH
            and (_is_dotted_article(name, each) or _is_within(series[name], series[each], sections))
        ]
        if outer:
            roles[name] = _give_role(name, outer)
    return roles


def _is_dotted_article(name: Series, other: Series) -> bool:
    """Tell whether dotted numbers meet articles, whose paragraphs they number: 5.1 of Article 5."""
    return name[0] is MarkKind.DOTTED and other[0] is MarkKind.ARTICLE


def _give_role(name: Series, outer: Sequence[Series]) -> Role:
    if any(RANKS.index(each[0]) < RANKS.index(name[0]) for each in outer):
        return Role.PART
    return Role.ITEM


def _heads(units: Sequence[Unit], name: Series, runs: Sequence[Run]) -> bool:
    """Tell whether the numbers of a series stand before headings."""
    if name[0] in {MarkKind.ARTICLE, MarkKind.SIGN}:
        return False
    places = [each.place for run in runs for each in run]
    heads = [
        is_heading(units, place, each.mark.length)
        for place, each in zip(places, (each for run in runs for each in run), strict=True)
    ]
    followed = [after > place + 1 for place, after in pairwise((*places, len(units)))]
    both = sum(head and more for head, more in zip(heads, followed, strict=True))
    return both >= HEADING_SHARE * len(places)


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
