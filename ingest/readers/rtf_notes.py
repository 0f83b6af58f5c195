"""The footnotes of rich text: taken out of the sentence that they stand in, to the end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.line import Line

NOTE = re.compile(r"\{(?:\\\*)?\\footnote(?:\\ftnalt)?(?![a-z]) ?")
TOKEN = re.compile(r"\\.|[{}]", re.DOTALL)
PARAGRAPH = re.compile(r"\\par(?![a-z]) ?")
POINTS, BEGINS, ENDS = "\ufdd0", "\ufdd1", "\ufdd2"
"""Signs of our own, which no text may have, around the number of a note, where it is pointed to and
where it stands."""
POINTER = re.compile(rf"{POINTS}(\d+){ENDS}")
BODY = re.compile(rf"{BEGINS}(\d+){ENDS}\s*(.*)")


def move_notes(text: str) -> str:
    """Give a file's text with its notes behind all else, each with the number that points to it."""
    pieces, notes, start = list[str](), list[str](), 0
    while found := NOTE.search(text, start):
        end = _close(text, found.end())
        number = len(notes) + 1
        pieces += text[start : found.start()], _spell(f"{POINTS}{number}{ENDS}")
        content = PARAGRAPH.sub(" ", text[found.end() : end - 1])
        notes.append(rf"\par\pard {_spell(f'{BEGINS}{number}{ENDS}')}{{{content}}}")
        start = end
    if not notes:
        return text
    body, _, tail = text[start:].rpartition("}")
    return "".join((*pieces, body, *notes, r"\par}", tail))


def read_line(text: str, block: int) -> Iterator[Line]:
    """Give a line without the signs of notes: a note apart, the others with what they point to."""
    if body := BODY.match(text):
        if body[2]:
            yield Line(body[2], block, furniture=True, note=body[1])
        return
    plain = " ".join(POINTER.sub("", text).split())
    if plain:
        yield Line(plain, block, notes=tuple(POINTER.findall(text)))


def _close(text: str, start: int) -> int:
    """Give the place behind the group that is open at a place."""
    depth = 1
    for token in TOKEN.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(token[0], 0)
        if not depth:
            return token.end()
    return len(text)


def _spell(text: str) -> str:
    """Write a text so that rich text has it: its signs by number."""
    return "".join(each if each.isascii() else rf"{{\uc1\u{ord(each)}?}}" for each in text)
