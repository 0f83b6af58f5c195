"""What keeps a recognised question from being put plainly: something that it says would be lost."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.language.vocabulary import UNSPACED
from assistant.language.words import read_spoken, split_content_terms
from assistant.question.cues.scope.holding import says_held
from assistant.question.cues.scope.located import asks_where_in_one
from assistant.question.cues.words.form import PARTED, has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.planning import read_plan
from assistant.question.recognised.clauses import CLAUSE_END, HIDDEN, hide, list_subjects, list_told
from assistant.question.recognised.denied import ASKED_WHETHER, excepts
from assistant.question.recognised.recogniser import EXACT, ROLES, Part, Recognised
from assistant.question.turns.leaning.back import points_at_several
from ingest.language.parties import find_names

TELLING = re.compile(r"\d+")
"""Stands for a time, or an amount: words that are not lost."""
MOST_NEAR = 2
"""Words between what names statements and its subject at most: “in which”."""
SURE_UNNAMED = 0.95
"""How likely a task is at least where no known word names statements."""
SURER = 0.95
"""How likely a task is at least that is asked in few words, or beside more of them than are known:
of 1,055 questions that nothing had learnt from 23 more are then read rightly, none wrongly."""
MOST_WORDS = 8
"""Words of a subject that is no sentence."""
FEW = 2
"""Words that may say no more than that something is mentioned."""
SIDE_BY_SIDE, SUBJECT = "compare", ROLES[-1]
"""The task that is asked of several statements as a whole, where there is no subject."""
OF_WHICH = frozenset(("which", "party"))
"""Roles of what names statements."""
COUNTING = "count"
"""The task that is asked with a word for statements, for other things are counted too."""
OVER_TIME = "timeline"
"""The task that is asked with how a subject went on: “how | tolls were handled”."""
FEWEST_BESIDE = 2
"""Words beside the parts that ask something of them, at least; one that is set off is enough."""
ASKING = frozenset("?？؟")
_WORD = re.compile(r"\w+")
_BEFORE_NONE = r"(?!\W{0,3}(?:[^\W_]{1,20}\W{1,3}){0,2}_)"
"""Behind a word that no part follows within two words."""
_GLOSS = re.compile(r"[(（][^()（）]*[)）]")
_SET_OFF = re.compile(r"[?,;:？，：؟،]|\s[-–—]\s")
_SEMICOLON = re.compile(r"[;；؛]")
_COMMA = re.compile(r"[,;，；،؛]")


def is_whole(question: str, found: Recognised, language: str) -> bool:
    """Tell whether all that a question says stands in its parts: it denies and excepts nothing,
    asks nothing besides, and no name, number or quoted words are left.
    """
    parts = found.parts
    return not (
        _counts_other(question, found, language)
        or _says_more(question, found, language)
        or excepts(question, found, language)
        or _asks_otherwise(question, parts, language)
        or _loses(question, parts)
        or (found.task != OVER_TIME and _cuts_clause(question, parts))
        or _leaves_subject(question, parts, language)
        or _cuts_name(question, parts)
        or _is_all(question, parts)
        or _joins_two(question, parts)
    )


def _counts_other(question: str, found: Recognised, language: str) -> bool:
    """Tell whether something else than statements may be counted: “how much in tolls”, but not “how
    often are tolls mentioned”.
    """
    beside = hide(question, found.parts, 0, len(question))
    said = re.search(read_spoken(language).cues.mention, beside, re.IGNORECASE)
    named = said or NOUNS.search(beside) or any(each.role == "which" for each in found.parts)
    return found.task == COUNTING and not (named or points_at_several(question))


def _says_more(question: str, found: Recognised, language: str) -> bool:
    """Tell whether a question is none of whether, or where, something is mentioned, though it was
    taken for one: it names no statement, has no word for mentioning, and says more; or none that
    sets statements side by side as a whole, for it says more.
    """
    roles = {each.role for each in found.parts}
    beside = hide(question, found.parts, 0, len(question)).replace(HIDDEN, " ")
    few = len(split_content_terms(beside, language)) <= FEW
    sure = found.sure >= SURER
    if found.task == SIDE_BY_SIDE:
        return not (sure or few or SUBJECT in roles)
    if found.task == EXACT and sure and QUOTED.search(question):
        return False
    if found.task not in (ASKED_WHETHER, EXACT) or roles & OF_WHICH:
        return False
    cues = read_spoken(language).cues
    said = re.search(f"{cues.mention}|{cues.about}", question, re.IGNORECASE)
    return not (said or NOUNS.search(question) or few)


def asks_of_statements(question: str, parts: Sequence[Part], sure: float) -> bool:
    """Tell whether a question that nothing else reads may be asked of statements: its subject is no
    sentence, it is more than names and subjects side by side, and it names statements by a word for
    them or by name, or is all the surer.
    """
    said = {each.role: question[each.start : each.end] for each in parts}
    subject = said.get("subject", "")
    beside = _WORD.findall(hide(question, parts, 0, len(question)).replace(HIDDEN, " "))
    few = len(beside) < FEWEST_BESIDE and not (beside and _SET_OFF.search(question))
    bare = few and not UNSPACED.search(question)
    which = _WORD.findall(said.get("which", ""))
    named = NOUNS.search(question) is not None or any(map(says_held, which))
    unnamed = "which" in said and not (named or said["which"][:1].isupper())
    if unnamed and sure < SURE_UNNAMED:
        return False
    return (named or not bare) and len(_GLOSS.sub("", subject).split()) <= MOST_WORDS


def _is_all(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether nothing stands beside the parts that could ask something of them."""
    return not any(map(str.isalpha, hide(question, parts, 0, len(question))))


def _joins_two(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether a part is of two clauses: “tolls; ferries”."""
    return any(_SEMICOLON.search(question, each.start, each.end) for each in parts)


def _asks_otherwise(question: str, parts: Sequence[Part], language: str) -> bool:
    """Tell whether a second question follows one, for each is read by itself, or it is asked where
    one statement says something, which is sought in its paragraphs.
    """
    if asks_where_in_one(question):
        return True
    if any(_adds(question[start:end]) for start, end in _list_behind(question, parts)):
        return True
    parted = (each.start() for each in PARTED.finditer(question))
    if any(not _goes_on(each, parts) and _asks(question[:each], parts) for each in parted):
        return True
    commas = (each.span() for each in _COMMA.finditer(question))
    return any(
        has_form(question[end:])
        and split_content_terms(question[end:])  # “…, does it?”
        and any(each.start < start for each in parts)
        and not _goes_on(start, parts)
        and read_plan(question[:start], language)
        for start, end in commas
    )


def _list_behind(question: str, parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Give where each clause begins and ends behind the last that has parts; none where these stand
    alone, for then it is what asks: “tolls... any mention?”.
    """
    ends = [*(each.end() for each in CLAUSE_END.finditer(question)), len(question)]
    last = max((each.end for each in parts), default=0)
    asked = _WORD.search(hide(question, parts, 0, last).replace(HIDDEN, " "))
    return pairwise(end for end in ends if end >= last) if asked else iter(())


def _adds(clause: str) -> bool:
    """Tell whether a clause asks for something else besides, in words that have no form of their
    own: “ferries too?”.
    """
    words = len(_WORD.findall(clause)) + len(UNSPACED.findall(clause))
    asks = clause.rstrip()[-1:] in ASKING and words >= FEWEST_BESIDE and not has_form(clause)
    return asks and bool(split_content_terms(clause))


def _asks(before: str, parts: Sequence[Part]) -> bool:
    """Tell whether what goes before a second clause asks something, or has no part."""
    return has_form(before) or not any(each.start < len(before) for each in parts)


def _goes_on(place: int, parts: Sequence[Part]) -> bool:
    """Tell whether what stands behind a place says the rest of one question: other things of it
    than what stands before.
    """
    before, behind = (
        {each.role for each in parts if (each.start < place) is first} for first in (True, False)
    )
    return bool(before and behind) and not before & behind


def _cuts_clause(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether a subject is a clause, with or without the word that begins it: “who | gets”;
    right behind what names statements that word is none: “texts in which | tolls appear”.
    """
    named = [each.end for each in parts if each.role == "which"]
    if any(
        has_form(question[each.start : each.end].split(maxsplit=1)[0])
        for each in list_subjects(parts)
    ):
        return True
    for part in parts:
        before = question[: part.start].split()
        near = any(len(question[end : part.start].split()) <= MOST_NEAR for end in named)
        named_so = question[part.start].isupper()
        if part.role == "subject" and before and has_form(before[-1]) and not (near or named_so):
            return True
    return False


def _cuts_name(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether two parts that say different things are of one name: “the Toll | Union”."""
    return any(
        question[one.end : other.start] == " "
        and "subject" in {one.role, other.role}
        and question[other.start].isupper()
        and question[one.end - len(question[: one.end].rsplit(maxsplit=1)[-1])].isupper()
        for one, other in pairwise(parts)
    )


def _leaves_subject(question: str, parts: Sequence[Part], language: str) -> bool:
    """Tell whether a word such as “about” stands before what is in no part, where no part is a
    subject.
    """
    about = re.compile(rf"{read_spoken(language).cues.about}{_BEFORE_NONE}", re.IGNORECASE)
    if any(each.role == "subject" for each in parts):
        return False
    return any(about.search(hide(question, parts, *each)) for each in list_told(question, parts))


def _loses(question: str, parts: Sequence[Part]) -> bool:
    """Tell whether a number, words in quotation marks or a name stand in no part, though their
    sentence has some; a name that is another one of a party that does is not lost.
    """
    kept = {name for each in parts for *_, name in find_names(question[each.start : each.end])}
    names = [(start, end) for start, end, name in find_names(question) if name not in kept]
    told = [each.span() for form in (TELLING, QUOTED) for each in form.finditer(question)]
    sentences = list(list_told(question, parts))
    if all(NOUNS.fullmatch(question, each.start, each.end) for each in parts):
        sentences = [(0, len(question))]  # “Tollan, as they spell it: each text with it”
    return any(
        any(begun <= start < ended for begun, ended in sentences)
        and not any(each.start < end and start < each.end for each in parts)
        for start, end in (*names, *told)
    )
