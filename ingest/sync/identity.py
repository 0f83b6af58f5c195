"""Which texts are the same statement."""

from __future__ import annotations

import hashlib
import re

from ingest.statement import Statement
from ingest.structure.apart.naming import name_by_file

RUN = 3
"""Words in a row that are compared."""

SHARED = 0.25
"""The share of the shorter text's runs of words that two versions of one statement share."""

WORD = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+")
"""Where words are not parted, a letter is one."""


def digest_text(statement: Statement) -> str:
    """Give a hash of the paragraphs' labels and words, as written; white space counts little."""
    lines = (f"{each.label}\t{' '.join(each.text.split())}" for each in statement.paragraphs)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def may_be_one(one: Statement, other: Statement) -> bool:
    """Tell whether two statements with the same paragraphs are one.

    An unknown date or place may be any, and a title that is but the file's name any other.
    """
    same_day = one.date == other.date or None in (one.date, other.date)
    same_place = one.place == other.place or None in (one.place, other.place)
    untitled = any(each.title == name_by_file(each.source) for each in (one, other))
    return same_day and same_place and (untitled or one.title.casefold() == other.title.casefold())


def name_occasion(statement: Statement) -> tuple[str, ...] | None:
    """Give what all versions of a statement share: title, date, place and language.

    ``None`` where it says no date: then nothing tells it from another of the same title.
    """
    if statement.date is None:
        return None
    title = " ".join(statement.title.casefold().split())
    return title, statement.date, (statement.place or "").casefold(), statement.language


def resembles(one: Statement, other: Statement) -> bool:
    """Tell whether two texts share so many runs of words that one was made of the other."""
    runs, others = _list_runs(one), _list_runs(other)
    return len(runs & others) >= SHARED * min(len(runs), len(others))


def _list_runs(statement: Statement) -> set[tuple[str, ...]]:
    text = " ".join(each.text for each in statement.paragraphs)
    words = WORD.findall(text.casefold())
    return set(zip(*(words[start:] for start in range(RUN)), strict=False))
