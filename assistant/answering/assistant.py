"""From a question to an answer in the statements' own words."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.about import answer_about
from assistant.answering.beside import set_apart
from assistant.answering.comparison import (
    FEWEST_SIDES,
    answer_comparison,
    compare,
    summarise,
)
from assistant.answering.compose import Composer
from assistant.answering.finding import find
from assistant.answering.journal import record_question
from assistant.answering.listing import answer_listing, tell_over_time
from assistant.answering.parts import join_answers
from assistant.answering.pointed import answer_pointed, narrow
from assistant.answering.refusal import abstain, deny, is_chatter, refuse_chatter
from assistant.answering.stances import answer_stance
from assistant.answering.traced import answer_traced
from assistant.citing.answer import Answer
from assistant.citing.citations import name_statement
from assistant.citing.findings import Findings
from assistant.patience import patience
from assistant.question.followups import Turn
from assistant.question.formatting import drop_formatting
from assistant.question.parts import split_parties, split_parts
from assistant.question.question import Question
from assistant.question.reading import put, read
from assistant.question.selection import find_dated
from assistant.retrieval.library import Library
from assistant.retrieval.retriever import Found, Retriever
from assistant.retrieval.scope import Scope, resolve_scope
from assistant.retrieval.view import View
from assistant.tracing.tracer import Tracer
from config.errors import QuestionError
from config.settings import Settings
from ingest.encoder.loading import load_encoders
from ingest.encoder.pair import Encoders
from ingest.entry import check_encoder
from ingest.index import open_index
from ingest.statement import Statement

if TYPE_CHECKING:
    from assistant.writing.wording import Wording

EVIDENCE = 10

MOST_SIDES = 10
"""Statements that are compared at once."""

LEANED_ON = 3
"""Earlier turns that a question may lean on."""


class Assistant:
    """Answers questions from the statements of one index. Safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        encoders = load_encoders(settings.encoder, settings.index.path / "encoder")
        self.library = Library(open_index(settings.index))
        self._wording = _load_wording(settings, encoders)
        self.retriever = Retriever(
            library=self.library, encoders=encoders, passage=settings.passage
        )
        self.tracer = Tracer(self.retriever, self._view, settings.limits)
        self._composer = Composer(self.retriever)

    def warm_up(self) -> None:
        """Load what the first question needs: the collection, its words and runs, the encoders."""
        collection = self.library.read()
        _ = collection.words, collection.ngrams  # made at their first use
        for encoder in self.retriever.encoders.members:
            encoder.encode_question("What was agreed?")

    def ask(
        self,
        question: str,
        id: str | None = None,  # noqa: A002 (the contract's)
        earlier: Sequence[Turn] = (),
        scope: Scope | None = None,
        k: int = EVIDENCE,
    ) -> Answer:
        """Answer one question from the statements of a scope, by default from all, or abstain.

        ``earlier`` has the turns before it, the last one last: a question may lean on them. ``k``
        paragraphs are given as evidence. Raises ``QuestionError`` for an unusable question,
        ``UnknownStatementError`` for a scope that names no statement.
        """
        *_, answer = self.stream(question, id, earlier, scope, k)
        return answer

    def search(self, question: str, scope: Scope | None = None, k: int = EVIDENCE) -> Found:
        """Give the ``k`` best paragraphs for a question; raises what ``ask`` does."""
        with record_question(question, self._settings.log) as record:
            found = self.retriever.search(self._check(question), self._view(scope), k)
            record.note_found(found)
        return found

    def find(self, words: str, exact: bool = False, scope: Scope | None = None) -> Findings:
        """Give every sentence with the words, inflected or just so; raises what ``ask`` does."""
        with record_question(words, self._settings.log) as record:
            sought = " ".join(self._check_length(words).split())
            with patience():
                found = replace(find(self._view(scope), sought, exact), seconds=record.seconds)
            record.note_counted(found.sentences)
        return found

    def compare(
        self, statements: Sequence[str], subject: str = "", scope: Scope | None = None
    ) -> Answer:
        """Set statements side by side, on a subject or on the whole; raises what ``ask`` does.

        They are named by id, or by part of a title or file name.
        """
        view = self._view(scope)
        sides = _find_named(view, statements)
        if not FEWEST_SIDES <= len(sides) <= MOST_SIDES:
            raise QuestionError(
                f"{len(sides)} statements can't be compared", mend=f"name two to {MOST_SIDES}"
            )
        words = subject or " – ".join(each.title for each in sides)
        return self._put(words, lambda asked: compare(asked, sides, subject, view, self.retriever))

    def follow(self, subject: str, scope: Scope | None = None) -> Answer:
        """Tell what each statement says of a subject, in order of date; raises as ``ask`` does."""
        view = self._view(scope)
        return self._put(subject, lambda question: tell_over_time(question, view))

    def outline(self, statement: str, scope: Scope | None = None) -> Answer:
        """Quote what is central in a statement, in its order; raises what ``ask`` does."""
        view = self._view(scope)
        (told,) = _find_named(view, [statement])
        return self._put(told.title, lambda question: summarise(question, told, view))

    def _put(self, words: str, tell: Callable[[Question], Answer]) -> Answer:
        with record_question(words, self._settings.log) as record:
            with patience():
                answer = tell(put(self._check_length(words)))
            timed = replace(answer, seconds=record.seconds)
            record.note_answer(timed)
        return timed

    def stream(
        self,
        question: str,
        id: str | None = None,  # noqa: A002
        earlier: Sequence[Turn] = (),
        scope: Scope | None = None,
        k: int = EVIDENCE,
    ) -> Generator[Answer, None, None]:
        """Give the answer as its sentences are checked, one or more times; the last is whole.

        Closing the iterator stops the language model. Raises as ``ask`` does.
        """
        with record_question(question, self._settings.log) as record:
            asked = self._check(question)
            turns = [self._shorten(each) for each in earlier[-LEANED_ON:]]
            for answer in self._answer(asked, turns, scope, k):
                timed = replace(answer, seconds=record.seconds, id=id)
                record.note_answer(timed)
                yield timed

    def _answer(
        self, text: str, earlier: Sequence[Turn], scope: Scope | None, k: int
    ) -> Iterator[Answer]:
        asked = self._view(scope)
        if is_chatter(text):
            yield refuse_chatter(text)
            return
        question = read(text, earlier, asked)
        parts = split_parts(text) if question.plan is None else [text]
        if len(parts) > 1 and (joined := self._answer_parts(question, parts, asked, k)):
            yield joined
            return
        if question.plan is None and (sides := split_parties(text, asked)):
            yield self._answer_sides(question, sides, asked, k)
            return
        view = asked.narrow(question.statements)
        carried = tuple(name_statement(view.find_statement(each)) for each in question.statements)
        for answer in self._answer_read(question, view, k):
            named = answer.named or (carried if not answer.citations else ())
            yield replace(answer, named=named, understood=question.understood)

    def _answer_parts(
        self, question: Question, parts: Sequence[str], view: View, k: int
    ) -> Answer | None:
        """Answer the parts of a question; ``None`` where none has an answer of its own.

        A later part is asked of the statements that answered the first, then of all.
        """
        answers = [self._answer_part(parts[0], view, k)]
        about = view.narrow([each.statement for each in answers[0].statements])
        for part in parts[1:]:
            near = self._answer_part(part, about, k)
            answers.append(self._answer_part(part, view, k) if near.abstained else near)
        return None if all(each.abstained for each in answers) else join_answers(question, answers)

    def _answer_sides(
        self,
        question: Question,
        sides: Sequence[tuple[str, tuple[str, ...]]],
        view: View,
        k: int,
    ) -> Answer:
        """Answer for each of several parties from its own statements."""
        answers = [self._answer_part(asked, view.keep(ids), k) for asked, ids in sides]
        return join_answers(question, answers)

    def _answer_part(self, part: str, view: View, k: int) -> Answer:
        *_, answer = self._answer_read(read(part, (), view), view, k)
        return answer

    def _answer_read(self, question: Question, view: View, k: int) -> Iterator[Answer]:
        with patience():
            direct = self._answer_directly(question, view)
        if direct:
            threshold = self._settings.answer.threshold
            yield set_apart(direct, question, view, self.retriever, threshold)
            return
        found = self._search(question, view, k)
        extracted = self._composer.compose(question, found, view)
        if extracted.confidence < self._settings.answer.threshold:
            yield self._refuse(question, found, extracted.confidence, view)
            return
        if self._wording is None:
            yield extracted
        else:
            yield from self._wording.word(question, extracted, view)

    def _search(self, question: Question, view: View, k: int) -> Found:
        """Search the statements of the year that is named, if any of them answers, else all."""
        dated = find_dated(question.search, view)
        for searched in (dated, view) if dated else (view,):
            found = self.retriever.search(question.search, searched, k)
            if found.confidence >= self._settings.answer.threshold:
                break
        return narrow(question, found, view)

    def _answer_directly(self, question: Question, view: View) -> Answer | None:
        """Answer what is asked of statements, a paragraph or wording; ``None`` for all else."""
        return (
            answer_about(question, view)
            or answer_pointed(question, view)
            or answer_traced(question, view)
            or answer_listing(question, view)
            or answer_comparison(question, view, self.retriever)
            or answer_stance(question, view)
        )

    def _refuse(self, question: Question, found: Found, confidence: float, view: View) -> Answer:
        """Say that nothing answers, or what a statement says instead that speaks of the subject."""
        if found.confidence >= self._settings.answer.threshold:
            nearest = replace(found, evidence=found.evidence[:1])
            if self._composer.speaks_of(question, nearest.evidence[0], view):
                near = self._composer.compose(question, nearest, view)
                return replace(deny(question, near), evidence=found.evidence)
        return replace(abstain(question, view, confidence), evidence=found.evidence)

    def _view(self, scope: Scope | None) -> View:
        collection = self.library.read()
        check_encoder(collection.encoders, self.retriever.find_encoders(collection).fingerprint)
        return View.of(collection, resolve_scope(scope or Scope(), collection.statements))

    def _check(self, question: str) -> str:
        return self._check_length(drop_formatting(question))

    def _check_length(self, asked: str) -> str:
        longest = self._settings.limits.question
        if not asked.strip():
            raise QuestionError("the question is empty", mend="ask in a sentence")
        if len(asked) > longest:
            raise QuestionError(
                f"the question has {len(asked)} characters", mend=f"ask in at most {longest}"
            )
        return asked

    def _shorten(self, turn: Turn) -> Turn:
        """Give a turn with no more of its question than can be asked, whoever sent it."""
        return replace(turn, question=turn.question[: self._settings.limits.question])


def _find_named(view: View, names: Sequence[str]) -> list[Statement]:
    scope = resolve_scope(Scope(statements=tuple(names)), view.statements)
    return [view.find_statement(each) for each in scope.statements]


def _load_wording(settings: Settings, encoders: Encoders) -> Wording | None:
    if not settings.writer.model:
        return None
    from assistant.writing.wording import Wording  # noqa: PLC0415 (slow, and seldom needed)
    from assistant.writing.writer import Writer  # noqa: PLC0415

    return Wording(Writer(settings), encoders)
