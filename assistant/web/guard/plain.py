"""JSON that holds nothing but what the page asks for: words, numbers, lists and names of fields."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic_core import from_json

from assistant.web.guard.refusal import CallRefusedError

DEEPEST = 16
"""Levels of lists and fields; an exported conversation has eight."""

MOST_VALUES = 40_000
"""Values of a call: of the page's own, a question about 10,000 chosen statements has most that
leans on answers about as many, of which a megabyte has no more."""

MOST_EXPORTED = 120_000
"""Values of a conversation to export, which its own bounds let have 103,000."""

GREATEST = 2**53
"""Whole numbers up to this are the same in every reader of JSON."""

FILE_KEYS = frozenset({"path", "url", "meta", "is_stream", "_type", "__type__"})
"""Fields by which the framework knows a file, an address or a change of its own page."""


def read_plain(body: bytes, most: int = MOST_VALUES) -> Any:
    """Read JSON of up to ``most`` values, which are counted before any is made.

    Raises ``CallRefusedError`` where it is none that every reader understands.
    """
    if _has_more(body, most):
        raise CallRefusedError(422, f"this has more than {most:,} values")
    try:
        value = from_json(body or b"null", allow_inf_nan=False)
    except ValueError as error:
        raise CallRefusedError(400, "this is no JSON that can be read") from error
    _check_size(value)
    return value


def check_fileless(value: Any) -> None:
    """Raise ``CallRefusedError`` where anything in a value could be taken for a file."""
    for level in _walk(value):
        for each in level:
            if isinstance(each, dict) and not FILE_KEYS.isdisjoint(each):
                raise CallRefusedError(422, "no file or address is taken here")


def _has_more(body: bytes, most: int) -> bool:
    """Tell whether JSON has more than ``most`` values, each led by one of ``[{,`` but the first."""
    if sum(map(body.count, b"[{,")) <= most:
        return False  # whatever of it stands in texts
    unescaped = body.replace(rb"\\", b"").replace(rb"\"", b"")
    if unescaped.count(b'"') > 4 * most:  # two for a name, two for a text
        return True
    outside = b"".join(unescaped.split(b'"')[::2])
    return sum(map(outside.count, b"[{,")) > most


def _check_size(value: Any) -> None:
    for depth, level in enumerate(_walk(value)):
        if depth > DEEPEST:
            raise CallRefusedError(422, "this is nested too deep")
        if any(isinstance(each, int | float) and not _is_number(each) for each in level):
            raise CallRefusedError(422, "a number in this is too great")


def _is_number(value: float) -> bool:
    return abs(value) <= GREATEST  # false for what is infinite or none


def _walk(value: Any) -> Iterable[list[Any]]:
    """Give the values of each level, the outermost first."""
    level = [value]
    while level:
        yield level
        level = [inner for each in level for inner in _open(each)]


def _open(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()
