"""What of a PDF page's text is painted so that a reader sees it."""

from __future__ import annotations

import ctypes
from enum import Enum
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

WHITE = 250
"""Of 255, what each colour has in white, at least."""


class Ink(Enum):
    """How text is painted."""

    SEEN = "seen"
    WHITE = "white"
    """Seen only on a coloured ground."""
    NONE = "none"


def read_ink(text: pdfium.PdfTextPage, place: int) -> Ink:
    """Tell how the text object of a character is painted."""
    shown = pdfium_c.FPDFText_GetTextObject(text, place)
    mode = pdfium_c.FPDFTextObj_GetTextRenderMode(shown)
    if mode in {pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP}:
        return Ink.NONE
    colour = _read_colour(lambda *each: pdfium_c.FPDFText_GetFillColor(text, place, *each))
    if mode != pdfium_c.FPDF_TEXTRENDERMODE_FILL or colour is None:
        return Ink.SEEN
    if not colour[3]:
        return Ink.NONE
    return Ink.WHITE if min(colour[:3]) >= WHITE else Ink.SEEN


def is_ground(drawing: pdfium.PdfObject) -> bool:
    """Tell whether a drawing is an image or is filled with a colour, so that white shows on it."""
    if drawing.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
        return True
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(drawing, filled, stroked)
    colour = _read_colour(lambda *each: pdfium_c.FPDFPageObj_GetFillColor(drawing, *each))
    return bool(filled.value) and colour is not None and min(colour[:3]) < WHITE


def _read_colour(get: Any) -> list[int] | None:
    """Give red, green, blue and opacity, each up to 255."""
    parts = [ctypes.c_uint() for _ in range(4)]
    return [part.value for part in parts] if get(*parts) else None
