"""Drafts that were dropped on the page, kept in memory alone, while they may be asked for again."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from threading import Lock

from assistant.answering.assistant import Assistant
from assistant.tracing.draft import Draft
from assistant.web.guard.given import GivenDraft
from assistant.web.scope import GivenScope, make_scope
from config.errors import QuestionError
from ingest.statement import Statement

MOST = 16
"""Drafts that are kept: the newest."""


class Dropped:
    """The newest drafts by names that nobody can guess; nothing of them is written anywhere."""

    def __init__(self) -> None:
        self._drafts: OrderedDict[str, Statement] = OrderedDict()
        self._lock = Lock()

    def keep(self, draft: Statement) -> str:
        """Keep a draft, and give its name."""
        name = secrets.token_urlsafe()
        with self._lock:
            self._drafts[name] = draft
            while len(self._drafts) > MOST:
                self._drafts.popitem(last=False)
        return name

    def find(self, name: str) -> Statement:
        """Give the draft of this name; raises ``QuestionError`` where it is kept no longer."""
        with self._lock:
            draft = self._drafts.get(name)
        if draft is None:
            raise QuestionError("the draft is kept no longer", mend="drop its file again")
        return draft


def check_given(given: GivenDraft, assistant: Assistant, dropped: Dropped) -> Draft:
    """Check a draft that was pasted, or one that was dropped before, in a scope."""
    draft = dropped.find(given.dropped) if given.dropped else given.text
    return assistant.tracer.check(draft, make_scope(given.scope or GivenScope()))
