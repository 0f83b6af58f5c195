"""A long draft is told in parts, each as soon as it was looked up."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from itertools import chain

from assistant.patience import patience
from assistant.retrieval.view import View
from assistant.tracing.drafts.draft import (
    MOST_SENTENCES,
    Draft,
    Sentence,
    check_unit,
    list_units,
    put_together,
)
from assistant.tracing.drafts.short import tell_short
from config.errors import PatienceError
from ingest.statement import Statement

PART_SECONDS = 2.0
"""Processor time after which a part is told: so long does a reader wait for the first sentences."""

MOST_TOLD = 200
"""Sentences and rows of a part: a page draws so many without a wait."""

MOST_SECONDS = 30.0
"""Processor time for a draft that is told at once: one of 1,000 sentences takes 7 s."""


@dataclass(frozen=True, slots=True)
class Part:
    """What of a draft was looked up at once: sentences ``first`` to ``end`` of ``all`` it has."""

    draft: Draft
    first: int
    end: int
    all: int


def check_part(draft: Statement, view: View, first: int = 0) -> Part:
    """Look up the next sentences of a draft from ``first`` on, as many as a part has.

    Raises ``QuestionError`` for a draft that has very many, or where already the first one takes
    longer than a question may.
    """
    return _check(draft, view, (first, first + MOST_TOLD), PART_SECONDS)


def check_whole(draft: Statement, view: View) -> Draft:
    """Look up all sentences of a draft that there is time for; a remark says where some are left.

    Raises what ``check_part`` does.
    """
    part = _check(draft, view, (0, MOST_SENTENCES), MOST_SECONDS)
    left = f"only the first {part.end} of {part.all} sentences were looked up: check the rest apart"
    return replace(part.draft, remarks=(*part.draft.remarks, *(left,) * (part.end < part.all)))


def _check(draft: Statement, view: View, span: tuple[int, int], seconds: float) -> Part:
    ends = time.thread_time() + seconds
    units = list_units(draft)
    told = list[list[Sentence]]()
    for unit in units[slice(*span)]:
        if told and time.thread_time() > ends:
            break
        try:
            with patience():
                told.append(list(check_unit(draft, unit, view)))
        except PatienceError:
            if not told:
                raise
            break
    checked = tell_short(put_together(draft, chain.from_iterable(told)), draft)
    return Part(checked, span[0], span[0] + len(told), len(units))
