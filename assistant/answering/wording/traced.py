"""Answers to questions of wording: where words first stood and went on, whether they are new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_left_out, tell_absent
from assistant.answering.parts import join_answers
from assistant.answering.wording.places import quote_places, spell_change, tell_undated
from assistant.answering.wording.reworded import answer_reworded
from assistant.answering.wording.used import answer_only, answer_turn
from assistant.citing.answer import Answer, Line
from assistant.language.phrases import say, spell_day
from assistant.question.meant.planned import select_meant
from assistant.question.plan import OF_ENDS, Plan, Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact
from assistant.tracing.drafts.draft import Judged, Status, judge
from assistant.tracing.drafts.leads import put_under, read_behind, read_lead_of
from assistant.tracing.lineage import Lineage, keep
from assistant.tracing.places.beside import find_beside
from assistant.tracing.places.changes import AROUND, CLOSING, compare
from assistant.tracing.places.place import Traced
from assistant.tracing.search.spelling import add_spelt
from assistant.tracing.search.trace import find_places, tell_changes
from assistant.tracing.texts.wording import read_wording, split_parts
from ingest.language.wording import WORD
from ingest.segments.words import RUN

SURE = 2 * RUN
"""Words of a text of which a run is left whichever word of it was changed: with fewer nearly these
may stand somewhere all the same."""

ASKING = "?？؟ "
"""Ends the question, not the sentence that is asked about."""


def answer_traced(question: Question, view: View) -> Answer | None:
    """Tell where words first stood, or whether they are new; ``None`` for any other question."""
    plan = question.plan
    if plan is None or not WORD.search(plan.subject):
        return None
    if plan.task is Task.NOVEL:
        return _answer_novel(question, plan, view)
    if plan.task is Task.ONLY:
        return answer_only(question, plan, view) or _answer_lineage(question, plan, view)
    if plan.task is Task.REWORDED:
        return answer_reworded(question, plan, view)
    if plan.task in (Task.REPLACED, Task.PRECEDED):
        return answer_turn(question, plan, view)
    traced = plan.task is Task.LINEAGE or (plan.task in OF_ENDS and _stands_nowhere(plan, view))
    return _answer_lineage(question, plan, view) if traced else None


def _stands_nowhere(plan: Plan, view: View) -> bool:
    """Tell whether the very words that are asked for stand in none of the statements meant."""
    meant = select_meant(plan, view)
    return plan.exact and bool(meant) and not find_exact(meant or view, plan.subject).hits


def _answer_novel(question: Question, plan: Plan, view: View) -> Answer:
    """Tell of each sentence whether it is new to the statements meant."""
    found = select_meant(plan, view)
    meant = found or view
    if not meant.statements:
        return tell_absent(question, plan.which, view)
    texts = list(_split(plan.subject.rstrip(ASKING)))
    judged = [_judge(question, each, meant) for each in texts]
    told = judged[0] if len(judged) == 1 else _join(question, texts, judged)
    if found is None:
        return _tell_unread(told, question, plan.which)
    return add_left_out(told, question, plan.which, meant, view)


def _answer_lineage(question: Question, plan: Plan, view: View) -> Answer | None:
    """Tell where words stand in the statements meant; ``None`` where they stand nowhere: they may
    in another inflection.
    """
    found = select_meant(plan, view)
    if found is None and not plan.exact:
        return None
    meant = found or view
    if not meant.statements:
        return tell_absent(question, plan.which, view)
    words = plan.subject.rstrip(CLOSING)  # which would end a sentence
    spelt = _find_spelt(words, meant)
    if not spelt:
        return None
    told = _tell_lineage(question, plan.subject, spelt, meant)
    if found is None:
        return _tell_unread(told, question, plan.which)
    return add_left_out(told, question, plan.which, meant, view)


def _find_spelt(words: str, view: View) -> Sequence[Traced]:
    """Find where words stand, or nearly so; where they stand spelt otherwise alone, only that."""
    loose, close = (
        add_spelt(keep(words, find_places(words, view, loose=each)), words, view)
        for each in (True, False)
    )
    return loose if any(each.is_verbatim for each in loose) else close or loose


def _tell_unread(answer: Answer, question: Question, which: str) -> Answer:
    """Say after the first line that what names the statements was not understood."""
    said = Line.say(say(question.language, "scope_unread", which=which.strip()))
    return replace(answer, lines=(*answer.lines[:1], said, *answer.lines[1:]))


def _tell_lineage(question: Question, text: str, places: Sequence[Traced], view: View) -> Answer:
    """Say where words first and last stand, just so and nearly so, and quote every sentence."""
    just = [each for each in places if each.is_verbatim]
    having = {each.statement for each in just}
    near = [each for each in places if each.statement not in having]
    head = _head(question, "lineage", text, just) if just else _deny(question)
    answer = quote_places(question, head, just, view)
    answer = replace(answer, lines=(head, *tell_undated(question, just), *answer.lines[1:]))
    if not near:
        return answer
    rest = quote_places(
        question, _head(question, "lineage_near", text, near), near, view, len(answer.citations)
    )
    return replace(
        answer,
        lines=(*answer.lines, *rest.lines),
        citations=(*answer.citations, *rest.citations),
        named=(*answer.named, *rest.named),
    )


def _deny(question: Question) -> Line:
    return Line.say(say(question.language, "lineage_none"))


def _head(question: Question, name: str, text: str, places: Sequence[Traced]) -> Line:
    """Say in how many statements words stand, and in which first and last of those with a date."""
    lineage = Lineage(text, tuple(places))
    first, last = lineage.first, lineage.last
    fields = {
        "subject": text.strip(AROUND),
        "count": len({each.statement for each in places}),
        "first": first.title,
        "first_date": _spell(first, question.language),
        "last": last.title,
        "last_date": _spell(last, question.language),
    }
    return Line.say(say(question.language, name, **fields))


def _join(question: Question, texts: Sequence[str], judged: Sequence[Answer]) -> Answer:
    """Give what is said of each of several sentences, behind the sentence itself."""
    told = zip(texts, judged, strict=True)
    parts = [replace(each, lines=(Line.say(text), *each.lines)) for text, each in told]
    return join_answers(question, parts)


def _judge(question: Question, text: str, view: View) -> Answer:
    """Say whether a sentence was agreed before, changed or is new, and quote what it is beside."""
    places, (status, nearest, count) = _find_judged(text, view)
    asked = len(view.statements)
    if nearest is None:
        name = "new_wording" if len(WORD.findall(text)) >= SURE else "new_words"
        said = say(question.language, name, asked=asked)
        return Answer(question.asked, (Line.say(said),), False, 1.0)
    fields = {"title": nearest.title, "date": _spell(nearest, question.language)}
    same = [each for each in places if each.likeness == nearest.likeness]
    behind = read_behind(nearest, view) if status is Status.CHANGED else ""
    if behind:
        nearest = _read_behind(behind, text, nearest, view)
        status = Status.AGREED if nearest.same else status
        same, count = [nearest], 1
    whole = (each.whole and not read_lead_of(each, view) for each in same)
    name = "agreed_wording" if any(whole) else "within_wording"
    if status is Status.CHANGED:
        name, same = "changed_wording", [nearest, *find_beside(text, places, nearest)]
    numbers = {"asked": asked} if status is Status.CHANGED else {"count": count}
    head = Line.say(say(question.language, name, **fields, **numbers))
    answer = quote_places(question, head, same, view)
    changes = (Line.say(spell_change(each, question.language)) for each in nearest.changes)
    return replace(answer, lines=(*answer.lines, *changes))


def _read_behind(behind: str, text: str, place: Traced, view: View) -> Traced:
    """Give a place with what differs between a text and its sentence ``behind`` what leads into it,
    if that is less.
    """
    index = view.collection.ngrams
    asked, held = (read_wording(each, index.read(each).tolist()) for each in (text, behind))
    stretch = compare(asked, held)
    shared = sum(each.length for each in stretch.blocks)
    share = round(shared / len(asked.ids), 4)
    told = tell_changes(replace(place, shared=shared, share=share), asked, held, stretch)
    return max(place, told, key=lambda each: each.likeness)


def _find_judged(text: str, view: View) -> tuple[tuple[Traced, ...], Judged]:
    """Give the places of a sentence with what it is by them: without the mark at its end it may be
    a part of a longer one.
    """
    places = find_places(text.rstrip(CLOSING), view)
    judged = judge(places)
    if judged[0] is not Status.AGREED:
        found = find_places(text, view, loose=True)
        places = tuple(each if each.same else put_under(each, text, "", view) for each in found)
        judged = judge(places)
    return places, judged


def _split(text: str) -> Iterator[str]:
    """Give the sentences of a text without the labels of items and the marks of notes."""
    for _, (first, last), _ in split_parts(text):
        if WORD.search(text, first, last):
            yield text[first:last]


def _spell(place: Traced, language: str) -> str:
    return spell_day(place.date, language) if place.date else say(language, "undated_place")
