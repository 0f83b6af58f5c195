"""Questions of each of several statements: “which toll rate does each of the 2031 deals set?”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from assistant.language.detect import ENGLISH
from assistant.language.vocabulary import (
    LANGUAGES,
    UNSPACED,
    join,
    read_vocabularies,
    read_vocabulary,
)
from assistant.language.words import is_function_word, split_content_terms
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.traits.kinds import find_kind, is_of_kind
from assistant.question.cues.words.form import AnswerKind, has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.meant.asked.about import About
from assistant.question.meant.called.terms import name_terms, read_names
from assistant.question.meant.timed import is_of
from assistant.question.plan import Task
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.parties import cut_parties
from ingest.language.terms import split_terms
from ingest.statement import Statement

MOST_WORDS = 12
"""Words of what calls the statements that are meant."""
MOST_CHARACTERS = 20
"""Where no spaces part words."""
MOST_EACH = 3
"""Words such as “each” behind which several statements may be called: all of them are looked
through for each of the words behind."""

_GREEDY = frozenset((Task.LIST, Task.COUNT, Task.OVERVIEW, Task.TIMELINE))
"""What may have been read where each of several statements is asked for something."""
_VALUES = frozenset(
    (AnswerKind.NUMBER, AnswerKind.MONEY, AnswerKind.SHARE, AnswerKind.DATE, AnswerKind.DAY)
)
"""What is asked of each is no account of what they say over time."""
_WORDS = [words.valued for words in read_vocabularies()]
_EACH = re.compile(join(each.each for each in _WORDS), re.IGNORECASE)
_STATEMENTS = re.compile(join(each.statements for each in _WORDS), re.IGNORECASE)
_PARTNERS = re.compile(join(each.partners for each in _WORDS), re.IGNORECASE)
_CALLING = (NOUNS, _STATEMENTS, _PARTNERS)
_AROUND = re.compile(join(each.around for each in _WORDS), re.IGNORECASE)
_FACTS = tuple(
    (about, re.compile(join(getattr(each, name) for each in _WORDS), re.IGNORECASE))
    for about, name in (
        (About.PARAGRAPHS, "paragraphs"),
        (About.ISSUED, "dates"),
        (About.ISSUED, "places"),
        (About.PARTIES, "parties"),
    )
)
_END = re.compile(r"[?？؟,;:，；：،؛]")


@dataclass(frozen=True, slots=True)
class Valued:
    """What is asked of each statement that ``which`` means.

    ``asked`` is the question of one of them, ``facts`` what of the statement itself is asked
    instead, if that is all. ``statements`` are their ids; ``None`` where none are called so, so
    that those are meant which are nearest to the question.
    """

    which: str
    asked: str
    facts: tuple[About, ...]
    statements: tuple[str, ...] | None


def asks_of_each(text: str) -> bool:
    """Tell whether a text has a word such as “each”."""
    return _EACH.search(text) is not None


def read_valued(question: Question, view: View) -> Valued | None:
    """Read what a question asks of each of several statements; ``None`` for any other question."""
    plan, kind = question.plan, question.form.kind
    of_saying = plan and plan.task is Task.TIMELINE and kind not in _VALUES
    if plan and (plan.task not in _GREEDY or plan.exact or of_saying):
        return None
    first = islice(_EACH.finditer(question.asked), MOST_EACH)
    read = (_read_behind(each, question, view) for each in first)
    return next(filter(None, read), None)


def _read_behind(each: re.Match[str], question: Question, view: View) -> Valued | None:
    """Read what is asked of each of those that are called behind a word such as “each”."""
    text, plain = question.asked, _find_group(question.asked[each.end() :], view)
    if plain is None:
        return None
    which, ids = plain
    end = each.end() + len(which)
    before, after = text[: each.start()], _say_once(text[each.start() : end], text[end:])
    facts = tuple(_list_facts(f"{before} {after}"))
    asks = has_form(text) or not split_content_terms(after)
    said = asks and split_content_terms(_AROUND.sub(" ", f"{before} {after}"))
    near = ids is None and (facts or question.plan or not has_form(text))
    if near or not (facts or said):
        return None
    asked = _ask_one(each[0], before, after, question.language)
    return Valued(which.strip(), asked, facts, ids)


def _say_once(named: str, after: str) -> str:
    """Leave out of what follows a name where it stands again, with what joins it."""
    *pieces, last = re.split(re.escape(named.strip()), after, flags=re.IGNORECASE)
    return " ".join((*filter(split_content_terms, pieces), last)) if pieces else after


def _find_group(text: str, view: View) -> tuple[str, tuple[str, ...] | None] | None:
    """Give the words with which a text begins that call several statements, and their ids; the
    words alone where these call any, or parties.
    """
    starts = [each for each in _list_starts(text) if _calls_at_once(each)]
    unspaced = UNSPACED.search(text) is not None  # a word for statements ends what calls them
    for called in starts if unspaced else starts[::-1]:
        if not (NOUNS.search(called) or _STATEMENTS.search(called)):
            continue
        partner = NOUNS.search(called) and _PARTNERS.match(called)  # “country in the statements”
        named = called[partner.end() :] if partner else called
        meant = _list_called(_STATEMENTS.sub(" ", named), view)
        if len(meant) > 1:
            return called, tuple(each.id for each in meant)
    near = (each for each in starts if any(form.search(each) for form in _CALLING))
    nearest = next(near, None)
    return None if nearest is None else (nearest, None)


def _calls_at_once(called: str) -> bool:
    """Tell whether nothing but names stand before the word for statements: not “year under the
    deal”.
    """
    found = [found for form in _CALLING if (found := form.search(called))]
    first = min((each.start() for each in found), default=len(called))
    return not any(map(is_function_word, called[:first].split()))


def _list_called(called: str, view: View) -> list[Statement]:
    """Give the statements of the time and parties that are named, with all other words in what
    they are called by; none where these words name nothing.
    """
    timing = read_timing(called)
    parties, rest = cut_parties(timing.rest)
    wanted = [{*split_terms(typed)} for _, typed in parties]
    terms = {*read_names(rest)}
    if not (terms or wanted or timing.since or timing.until):
        return []
    having = [
        each
        for each in view.statements
        if is_of(each, timing)
        and terms <= name_terms(each)
        and all(one <= name_terms(each) for one in wanted)
    ]
    kind = find_kind(called)
    alike = [each for each in having if kind and is_of_kind(each.title, kind)]
    return alike if len(alike) > 1 else having


def _list_starts(text: str) -> Iterator[str]:
    """Give what a text begins with, the shortest first, up to the end of a clause or to another
    word such as “each”; nothing that a function word ends.
    """
    ends = (found.start() for form in (_END, _EACH) if (found := form.search(text)))
    clause = text[: min(ends, default=len(text))]
    if UNSPACED.search(clause):
        yield from (clause[:n] for n in range(1, min(len(clause), MOST_CHARACTERS) + 1))
        return
    words = list(re.finditer(r"\S+", clause))[:MOST_WORDS]
    yield from (clause[: each.end()] for each in words if not is_function_word(each[0]))


def _list_facts(rest: str) -> Iterator[About]:
    """Give what of the statements themselves is asked, in order, where nothing else is."""
    found = list[tuple[int, About]]()
    for about, form in _FACTS:
        found += ((each.start(), about) for each in form.finditer(rest))
        rest = form.sub(lambda each: " " * len(each[0]), rest)
    if not split_content_terms(_AROUND.sub(" ", rest)):
        yield from dict.fromkeys(about for _, about in sorted(found))


def _ask_one(each: str, before: str, after: str, language: str) -> str:
    """Put a question of each statement as that of one."""
    words = read_vocabulary(language if language in LANGUAGES else ENGLISH).valued
    opening = each.split(maxsplit=1)[0] if len(each.split()) > 1 and before.strip() else ""
    asked = " ".join(f"{before} {opening} {words.it} {after}".split()).strip(" ,:;：，")
    if has_form(asked):
        return asked
    wished = re.sub(rf"^(?:(?:{words.around})\s*)+", "", asked, flags=re.IGNORECASE)
    return words.asking.format(rest=wished.rstrip("?？؟.。 "))
