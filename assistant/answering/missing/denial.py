"""Whether words that stand nowhere are a subject that nothing speaks of."""

from __future__ import annotations

import re
from collections import Counter

from assistant.language.detect import detect_words
from assistant.language.vocabulary import join, read_vocabularies
from assistant.language.words import split_content_terms
from assistant.question.question import Question
from assistant.retrieval.view import View
from ingest.language.parties import find_names

CLAUSE = re.compile(join(words.planning.clause for words in read_vocabularies()), re.IGNORECASE)
"""“When”, «ли»: what makes a subject a clause."""


def can_deny(question: Question, subject: str, view: View) -> bool:
    """Tell whether a subject can be denied for its words: they are of the language of most
    statements, and no clause (“when ferries sail”), which says the same in other words.
    """
    return not CLAUSE.search(subject) and is_spoken(question, subject, view)


def is_spoken(question: Question, subject: str, view: View) -> bool:
    """Tell whether a subject is in the language of most statements, by words that are sure to name
    it too, or but names that are known in all languages.
    """
    if question.plan and question.plan.termed:
        return True
    held = Counter(each.language for each in view.statements).most_common(1)
    beside = _cut_names(subject)
    if not split_content_terms(beside, question.language):
        return True
    return held[0][0] == (detect_words(beside) or question.language)


def _cut_names(text: str) -> str:
    for start, end, _ in sorted(find_names(text), reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text
