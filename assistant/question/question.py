"""A question, read once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.question.cues.words.form import Asked
from assistant.question.plan import Plan
from assistant.question.pointer import Pointer
from assistant.retrieval.view import View


@dataclass(frozen=True, slots=True)
class Question:
    """A question as every room takes it; ``read`` in ``reading`` makes it.

    ``asked`` is what was sent without its formatting, ``search`` what is looked for, with what it
    carries over from the turns before, ``understood`` what the reader is told of that (``None``
    where nothing was carried over). ``language`` is an ISO 639-1 code. ``statements`` are the ids
    that it carries over, empty for none; ``excepted`` is what it calls those that it leaves out,
    ``included`` the ids of all others (``None`` where it leaves out none). ``whole`` are the
    paragraphs of the answer before, by statement and ordinal, where they are asked for whole.
    ``form`` is what its form asks for, ``pointer`` the paragraph that it points at, ``plan`` what
    it asks of statements; ``several`` is true where several statements are asked for.
    """

    asked: str
    search: str
    language: str
    form: Asked
    pointer: Pointer | None
    several: bool
    plan: Plan | None = None
    statements: tuple[str, ...] = ()
    excepted: tuple[str, ...] = ()
    included: tuple[str, ...] | None = None
    whole: tuple[tuple[str, int], ...] = ()
    understood: str | None = None

    def narrow(self, view: View) -> View:
        """Give the view of those of its statements that are asked."""
        narrowed = view.narrow(self.statements)
        return narrowed if self.included is None else narrowed.keep(self.included)

    def put_plan(self, plan: Plan, language: str) -> Question:
        """Give the question with a plan that was recognised, and the language it was asked in."""
        return replace(self, plan=plan, pointer=None, language=language)
