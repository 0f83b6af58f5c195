"""Statements that are asked for by what they are called, and sentences that but say they are here:
“There are two texts called ‘Velm Declaration’. Who signed each?”.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.language.detect import detect_language
from assistant.language.phrases import say
from assistant.language.vocabulary import LANGUAGES, join, read_vocabulary, whole
from assistant.question.cues.scope.holding import says_held
from assistant.question.cues.words.naming import NOUNS
from assistant.question.cues.words.quotation import QUOTED, QUOTES
from assistant.question.plan import Plan, Task

_END = r"[.?!;。？！；؟]"
_LONGEST = 160
"""Characters of a sentence that but says what is here."""


def read_entitled(plain: str) -> Plan | None:
    """Read which statements are called by a name; ``None`` for any other question."""
    for code in LANGUAGES:
        found = _compile_called(code).search(plain)
        name = plain[found.end() :].strip(QUOTES) if found else ""
        one = name and not re.search(_END, name)
        if found and one and NOUNS.search(name) and says_held(plain[: found.start()]):
            return Plan(Task.LIST, name)
    return None


def put_lead(question: str) -> str:
    """Put for a sentence that says that statements of a name are here the question which they are,
    before what is asked of them; any other question as it is.
    """
    for code in LANGUAGES:
        lead = _compile_lead(code).match(question)
        name = _find_name(lead["told"], code) if lead else None
        if lead and name:
            asked = say(detect_language(lead["rest"]), "ask_called", name=name)
            return f"{asked} {lead['rest']}"
    return question


def _find_name(told: str, language: str) -> str | None:
    quoted = QUOTED.search(told)
    if quoted is None:
        return None
    name = quoted["words"].strip(f"{QUOTES}.,")
    called = _compile_called(language).search(told[: quoted.start()])
    return name if called or NOUNS.search(name) else None


@cache
def _compile_called(language: str) -> re.Pattern[str]:
    return re.compile(whole(read_vocabulary(language).holdings.called), re.IGNORECASE)


@cache
def _compile_lead(language: str) -> re.Pattern[str]:
    held = read_vocabulary(language).holdings
    told = rf"(?P<told>[^.?!;。？！；؟]{{2,{_LONGEST}}}?)(?:{join(held.tags)})?"
    return re.compile(rf"^\W*{join(held.leads)}{told}\s*{_END}\s*(?P<rest>[\w¿].+)$", re.IGNORECASE)
