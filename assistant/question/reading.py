"""Reads a question, once, with the turns before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from assistant.language.detect import detect_language, detect_script
from assistant.question.bare import read_bare
from assistant.question.cues.words.form import asks_for_several, read_question
from assistant.question.cues.words.tails import cut_saying
from assistant.question.meant.excepted import leave_out
from assistant.question.parts import split_parts
from assistant.question.plan import Plan, Task
from assistant.question.planning import read_plan
from assistant.question.pointer import read_pointer
from assistant.question.question import Question
from assistant.question.turns.leaning.another import ask_another
from assistant.question.turns.leaning.back import points_at_several
from assistant.question.turns.leaning.followups import CarriedQuestion, Turn, read_on
from assistant.question.turns.leaning.narrowing import ask_again, ask_for_one, is_narrowed
from assistant.question.turns.leaning.theirs import find_theirs
from assistant.question.turns.listed.among import read_among_all
from assistant.question.turns.listed.besides import ask_mentions, leave_out_told
from assistant.question.turns.listed.chosen import read_chosen
from assistant.question.turns.listed.filled import put_filled
from assistant.question.turns.listed.halves import put_half
from assistant.question.turns.listed.ones import put_meant, read_one, tells_one
from assistant.question.turns.listed.placed import read_placed
from assistant.question.turns.listed.timed import read_timed
from assistant.question.turns.listed.together import put_together
from assistant.question.turns.listed.whether import put_whether
from assistant.question.turns.listed.whose import read_whose
from assistant.question.turns.single.beside import read_beside
from assistant.question.turns.single.compared import compare_on, put_last
from assistant.question.turns.single.headed import read_headed
from assistant.question.turns.single.previous import compare_sides, put_previous
from assistant.question.turns.single.said import read_said
from assistant.question.turns.single.unnamed import read_unnamed
from assistant.question.turns.single.yearmate import cut_comparing, put_limit, put_year
from assistant.question.turns.wordings.alike import put_alike
from assistant.question.turns.wordings.both import put_both
from assistant.question.turns.wordings.requoted import ask_other_words
from assistant.question.turns.wordings.reworded import ask_on_words
from assistant.question.turns.wordings.worded import ask_within
from assistant.question.turns.wordings.wording import put_wording
from assistant.retrieval.view import View
from ingest.language.terms import UNSPACED_RUN

FEWEST = 3
"""Words of a question beside those that it asks about that tell its language."""


def read(asked: str, turns: Sequence[Turn], view: View) -> Question:
    """Read a question without formatting; ``turns`` are those before it, the last one last.

    What it carries over lies in the view, or there is nothing to carry over.
    """
    turns = _cut_later_parts(turns)
    asked = put_meant(cut_saying(asked) if turns else asked, turns)
    asked = put_year(put_limit(asked), turns, view) if turns else asked
    last = turns[-1].question if turns else ""
    if on := _read_on(asked, turns, view) or _leave_out(asked, turns, view):
        return on
    language, plan = _read_plan(asked, turns)
    if filled := put_filled(plan, asked, turns):
        return replace(_make_question(asked, *filled), language=language)
    narrows = last and plan and plan.task is Task.LIST
    if narrows and (ask_for_one(asked, last) or find_theirs(asked)):
        plan = None  # “which of these is the oldest?”, “which ones are the G7’s?”
    plan, carried = _lean(asked, language, plan, turns, view)
    language = detect_script(_cut_words(asked, plan)) or carried.language or language
    if plan is None and carried.understood:
        plan = read_plan(carried.search, language)
    pointer = None if plan and _asks_words(plan) else read_pointer(asked)
    pointer = pointer if pointer and pointer.may_fit(view.statements) else None
    if plan is None and not (pointer or carried.understood or carried.whole):
        plan = read_bare(asked)
    if plan and plan.task in (Task.LIST, Task.COUNT) and carried.statements:
        plan = _carry_subject(plan, turns[-1])
    return replace(_make_question(asked, plan, carried), language=language, pointer=pointer)


def leans(asked: str, turns: Sequence[Turn], view: View) -> bool:
    """Tell whether a question carries anything over from the turns before it."""
    question = read(asked, turns, view) if turns else None
    return bool(question and (question.understood or question.statements or question.whole))


def _read_on(asked: str, turns: Sequence[Turn], view: View) -> Question | None:
    """Read what only asks on after the turn before; ``None`` for any other question."""
    if beside := _set_beside(asked, turns, view):
        return beside
    if tells_one(asked, turns, view):
        return None
    readers = (put_both, put_half, put_wording, put_alike)
    if put_on := next((each for put in readers if (each := put(asked, turns, view))), None):
        return _make_question(asked, *put_on)
    if again := _ask_again(asked, turns[-1].question if turns else ""):
        before = turns[:-1] if points_at_several(again) else ()
        return replace(read(again, before, view), asked=asked, understood=again)
    whether = put_whether(asked, turns, view)
    return _make_question(asked, *whether) if whether else None


def _set_beside(asked: str, turns: Sequence[Turn], view: View) -> Question | None:
    """Read “and the Velm one? compare them” as asked of that one and the statement of the turn
    before; ``None`` where it asks for no comparison, or names not one other statement.
    """
    rest = cut_comparing(asked) if turns else ""
    told = [each for each in turns[-1].statements if view.holds(each)][:1] if rest else []
    other = read(rest, turns, view).statements if told else ()
    if len(other) != 1 or other[0] in told:
        return None
    sides = [view.find_statement(each) for each in (*told, *other)]
    return _make_question(asked, *compare_sides(Plan(Task.COMPARE), asked, sides, turns))


def _leave_out(asked: str, turns: Sequence[Turn], view: View) -> Question | None:
    """Read what is asked of all statements but some; ``None`` where none is left out."""
    rest, kept, excepted = leave_out_told(asked, turns, view)
    if excepted:  # of the turn before remains what it asked for
        turns = [Turn(ask_mentions(turns[-1].question))]
    else:
        rest, kept, excepted = leave_out(asked, view)
    if not excepted:
        return None
    question = read(rest, turns, view)
    return replace(question, excepted=tuple(excepted), included=tuple(kept))


def _make_question(asked: str, plan: Plan | None, carried: CarriedQuestion) -> Question:
    return Question(
        asked=asked,
        search=carried.search,
        language=carried.language or detect_language(asked),
        plan=plan,
        form=read_question(carried.search),
        pointer=None,
        several=asks_for_several(carried.search),
        statements=carried.statements,
        whole=carried.whole,
        understood=carried.understood,
    )


def _ask_again(asked: str, last: str) -> str | None:
    """Ask the last question again where this one only asks on about it; ``None`` for any other."""
    readers = (ask_other_words, ask_on_words, ask_again, ask_another, ask_within, compare_on)
    return next((each for read in readers if (each := read(asked, last))), None) if last else None


def _cut_later_parts(turns: Sequence[Turn]) -> Sequence[Turn]:
    """Leave of a last question of several parts the first, where that asked for a list."""
    if not turns or read_plan(turns[-1].question, detect_language(turns[-1].question)):
        return turns
    first = split_parts(turns[-1].question)[0]
    return [*turns[:-1], replace(turns[-1], question=first)] if is_narrowed(first) else turns


def _read_plan(asked: str, turns: Sequence[Turn]) -> tuple[str, Plan | None]:
    """Read the plan of a question, and its language: that of the turn before where it has a plan in
    that alone, for too few words may be taken for another language's.
    """
    language = detect_language(asked)
    plan = read_plan(asked, language)
    if plan is None and turns:
        spoken = detect_language(turns[-1].question)
        plan = read_plan(asked, spoken)
        language = spoken if plan else language
    own = _cut_words(asked, plan)
    return language if own == asked else detect_language(own), plan


def _cut_words(asked: str, plan: Plan | None) -> str:
    """Give a question without the words that it asks about, which may be in another language; as it
    is where little is left.
    """
    rest = (
        asked.replace(plan.subject, " ") if plan and _asks_words(plan) and plan.subject else asked
    )
    return rest if len(rest.split()) >= FEWEST or UNSPACED_RUN.search(rest) else asked


def _lean(
    asked: str, language: str, plan: Plan | None, turns: Sequence[Turn], view: View
) -> tuple[Plan | None, CarriedQuestion]:
    """Give the plan of a question as it leans on the turns before, and what it carries over."""
    if plan and (together := put_together(plan, asked, turns, view)):
        return together
    readers = (
        *(read_headed, read_beside, read_one, read_timed, read_said),
        *(read_whose, read_placed, read_chosen),
    )
    said = next((each for read in readers if (each := read(asked, turns, view))), None)
    carried = said or (read_on if plan is None else read_among_all)(asked, turns, view)
    carried = _keep_held(carried, turns, view)
    plan = None if said else plan
    if turns and plan is None and carried.understood is None:
        carried = read_unnamed(asked, turns[-1], view) or carried
    if plan and turns and (compared := put_last(plan, asked, turns, view)):
        plan, understood = compared
        carried = CarriedQuestion(asked, understood=understood)
    return put_previous(read_plan(asked, language), asked, turns, view) or (plan, carried)


def _keep_held(carried: CarriedQuestion, turns: Sequence[Turn], view: View) -> CarriedQuestion:
    """Keep to what the last question was asked of where that is asked on: “which of these …?”."""
    if carried.statements or not (carried.understood and points_at_several(carried.search)):
        return carried
    held = read_among_all(carried.search, turns[:-1], view).statements
    return replace(carried, statements=held)


def put(words: str) -> Question:
    """Give a question of words alone, asked in no sentence that could be read."""
    language = detect_language(words)
    return Question(words, words, language, read_question(words), None, several=False)


def _asks_words(plan: Plan) -> bool:
    """Tell whether a question is of words, so that a label among them points at nothing."""
    return plan.exact or plan.task in (Task.LINEAGE, Task.NOVEL)


def _carry_subject(plan: Plan, last: Turn) -> Plan:
    """Read “which of these were issued before 2023?” as asked of those that mention the same."""
    before = read_plan(last.question, detect_language(last.question))
    if plan.subject or before is None or not before.subject or before.negated:
        return plan
    subject, exact, act = before.subject, before.exact, before.act
    task = Task.MENTIONS if plan.task is Task.LIST else plan.task
    return replace(plan, task=task, subject=subject, exact=exact, act=act)
