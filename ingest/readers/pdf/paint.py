"""What of a PDF page's text is painted so that a reader sees it."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from enum import Enum
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

WHITE = 250
"""Of 255, what each colour has in white, at least."""

COLOURS = range(0, ctypes.sizeof(ctypes.c_uint * 4), ctypes.sizeof(ctypes.c_uint))


class Ink(Enum):
    """How text is painted."""

    SEEN = "seen"
    WHITE = "white"
    """Seen only on a coloured ground."""
    NONE = "none"


def bind(function: Any, result: Any) -> Callable[..., Any]:
    """Let a function of PDFium take what it is given unchecked, in half of the time."""
    return ctypes.CFUNCTYPE(result)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_get_mode = bind(pdfium_c.FPDFTextObj_GetTextRenderMode, ctypes.c_int)
_get_text_colour = bind(pdfium_c.FPDFText_GetFillColor, ctypes.c_int)
_get_colour = bind(pdfium_c.FPDFPageObj_GetFillColor, ctypes.c_int)


def read_ink(text: Any, place: int, shown: int) -> Ink:
    """Tell how the text object that shows a character is painted."""
    mode = _get_mode(ctypes.c_void_p(shown))
    if mode in {pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium_c.FPDF_TEXTRENDERMODE_CLIP}:
        return Ink.NONE
    colour = _read_colour(_get_text_colour, text, place)
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
    colour = _read_colour(_get_colour, drawing.raw)
    return bool(filled.value) and colour is not None and min(colour[:3]) < WHITE


def _read_colour(get: Callable[..., int], *painted: Any) -> list[int] | None:
    """Give red, green, blue and opacity, each up to 255."""
    parts = (ctypes.c_uint * 4)()
    told = get(*painted, *(ctypes.byref(parts, place) for place in COLOURS))
    return list(parts) if told else None
