"""Questions of what one statement has and another one lacks: parties, or wording."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from assistant.language.vocabulary import fill, join, read_vocabularies


class Differing(StrEnum):
    """What is asked of two statements, and in which order a text that names both does so."""

    PARTIES = "parties"
    COMMON = "common"
    WORDING = "wording"


@dataclass(frozen=True, slots=True)
class Difference:
    """What the statement that ``has`` names has, and that which ``lacks`` names has not.

    Where a question names both in one breath ``both`` has that; then the first is the one that has
    it if ``turned``, else the second. ``lacks`` is empty where the one before is meant. ``subject``
    is what wording is to be of, empty for any.
    """

    asked: Differing
    has: str
    lacks: str
    both: str
    turned: bool
    subject: str


_FORMS = tuple(
    (asked, re.compile(fill(form, words.differing.parts), re.IGNORECASE))
    for words in read_vocabularies()
    for asked in Differing
    for form in getattr(words.differing, asked)
)

_ABOUT = re.compile(
    rf"\s(?:{join(words.cues.about for words in read_vocabularies())})", re.IGNORECASE
)
"""What stands before a subject."""


def asks_difference(question: str) -> bool:
    """Tell whether what one statement has beside another is asked."""
    return any(form.search(_strip(question)) for _, form in _FORMS)


def read_differences(question: str) -> list[Difference]:
    """Read what is asked of two statements, in each way that it may be meant, the likelier first:
    in “that of 2022 on ports” the ports may name the statement, or be asked about.
    """
    found = ((asked, form.search(_strip(question))) for asked, form in _FORMS)
    first = next((_read(asked, each.groupdict()) for asked, each in found if each), None)
    if first is None:
        return []
    (both, own), (lacks, its) = _part_at_end(first.both), _part_at_end(first.lacks)
    subject = own or its
    if first.asked is not Differing.WORDING or first.subject or not subject:
        return [first]
    return [first, replace(first, both=both, lacks=lacks, subject=subject)]


def _strip(question: str) -> str:
    return question.strip("?？¿؟!。. \n")


def _read(asked: Differing, groups: dict[str, str | None]) -> Difference:
    given = {name: (each or "").strip(" ,，،") for name, each in groups.items()}
    return Difference(
        asked,
        given.get("has", ""),
        given.get("lacks", ""),
        given.get("gained") or given.get("lost") or "",
        bool(given.get("lost")) or asked is Differing.COMMON,
        given.get("subject", ""),
    )


def _part_at_end(text: str) -> tuple[str, str]:
    """Part “that of 2022 | on | grain”."""
    found = [*_ABOUT.finditer(text)]
    if not found:
        return text, ""
    return text[: found[-1].start()].rstrip(), text[found[-1].end() :].strip()
