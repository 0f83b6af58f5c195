"""Follow-ups that narrow what was listed: “and in 2024?”, “only those of 2023”, “the oldest?”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import LANGUAGES, UNSPACED, join, read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.scope.bounds import put_ahead
from assistant.question.cues.subjects.acts import name_act
from assistant.question.cues.times.timing import lift_times, put_time
from assistant.question.cues.traits.spoken import cut_language, put_language
from assistant.question.cues.words.quotation import MASK, QUOTED, mask
from assistant.question.meant.asked.about import find_about
from assistant.question.meant.called.called import names_several
from assistant.question.plan import OF_ENDS, Plan, Task
from assistant.question.planning import read_plan
from assistant.question.putting import put_for
from assistant.question.topic import read_topic

NARROWED = frozenset(
    (
        *(Task.MENTIONS, Task.COUNT, Task.TIMELINE, Task.LATEST, Task.EARLIEST),
        *(Task.DEVOTED, Task.EVERY),
    )
)
"""What is asked of statements that have some words."""
LISTED = NARROWED | {
    Task.LINEAGE,
    Task.LIST,
    Task.HELD,
    Task.COMPARE,
    Task.COMMITMENTS,
    Task.APPEALS,
}
"""What is answered by a list."""
RANKED = frozenset((Task.LINEAGE, Task.LATEST, Task.EARLIEST))
"""What is answered by the first or the last of a list."""
_WORDS = dict(zip(LANGUAGES, read_vocabularies(), strict=True))
_NARROWING = frozenset(word for each in _WORDS.values() for word in each.following.narrowing)
_UNSPACED = re.compile(join(sorted(filter(UNSPACED.match, _NARROWING), key=len, reverse=True)))
_ENDS = tuple(
    (name, re.compile(join(forms), re.IGNORECASE))
    for name, forms in (
        ("ask_latest", [form for each in _WORDS.values() for form in each.planning.newest]),
        ("ask_earliest", [form for each in _WORDS.values() for form in each.planning.oldest]),
    )
)
_AGAIN, _BEGUN = (
    re.compile(join(form for each in _WORDS.values() for form in forms(each.following)), re.I)
    for forms in (lambda words: (*words.counting, *words.listing), lambda words: words.begun)
)
_COUNTING = re.compile(join(form for each in _WORDS.values() for form in each.cues.counting), re.I)
PRONOUNS = frozenset(word for each in _WORDS.values() for word in each.planning.pronouns)
"""Words that stand for a statement, or for several."""
MARK = "?？؟ \u00a0\u202f"
"""What a question ends with."""
_AROUND = MARK + "¿.。!"


def ask_again(question: str, last: str) -> str | None:
    """Ask the last question again where a follow-up only asks how many or which these were
    (“how many is that?”, “list them”), or for the first where it asks since when; ``None`` where it
    asks for something else.
    """
    language, plan, topic = detect_language(last), read_plan(last, detect_language(last)), None
    listed, begun = _AGAIN.search(question) is not None, _BEGUN.search(question) is not None
    if not (listed or begun) or _asks_of_all(question):
        return None
    subject = plan.subject if plan else (topic.subject if (topic := read_topic(last)) else "")
    exact = plan is not None and plan.exact
    if begun:
        asked = plan or Plan(Task.MENTIONS, subject=subject)
        return _ask_end("ask_earliest", asked, language) if subject else None
    ends = plan is not None and plan.task in OF_ENDS and subject  # one of those that are asked for
    if not ends and ((plan and plan.task in LISTED) or find_about(last)):
        return last
    return say(language, "ask_mentions", subject=_mark(subject, exact)) if subject else None


def _asks_of_all(question: str) -> bool:
    """Tell whether a question is one by itself: how many statements there are."""
    plan = read_plan(question, detect_language(question))
    held = plan is not None and plan.task is Task.HELD
    return held and not any(word in PRONOUNS for word in re.findall(r"\w+", question.lower()))


def narrow_time(question: str, last: str) -> str | None:
    """Ask the last question of the time that a follow-up names; ``None`` where that says more, or
    the last question asked for no words.
    """
    language = detect_language(last)
    rest, times = lift_times(question.strip(_AROUND))
    rest = _COUNTING.sub(" ", rest)
    plan = read_plan(last, language) if times and says_nothing(rest) else None
    if plan and plan.task is Task.NOVEL:
        return put_ahead(last, times)
    if plan and plan.task is Task.LINEAGE and plan.exact:
        masked, words, _ = mask(last)
        return _put_new_time(lift_times(masked)[0], times).replace(MASK, words)
    return put_any_time(last, times) if plan and _asks_for_words(plan) else None


def put_times(last: str, link: str | None, subject: str) -> str | None:
    """Ask the last question of the time that a follow-up names in place of its own, or where it was
    of what is said of something and that is but a time: “2024年呢？”.
    """
    rest, times = lift_times(subject)
    bare = times and not link and says_nothing(rest) and read_topic(last)
    timed = put_time(last, f"{link or ''} {subject}")
    return timed or (put_any_time(last, times) if bare else None)


def put_any_time(question: str, times: str) -> str:
    """Ask a question of a time, in place of the one that it names if it names one."""
    return put_time(question, times) or _put_new_time(question, times)


def ask_for_one(question: str, last: str) -> str | None:
    """Ask for the newest or oldest that the last question asked for; ``None`` where a follow-up
    says more than that.
    """
    rest = question.strip(_AROUND)
    asked = (name for name, end in _ENDS if end.search(rest) and says_nothing(end.sub(" ", rest)))
    name = next(asked, "")
    return ask_the_end(name, last) if name else None


def ask_the_end(name: str, last: str) -> str | None:
    """Ask for the newest (``ask_latest``) or oldest that the last question asked for; ``None``
    where that asked for no words.
    """
    language = detect_language(last)
    plan = read_plan(last, language)
    return _ask_end(name, plan, language) if plan and _asks_for_words(plan) else None


def name_end(plan: Plan, language: str) -> str | None:
    """Ask for the newest or oldest that a plan asks for, where it does by a subject."""
    name = {Task.LATEST: "ask_latest", Task.EARLIEST: "ask_earliest"}.get(plan.task)
    return _ask_end(name, plan, language) if name and plan.subject else None


def _ask_end(name: str, plan: Plan, language: str) -> str:
    """Ask for the newest or oldest that has the subject of a plan, or does something to it."""
    subject = _mark(plan.subject, plan.exact)
    if plan.act is None:
        return say(language, name, subject=subject)
    return say(language, f"{name}_acted", subject=subject, act=name_act(plan.act, language)[0])


def ask_for_other_words(question: str, last: str) -> str | None:
    """Ask the last question of the words in quotation marks that a follow-up names (“and ‘free
    trade’?”); ``None`` where that says more, or the last question asked for none.
    """
    quoted, plan = QUOTED.search(question), read_plan(last, detect_language(last))
    if quoted is None or plan is None or not (plan.exact and plan.subject in last):
        return None
    says_more = not says_nothing(QUOTED.sub(" ", question, count=1))
    return None if says_more else put_for(last, plan.subject, quoted["words"])


def ask_in_language(question: str, last: str) -> str | None:
    """Ask the last question of statements in the language that a follow-up names (“and in
    French?”); ``None`` where that says more, or the last question named none.
    """
    rest, spoken = cut_language(question.strip(_AROUND))
    return put_language(last, question) if spoken and says_nothing(rest) else None


def is_ranked(last: str) -> bool:
    """Tell whether a question asked for the first or the last of those with some words."""
    plan = read_plan(last, detect_language(last))
    return plan is not None and plan.task in RANKED


def _mark(subject: str, exact: bool) -> str:
    return f"“{subject}”" if exact else subject


def is_listed(last: str) -> bool:
    """Tell whether a question was answered by a list of statements."""
    plan = read_plan(last, detect_language(last))
    return plan is not None and plan.task in LISTED - RANKED


def is_narrowed(last: str) -> bool:
    """Tell whether a question asked of statements that have some words."""
    plan = read_plan(last, detect_language(last))
    return plan is not None and plan.task in NARROWED and _asks_for_words(plan)


def _asks_for_words(plan: Plan) -> bool:
    """Tell whether those are asked for that have some words."""
    narrowed = plan.task in NARROWED or plan.task is Task.LINEAGE
    return narrowed and bool(plan.subject) and not plan.negated


def _put_new_time(last: str, times: str) -> str:
    head, language = last.rstrip(MARK), detect_language(last)
    tail = last[len(head) :] or "?"
    dated = _WORDS[language].following.dated if times[0].isdigit() else "{question} {time}"
    return f"{dated.format(question=head, time=times)}{tail}"


def says_nothing(rest: str) -> bool:
    """Tell whether words have nothing to look for."""
    words = re.findall(r"[^\W_]+", _UNSPACED.sub(" ", rest).lower())
    return all(word in _NARROWING or is_function_word(word) for word in words)


def asks_several(question: str) -> bool:
    """Tell whether it is asked what several statements say of something."""
    topic = read_topic(question)
    return topic is not None and names_several(topic.which)
