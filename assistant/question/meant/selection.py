"""Which statements a question means, by time, party, title, place and language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language.detect import ENGLISH, detect_language
from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import split_content_terms
from assistant.question.cues.times.timing import read_timing
from assistant.question.cues.traits.alternatives import join_alternatives
from assistant.question.cues.traits.kinds import find_kind, is_of_kind
from assistant.question.cues.traits.placing import cut_place
from assistant.question.cues.traits.sides import cut_other_sides, cut_sides, has_sides
from assistant.question.cues.words.naming import find_named, is_any_statement
from assistant.question.meant.called.called import drop_annexes, find_called, is_called_by_capital
from assistant.question.meant.called.names import read_called
from assistant.question.meant.called.terms import (
    SPEAKERS,
    list_known,
    may_name_days,
    own_terms,
    read_names,
)
from assistant.question.meant.described import find_described
from assistant.question.meant.timed import is_of
from assistant.retrieval.counterparts import find_counterparts
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import find_words
from ingest.language.parties import cut_parties
from ingest.language.parties import find_meant as find_parties_meant
from ingest.language.terms import split_terms
from ingest.statement import Statement

_NEWEST, _OLDEST = (
    re.compile(
        join(form for words in read_vocabularies() for form in getattr(words.planning, name)),
        re.IGNORECASE,
    )
    for name in ("newest", "oldest")
)


def select(which: str, view: View) -> View | None:
    """Give the view of the statements that ``which`` means, all where it names none.

    Of those with its words, the ones that are called by them. ``None`` where it has a word that no
    statement's title, party, place or file has, and that names nobody with whom one opens: then it
    is asked of something else.
    """
    timing = read_timing(which)
    told, others = cut_other_sides(timing.rest)
    parties, rest = cut_parties(told)
    rest, sides = cut_sides(rest)
    terms, dated = read_names(_cut_speakers(rest, view)), may_name_days(rest)
    names = read_called(rest, dated, view)
    if names is None:
        return None
    called_so = view.statements
    for one in names:
        called_so = [each for each in called_so if one.fits(each, dated)]
    fitting = [each for each in called_so if is_of(each, timing)]
    if not (fitting or is_called_by_capital(rest)) and view.statements and not called_so:
        return None  # “leader-level”
    named = join_alternatives(parties, told)
    meant = [each for each in fitting if has_sides(each, sides)] if sides else fitting
    meant = [each for each in meant if not others or not has_sides(each, others)]
    for some in named:
        meant = [each for each in meant if any(is_named(each, *one) for one in some)]
    present = any(one.present for one in names)
    if present and not meant:
        return None
    called = find_called(rest, terms, meant) if terms else []
    placed = cut_place(timing.rest)[1]
    if terms and not (called or present) and (placed or is_called_by_capital(rest)):
        meant = [each for each in meant if own_terms(each).issuperset(terms)]
        return view.keep([each.id for each in meant]) if meant or placed else None
    return view.keep([each.id for each in called or meant])


def _cut_speakers(rest: str, view: View) -> str:
    """Give what names statements without words for who speaks, « dirigeants », that none of them is
    called by: its title has them in another language.
    """
    known = list_known(view)
    return SPEAKERS.sub(
        lambda each: each[0] if known.issuperset(split_terms(each[0])) else " ", rest
    )


def is_named(statement: Statement, party: str, typed: str) -> bool:
    """Tell whether a party is one of a statement's, or what names it stands in what that is called
    by: “Indonesia” holds the characters of India in Chinese.
    """
    return party in statement.parties or own_terms(statement).issuperset(split_terms(typed))


def find_meant(which: str, view: View, shared: str = "", subject: str = "") -> Statement | None:
    """Give the statement that is named, with the words that all share if it is not enough, the
    newest or oldest where that is asked for; ``None`` where that leaves more than one.
    """
    fitting = find_fitting(which, view, subject)
    if len(fitting) != 1 and not list_called(which, view.keep([each.id for each in fitting])):
        fitting = find_fitting(f"{which} {shared}", view, subject)
    kept = keep_language(drop_annexes(fitting), which, view)
    if len(kept) == 1:
        return kept[0]
    aged = _find_by_age(which, view) or _find_by_age(f"{which} {shared}", view)
    return aged or (None if kept else find_described(which, view))


def find_fitting(which: str, view: View, subject: str = "") -> list[Statement]:
    """Give the statements that a name fits equally: those of the kind named, that have the subject,
    and of those by party those of the fewest parties, for these are named; each in one language.
    """
    meant = select(which, view)
    fitting = _prefer_kind(which, meant.statements) if meant else []
    if len(fitting) > 1 and meant and subject:
        having = {each.statement.id for each in find_words(meant, subject).hits}
        fitting = [each for each in fitting if each.id in having] or fitting
    if called := list_called(which, view.keep([each.id for each in fitting])):
        return called
    parties = {*find_parties_meant(which)}
    fitting = [each for each in fitting if parties <= {*each.parties}] or fitting
    counts = [len(each.parties) for each in fitting if each.parties]
    if counts and parties:
        fitting = [each for each in fitting if len(each.parties) == min(counts)]
    return fitting


def list_called(which: str, view: View) -> list[Statement]:
    """Give the statements whose title or place has a name as it is typed, each in one language."""
    rest = cut_parties(read_timing(which).rest)[1]
    terms = read_names(rest)
    called = find_called(rest, terms, view.statements) if terms else []
    return keep_language(_prefer_kind(which, drop_annexes(called)), which, view)


def keep_language(statements: list[Statement], which: str, view: View) -> list[Statement]:
    """Leave out what is another one of some statements in another language than a name is in, or
    than English, if it is in that.
    """
    if len({each.language for each in statements}) <= 1:
        return statements
    spoken = detect_language(which)
    kept: list[Statement] = []
    for each in sorted(
        statements, key=lambda one: (one.language != spoken, one.language != ENGLISH)
    ):
        same = {one.statement.id for one in find_counterparts(each, view.collection)}
        if not any(one.id in same for one in kept):
            kept.append(each)
    return kept


def select_parties(which: str, view: View) -> View | None:
    """Give the view of the statements of all parties and the time that are named; ``None`` where
    none is. For names in languages whose other words no title has.
    """
    parties, timing = {*find_parties_meant(which)}, read_timing(which)
    if not (parties or timing.since or timing.until) or is_called_by_capital(which):
        return None
    fitting = [each for each in view.statements if is_of(each, timing)]
    return view.keep([each.id for each in fitting if parties <= {*each.parties}])


def cut_age(text: str) -> str:
    """Give a text without the words that name the newest or oldest."""
    return _OLDEST.sub(" ", _NEWEST.sub(" ", text))


def _find_by_age(which: str, view: View) -> Statement | None:
    """Give the newest or oldest of those that are named: “the latest Harbour statement”."""
    for form, choose in ((_NEWEST, max), (_OLDEST, min)):
        meant = select(form.sub(" ", which), view) if form.search(which) else None
        dated = [each for each in meant.statements if each.date] if meant else []
        if dated:
            return choose(dated, key=lambda each: each.date or "")
    return None


def _prefer_kind(named: str, statements: Sequence[Statement]) -> list[Statement]:
    """Keep the communiqués where a communiqué is named, if there are any."""
    kind = find_kind(named)
    if kind and (alike := [each for each in statements if is_of_kind(each.title, kind)]):
        return alike
    kinds = {term for term in split_content_terms(named) if is_any_statement(term)}
    spoken = detect_language(named)  # any statement is a “déclaration”, but no “declaration”
    own = (each for each in statements if each.language == spoken)
    called = [each for each in own if not kinds.isdisjoint(split_terms(each.title))]
    return called or list(statements)


def select_speaking(which: str, view: View) -> View | None:
    """Give the view of the statements that are asked what they say: of one party or title,
    those of the kind that is named, if there are any; ``None`` where none is named, or none is so.
    """
    anybody = SPEAKERS.sub(" ", which)
    if not read_names(read_timing(anybody).rest):
        which = anybody.strip()
    meant = select(which, view) if which else None
    if which and not (meant and meant.statements):
        one = find_described(which, view)
        meant = view.keep([one.id]) if one else select_parties(which, view)
    if meant and read_names(which):
        meant = view.keep([each.id for each in _prefer_kind(which, meant.statements)])
    return meant if meant and meant.statements else _keep_timed(which, view)


def _keep_timed(which: str, view: View) -> View | None:
    """Give the view of the statements of the time that is named; ``None`` where none is, or no
    statement is of it.
    """
    timing = read_timing(which)
    timed = timing.since or timing.until
    ids = [each.id for each in view.statements if is_of(each, timing)] if timed else []
    return view.keep(ids) if ids else None


def find_one(which: str, view: View) -> Statement | None:
    """Give the only statement that ``which`` means; ``None`` where it is none or several."""
    named, meant = find_named(which, view.statements), select(which, view)
    fitting = _prefer_kind(which, meant.statements) if meant else []
    if named and not (fitting and named not in fitting):
        return named
    return fitting[0] if len(fitting) == 1 else None
