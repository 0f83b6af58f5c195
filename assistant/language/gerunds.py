"""Words that a stemmer takes for forms of others that they are not: “training” is no “trains”."""

from __future__ import annotations

import re

from assistant.language.vocabulary import join, read_vocabularies

_PLANNING = [words.planning for words in read_vocabularies()]
_GERUND = re.compile(join(each.gerund for each in _PLANNING), re.IGNORECASE)
_PLURAL = re.compile(join(each.plural for each in _PLANNING), re.IGNORECASE)


def is_form(met: str, asked: str) -> bool:
    """Tell whether a word may be a form of one that is asked for, which has the same stem: a gerund
    is one of a gerund, and none of a noun in the plural.
    """
    if _GERUND.search(asked):
        return _GERUND.search(met) is not None
    return not (_PLURAL.search(asked) and _GERUND.search(met))
