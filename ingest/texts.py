"""What of a statement can be searched and cited: its paragraphs, then its notes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from ingest.language.vocabulary import LANGUAGES, read_vocabulary
from ingest.statement import Note, Paragraph, Statement

FALLBACK = "en"
"""The language in which a label names a note where the statement's has no words here."""


def list_texts(statement: Statement) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a statement, then its notes, counted on."""
    return (*statement.paragraphs, *list_notes(statement))


def count_texts(statement: Statement) -> int:
    """Count the paragraphs of a statement and its notes."""
    last = statement.notes[-1].number if statement.notes else 0
    return len(statement.paragraphs) + last


def find_text(statement: Statement, ordinal: int) -> Paragraph:
    """Give the paragraph or note of a statement that has this number."""
    note = find_note(statement, ordinal)
    return _read(statement, note) if note else statement.paragraphs[ordinal - 1]


def list_notes(statement: Statement) -> tuple[Paragraph, ...]:
    """Give each note of a statement once, as a text that is numbered on from its paragraphs.

    Its label has that of the first paragraph which points to it: ``24, note 3``. Of a record that
    was made before notes were counted, none is given.
    """
    firsts = {each.number: each for each in reversed(statement.notes) if each.number}
    return tuple(_read(statement, each) for _, each in sorted(firsts.items()))


def find_note(statement: Statement, ordinal: int) -> Note | None:
    """Give the note that a text is, where it first stands; ``None`` for a paragraph."""
    number = ordinal - len(statement.paragraphs)
    if number < 1:
        return None
    return statement.notes[bisect_left(statement.notes, number, key=lambda each: each.number)]


def number_note(statement: Statement, note: Note) -> int:
    """Give the number of a note among the texts of its statement."""
    return len(statement.paragraphs) + note.number


def find_marked(statement: Statement, mark: Callable[[str], bool]) -> list[Paragraph]:
    """Give the notes whose mark is one that is meant, each once."""
    meant = {each.number: each for each in reversed(statement.notes) if mark(each.mark)}
    return [_read(statement, note) for number, note in sorted(meant.items()) if number]


def find_labelled(statement: Statement, label: str) -> int:
    """Give the number of the note that has a label, else 0."""
    alike = (each for each in statement.notes if each.number and label.endswith(each.mark))
    return next((number_note(statement, e) for e in alike if _label(statement, e) == label), 0)


def _read(statement: Statement, note: Note) -> Paragraph:
    pointing = statement.paragraphs[note.ordinal - 1]
    return Paragraph(
        ordinal=number_note(statement, note),
        label=_label(statement, note),
        text=_drop_mark(" ".join(statement.furniture[note.start : note.end]), note.mark),
        heading=pointing.heading,
        page=pointing.page,
    )


def _drop_mark(text: str, mark: str) -> str:
    """Give a note without the mark that it begins with; a note of a mark alone keeps it."""
    bare = text.lstrip("[(^")
    rest = bare.removeprefix(mark).lstrip("])./:").lstrip()
    return rest if bare.startswith(mark) and rest else text


def _label(statement: Statement, note: Note) -> str:
    pointing = statement.paragraphs[note.ordinal - 1]
    language = statement.language if statement.language in LANGUAGES else FALLBACK
    labels = read_vocabulary(language).labels
    named = f"{labels.footnote[0]}{'' if labels.sign else ' '}{note.mark}"
    return f"{pointing.label or f'[{pointing.ordinal}]'}, {named}"
