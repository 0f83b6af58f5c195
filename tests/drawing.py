"""PDF files as tests draw them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ingest.line import Line
from ingest.readers.source import read_source
from tests.reading import LIMITS

WIDTH, HEIGHT = 600, 800
LEFT, RIGHT = 72, 528
TEXT = (
    "the cities on the river agree to keep its bridges open and to meet each spring in order to"
    " count the boats that pass and to share what the ferries earn with the villages upstream"
)


@dataclass
class Pen:
    """Writes on a page from top to bottom."""

    canvas: Canvas
    base: float = 720
    size: float = 11
    font: str = "Helvetica"

    def write(self, text: str, left: float = LEFT, drop: float = 13.2) -> None:
        self.base -= drop
        self.place(text, left, self.base)

    def place(self, text: str, left: float, base: float) -> None:
        self.canvas.setFont(self.font, self.size)
        self.canvas.drawString(left, base, text)

    def write_paragraph(
        self, text: str, left: float = LEFT, right: float = RIGHT, indent: float = 0, gap: float = 0
    ) -> None:
        start, drop = left + indent, 13.2 + gap
        for row in wrap(text, self.font, self.size, right - left, indent):
            self.write(row, start, drop)
            start, drop = left, 13.2


def wrap(text: str, font: str, size: float, width: float, indent: float) -> list[str]:
    rows: list[str] = []
    row, room = "", width - indent
    for word in text.split():
        longer = f"{row} {word}".strip()
        if row and pdfmetrics.stringWidth(longer, font, size) > room:
            rows.append(row)
            row, room = word, width
        else:
            row = longer
    return [*rows, row]


def prose(words: int, start: int = 0) -> str:
    """Give a sentence of so many words."""
    known = TEXT.split()
    text = " ".join(known[(start + n) % len(known)] for n in range(words))
    return f"{text.capitalize()}."


def draw(path: Path, *pages: Callable[[Pen], None]) -> list[Line]:
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for page in pages:
        page(Pen(canvas))
        canvas.showPage()
    canvas.save()
    return list(read_source(path, LIMITS).lines)


def build_pdf(
    path: Path, pages: Sequence[Sequence[tuple[float, float, str]]], size: float = 11
) -> Path:
    """Write texts at places, in points from the lower left; ``*`` before one sets it bold."""
    canvas = Canvas(str(path), pagesize=(600, 800))
    for page in pages:
        for left, base, text in page:
            canvas.setFont("Helvetica-Bold" if text.startswith("*") else "Helvetica", size)
            canvas.drawString(left, base, text.removeprefix("*"))
        canvas.showPage()
    canvas.save()
    return path


def blocks(lines: Sequence[Line]) -> list[str]:
    """Join the lines of each block of the text."""
    texts: dict[int, list[str]] = {}
    for line in lines:
        if not line.furniture:
            texts.setdefault(line.block, []).append(line.text)
    return [" ".join(each) for each in texts.values()]


def apart(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines if line.furniture]


def count(texts: Sequence[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def write_objects(path: Path, *objects: str) -> Path:
    """Write a PDF of these objects, the first of them its root."""
    data = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(data)}\n%%EOF\n"
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    path.write_bytes(data + f"{head}{table}{end}".encode())
    return path
