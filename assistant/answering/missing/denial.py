"""Whether words that stand nowhere are a subject that nothing speaks of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from assistant.language.detect import detect_words
from assistant.language.glossary import find_term
from assistant.language.vocabulary import LANGUAGES, join, read_vocabularies, read_vocabulary
from assistant.language.words import is_function_word, split_content_terms
from assistant.question.cues.subjects.acts import list_acts
from assistant.question.cues.subjects.combination import read_combination
from assistant.question.cues.words.naming import hide_names
from assistant.question.question import Question
from assistant.retrieval.view import View
from assistant.syntax.parser import parse
from ingest.language.parties import find_names

CLAUSE = re.compile(join(words.planning.clause for words in read_vocabularies()), re.IGNORECASE)
"""“When”, «ли»: what makes a subject a clause."""

NAMED = "\ue010"
"""Stands for a party or an area while it is read how the words beside it hang together."""
MODIFYING = frozenset(("amod", "compound"))
"""How a verb hangs on a noun that it only tells more of: “forced labour”."""
_WORD = re.compile(r"\w[\w’'-]*")
_BRACKETS = re.compile(r"\s*[(（].*")
"""Other names of a subject, behind it."""


def can_deny(question: Question, subject: str, view: View) -> bool:
    """Tell whether a subject can be denied for its words: they are of the language of most
    statements, and no clause (“when ferries sail”) and no description (“ferries being sent to
    Velm”), which are said in other words as well. Several that are bound in one are denied each.
    """
    several = read_combination(subject, question.language)
    if several and len(several.subjects) > 1:
        return all(can_deny(question, each, view) for each in several.subjects)
    if CLAUSE.search(subject) or describes(subject, question.language):
        return False
    return is_spoken(question, subject, view)


def describes(subject: str, language: str) -> bool:
    """Tell whether a subject describes what goes on, or something of whom it names, and is no noun
    or name as it stands.
    """
    bare = _BRACKETS.sub("", subject)
    spoken = detect_words(hide_names(bare)) or language
    if spoken not in LANGUAGES or _is_called_so(bare, spoken):
        return False
    marked = _put_marks(bare)
    names = NAMED in marked and split_content_terms(marked, spoken)
    return bool(names or _compile(spoken).search(marked)) or _goes_on(bare, spoken)


def _is_called_so(subject: str, language: str) -> bool:
    """Tell whether a subject is a term, or a name of several words, all of which have a capital."""
    words = [each for each in _WORD.findall(subject) if not is_function_word(each)]
    return all(each[0] != each[0].lower() for each in words) or bool(find_term(subject, language))


def _put_marks(subject: str) -> str:
    for start, end, _ in sorted(find_names(subject), reverse=True):
        subject = f"{subject[:start]}{NAMED}{subject[end:]}"
    return subject


@cache
def _compile(language: str) -> re.Pattern[str]:
    """Give the pattern of a word that links others, or of one at the beginning for an act."""
    linking = read_vocabulary(language).planning.linking
    word = rf"[\w{NAMED}]"
    marked = linking.replace(r"\w", word)
    return re.compile(rf"{marked}|^(?:{list_acts(language)})(?=\s{word})", re.IGNORECASE)


def _goes_on(subject: str, language: str) -> bool:
    """Tell whether a verb stands behind the first noun, in a language that can be parsed."""
    parsed = parse(subject, language)
    words = [each for each in parsed.words if each.kind != "DET"][1:] if parsed else ()
    return any(each.kind == "VERB" and each.relation not in MODIFYING for each in words)


def is_spoken(question: Question, subject: str, view: View) -> bool:
    """Tell whether a subject is in the language of most statements, by words that are sure to name
    it too, or but names that are known in all languages.
    """
    if question.plan and question.plan.termed:
        return True
    if is_named_alone(subject, question.language):
        return True
    held = Counter(each.language for each in view.statements).most_common(1)
    known = question.language in LANGUAGES and detect_words(cut_names(subject))
    return held[0][0] == (known or question.language)


def is_named_alone(subject: str, language: str) -> bool:
    """Tell whether a subject is but names of parties and areas, which all languages know."""
    return not split_content_terms(cut_names(subject), language)


def cut_names(text: str) -> str:
    """Give a text without the names of parties and areas in it."""
    for start, end, _ in sorted(find_names(text), reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text
