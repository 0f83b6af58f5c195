"""The countries and organisations that a title names."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

SUBJECT = re.compile(r"\s(?:on|regarding|concerning|about|sur|sobre)\s", re.IGNORECASE)


def find_parties(title: str) -> tuple[str, ...]:
    """Give the parties that a title names, in its order, each once and under its usual name.

    A name inside a longer one (“Guinea” in “Papua New Guinea”) is not counted; of “… of A and B
    on C”, C is the subject and no party.
    """
    plain = title.replace("’", "'").replace("\xa0", " ")
    before_subject = SUBJECT.split(plain, maxsplit=1)[0]
    return _find_names(before_subject) or _find_names(plain)


def find_meant(question: str) -> tuple[str, ...]:
    """Give the parties that a question names, by their own names, a capital or a people."""
    return _find_names(question.replace("’", "'"), loosely=True)


def _find_names(text: str, loosely: bool = False) -> tuple[str, ...]:
    names, pattern = _load(loosely)
    return tuple(dict.fromkeys(names[found[0].casefold()] for found in pattern.finditer(text)))


@cache
def _load(loosely: bool) -> tuple[dict[str, str], re.Pattern[str]]:
    names: dict[str, str] = {}
    for line in files("ingest.language").joinpath("parties.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            own, _, loose = line.partition(" @ ")
            shown, _, others = own.partition(" = ")
            listed = (shown, *others.split("; "), *(loose.split("; ") if loosely else ()))
            names |= {each: shown for each in listed if each}
    forms = "|".join(_spell(each) for each in sorted(names, key=len, reverse=True))
    folded = {name.casefold(): shown for name, shown in names.items()}
    return folded, re.compile(rf"(?<!\w)(?:{forms})(?!\w)")


def _spell(name: str) -> str:
    """Give the pattern of a name: as it is written, or a long one all in capitals."""
    plain = re.escape(name)
    return plain if name.isupper() or "." in name else f"{plain}|{re.escape(name.upper())}"
