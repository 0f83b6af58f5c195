"""From the lines of a source to a statement with its author's numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from config.errors import UnreadableError
from config.settings import LimitSettings
from ingest.description import (
    detect_language,
    find_date,
    find_notes,
    find_place,
    find_title,
)
from ingest.furniture import find_furniture
from ingest.line import Line, Source
from ingest.numbering import Mark, read_mark
from ingest.readers import read_source
from ingest.statement import Paragraph, Statement

SENTENCE_END = re.compile(r"[.!?:;。！？；…][\"'”’»）)\]]*$")
CLOSING = re.compile(
    r"^(?:issued|done|adopted|signed) (?:in|at) |^(?:[^\d.]{1,40}, )?\d{1,2} \w+ \d{4}$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Draft:
    """A paragraph while its lines are gathered."""

    mark: Mark | None
    heading: str | None
    page: int | None
    blocks: list[list[str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(" ".join(lines) for lines in self.blocks)


def parse_file(path: Path, limits: LimitSettings) -> Statement:
    """Read one file into a statement; raises ``UnreadableError`` where that is impossible."""
    statement = parse_source(read_source(path, limits))
    if len(statement.paragraphs) > limits.paragraphs:
        raise UnreadableError(
            f"the file has {len(statement.paragraphs)} paragraphs",
            subject=path.name,
            mend=f"split it, or raise the setting limits.paragraphs ({limits.paragraphs})",
        )
    return statement


def parse_source(source: Source) -> Statement:
    """Find the paragraphs of a source, as its author numbered them."""
    places = find_furniture(source.lines)
    furniture = [source.lines[place] for place in sorted(places)]
    body = [line for place, line in enumerate(source.lines) if place not in places]
    head, text, tail = _part(body)
    drafts, headings = _gather(text)
    notes = find_notes(head)
    prose = " ".join(draft.text for draft in drafts)
    return Statement(
        id=_slug(Path(source.name).stem),
        title=source.properties.get("title") or find_title(head, Path(source.name).stem),
        source=source.name,
        paragraphs=tuple(_finish(n, draft) for n, draft in enumerate(drafts, 1)),
        date=_date(source, head, tail),
        place=find_place(tail),
        status="draft" if "draft" in notes else "final",
        language=detect_language(prose),
        translation="translation" in notes,
        furniture=tuple(line.text for line in (*furniture, *head, *headings, *tail)),
    )


def _part(body: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Part what stands before the first number and the closing lines from the text."""
    numbered = [place for place, line in enumerate(body) if _opens(body, place)]
    first = numbered[0] if numbered else _end_of_first_block(body)
    last = len(body)
    while last > first + 1 and CLOSING.match(body[last - 1].text):
        last -= 1
    return body[:first], body[first:last], body[last:]


def _end_of_first_block(body: list[Line]) -> int:
    blocks = [line.block for line in body]
    return blocks.count(blocks[0]) if len(set(blocks)) > 1 else 0


def _opens(lines: list[Line], place: int) -> bool:
    """Tell whether a line begins the first numbered paragraph."""
    mark = read_mark(lines[place].text)
    starts_block = place == 0 or lines[place - 1].block != lines[place].block
    return mark is not None and mark.value == 1 and starts_block


def _gather(lines: list[Line]) -> tuple[list[_Draft], list[Line]]:
    drafts: list[_Draft] = []
    headings: list[Line] = []
    heading: str | None = None
    block = None
    for line in lines:
        mark = read_mark(line.text)
        last = next((each.mark for each in reversed(drafts) if each.mark), None)
        if mark and _follows(mark, last):
            drafts.append(_Draft(mark, heading, line.page, [[line.text[mark.length :]]]))
        elif line.block == block and drafts:
            drafts[-1].blocks[-1].append(line.text)
        elif line.bold or line.level:
            heading = line.text
            headings.append(line)
        elif drafts and not SENTENCE_END.search(drafts[-1].text):
            drafts[-1].blocks.append([line.text])
        else:
            drafts.append(_Draft(None, heading, line.page, [[line.text]]))
        block = line.block
    return drafts, headings


def _follows(mark: Mark, last: Mark | None) -> bool:
    if last is None:
        return mark.value == 1
    return mark.style == last.style and mark.value == last.value + 1


def _finish(ordinal: int, draft: _Draft) -> Paragraph:
    mark = draft.mark
    return Paragraph(
        ordinal=ordinal,
        label=mark.label if mark else None,
        text=draft.text,
        heading=draft.heading,
        page=draft.page,
        printed=mark.printed if mark else None,
    )


def _date(source: Source, head: list[Line], tail: list[Line]) -> str | None:
    written = [line.text for line in (*reversed(tail), *head)]
    return find_date((source.properties.get("date", ""), *written, source.name))


def _slug(name: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", name.lower())) or "statement"
