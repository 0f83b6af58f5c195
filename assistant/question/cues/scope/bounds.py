"""What a question of wording says of the statements meant: “where did “x” first appear | in 2024”.

It is taken out before the question is read, wherever it stands, so that no form need know of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.question.cues.times.timing import lift_times, read_timing
from assistant.question.cues.words.form import has_form
from assistant.question.cues.words.naming import NOUNS
from ingest.language.parties import find_names

_TEXT = re.compile('[:：?？؟“"„«「『‘‹]')
"""What the text begins with, or stands behind, that a question brings."""
LONGEST_BOUND = 80
"""Characters of what names statements before or after what is asked."""
_OPENING = re.compile(rf"(?P<bound>[^,，،]{{2,{LONGEST_BOUND}}})[,，،]\s*(?P<asked>\S.+)", re.S)


def lift_ahead(asked: str) -> tuple[str, str]:
    """Part a question from the time that it names before the text that it brings: “is this new |
    in 2024 | : …”.
    """
    head = asked[: _find_text(asked)]
    untimed, times = lift_times(head)
    return f"{untimed}{asked[len(head) :]}", times


def put_ahead(asked: str, times: str) -> str:
    """Ask a question that brings a text of a time, in place of the one that it names if any."""
    untimed, _ = lift_ahead(asked)
    head = untimed[: _find_text(untimed)]
    space = " " * (len(head) - len(head.rstrip()))
    return f"{head.rstrip()} {times}{space}{untimed[len(head) :]}"


def _find_text(asked: str) -> int:
    found = _TEXT.search(asked)
    return found.start() if found else 0


def list_bounded(asked: str, ahead: int) -> Iterator[tuple[str, str, str]]:
    """Give a question with less and less of it; the time that was lifted out, and what was cut off,
    which may name statements: first the question as it is.

    What stands before character ``ahead`` is of the question itself.
    """
    yield asked, "", ""
    untimed, times = lift_times(asked)
    if times:
        ahead = max(ahead - len(asked) + len(untimed), 0)
        yield untimed, times, ""
    for rest, bound in _list_apart(untimed, ahead):
        yield rest, times, bound


def _list_apart(asked: str, ahead: int) -> Iterator[tuple[str, str]]:
    """Cut more and more off the end, then what opens the question."""
    for space in reversed([found.start() for found in re.finditer(r"\s", asked)]):
        bound = asked[space:].strip()
        if space >= ahead and len(bound) <= LONGEST_BOUND:
            yield asked[:space], bound
    if opening := _OPENING.fullmatch(asked):
        yield opening["asked"], opening["bound"].strip()


def names_statements(text: str) -> bool:
    """Tell whether a text names statements, by a time, a party or their kind, and asks nothing."""
    if has_form(text):
        return False
    timing = read_timing(text)
    named = timing.since or timing.until or any(find_names(text))
    return bool(named) or NOUNS.search(text) is not None
