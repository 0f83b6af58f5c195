"""By which words statements of another language name a subject: what is nearest to it in meaning of
all that is said where it is spoken of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.answering.missing.nearest import point_out
from assistant.answering.statements.terms.either import join_either, part_either
from assistant.answering.statements.terms.termed import put_terms, put_words
from assistant.citing.answer import Evidence
from assistant.language.detect import detect_words
from assistant.language.phrases import spell_party
from assistant.language.words import is_function_word
from assistant.question.cues.words.quotation import find_beside
from assistant.question.meant.called.proper import is_acronym
from assistant.question.meant.planned import select_meant
from assistant.question.plan import Plan, Task
from assistant.question.question import Question
from assistant.retrieval.ranking.retriever import Retriever
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_exact, find_words, stand_together
from assistant.retrieval.words.sought import OR, part_names
from ingest.encoder.encoder import Encoder
from ingest.language.parties import find_names

SEARCHED = 20
"""Paragraphs near to a subject whose words may name it."""
RENDERED = frozenset(
    (
        *(Task.MENTIONS, Task.COUNT, Task.LATEST, Task.EARLIEST, Task.TIMELINE, Task.OVERVIEW),
        *(Task.COMPARE, Task.DEVOTED),
    )
)
"""What is asked of all statements that have some words, and of several side by side."""
TERMED = RENDERED | {Task.MENTIONED, Task.PASSAGES, Task.EVERY, Task.LINEAGE}
"""What is asked of words, also of one statement: whether it has them, and where."""
LONGEST, MOST = 3, 32
"""Words of what may name it at most, and of how many of these the meaning is compared."""
NEARER, SHARED = 0.24, 4
"""By how much, as a cosine, what names it is nearer to it than those words are on average, and how
many of the paragraphs near to the one are near to the other too: ``docs/decisions.md`` has what
these were fit on."""
FEWEST = 10 * SEARCHED
"""Paragraphs of a collection of which so many are not near to all."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")

Vector = NDArray[np.float32]


def put_rendered(question: Question, view: View, retriever: Retriever) -> Question:
    """Give a question of statements with the words by which most of them name its subject beside
    it in brackets, so that both are looked for; as it is where these are not known. ``view`` is all
    of the scope: what a follow-up asks may be too little to learn words of.
    """
    several = part_either(question)
    if len(several) <= 1:
        return _put_named(question, view, retriever)
    put = [_put_named(each, view, retriever).plan for each in several]
    return join_either(question, [each for each in put if each])


def _put_named(question: Question, view: View, retriever: Retriever) -> Question:
    """Put those words beside one subject, which may have other names in brackets: to these such as
    are sure to name them.
    """
    plan = question.plan
    names = part_names(plan.subject) if plan and not plan.exact else []
    if plan is None or not names:
        return _put_rendered(question, view, retriever)
    read = [_put_alone(question, plan, each, view, retriever) for each in names]
    named = question.language != view.main_language and any(
        stand_together(view, each) for each in names[1:]
    )
    kept = [
        put if put.termed or not (named or place) else replace(plan, subject=name)
        for place, (name, put) in enumerate(zip(names, read, strict=True))
    ]  # who asks may have named it as the statements do
    every = (each for put in kept for each in part_names(put.subject) or [put.subject])
    said = dict.fromkeys(every)
    rendered = dict.fromkeys(pair for put in kept for pair in put.rendered)
    if [*said] == names:
        return question
    subject, *more = said
    put = replace(kept[0], subject=f"{subject} ({OR.join(more)})", rendered=tuple(rendered))
    termed = all(each.termed for each in kept if each.rendered) and any(rendered)
    return replace(question, plan=replace(put, termed=termed or plan.termed))


def _put_alone(question: Question, plan: Plan, name: str, view: View, retriever: Retriever) -> Plan:
    """Give a plan of one of several names with those words beside it; an abbreviation has none."""
    if name != plan.subject.partition(" (")[0] and is_acronym(name):
        return replace(plan, subject=name)
    bare = replace(question, plan=replace(plan, subject=name))
    return _put_rendered(bare, view, retriever).plan or plan


def _put_rendered(question: Question, view: View, retriever: Retriever) -> Question:
    """Put those words beside a subject that has no other name in brackets."""
    plan = question.plan
    termed = plan is not None and plan.task in TERMED and plan.subject
    if plan is None or not termed or _stands_so(plan, question.language, view):
        return question
    language = detect_words(plan.subject) or question.language
    if other := _find_other_name(plan, question, view):
        return replace(question, plan=_put_instead(plan, other))
    meant = select_meant(plan, view)
    asked = meant if meant and meant.statements else view
    worded, standing = put_terms(plan, language, asked) or (None, False)
    if worded and (standing or plan.exact):
        return replace(question, plan=_put_worded(plan, worded, asked))
    if plan.exact or (worded and stand_together(view, plan.subject)):
        return question
    put = _put_likely(plan, language, asked, retriever) if not plan.negated else None
    foreign = worded if language != view.main_language else None
    return replace(question, plan=put or foreign or plan)


def _put_likely(plan: Plan, language: str, view: View, retriever: Retriever) -> Plan | None:
    """Give a plan with words that are likely to name its subject: those that render each of its
    own, or what is nearest in meaning; ``None`` where neither stands anywhere.
    """
    if put := put_words(plan, language, view):
        return replace(put, exact=False)
    if plan.task not in RENDERED or plan.act:
        return None
    words = render(plan.subject, language, view, retriever)
    if words is None:
        return None
    subject, rendered = f"{plan.subject} ({words})", ((plan.subject, words),)
    return replace(plan, subject=subject, rendered=rendered)


def _find_other_name(plan: Plan, question: Question, view: View) -> str | None:
    """Give other words for what stands nowhere as it is asked for: those in brackets behind it, or
    the usual name of a party that is named by another one (“Burma”), or in another language.
    """
    subject, spoken = plan.subject, view.main_language or question.language
    other = find_beside(question.asked, subject) if plan.exact else ""
    if not other and (plan.exact or spoken == question.language):
        whole = (0, len(subject))
        named = [shown for *span, shown in find_names(subject) if tuple(span) == whole]
        other = spell_party(named[0], spoken) if len(named) == 1 else ""
    if not other or other == subject or find_exact(view, subject).hits:
        return None
    return other if find_exact(view, other).hits else None


def _put_instead(plan: Plan, other: str) -> Plan:
    """Give a plan that looks for other words, which are sure to name the same; for all names of a
    party where it is not traced.
    """
    put = replace(plan, rendered=((plan.subject, other),), termed=True)
    if not plan.exact:
        return put
    if plan.task is Task.LINEAGE or not any(find_names(plan.subject)):
        return replace(put, subject=other)
    return replace(put, exact=False, subject=f"{plan.subject} ({other})")


def _put_worded(plan: Plan, worded: Plan, view: View) -> Plan:
    """Give a plan of a term as it is worded; just so where it is traced, if in one way only."""
    (_, words), *others = worded.rendered or (("", ""),)
    if plan.task is Task.LINEAGE and not others and find_exact(view, words).hits:
        return replace(worded, subject=words)
    return replace(worded, exact=False)


def _stands_so(plan: Plan, language: str, view: View) -> bool:
    """Tell whether words that are wanted exactly as they are are in the language of most
    statements, or stand somewhere.
    """
    own = (detect_words(plan.subject) or language) == view.main_language
    return plan.exact and (own or bool(find_exact(view, plan.subject).hits))


def render(subject: str, language: str, view: View, retriever: Retriever) -> str | None:
    """Give the words by which most statements asked name a subject in ``language``; ``None`` where
    they have its own words, are of its language, or none is sure to name it.
    """
    foreign = _keep_foreign(language, view)
    few = foreign is None or len(foreign.places) < FEWEST
    if foreign is None or few or _is_name(subject) or find_words(foreign, subject).hits:
        return None
    found = retriever.search(subject, foreign, SEARCHED, language=language).evidence
    said = _list_said(point_out(found, subject, language, foreign, retriever), foreign)
    encoder = retriever.choose_encoder(view.collection, language, foreign.statements[0].language)
    named = _choose(subject, said, encoder) if said else None
    if named is None or not _is_near(named, found, foreign, retriever):
        return None
    return named


def _is_name(subject: str) -> bool:
    """Tell whether a subject is no mere noun: names are in no language for their meaning."""
    large = subject != subject.lower()
    return large or not _WORD.search(subject) or any(find_names(subject))


def _keep_foreign(language: str, view: View) -> View | None:
    """Give the view of the statements in the language that most are in; ``None`` if it is this."""
    spoken = view.main_language or language
    if spoken == language:
        return None
    return view.keep([each.id for each in view.statements if each.language == spoken])


def _list_said(found: Iterable[Evidence], view: View) -> list[str]:
    """Give what may name a subject in the sentences nearest to it, the likeliest first: words that
    many of these have and few others.
    """
    counts = Counter(words for each in found for words in {*_list_words(each)})
    weigh = view.collection.words.weigh

    def rate(words: str) -> float:
        weights = [weigh(word) for word in words.split()]
        return counts[words] * sum(weights) / len(weights)

    return sorted(counts, key=lambda words: (-rate(words), words))[:MOST]


def _list_words(evidence: Evidence) -> Iterator[str]:
    words = [each.lower() for each in _WORD.findall(evidence.text[evidence.start : evidence.end])]
    for first in range(len(words)):
        for last in range(first, min(first + LONGEST, len(words))):
            if not (is_function_word(words[first]) or is_function_word(words[last])):
                yield " ".join(words[first : last + 1])


def _choose(subject: str, said: Sequence[str], encoder: Encoder) -> str | None:
    """Choose what is nearest in meaning; ``None`` where nothing is much nearer than the rest."""
    vectors = np.stack([_encode(encoder, each) for each in said])
    near = dict(zip(said, (vectors @ _encode(encoder, subject)).tolist(), strict=True))
    best = max(near, key=near.__getitem__)
    mean = sum(near.values()) / len(near)
    return best if near[best] - mean >= NEARER else None


@lru_cache(maxsize=20_000)
def _encode(encoder: Encoder, words: str) -> Vector:
    vector: Vector = encoder.encode_question(words).vector
    return vector


def _is_near(named: str, found: Sequence[Evidence], foreign: View, retriever: Retriever) -> bool:
    """Tell whether the paragraphs near to what names a subject are those near to the subject."""
    spoken = foreign.statements[0].language
    back = retriever.search(named, foreign, SEARCHED, language=spoken).evidence
    places = [{(each.statement, each.ordinal) for each in some} for some in (found, back)]
    return len(places[0] & places[1]) >= SHARED
