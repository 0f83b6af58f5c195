"""An answer is text alone: a service that asks for tools is refused before a library reads it.

LangChain reads unfinished arguments of tools in time that grows with their square.
"""

from __future__ import annotations

import re

from config.errors import WriterError

TOOLS = re.compile(
    rb'"(?:tool_calls|function_call|partial_json|arguments)"'
    rb'(?!\s*(?:[,}\]]|:\s*(?:null|""|\[\s*\]|\{\s*\})))'
)
"""The names, in all providers' JSON, under which a tool is asked for with anything.

As the whole of a string, which ends what is around it or stands before a comma, they are words.
"""

TOOL_TYPE = re.compile(rb'"type"\s*:\s*"response\.function_call')

ESCAPED = re.compile(rb"\\u00([2-7][0-9a-fA-F])")


def check_text(lines: bytes) -> None:
    """Raise ``WriterError`` for lines of JSON that bring anything but text."""
    spelt = ESCAPED.sub(_spell, lines)
    if TOOLS.search(spelt) or TOOL_TYPE.search(spelt):
        raise WriterError("its service asked for a tool, and an answer is text alone")


def _spell(escaped: re.Match[bytes]) -> bytes:
    """Give the letter that was written by its number; marks stay, as they would end a string."""
    letter = bytes([int(escaped[1], 16)])
    return letter if letter.isalnum() or letter in b"_." else escaped[0]
