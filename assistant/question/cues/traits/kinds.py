"""What kind of statement is meant, by what titles call it: a communiqué, a charter."""

from __future__ import annotations

import re
from functools import cache

from assistant.language.tables import KINDS, Kind
from assistant.language.vocabulary import join, read_vocabularies


def find_kind(text: str) -> Kind | None:
    """Give the kind that a text asks for; ``None`` where any statement is meant."""
    return next((kind for kind in KINDS if _compile(kind, asked=True).search(text)), None)


def cut_kind(text: str, kind: Kind) -> str:
    """Give a text without the words that ask for a kind."""
    return _compile(kind, asked=True).sub(" ", text)


def is_of_kind(title: str, kind: Kind) -> bool:
    """Tell whether a title calls its statement so, in any language."""
    return _compile(kind, asked=False).search(title) is not None


@cache
def _compile(kind: Kind, asked: bool) -> re.Pattern[str]:
    words = [each.statements for each in read_vocabularies()]
    forms = [each.kinds.get(kind, "") for each in words]
    titled = [] if asked else [each.titled.get(kind, "") for each in words]
    return re.compile(join((*forms, *titled)), re.IGNORECASE)
