"""From a question to an answer in the statements' own words."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.answerer import Answerer
from assistant.answering.comparison import compare, summarise
from assistant.answering.journal import record_question
from assistant.answering.missing.absence import add_away, add_out_of_scope, add_unread
from assistant.answering.rehearsal import QUESTION, rehearse
from assistant.answering.sides import FEWEST_SIDES
from assistant.answering.statements.mentions.finding import find
from assistant.answering.statements.mentions.listing import tell_over_time
from assistant.citing.answer import Answer
from assistant.citing.findings import Findings
from assistant.patience import patience
from assistant.question.cues.words.formatting import drop_formatting, drop_private
from assistant.question.parts import join_lines
from assistant.question.plan import MOST_SIDES
from assistant.question.question import Question
from assistant.question.reading import put
from assistant.question.recognised.recogniser import load_recogniser
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.library import Library
from assistant.retrieval.ranking.retriever import Found, Retriever
from assistant.retrieval.scope import Names, Scope, resolve_scope
from assistant.retrieval.view import View
from assistant.tracing.tracer import Tracer
from config.errors import QuestionError
from config.settings import Settings
from ingest.cross_encoder.reader import load_joint_reader
from ingest.encoder.loading import load_encoders
from ingest.encoder.pair import Encoders
from ingest.entry import check_encoder
from ingest.index import open_index, open_shards
from ingest.statement import Statement

if TYPE_CHECKING:
    from assistant.writing.wording import Wording

EVIDENCE = 10

"""Statements that are compared at once."""

LEANED_ON = 3
"""Earlier turns that a question may lean on."""


class Assistant:
    """Answers questions from the statements of one index. Safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        encoders = load_encoders(settings.encoder, settings.index.path / "encoder")
        self.library = Library(open_index(settings.index), open_shards(settings.index))
        self.retriever = Retriever(
            library=self.library, encoders=encoders, passage=settings.passage
        )
        self.tracer = Tracer(
            self.retriever, self._view, settings.limits, lambda: self.library.is_behind
        )
        wording = _load_wording(settings, encoders)
        folder = settings.index.path / "encoder"
        reader = load_joint_reader(settings.encoder, folder)
        recogniser = load_recogniser(settings.encoder, folder)
        threshold = settings.answer.threshold
        self._answerer = Answerer(self.retriever, reader, recogniser, threshold, wording)

    def warm_up(self) -> None:
        """Load what the first question needs: the collection, its words and runs, the encoders,
        and what questions are read by.
        """
        collection = self.library.read()
        _ = collection.words, collection.ngrams  # made at their first use
        _ = collection.spellings, collection.abbreviations
        for encoder in self.retriever.encoders.members:
            encoder.encode_question(QUESTION)
        rehearse()

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
        """Give every sentence and heading with the words; raises what ``ask`` does."""
        with record_question(words, self._settings.log) as record:
            sought = self._tidy(words)
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
        on = self._tidy(subject) if subject.strip() else ""
        words = on or " – ".join(each.title for each in sides)
        return self._put(words, lambda asked: compare(asked, sides, on, view, self.retriever))

    def follow(self, subject: str, scope: Scope | None = None) -> Answer:
        """Tell what each statement says of a subject, in order of date; raises as ``ask`` does."""
        view, followed = self._view(scope), self._tidy(subject)
        return self._put(followed, lambda question: tell_over_time(question, view))

    def outline(self, statement: str, scope: Scope | None = None) -> Answer:
        """Quote what is central in a statement, in its order; raises what ``ask`` does."""
        view = self._view(scope)
        (told,) = _find_named(view, [statement])
        return self._put(told.title, lambda question: summarise(question, told, view))

    def _put(self, words: str, tell: Callable[[Question], Answer]) -> Answer:
        """Answer by words that are tidy, or by titles: the beginning of them tells the language."""
        with record_question(words, self._settings.log) as record:
            with patience():
                answer = tell(put(words[: self._settings.limits.question]))
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
            behind, view = self.library.is_behind, self._view(scope)
            for answer in self._answerer.answer(asked, turns, view, k):
                told = add_out_of_scope(answer, scope or Scope(), view.collection.statements)
                told = add_unread(told) if behind else told
                told = add_away(told, *self.library.unread)
                timed = replace(told, seconds=record.seconds, id=id)
                record.note_answer(timed)
                yield timed

    def _view(self, scope: Scope | None) -> View:
        collection = self.library.read()
        check_encoder(collection.encoders, self.retriever.find_encoders(collection).fingerprint)
        return View.of(collection, resolve_scope(scope or Scope(), collection.names))

    def _check(self, question: str) -> str:
        self._tidy(question)  # which is none too long for what reads its lines
        return drop_formatting(" ".join(join_lines(drop_private(question)).split()))

    def _tidy(self, words: str) -> str:
        """Give words as all that reads them meets them: between single spaces, and not too many."""
        asked, longest = " ".join(drop_private(words).split()), self._settings.limits.question
        if not asked:
            raise QuestionError("the question is empty", mend="ask in a sentence")
        if len(asked) > longest:
            raise QuestionError(
                f"the question has {len(asked)} characters", mend=f"ask in at most {longest}"
            )
        return asked

    def _shorten(self, turn: Turn) -> Turn:
        """Give a turn with its question tidy and no longer than can be asked, and what its answer
        was about once, whoever sent it.
        """
        tidy = " ".join(drop_private(turn.question).split())
        return Turn(
            tidy[: self._settings.limits.question],
            tuple(dict.fromkeys(turn.statements)),
            tuple(dict.fromkeys(turn.cited)),
        )


def _find_named(view: View, names: Sequence[str]) -> list[Statement]:
    scope = resolve_scope(Scope(statements=tuple(names)), Names(view.statements))
    return [view.find_statement(each) for each in scope.statements]


def _load_wording(settings: Settings, encoders: Encoders) -> Wording | None:
    if not settings.writer.model:
        return None
    from assistant.writing.wording import Wording  # noqa: PLC0415 (slow, and seldom needed)
    from assistant.writing.writer import Writer  # noqa: PLC0415

    return Wording(Writer(settings), encoders)
