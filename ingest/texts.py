"""What of a statement can be searched and cited: its paragraphs, its notes, then its headings.

Wording and single words are sought in all of them, everything else in paragraphs and notes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from operator import attrgetter

from ingest.language.vocabulary import LANGUAGES, Labels, read_vocabulary
from ingest.statement import Heading, Note, Paragraph, Statement

FALLBACK = "en"
"""The language in which a label names a note where the statement's has no words here."""


def list_texts(statement: Statement) -> tuple[Paragraph, ...]:
    """Give the paragraphs of a statement, then its notes, counted on."""
    return (*statement.paragraphs, *list_notes(statement))


def count_texts(statement: Statement) -> int:
    """Count the paragraphs of a statement and its notes."""
    last = statement.notes[-1].number if statement.notes else 0
    return len(statement.paragraphs) + last


def count_places(statement: Statement) -> int:
    """Count all that can be cited of a statement: its paragraphs, notes and headings."""
    return count_texts(statement) + len(statement.headings)


def find_text(statement: Statement, ordinal: int) -> Paragraph:
    """Give the paragraph, note or heading of a statement that has this number."""
    number = find_heading(statement, ordinal)
    if number is not None:
        return _read_heading(statement, number)
    note = find_note(statement, ordinal)
    return _read(statement, note) if note else statement.paragraphs[ordinal - 1]


def list_headings(statement: Statement) -> tuple[Paragraph, ...]:
    """Give each heading of a statement as a text that is numbered on from its notes.

    Its label has that of the paragraph over which it stands: ``24, heading``.
    """
    return tuple(_read_heading(statement, each) for each in range(len(statement.headings)))


def find_heading(statement: Statement, ordinal: int) -> int | None:
    """Give which of the headings, counted from 0, a text is; ``None`` for any other text."""
    number = ordinal - count_texts(statement) - 1
    return number if number >= 0 else None


def find_under(statement: Statement, ordinal: int) -> int:
    """Give the paragraph beside which a text stands: itself, the first that points to a note, the
    one under a heading.
    """
    number, note = find_heading(statement, ordinal), find_note(statement, ordinal)
    if number is not None:
        return _find_headed(statement, statement.headings[number]).ordinal
    return note.ordinal if note else ordinal


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
    if number < 1 or ordinal > count_texts(statement):
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
    """Give the number of the note or heading that has a label, else 0."""
    alike = (each for each in statement.notes if each.number and label.endswith(each.mark))
    noted = next((number_note(statement, e) for e in alike if _label(statement, e) == label), 0)
    return noted or next((e.ordinal for e in list_headings(statement) if e.label == label), 0)


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


def _read_heading(statement: Statement, number: int) -> Paragraph:
    heading = statement.headings[number]
    under = _find_headed(statement, heading)
    return Paragraph(
        ordinal=count_texts(statement) + number + 1,
        label=f"{_name(under)}, {_name_heading(statement, number)}",
        text=heading.text,
        page=under.page,
    )


def _find_headed(statement: Statement, heading: Heading) -> Paragraph:
    return statement.paragraphs[min(heading.before, len(statement.paragraphs)) - 1]


def _name_heading(statement: Statement, number: int) -> str:
    """Give the word for a heading, counted where several stand over one paragraph."""
    word, headings = _read_labels(statement).heading, statement.headings
    wanted, place = headings[number].before, attrgetter("before")
    first, last = (cut(headings, wanted, key=place) for cut in (bisect_left, bisect_right))
    return f"{word} {number - first + 1}" if last - first > 1 else word


def _label(statement: Statement, note: Note) -> str:
    labels = _read_labels(statement)
    named = f"{labels.footnote[0]}{'' if labels.sign else ' '}{note.mark}"
    return f"{_name(statement.paragraphs[note.ordinal - 1])}, {named}"


def _name(paragraph: Paragraph) -> str:
    return paragraph.label or f"[{paragraph.ordinal}]"


def _read_labels(statement: Statement) -> Labels:
    language = statement.language if statement.language in LANGUAGES else FALLBACK
    return read_vocabulary(language).labels
