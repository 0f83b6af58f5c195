"""Names of parties in marks that are only the name’s own: «Большая семёрка», 《四国集团》."""

from __future__ import annotations

import re

from assistant.language.vocabulary import read_vocabularies
from assistant.language.words import is_function_word
from assistant.question.cues.words.naming import NOUNS
from ingest.language.parties import find_names

_LINKS = frozenset(link for words in read_vocabularies() for link in words.following.genitives)
_MARKED = re.compile(
    r"[«“„]\s*(?P<first>[^«»“”„]{2,60}?)\s*[»”“]|《(?P<second>[^《》]{2,60})》"
    r"|(?P<mark>[\"'‘「])(?P<third>[^\"'’「」]{2,60})[\"'’」](?!\w)"
)


def unmark_names(question: str) -> str:
    """Give a question without the marks around a party's name that stands beside a word for
    statements: «заявления «Большой семёрки»»; elsewhere it may be asked for word for word.
    """
    for found in reversed(list(_MARKED.finditer(question))):
        name = (found["first"] or found["second"] or found["third"]).strip()
        before, behind = question[: found.start()], question[found.end() :]
        if _is_party(name) and (_ends_with_noun(before) or NOUNS.match(behind.lstrip())):
            question = f"{before}{name}{behind}"
    return question


def _is_party(words: str) -> bool:
    return any(end - start == len(words) for start, end, _ in find_names(words))


def _ends_with_noun(text: str) -> bool:
    """Tell whether a text ends with a word for statements, and no more than “of the” behind it."""
    nouns = list(NOUNS.finditer(text))
    if not nouns:
        return False
    words = re.findall(r"\w+", text[nouns[-1].end() :].casefold())
    return all(link in _LINKS for link in words[:1]) and all(map(is_function_word, words[1:]))
