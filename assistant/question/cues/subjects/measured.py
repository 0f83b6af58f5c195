"""How often something is to be mentioned (“more than ten times”), and by what share of all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from assistant.language.vocabulary import fill, read_vocabularies

_MARKS = " ,，、?？؟¿"


@dataclass(frozen=True, slots=True)
class Bound:
    """How often something is mentioned: from ``least`` to ``most`` times; ``words`` say so."""

    least: int
    most: int | None
    words: str

    def holds(self, count: int) -> bool:
        """Tell whether a number of times is within the bound."""
        return self.least <= count and (self.most is None or count <= self.most)


def cut_bound(question: str) -> tuple[str, Bound] | None:
    """Part a question from how often its subject is to be mentioned; ``None`` where it says it not
    or in words for a number that are not known.
    """
    for kind, form, numbers in _compile_bounds():
        if found := form.search(question):
            named = next(filter(None, found.groupdict().values()))
            number = int(named) if named.isdecimal() else numbers[named.lower()]
            rest = f"{question[: found.start()].rstrip(_MARKS)} {question[found.end() :]}"
            return " ".join(rest.split()), _bound(kind, number, found[0].strip())
    return None


def read_share(question: str) -> str | None:
    """Put a question of what share of the statements does something as one of their number."""
    plain = question.strip(_MARKS)
    for form, put in _compile_shares():
        if found := form.match(plain):
            return f"{put.format(rest=found['rest'])}?"
    return None


def _bound(kind: str, number: int, words: str) -> Bound:
    least, most = {
        "more": (number + 1, None),
        "least": (number, None),
        "exact": (number, number),
        "less": (1, number - 1),
    }[kind]
    return Bound(least, most, words)


@cache
def _compile_bounds() -> tuple[tuple[str, re.Pattern[str], dict[str, int]], ...]:
    compiled = []
    for words in (each.measured for each in read_vocabularies()):
        numbers = {
            form: place for place, forms in enumerate(words.numbers, 1) for form in forms.split("|")
        }
        listed = "|".join(sorted(numbers, key=len, reverse=True))
        for kind in ("least", "more", "less", "exact"):
            form = fill(getattr(words, kind), {"number": rf"(?:\d{{1,4}}|{listed})"})
            compiled.append((kind, re.compile(form, re.IGNORECASE), numbers))
    return tuple(compiled)


@cache
def _compile_shares() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(form, re.IGNORECASE), put)
        for words in read_vocabularies()
        for form, put in words.measured.shares
    )
