"""What is said on a subject, found by meaning where its own words can't stand, as in another
language; and denied, where a name stands nowhere."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answering.missing.absence import add_asked
from assistant.answering.missing.denial import can_deny, cut_names, describes, is_named_alone
from assistant.answering.missing.nearest import point_out
from assistant.answering.missing.nowhere import list_nowhere
from assistant.answering.missing.refusal import abstain
from assistant.answering.missing.scattered import say_nowhere
from assistant.answering.statements.mentions.listing import answer_listing
from assistant.answering.statements.terms.near import ALL, COUNTED, answer_near
from assistant.answering.statements.terms.telling import tell_rendered
from assistant.answering.statements.terms.termed import put_terms, put_words
from assistant.citing.answer import Answer, Citation, Evidence, Line
from assistant.citing.citations import cite
from assistant.citing.quoting import frame
from assistant.language.detect import ENGLISH, detect_words
from assistant.language.glossary import cut_framing
from assistant.language.lexicon import render_units
from assistant.language.phrases import name_language, say
from assistant.language.words import split_content_terms
from assistant.question.meant.selection import select_speaking
from assistant.question.plan import OF_WORDS, Plan, Task
from assistant.question.question import Question
from assistant.question.topic import Topic, read_topic
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import (
    find_in_paragraphs,
    find_in_sentences,
    find_words,
    list_missing,
)
from ingest.language.parties import cut_parties, find_meant, find_names

NEAREST = 0.63
"""The retriever's score from which on a paragraph speaks of a subject. ``docs/decisions.md`` has
what it was fit on."""
NAMED = 0.47
"""The score from which on one with the names in a subject that says more than they do so too."""
ABSENT = 0.5
"""The score below which no paragraph in the subject's own language speaks of it in other words."""
STEEPNESS = 20.0
"""How the probability that it does rises with the score, in log odds."""
BY_NAME = 0.9
"""How probable it is of one that has the subject's name."""
BESIDE = 0.05
"""How much less than the best a paragraph may score to be quoted as well."""
MOST, SEARCHED = 3, 10
"""Paragraphs that are quoted, of so many that are found."""
FEWEST_TERMS = 3
"""Terms beside names of a paragraph that says something."""
MOST_LISTED = 60
"""Paragraphs among which statements are counted, or the newest is chosen."""
FIGURED = re.compile(r"(?<![\w.,-])(?=[^\W_]*\d)(?=\w*[A-Z])[^\W_]+(?:-\w+)*(?!\w)")
"""A name with a figure: “6G”."""
Places = set[tuple[str, int]]
"""Paragraphs by statement and ordinal."""


def answer_topic(question: Question, view: View, retriever: Retriever) -> Answer | None:
    """Say what is nearest in meaning to a subject, where it is asked for in another language than
    most statements have; in any, that a name in it stands nowhere, and in their own that nothing
    says it in its words or in others. ``None`` for all else.
    """
    topic = read_topic(question.search) or _read_listed(question)
    if topic is None:
        return None
    speaking = select_speaking(topic.which, view)
    within, which = speaking or view, topic.which if speaking else ""
    named = _find_named(topic.subject, within)
    held = Counter(each.language for each in within.statements)
    spoken = detect_words(topic.subject) or question.language
    own = not held or held.most_common(1)[0][0] == spoken
    absent = list_nowhere(question, topic.subject, within) if held else []
    if own and held:
        absent += [name for name, having in named.items() if not having]
        absent += _list_unknown(topic.subject, question.language, within)
    if absent:
        leads = _lead(question, topic.subject, within, retriever)
        denied = replace(_deny_name(question, absent[0], within), evidence=leads)
        return add_asked(denied, question.language, which, within, view)
    if own:
        return _answer_unsaid(question, topic.subject, within, retriever) if held else None
    if termed := answer_termed(question, topic.subject, within, spoken):
        return add_asked(termed, question.language, which, within, view)
    told = _answer_by_meaning(question, topic, named, within, retriever, spoken)
    counted = question.plan is not None and question.plan.task in ALL
    if told is None or told.abstained or not counted:
        return told
    return add_asked(told, question.language, topic.which, within, view)


def answer_termed(question: Question, subject: str, view: View, spoken: str) -> Answer | None:
    """List what has the words by which statements say a term; ``None`` where it is none, or its
    words stand nowhere.
    """
    plan = Plan(_choose_task(view), "", subject)
    termed, standing = put_terms(plan, spoken, view) or (None, False)
    return _list_termed(question, termed, view) if termed and standing else None


def answer_worded(question: Question, subject: str, view: View, spoken: str) -> Answer | None:
    """List what has the words for a term, or those that render each word of what is none."""
    if termed := answer_termed(question, subject, view, spoken):
        return termed
    put = put_words(Plan(_choose_task(view), "", subject), spoken, view)
    return _list_termed(question, put, view) if put else None


def _choose_task(view: View) -> Task:
    return Task.MENTIONS if len(view.statements) > 1 else Task.PASSAGES


def _list_termed(question: Question, termed: Plan, view: View) -> Answer | None:
    asked = replace(question, plan=termed)
    told = answer_listing(asked, view)
    return told and tell_rendered(told, question, asked, view)


def _read_listed(question: Question) -> Topic | None:
    """Read which statements mention something as asked of what is said on it: its words stand in
    none, for they are of another language.
    """
    plan = question.plan
    listed = plan is not None and plan.task in OF_WORDS and not (plan.exact or plan.negated)
    return Topic(plan.which, plan.subject) if plan and listed and plan.subject else None


def _answer_unsaid(
    question: Question, subject: str, view: View, retriever: Retriever
) -> Answer | None:
    """Deny that a subject is mentioned where no sentence has its words and none is near enough in
    meaning; what is nearest is evidence.
    """
    if not can_deny(question, subject, view):
        return None
    if find_in_sentences(view, subject).hits or find_in_paragraphs(view, subject):
        return None
    leads = _lead(question, subject, view, retriever)
    if leads and leads[0].score >= ABSENT:
        return None
    plan = Plan(_choose_task(view), "", subject)
    listed = answer_listing(replace(question, plan=plan), view)  # for a name in it that stands
    if listed and listed.citations:
        return listed
    return replace(_deny(question, subject, view), evidence=leads)


def _lead(
    question: Question, subject: str, view: View, retriever: Retriever
) -> tuple[Evidence, ...]:
    """Give what is nearest to a subject."""
    found = retriever.search(subject, view, SEARCHED, language=question.language).evidence
    return point_out(found, subject, question.language, view, retriever)


def _deny_name(question: Question, name: str, view: View) -> Answer:
    """Deny a name, in whatever language."""
    if len(view.statements) == 1 or question.language == view.main_language:
        return _deny(question, name, view)
    said = say(question.language, "mention_none", subject=name, asked=len(view.statements))
    return Answer(question.asked, (Line.say(said),), True, 0.0)


def _deny(question: Question, subject: str, view: View) -> Answer:
    fields = {"subject": subject, "asked": len(view.statements)}
    if len(view.statements) == 1:
        title = view.statements[0].title
        said = say(question.language, "not_mentioned", title=title, **fields)
    else:
        said = say_nowhere(subject, question.language, view)
    return Answer(question.asked, (Line.say(said),), True, 0.0)


def _answer_by_meaning(
    question: Question,
    topic: Topic,
    named: dict[str, Places],
    view: View,
    retriever: Retriever,
    spoken: str,
) -> Answer | None:
    """Answer by what is nearest to a subject that is ``spoken`` in another language."""
    task = question.plan.task if question.plan else None
    wanted = MOST_LISTED if task in COUNTED else SEARCHED
    found = retriever.search(topic.subject, view, wanted, language=spoken).evidence
    if not found or view.find_statement(found[0].statement).language == spoken:
        return None
    meant = retriever.rate_meaning(topic.subject, spoken, found, view)
    found = tuple(replace(each, score=rate) for each, rate in zip(found, meant, strict=True))
    least = _find_least(topic.subject, spoken, named)
    peoples = _find_peoples(topic.subject, view)
    near = [each for each in found if each.score >= least and _has_names(each, named | peoples)]
    near = [each for each in near if _says_something(each.text)] or near
    found = found[:SEARCHED]
    if not near:
        leads = point_out(found, topic.subject, spoken, view, retriever)
        return replace(abstain(question, view, _trust(found[0].score)), evidence=leads)
    confidence = BY_NAME if named else _trust(near[0].score)
    if task in COUNTED:
        told = answer_near(question, topic.subject, near, view, retriever, spoken)
        return replace(told, confidence=confidence, evidence=found)
    near = [each for each in near if each.score >= near[0].score - BESIDE][:MOST]
    quotes = cite_nearest(topic.subject, spoken, near, view, retriever)
    lines = quote_nearest(topic.subject, quotes, view, question.language)
    if named and is_named_alone(topic.subject, spoken):
        lines = lines[1:]  # these were looked for by their name
    return Answer(question.asked, tuple(lines), False, confidence, tuple(quotes), found)


def _find_named(subject: str, view: View) -> dict[str, Places]:
    """Give each name in a subject that all languages know, as they do one with a figure in it, with
    the paragraphs that have it.
    """
    names = (subject[start:end] for start, end, _ in find_names(subject))
    return _find_all(dict.fromkeys((*names, *FIGURED.findall(subject))), view)


def _find_all(names: Iterable[str], view: View) -> dict[str, Places]:
    return {
        name: {(each.statement.id, each.paragraph.ordinal) for each in find_words(view, name).hits}
        for name in names
    }


def _find_peoples(subject: str, view: View) -> dict[str, Places]:
    """Give each party that a subject names by an adjective («северокорейских солдат»), with the
    paragraphs that have any name of it.
    """
    told = {shown for *_, shown in find_names(subject)}
    return _find_all((party for party in find_meant(subject) if party not in told), view)


def _list_unknown(subject: str, language: str, view: View) -> list[str]:
    """Give the words of a description that stand nowhere and have a capital, as a name has."""
    missing = list_missing(view, subject) if describes(subject, language) else []
    return [each for each in missing if each[0] != each[0].lower()]


def _find_least(subject: str, language: str, named: dict[str, Places]) -> float:
    """Give the score from which on a paragraph speaks of a subject, if it has the names in it: any,
    of one that is but names.
    """
    if not named:
        return NEAREST
    beside = cut_framing(FIGURED.sub(" ", cut_names(subject)), language)
    return NAMED if render_units(beside, language, (ENGLISH,)) else -math.inf


def _has_names(evidence: Evidence, named: dict[str, Places]) -> bool:
    """Tell whether a paragraph has all names of a subject."""
    place = evidence.statement, evidence.ordinal
    return all(place in having for having in named.values())


def _says_something(text: str) -> bool:
    """Tell whether a paragraph has more than names: “For Chad: For Mali:” is near to either."""
    return len(split_content_terms(cut_parties(text)[1])) >= FEWEST_TERMS


def cite_nearest(
    subject: str, language: str, found: Sequence[Evidence], view: View, retriever: Retriever
) -> list[Citation]:
    """Cite of each paragraph the sentence that is nearest to a subject."""
    return [
        cite(view.find_statement(each.statement), each.ordinal, each.start, each.end)
        for each in point_out(found, subject, language, view, retriever)
    ]


def quote_nearest(
    subject: str, quotes: Sequence[Citation], view: View, language: str, first: int = 0
) -> list[Line]:
    """Say that a subject was looked for by its meaning, and quote what was found, numbered from
    ``first`` on; nothing where nothing was.
    """
    if not quotes:
        return []
    statements = [view.find_statement(each.statement) for each in quotes]
    spoken = name_language(statements[0].language, language)
    said = say(language, "by_meaning", subject=subject, language=spoken)
    framed = (
        frame(statement, {place: each}, language)
        for place, (statement, each) in enumerate(zip(statements, quotes, strict=True), first)
    )
    return [Line.say(said), *framed]


def _trust(score: float) -> float:
    return round(1 / (1 + math.exp(STEEPNESS * (NEAREST - score))), 4)
