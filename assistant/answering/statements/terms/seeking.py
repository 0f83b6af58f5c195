"""Where the words of a plan stand: just so, inflected, or any of several that are bound in them."""

from __future__ import annotations

from assistant.question.cues.subjects.combination import Bond, read_combination
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
    if plan.task not in OF_ENDS:
        return find_any(view, plan.subject, language)
    found = find_any(view, plan.subject, language)
    if not (found.hits and found.together):
        return find_anywhere(view, plan.subject)
    return join_found([found, find_beside_name(view, plan.subject)])


def find_any(view: View, subject: str, language: str) -> Concordance:
    """Find a subject; where it does not stand as it is named, each of several that are bound in it:
    “barley or rye” also where a sentence has both apart.
    """
    found = find_words(view, subject)
    several = read_combination(subject, language)
    if several is None or several.without:
        return found
    if found.hits and (found.together or several.bond is Bond.BOTH):
        return found
    apart = join_found([find_words(view, each) for each in several.subjects])
    return apart if apart.hits else found
