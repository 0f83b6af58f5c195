"""The newest or oldest of some statements, where a word for a statement stands beside that."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies, whole

_WORDS = tuple(read_vocabularies())
_NOUN = whole(words.planning.parts["statement"] for words in _WORDS)
_BETWEEN = r"(?:\s|的|一份|个|份|\bl[ae] )*(?:[^\W\d_]\w*\s+){0,2}?"
"""What may part them: an article, up to two words."""


def _compile(forms: list[str]) -> re.Pattern[str]:
    end = join(forms)
    before, behind = f"{end}{_BETWEEN}(?={_NOUN})", rf"(?<=\w)\s*(?:l[ae] )?{end}$"
    return re.compile(f"{before}|{behind}", re.IGNORECASE)


_ENDS = {
    "latest": _compile([form for words in _WORDS for form in words.planning.newest]),
    "earliest": _compile([form for words in _WORDS for form in words.planning.oldest]),
}


def cut_end(which: str) -> tuple[str, str]:
    """Give what tells the statements meant without “latest” or “earliest”, and which it was."""
    for name, form in _ENDS.items():
        if found := form.search(which):
            return f"{which[: found.start()]} {which[found.end() :]}", name
    return which, ""
