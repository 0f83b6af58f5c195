"""A question of when or where a statement was issued, recognised and put in plain words."""

from __future__ import annotations

from assistant.language.detect import detect_language
from assistant.language.words import read_spoken
from assistant.question.cues.words.tails import cut_saying
from assistant.question.meant.asked.about import find_about
from assistant.question.recognised.guards import is_whole
from assistant.question.recognised.pieces import join_pieces
from assistant.question.recognised.plainly import SURE, name_statements
from assistant.question.recognised.recogniser import ISSUED, Part, Recogniser


def put_issued(question: str, recogniser: Recogniser) -> str | None:
    """Put in plain words when or where which statement was issued; ``None`` for any other question,
    and where something that it says would be lost.
    """
    asked = cut_saying(question)
    language = detect_language(asked)
    found = join_pieces(asked, recogniser.recognise(asked), language)
    if found.task != ISSUED or found.sure < SURE or not is_whole(asked, found, language):
        return None
    named = [_list_said(asked, found.parts, role) for role in ("which", "party", "time")]
    if not any(named) or any(each.role == "subject" for each in found.parts):
        return None
    words = read_spoken(language).recognised
    put = words.issued.format(which=name_statements(words, *named))
    return put if find_about(put) else None


def _list_said(question: str, parts: tuple[Part, ...], role: str) -> list[str]:
    return [question[each.start : each.end] for each in parts if each.role == role]
