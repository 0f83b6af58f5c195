"""Follow-ups that name but other words for those of the last question: “and with ‘calm seas’?”."""

from __future__ import annotations

import re

from assistant.language.detect import detect_language
from assistant.language.vocabulary import join, read_vocabularies
from assistant.question.cues.scope.scoped import list_unknown
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED
from assistant.question.planning import read_plan
from ingest.language.parties import find_names

_BRACKETS, _AROUND = ")）", "?？؟ \u00a0\u202f¿.。!"
_LEANING = re.compile(
    rf"^{join(form for words in read_vocabularies() for form in words.following.leaning)}",
    re.IGNORECASE,
)


def ask_other_words(question: str, last: str) -> str | None:
    """Ask the last question, which was of quoted words, of those that a follow-up quotes; ``None``
    where that says anything else.
    """
    quoted, before = list(QUOTED.finditer(question)), list(QUOTED.finditer(last))
    rest = _LEANING.sub("", QUOTED.sub(" ", question).strip(_AROUND))
    told = list_unknown(rest) or any(find_names(rest)) or NOUNS.search(rest) or has_form(rest)
    if len(quoted) != 1 or not before or told:
        return None
    words = quoted[0]["words"].strip()
    behind = last[before[-1].end() :].lstrip(_BRACKETS if len(before) > 1 else "")
    asked = f"{last[: before[0].start()]}“{words}”{behind}"
    plan = read_plan(asked, detect_language(last))
    return asked if plan and plan.exact and plan.subject == words else None
