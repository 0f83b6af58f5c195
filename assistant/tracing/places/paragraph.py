"""The paragraph that is traced, as a person names it."""

from __future__ import annotations

from assistant.retrieval.collection import Collection
from assistant.retrieval.scope import Scope, resolve_scope
from config.errors import UnknownStatementError
from ingest.statement import Paragraph, Statement
from ingest.texts import list_headings, list_texts

SHOWN = 10
"""Paragraphs that are listed where several have a label."""


def find_paragraph(name: str, label: str, collection: Collection) -> int:
    """Give the number among ``wordings`` of a paragraph, note or heading, by its statement's name
    and its label or our count.

    Raises ``UnknownStatementError`` where none or several are so called.
    """
    (id_,) = resolve_scope(Scope((name,)), collection.names).statements
    statement = collection.find_statement(id_)
    found = _find_labelled(statement, label.strip())
    if len(found) == 1:
        return collection.find_wording(id_, found[0].ordinal)
    if found:
        counts = ", ".join(f"[{each.ordinal}]" for each in found[:SHOWN])
        raise UnknownStatementError(
            f"{len(found)} paragraphs have the label {label}",
            subject=statement.title,
            mend=f"say which by our count: {counts}",
        )
    raise UnknownStatementError(
        f"no paragraph has the label {label}",
        subject=statement.title,
        mend="name it by its label, or by our count as [7]",
    )


def _find_labelled(statement: Statement, label: str) -> list[Paragraph]:
    """Give the paragraphs with a label, else the one that is so counted, in brackets or bare."""
    asked = label.casefold()
    texts = *list_texts(statement), *list_headings(statement)
    named = [each for each in texts if (each.label or "").casefold() == asked]
    bare = [each for each in statement.paragraphs if each.label is None]
    counted = [each for each in texts if f"[{each.ordinal}]" == label]
    return named or counted or [each for each in bare if str(each.ordinal) == label]


def find_part_of(text: str, part: str) -> tuple[int, int] | None:
    """Give where a part of a text stands in it, however it is spaced; ``None`` where it is all of
    it, or none.
    """
    letters = [place for place, each in enumerate(text) if not each.isspace()]
    whole, sought = ("".join(each.split()) for each in (text, part))
    begun = whole.find(sought)
    if not sought or begun < 0 or sought == whole:
        return None
    return letters[begun], letters[begun + len(sought) - 1] + 1
