"""The invented statements that the gold questions ask: files as they lie, and a Word file made."""

from __future__ import annotations

import shutil
from pathlib import Path

from docx import Document

COLLECTION = Path(__file__).parent / "gold" / "collection"
QUESTIONS = Path(__file__).parent / "gold" / "questions.jsonl"

PILOTS = "2015-02-12-pilots-protocol.docx"
_PILOTS_HEAD = (
    "PROTOCOL ON HARBOUR PILOTS AND DUES",
    "Ilvermark and the Sandrel Isles",
    "Brackwater, 12 February 2015",
)
_PILOTS_PARAGRAPHS = (
    "Every ship longer than eighty metres takes a pilot on board before it enters a harbour of "
    "Ilvermark or the Sandrel Isles.",
    "A pilot has served at sea for at least nine years and speaks the languages of both countries.",
    "Harbour dues are 3 crowns for each ton of cargo. Hospital ships and training ships pay none.",
    "A captain who refuses a pilot pays a fine of 5,000 crowns, because groundings have blocked "
    "the Narrows four times since 1990.",
    "The pilot cutters are painted yellow and carry a blue lantern at the stern.",
    "The two countries keep a common school for pilots on Heron Island, led by Commodore "
    "Jens Avelund.",
)


def copy_collection(folder: Path) -> Path:
    """Copy the statements into a folder that is not there yet, and add the Word file."""
    shutil.copytree(COLLECTION, folder)
    _write_pilots(folder / PILOTS)
    return folder


def _write_pilots(file: Path) -> None:
    document = Document()
    for line in _PILOTS_HEAD:
        document.add_paragraph(line)
    for paragraph in _PILOTS_PARAGRAPHS:
        document.add_paragraph(paragraph, style="List Number")
    document.save(str(file))
