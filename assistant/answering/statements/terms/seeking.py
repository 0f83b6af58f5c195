"""Where the words of a plan stand: just so, inflected, or any of several that are bound in them."""

from __future__ import annotations

from assistant.question.cues.subjects.combination import Bond, Combination, read_combination
from assistant.question.plan import OF_ENDS, Plan
from assistant.retrieval.view import View
from assistant.retrieval.words.concordance import (
    Concordance,
    find_anywhere,
    find_beside_name,
    find_exact,
    find_words,
    join_found,
)


def seek(plan: Plan, view: View, language: str) -> Concordance:
    """Find the words of a plan: what has them last, or first, may part them from a name among
    them, and from one another where none has them side by side.
    """
    if plan.exact:
        return find_exact(view, plan.subject)
    found = find_any(view, plan.subject, language)
    if plan.task not in OF_ENDS:
        return found
    if not (found.hits and found.together):
        return find_anywhere(view, plan.subject)
    return join_found([found, find_beside_name(view, plan.subject)])


def find_any(view: View, subject: str, language: str) -> Concordance:
    """Find a subject; where it does not stand together as it is named, any of several between which
    it leaves the choice: “barley or rye”.
    """
    found = find_words(view, subject)
    several = read_combination(subject, language)
    if several is None or several.without or several.bond is Bond.BOTH:
        return found
    return found if found.hits and found.together else _join(view, several, found)


def find_each(view: View, subject: str, language: str) -> Concordance:
    """Find a subject; where it stands nowhere as it is named, each of several that are bound in it:
    “barley and rye”.
    """
    found = find_words(view, subject)
    several = None if found.hits else read_combination(subject, language)
    return found if several is None or several.without else _join(view, several, found)


def _join(view: View, several: Combination, found: Concordance) -> Concordance:
    apart = join_found([find_words(view, each) for each in several.subjects])
    return apart if apart.hits else found
