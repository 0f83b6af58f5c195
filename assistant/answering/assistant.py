"""From a question to an answer in the statements' own words."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.about import answer_about
from assistant.answering.compose import Composer
from assistant.answering.journal import record_question
from assistant.answering.pointed import answer_pointed, narrow
from assistant.answering.refusal import abstain, is_chatter, refuse_chatter
from assistant.citing.answer import Answer, Evidence
from assistant.extraction.confidence import weigh
from assistant.language.detect import detect_language
from assistant.question.followups import Reading, Turn, read_on
from assistant.question.form import read_question
from assistant.retrieval.collection import Collection
from assistant.retrieval.library import Library
from assistant.retrieval.retriever import Found, Retriever
from assistant.retrieval.scope import Scope, resolve_scope
from config.errors import QuestionError
from config.settings import Settings
from ingest.encoder.model import Encoder, load_encoder
from ingest.index import open_index
from ingest.sync.mending import check_encoder

if TYPE_CHECKING:
    from assistant.writing.wording import Wording

EVIDENCE = 10


class Assistant:
    """Answers questions from the statements of one index. Safe to use from several threads."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._encoder: Encoder = load_encoder(settings.encoder, settings.index.path / "encoder")
        self.library = Library(open_index(settings.index))
        self._wording = _load_wording(settings, self._encoder)
        self.retriever = Retriever(library=self.library, encoder=self._encoder)
        self._composer = Composer(self.retriever)

    def warm_up(self) -> None:
        """Load what the first question needs: the collection, its words, the encoder."""
        self.library.read().words  # noqa: B018 (made at its first use)
        self._encoder.encode_question("What was agreed?")

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
            collection = self._read_collection()
            asked, resolved = self._check(question), _resolve(scope, collection)
            found = self.retriever.search(asked, collection, k, resolved)
            record.note_found(found)
        return found

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
            for answer in self._answer(asked, earlier, scope, k):
                timed = replace(answer, seconds=record.seconds, id=id)
                record.note_answer(timed)
                yield timed

    def _answer(
        self, asked: str, earlier: Sequence[Turn], scope: Scope | None, k: int
    ) -> Iterator[Answer]:
        collection, language = self._read_collection(), detect_language(asked)
        scope = _resolve(scope, collection)
        if is_chatter(asked):
            yield refuse_chatter(asked, language)
            return
        reading = read_on(asked, _keep_asked(earlier, scope, collection), collection)
        scope = _narrow_scope(scope, reading)
        meant = collection.statements
        if scope is not None:
            meant = [each for each in meant if scope.admits(each)]
        direct = answer_about(asked, meant, language) or answer_pointed(asked, meant, language)
        if direct:
            yield replace(direct, understood=reading.understood)
            return
        found = narrow(
            asked, self.retriever.search(reading.search, collection, k, scope), collection
        )
        confidence = self._weigh(asked, found, collection)
        if confidence < self._settings.answer.threshold:
            answer = abstain(asked, collection, scope, confidence, language)
            yield replace(answer, evidence=found.evidence, understood=reading.understood)
            return
        extracted = self._composer.compose(reading.search, asked, found, collection, language)
        extracted = replace(extracted, confidence=confidence, understood=reading.understood)
        if self._wording is None:
            yield extracted
        else:
            yield from self._wording.word(extracted, found.evidence, collection, language)

    def _read_collection(self) -> Collection:
        collection = self.library.read()
        check_encoder(collection.entries, self._encoder.fingerprint)
        return collection

    def _check(self, question: str) -> str:
        asked = question.strip()
        longest = self._settings.limits.question
        if not asked:
            raise QuestionError("the question is empty", mend="ask in a sentence")
        if len(asked) > longest:
            raise QuestionError(
                f"the question has {len(asked)} characters", mend=f"ask in at most {longest}"
            )
        return asked

    def _weigh(self, question: str, found: Found, collection: Collection) -> float:
        """Give how sure it is that the best paragraph answers."""
        if not found.evidence:
            return 0.0
        best: Evidence = found.evidence[0]
        statement = collection.find_statement(best.statement)
        paragraph = statement.paragraphs[best.ordinal - 1]
        return weigh(read_question(question), found.confidence, statement, paragraph)


def _resolve(scope: Scope | None, collection: Collection) -> Scope | None:
    if scope is None:
        return None
    return resolve_scope(scope, [entry.statement for entry in collection.entries])


def _keep_asked(
    earlier: Sequence[Turn], scope: Scope | None, collection: Collection
) -> Sequence[Turn]:
    """Leave out of earlier turns the statements that are no longer asked."""
    if scope is None or scope.is_open:
        return earlier
    asked = {each.id for each in collection.statements if scope.admits(each)}
    return [
        replace(turn, statements=tuple(each for each in turn.statements if each in asked))
        for turn in earlier
    ]


def _narrow_scope(scope: Scope | None, reading: Reading) -> Scope | None:
    """Look in the one statement that a question carries over, if it does."""
    if reading.statement is None:
        return scope
    return replace(scope or Scope(), statements=(reading.statement,))


def _load_wording(settings: Settings, encoder: Encoder) -> Wording | None:
    if not settings.writer.model:
        return None
    from assistant.writing.wording import Wording  # noqa: PLC0415 (slow, and seldom needed)
    from assistant.writing.writer import Writer  # noqa: PLC0415

    return Wording(Writer(settings), encoder)
