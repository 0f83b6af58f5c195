"""What of a draft is too short to be called new: cells, rows of figures, headings, signatures."""

from __future__ import annotations

from dataclasses import replace

from assistant.tracing.drafts.draft import LEAST, Draft, Sentence, Status, list_in_order
from assistant.tracing.places.rows import find_rows
from assistant.tracing.texts.wording import ENDS
from ingest.language.terms import UNSPACED_RUN
from ingest.language.wording import WORD
from ingest.statement import Paragraph, Statement

LETTERS = 2
"""Letters of a script that parts no words, to a word."""


def tell_short(checked: Draft, draft: Statement) -> Draft:
    """Tell the new sentences of a draft apart that are too short to be any."""
    texts = {each.ordinal: each for each in list_in_order(draft)}
    sentences = (
        replace(each, status=Status.SHORT) if _is_short(each, texts[each.ordinal]) else each
        for each in checked.sentences
    )
    return replace(checked, sentences=tuple(sentences))


def _is_short(sentence: Sentence, own: Paragraph) -> bool:
    """Tell whether a new sentence that is all of its paragraph has too few words, or a row of a
    table in each of its cells.
    """
    if sentence.status is not Status.NEW:
        return False
    start, end = sentence.start, sentence.end
    rows = [each for each in find_rows(own) if each.span[0] <= start < each.span[1]]
    cells = [
        own.text[slice(*cell)]
        for row in rows
        for cell in row.cells
        if start <= cell[0] and cell[1] <= end
    ]
    if rows:
        return all(_count(each) < LEAST for each in cells or [sentence.text])
    alone = not own.items and own.text.strip() == own.text[start:end]
    return alone and _count(sentence.text) < LEAST and not ENDS.search(sentence.text)


def _count(text: str) -> float:
    words = WORD.findall(text)
    letters = sum(1 for each in words if UNSPACED_RUN.match(each))
    return len(words) - letters + letters / LETTERS
