"""The plan of a question: what answers it, its parts, or that nothing does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from assistant.answering.compose import Composer
from assistant.answering.direct import tell_directly
from assistant.answering.missing.absence import add_excepted, add_told_before
from assistant.answering.missing.around import look_around
from assistant.answering.missing.described import put_described
from assistant.answering.missing.nearest import point_out
from assistant.answering.missing.nothing import tell_nothing
from assistant.answering.missing.partial import tell_partial
from assistant.answering.missing.premise import deny_premise, name_absent
from assistant.answering.missing.refusal import abstain, deny, is_chatter, refuse_chatter
from assistant.answering.missing.spelling import tell_read
from assistant.answering.missing.together import tell_apart
from assistant.answering.missing.unsure import point_across
from assistant.answering.restated import Restated, restate
from assistant.answering.several import Several
from assistant.answering.statements.single.each import answer_each
from assistant.answering.statements.single.series import answer_series
from assistant.answering.statements.single.titled import tell_titled
from assistant.answering.statements.single.unknown import tell_unknown
from assistant.answering.statements.terms.alternatives import put_alternatives
from assistant.answering.statements.terms.rendering import put_rendered
from assistant.answering.statements.terms.telling import tell_rendered
from assistant.answering.statements.terms.total import tell_total
from assistant.answering.wording.pointed import narrow
from assistant.answering.wording.quoted import tell_quoted
from assistant.answering.wording.steps import tell_steps
from assistant.answering.wording.translation import answer_translation
from assistant.citing.answer import Answer
from assistant.citing.citations import name_statement
from assistant.extraction.figures import lacks_figures
from assistant.patience import check_patience, patience
from assistant.question.addressing import address
from assistant.question.cues.subjects.clarified import clarify
from assistant.question.fronted import free_question
from assistant.question.headed import cut_heading
from assistant.question.meant.asked.differing import asks_difference
from assistant.question.meant.asked.together import Together, find_together
from assistant.question.meant.passing import list_named
from assistant.question.meant.selection import select_speaking
from assistant.question.parts import split
from assistant.question.question import Question
from assistant.question.reading import leans, read
from assistant.question.recognised.asked import read_among, read_recognised
from assistant.question.recognised.leaning import stands_alone
from assistant.question.recognised.recogniser import Recogniser
from assistant.question.spelling import Mended, mend_spelling
from assistant.question.topic import read_topic
from assistant.question.turns.leaning.followups import Turn
from assistant.question.turns.listed.whether import split_same_word
from assistant.question.turns.single.told import Told, find_told
from assistant.retrieval.ranking.retriever import Found, Retriever
from assistant.retrieval.view import View
from ingest.cross_encoder.reader import JointReader

if TYPE_CHECKING:
    from assistant.writing.wording import Wording


class Answerer:
    """Answers questions of a view; ``threshold`` is the confidence below which nothing answers.

    Where there is one, ``reader`` reads question and quote together, ``recogniser`` tells what is
    asked of statements, and ``wording`` words what was found with a language model.
    """

    def __init__(
        self,
        retriever: Retriever,
        reader: JointReader | None,
        recogniser: Recogniser | None,
        threshold: float,
        wording: Wording | None,
    ) -> None:
        self._retriever = retriever
        self._threshold = threshold
        self._wording = wording
        self._composer = Composer(retriever, reader)
        self._recogniser = recogniser

    def answer(self, text: str, earlier: Sequence[Turn], asked: View, k: int) -> Iterator[Answer]:
        """Give the answer as its sentences are checked, one or more times; the last is whole."""
        if is_chatter(text):
            yield refuse_chatter(text)
            return
        mended = self._mend(text, asked)
        if earlier and stands_alone(mended.text, earlier[-1].question, self._recogniser):
            earlier = ()
        turns = [replace(each, question=self._mend(each.question, asked).text) for each in earlier]
        before = [each.question for each in turns]
        with patience():
            recogniser = None if leans(mended.text, turns, asked) else self._recogniser
            series = None if asks_difference(text) else answer_series(mended.text, turns, asked)
            restated = None if series else restate(mended.text, before, asked, recogniser)
        put = restated or Restated(mended.text, lambda answer: answer)
        for answer in (series,) if series else self._answer_spelt(put, text, turns, asked, k):
            yield replace(tell_read(put.tell(answer), text, mended), question=text)

    def _mend(self, text: str, asked: View) -> Mended:
        encoders = self._retriever.find_encoders(asked.collection)
        return mend_spelling(free_question(clarify(text)[0]), asked, encoders)

    def _answer_spelt(
        self, put: Restated, said: str, earlier: Sequence[Turn], asked: View, k: int
    ) -> Iterator[Answer]:
        text, plain = put.question, put.plain
        answered = answer_translation(text, earlier, asked) or tell_nothing(text, earlier, asked)
        if answered:
            yield answered
            return
        text, asked = cut_heading(text, asked)
        question = read(text, earlier, asked)
        question = question.put_plan(plain.plan, plain.language) if plain else question
        question = read_among(question, earlier, self._recogniser, asked)
        asked = asked if question.included is None else asked.keep(question.included)
        told = find_told(question, earlier, asked)
        if told and told.sure:
            question = told.ask(question)
            asked = asked.narrow(question.statements)
        with patience():
            joined, known = self._answer_at_once(text, said, question, earlier, asked, k)
        if joined:
            yield joined
            return
        if told and not told.sure:
            question = self._go_on(question, told, asked, k)
        within = asked.narrow(question.statements)
        question, view = address(question, within)
        carried = tuple(map(name_statement, view.statements)) if question.statements else ()
        read_on = self._answer_read(question, view, k, asked)
        for answer in (known,) if known else read_on:
            named = answer.named or (carried if not answer.citations else ())
            spoken = tell_quoted(tell_unknown(answer, question, view), question, view)
            spoken = add_told_before(add_excepted(spoken, question, view), question, within, asked)
            understood = question.understood or answer.understood
            spoken = replace(spoken, named=named, understood=understood)
            yield look_around(spoken, question, earlier, asked, partial(self._compose, k=k), told)

    def _go_on(self, question: Question, told: Told, view: View, k: int) -> Question:
        """Give a question as asked of the statement told before, where that answers."""
        with patience():
            elsewhere = not told.first and not self._extract(question, view, k, None)[1]
            asked = told.ask(question)
            kept = view.keep([told.statement.id])
            return question if elsewhere or self._extract(asked, kept, k, None)[1] else asked

    def _answer_at_once(
        self,
        text: str,
        said: str,
        question: Question,
        earlier: Sequence[Turn],
        asked: View,
        k: int,
    ) -> tuple[Answer | None, Answer | None]:
        """Answer a question of several parts, each by itself, or else one that is recognised: this
        first where but the nearest statements would be asked, each by itself.
        """
        several, alone = self._make_several(k), len(split(text, question.plan)) == 1
        first = alone and several.guesses(question, asked)
        if first and (known := self._answer_recognised(question, said, asked, k)):
            return None, known
        if words := split_same_word(text, earlier, asked):
            return several.answer_each(question, words, asked), None
        joined = several.answer(question, earlier, asked)
        tried = joined or first
        return joined, None if tried else self._answer_recognised(question, said, asked, k)

    def _make_several(self, k: int) -> Several:
        return Several(self._retriever, lambda each, view: self._put(each, view, k))

    def _put(self, question: Question, view: View, k: int) -> Answer:
        question, within = address(question, question.narrow(view))
        *_, answer = self._answer_read(question, within, k, view)
        return tell_unknown(answer, question, view)

    def _answer_read(
        self,
        question: Question,
        view: View,
        k: int,
        scope: View | None = None,
    ) -> Iterator[Answer]:
        with patience():
            told = self._answer_unsearched(question, view, scope or view)
            if told:
                extracted, together = told, None
            else:
                question, view = put_described(question, view)
                together = find_together(question, view)
                extracted, told = self._extract(question, view, k, together)
        if told:
            yield told
            return
        worded = self._wording.word(question, extracted, view) if self._wording else [extracted]
        for each in worded:
            with patience():
                told = tell_partial(tell_total(each, question, view), question, view)
                told = tell_apart(told, question, together)
                told = tell_titled(told, question, view)
            yield told

    def _answer_recognised(
        self, question: Question, said: str, scope: View, k: int
    ) -> Answer | None:
        """Answer a question that is recognised as asked of statements, and say as which; ``None``
        where it is answered otherwise without a search.
        """
        asked = read_recognised(question, said, self._recogniser, scope)
        if asked is None or self._answer_unsearched(*address(question, scope), scope):
            return None
        told = self._make_several(k).answer(asked, (), scope)
        told = told or self._answer_unsearched(*address(asked, scope), scope)
        return told and replace(told, understood=asked.asked)

    def _answer_unsearched(self, question: Question, view: View, scope: View) -> Answer | None:
        if each := answer_each(question, view, scope):
            return each
        question = put_alternatives(question, scope)
        rendered = put_rendered(question, scope, self._retriever)
        direct = tell_directly(rendered, view, self._retriever, self._threshold)
        direct = direct and tell_rendered(
            tell_steps(direct, question, view), question, rendered, view
        )
        if direct and direct.other and self._is_denied(read(direct.other, (), view), view):
            return replace(direct, other=None)
        return direct

    def _extract(
        self, question: Question, view: View, k: int, together: Together | None
    ) -> tuple[Answer, Answer | None]:
        """Give what was found as an answer; and the refusal of it, where it is none."""
        found = self._search(question, view, k, together)
        extracted = self._composer.compose(question, found, view)
        if extracted.confidence >= self._threshold:
            if denied := deny_premise(question, extracted, view):
                return extracted, tell_titled(denied, question, view)
            if not lacks_figures(question.search, extracted.citations):
                return extracted, None
            denied = replace(deny(question, extracted, view), confidence=0.0)
            return extracted, tell_titled(denied, question, view)
        refused = self._refuse(question, found, extracted.confidence, view)
        refused = name_absent(refused, question, view)
        return extracted, tell_titled(refused, question, view)

    def _compose(
        self, question: Question, view: View, together: Together | None = None, *, k: int
    ) -> Answer | None:
        """Answer with quotes; ``None`` where it is not sure that they do."""
        found = self._search(question, view, k, together)
        composed = self._composer.compose(question, found, view)
        return composed if composed.confidence >= self._threshold else None

    def _is_denied(self, question: Question, view: View) -> bool:
        """Tell whether nothing answers a question: then it is not offered."""
        if told := tell_directly(question, view, self._retriever, self._threshold):
            return told.abstained or bool(told.lookup and not (told.citations or told.named))
        return self._compose(question, view, find_together(question, view), k=1) is None

    def _search(self, question: Question, view: View, k: int, together: Together | None) -> Found:
        """Search the statements of whom is asked what they say, all of them together if some are;
        of these first those that are named by title, and by year, if any of them answers.
        """
        topic = read_topic(question.search)
        view = (select_speaking(topic.which, view) if topic else None) or view
        if together and together.statements:
            view = view.keep(together.statements)
        for searched in list_named(question, view):
            check_patience()
            found = self._retriever.search(question.search, searched, k, language=question.language)
            if found.confidence >= self._threshold:
                break
        return narrow(question, found, view)

    def _refuse(self, question: Question, found: Found, confidence: float, view: View) -> Answer:
        """Say that nothing answers, or what a statement says instead that speaks of the subject."""
        if found.evidence:
            nearest, best = replace(found, evidence=found.evidence[:1]), found.evidence[0]
            sure = found.confidence >= self._threshold
            near = self._composer.compose(question, nearest, view)
            if sure and self._composer.speaks_of(question, best, view):
                return replace(deny(question, near, view), evidence=found.evidence)
            if told := point_across(question, found, confidence, view, self._composer):
                return told
        leads = point_out(found.evidence, question.search, question.language, view, self._retriever)
        return replace(abstain(question, view, confidence), evidence=leads)
