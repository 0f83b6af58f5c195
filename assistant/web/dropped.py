"""Drafts that were dropped on the page, kept in memory alone, while they may be asked for again."""

from __future__ import annotations

import secrets
from collections import OrderedDict, defaultdict
from threading import Lock

from assistant.retrieval.scope import Scope
from assistant.web.auth.visitor import Visitor
from assistant.web.guard.given import GivenDraft
from assistant.web.scope import GivenScope, make_scope
from config.errors import QuestionError
from ingest.statement import Statement

MOST = 16
"""Drafts that are kept of one visitor: the newest."""

MOST_IN_ALL = 256
"""Drafts that are kept of all; of more, the oldest goes of who has most."""


class Dropped:
    """The newest drafts of each visitor; nothing of them is written anywhere.

    A draft is found only by who dropped it, under a name that nobody can guess.
    """

    def __init__(self) -> None:
        self._drafts = defaultdict[str, OrderedDict[str, Statement]](OrderedDict)
        self._lock = Lock()

    def keep(self, draft: Statement, visitor: Visitor) -> str:
        """Keep a draft, and give its name."""
        name = secrets.token_urlsafe()
        with self._lock:
            own = self._drafts[visitor.key]
            own[name] = draft
            if len(own) > MOST:
                own.popitem(last=False)
            if sum(map(len, self._drafts.values())) > MOST_IN_ALL:
                self._drop_one()
        return name

    def _drop_one(self) -> None:
        most = max(self._drafts, key=lambda each: len(self._drafts[each]))
        self._drafts[most].popitem(last=False)
        if not self._drafts[most]:
            del self._drafts[most]

    def find(self, name: str, visitor: Visitor) -> Statement:
        """Give the visitor's draft of this name; raises ``QuestionError`` where none is kept."""
        with self._lock:
            own = self._drafts.get(visitor.key)
            draft = own.get(name) if own else None
        if draft is None:
            raise QuestionError("the draft is kept no longer", mend="drop its file again")
        return draft


def find_given(given: GivenDraft, dropped: Dropped, visitor: Visitor) -> Statement | str:
    """Give a draft that was pasted, or one that the visitor dropped before."""
    return dropped.find(given.dropped, visitor) if given.dropped else given.text


def read_draft_scope(given: GivenDraft) -> Scope:
    """Give the scope that a draft is to be checked in."""
    return make_scope(given.scope or GivenScope())
