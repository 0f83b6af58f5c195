"""Every sentence that has some words, by statement and in order of date."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from assistant.citing.citations import by_date, quote
from assistant.citing.findings import Findings, Group, Mention
from assistant.patience import check_patience
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import Hit, find_exact, find_words
from ingest.statement import Statement


def find(view: View, words: str, exact: bool) -> Findings:
    """Find words in the statements that are asked, inflected or just so."""
    found = (find_exact if exact else find_words)(view, words)
    groups = sorted(_group(found.hits), key=lambda each: by_date(each.statement))
    return Findings(words, exact, len(view.statements), tuple(groups), found.together)


def _group(hits: Iterable[Hit]) -> Iterator[Group]:
    grouped: dict[str, tuple[Statement, list[Mention]]] = {}
    for hit in hits:
        _, mentions = grouped.setdefault(hit.statement.id, (hit.statement, []))
        mentions += _mention(hit)
    return (Group(statement, tuple(mentions)) for statement, mentions in grouped.values())


def _mention(hit: Hit) -> Iterator[Mention]:
    starts = [start for start, _ in hit.marks]
    for start, end in hit.spans:
        check_patience()
        begun = hit.marks[bisect_left(starts, start) : bisect_left(starts, end)]
        marks = tuple(each for each in begun if each[1] <= end)
        yield Mention(quote(hit.statement, hit.paragraph, start, end), marks)
