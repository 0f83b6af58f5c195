"""What a recognised question denies or excepts."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.language.negation import compile_denial
from assistant.language.vocabulary import LANGUAGES, join
from assistant.language.words import read_spoken
from assistant.question.recognised.clauses import HIDDEN, hide, list_subjects, list_told
from assistant.question.recognised.recogniser import Recognised

OF_ENDS = frozenset(("latest", "earliest"))
"""Tasks of which the others are sometimes denied."""
OF_NONE = frozenset(("mentions", "count"))
"""Tasks that are asked also of statements that have not a subject."""
ASKED_WHETHER = "mentioned"
"""The task that is asked with and without a denial: “it is not in there, is it?”."""
MOST_BETWEEN = 2
"""Words between two that deny together, at most."""
_COMMA = re.compile(r"[,;，；،؛]")


def excepts(question: str, found: Recognised, language: str) -> bool:
    """Tell whether something is excepted in a sentence that has parts, beside these; or denied,
    where it is not asked whether it is so, or of which it is not.
    """
    words = read_spoken(language).recognised
    told = [hide(question, found.parts, *each) for each in list_told(question, found.parts)]
    if found.task in OF_ENDS:  # “the newest, not the older ones”
        told = [each for clause in told for each in _COMMA.split(clause) if HIDDEN in each]
    if any(re.search(join(words.excepting), each, re.IGNORECASE) for each in told):
        return True
    denial = _compile_lack(language)
    denied = any(denial.search(each) for each in told)
    whether = found.task == ASKED_WHETHER or is_negated(question, found, language)
    return denied and not whether


def is_negated(question: str, found: Recognised, language: str) -> bool:
    """Tell whether those statements are asked for that have not the subject: it is denied, once and
    right before it, that they mention it.
    """
    subject = next(list_subjects(found.parts), None)
    if found.task not in OF_NONE or subject is None:
        return False
    clause = _COMMA.split(question[: subject.start])[-1]
    hidden = hide(question, found.parts, subject.start - len(clause), subject.start)
    before = hidden.rpartition(HIDDEN)[2]
    beside = _compile_lack(language).search(question, subject.end)
    return _count_denials(hidden, language) == 1 and not beside and _says_lack(before, language)


def _count_denials(words: str, language: str) -> int:
    """Count what is denied; two words may do so together: « ne … pas »."""
    found = list(_compile_lack(language).finditer(words))
    joined = sum(
        len(words[one.end() : other.start()].split()) <= MOST_BETWEEN
        for one, other in pairwise(found)
    )
    return len(found) - joined


def _says_lack(words: str, language: str) -> bool:
    """Tell whether words before a subject say that it is not mentioned: “do not speak of”."""
    lack = _compile_lack(language)
    said = " ".join(lack.sub(" ", words).split()) if lack.search(words) else ""
    cues = read_spoken(language).cues
    return re.search(f"{cues.mention}|{cues.about}", said, re.IGNORECASE) is not None


def _compile_lack(language: str) -> re.Pattern[str]:
    """Give the pattern of what denies, and of what tells that something is lacking."""
    spoken = language if language in LANGUAGES else LANGUAGES[0]
    forms = (compile_denial(spoken).pattern, *read_spoken(language).recognised.lacking)
    return re.compile(join(forms), re.IGNORECASE)
