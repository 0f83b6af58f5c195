"""Every sentence and heading that has some words, by statement and in order of date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from assistant.citing.citations import by_date, quote
from assistant.citing.findings import Findings, Group, Mention
from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import (
    Hit,
    find_exact,
    find_words,
    join_found,
    read_paragraphs,
)
from assistant.retrieval.words.headings import read_headings
from ingest.statement import Statement
from ingest.texts import find_heading, find_under


def find(view: View, words: str, exact: bool) -> Findings:
    """Find words in the statements that are asked, inflected or just so.

    Where they stand one after the other in headings alone, what has them apart does not count.
    """
    seek = find_exact if exact else find_words
    read = [seek(view, words, each) for each in (read_paragraphs, read_headings)]
    together = [each for each in read if each.together and each.hits]
    found = join_found(together or read)
    groups = sorted(_group(found.hits), key=lambda each: by_date(each.statement))
    apart = any(each.hits for each in read) and not together
    return Findings(words, exact, len(view.statements), tuple(groups), together=not apart)


def _group(hits: Iterable[Hit]) -> Iterator[Group]:
    grouped: dict[str, tuple[Statement, list[Mention]]] = {}
    for hit in hits:
        _, mentions = grouped.setdefault(hit.statement.id, (hit.statement, []))
        mentions += _mention(hit)
    return (Group(statement, _order(statement, each)) for statement, each in grouped.values())


def _order(statement: Statement, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Put mentions as they are read: a heading over its paragraph, a note below it."""

    def place(mention: Mention) -> tuple[int, bool, int]:
        ordinal = mention.citation.ordinal
        is_below = find_heading(statement, ordinal) is None
        return find_under(statement, ordinal), is_below, ordinal

    return tuple(sorted(mentions, key=place))


def _mention(hit: Hit) -> Iterator[Mention]:
    starts = [start for start, _ in hit.marks]
    for start, end in hit.spans:
        check_patience()
        begun = hit.marks[bisect_left(starts, start) : bisect_left(starts, end)]
        marks = tuple(each for each in begun if each[1] <= end)
        yield Mention(quote(hit.statement, hit.paragraph, start, end), marks)
