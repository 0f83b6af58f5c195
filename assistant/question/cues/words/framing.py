"""What a question says of its subject that is no part of it: “mention Mali | by name”, “raise | the
question of | tolls”, “summarise the plan | in five points”.
"""

from __future__ import annotations

import re

from assistant.language.glossary import find_term
from assistant.language.vocabulary import LANGUAGES, UNSPACED, fill, join, read_vocabularies
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.quotation import QUOTES
from ingest.language.parties import find_names

_WORDS = tuple(read_vocabularies())
_MANNER = re.compile(
    rf"(?<!\s)\s*{join(fill(words.cues.manner, words.planning.parts) for words in _WORDS)}",
    re.IGNORECASE,
)
_MEASURE = re.compile(join(words.planning.measured for words in _WORDS), re.IGNORECASE)
_AHEAD = re.compile(rf"^\s*{join(words.cues.framed for words in _WORDS)}", re.IGNORECASE)
_BEHIND = tuple(
    (language, re.compile(words.cues.framed_behind, re.IGNORECASE))
    for language, words in zip(LANGUAGES, _WORDS, strict=True)
)

_OPENING = re.compile(rf"^{join(words.halves.opening for words in _WORDS)}", re.IGNORECASE)
_CLAUSES = re.compile(r"[?？؟,،，;；.。]\s*")
MOST_WORDS = 3
"""Words that are called so and nothing else is asked of."""
_WORDED = tuple(re.compile(words.cues.worded, re.IGNORECASE) for words in _WORDS)


def find_worded(subject: str) -> str:
    """Give the words that a subject calls words (“the word tolls about ferries”), if it does."""
    found = next(filter(None, (form.match(subject.strip()) for form in _WORDED)), None)
    return found["words"].strip() if found else ""


def read_word(question: str) -> str:
    """Give the words of a question that names but these: “and the word tolls, anywhere?”; empty
    where it asks something of them.
    """
    clause, *others = _CLAUSES.split(_OPENING.sub("", question.strip()), maxsplit=1)
    words = find_worded(clause).strip(QUOTES)
    asks = any(map(has_form, (clause, *others)))
    alone = words and len(words.split()) <= MOST_WORDS and not asks
    return words if alone else ""


def cut_manner(question: str) -> str:
    """Give a question without how its subject is to be mentioned: “explicitly”, “at all”."""
    return _MANNER.sub("", question).strip()


def cut_measure(question: str) -> str:
    """Give a question without how long its answer is to be: “in three sentences”."""
    cut = _MEASURE.sub(lambda each: "" if UNSPACED.search(each[0]) else " ", question)
    return " ".join(cut.split())


def free_subject(subject: str) -> str:
    """Give a subject without what calls it one; as it is where nothing would be left."""
    freed = _AHEAD.sub("", subject).strip()
    for language, form in _BEHIND:
        found = form.search(freed)
        if found and (not found["many"] or _is_known(found["kept"], language)):
            freed = found["kept"].strip()
    return freed if re.search(r"\w", freed) else subject


def _is_known(words: str, language: str) -> bool:
    """Tell whether some words are a term or a name, and so no mere adjective."""
    return find_term(words, language) is not None or any(find_names(words))
