"""Answers to what asks several things, or the same of several statements, parties or subjects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.answering.comparison import compare_named
from assistant.answering.later import Put, answer_parts
from assistant.answering.parts import join_answers
from assistant.answering.statements.single.valued import OneByOne, answer_valued
from assistant.citing.answer import Answer
from assistant.question.headed import cut_heading
from assistant.question.meant.asked.differing import asks_difference
from assistant.question.meant.asked.valued import asks_of_each, read_valued
from assistant.question.parts import check_count, split, split_sides
from assistant.question.question import Question
from assistant.question.reading import read
from assistant.question.seams import split_asked
from assistant.question.subjects import split_subjects
from assistant.question.turns.leaning.followups import Turn
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View

Sides = Sequence[tuple[str, tuple[str, ...]]]
"""What is asked, each with the ids of the statements that it is asked of."""


@dataclass(frozen=True, slots=True)
class Several:
    """Answers several questions in one; ``put`` answers each of them."""

    retriever: Retriever
    put: Put
    one_by_one: OneByOne = field(default_factory=OneByOne)

    def answer(self, question: Question, earlier: Sequence[Turn], view: View) -> Answer | None:
        """Answer what asks several things, or of several; ``None`` for all else."""
        if asks_difference(question.asked):
            return None
        each_apart = sum(map(asks_of_each, split_asked(question.asked))) > 1
        if not each_apart and (valued := self._answer_each(question, view)):
            return valued
        parts = list(dict.fromkeys(split(question.asked, question.plan)))
        check_count(len(parts))
        others = len(parts) - 1
        put: Put = lambda part, theirs: self._answer_part(part, theirs, others)  # noqa: E731
        parted = parts != [question.asked]
        joined = answer_parts(question, parts, earlier, view, put) if parted else None
        return joined or self._answer_beside(question, view)

    def guesses(self, question: Question, view: View) -> bool:
        """Tell whether statements would be asked each by itself that are but nearest to a question,
        for it names none.
        """
        valued = read_valued(question, view)
        return valued is not None and valued.statements is None and not valued.facts

    def answer_each(self, question: Question, sides: Sides, view: View) -> Answer:
        """Answer several questions in one, each of its own statements."""
        check_count(len(sides))
        return self._answer_sides(question, sides, view)

    def _answer_part(self, question: Question, view: View, others: int) -> Answer:
        """Answer a part, under its own heading, of all that it asks for side by side."""
        asked, headed = cut_heading(question.asked, view)
        if asked != question.asked:
            question, view = read(asked, (), headed), headed
        narrowed = question.narrow(view)
        told = self._answer_each(question, narrowed)
        told = told or self._answer_beside(question, narrowed, others)
        return told or self.put(question, view)

    def _answer_each(self, question: Question, view: View) -> Answer | None:
        """Answer what is asked of each of several statements; ``None`` for all else."""
        valued = read_valued(question, view)
        if valued is None:
            return None
        put, asked_before = self._put_words, self.one_by_one
        return answer_valued(question, valued, view, self.retriever, put, asked_before)

    def _answer_beside(self, question: Question, view: View, others: int = 0) -> Answer | None:
        """Answer what asks of several statements, parties, times or subjects; ``None`` for all
        else. ``others`` are parts of the question beside.
        """
        seeks = question.plan is not None and question.plan.subject
        if not seeks and (compared := compare_named(question, view, self.retriever)):
            return compared
        subjects = split_subjects(question, view)
        check_count(others + len(subjects))
        if subjects:
            every = tuple(each.id for each in view.statements)
            joined = self._answer_sides(question, [(each, every) for each in subjects], view)
            if not joined.abstained:
                return joined
        leans = question.understood is not None
        sides = [] if leans else split_sides(question.asked, question.plan, view)
        check_count(others + len(sides))
        return self._answer_sides(question, sides, view) if sides else None

    def _answer_sides(self, question: Question, sides: Sides, view: View) -> Answer:
        """Answer of each of several parties from its own statements, of each time or subject."""
        answers = [self._put_words(asked, view.keep(ids)) for asked, ids in sides]
        return join_answers(question, answers)

    def _put_words(self, asked: str, view: View) -> Answer:
        return self.put(read(asked, (), view), view)
