"""Which way the text of a Word file is read: from the right in Arabic and the like."""

from __future__ import annotations

import unicodedata
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

FROM_RIGHT = frozenset(("R", "AL"))
AFTER = (
    *("adjustRightInd", "snapToGrid", "spacing", "ind", "jc"),
    *("outlineLvl", "rPr", "sectPr"),
)
"""What follows the direction in the properties of a paragraph, of all that these files have."""


def set_directions(element: Any) -> None:
    """Set each paragraph, run and table within an element that is read from the right as that."""
    for paragraph in element.iter(qn("w:p")):
        if reads_from_right(_read(paragraph)):
            marked = paragraph.get_or_add_pPr()
            marked.insert_element_before(OxmlElement("w:bidi"), *(f"w:{each}" for each in AFTER))
    for run in element.iter(qn("w:r")):
        if reads_from_right(_read(run)):
            properties = run.find(qn("w:rPr"))
            if properties is None:
                properties = OxmlElement("w:rPr")
                run.insert(0, properties)
            properties.append(OxmlElement("w:rtl"))
    for table in element.iter(qn("w:tbl")):
        if reads_from_right(_read(table)):
            table.find(qn("w:tblPr")).find(qn("w:tblStyle")).addnext(OxmlElement("w:bidiVisual"))


def reads_from_right(text: str) -> bool:
    """Tell whether the first letter of a text is of a script that is written from the right."""
    found = (unicodedata.bidirectional(each) for each in text if each.isalpha())
    return next(found, "") in FROM_RIGHT


def _read(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t"), qn("w:delText")))
