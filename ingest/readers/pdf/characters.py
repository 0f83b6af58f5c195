"""What PDFium tells of each character of a page; a page has thousands, so each is asked little."""

from __future__ import annotations

import ctypes
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from ingest.readers.pdf.paint import Ink, read_ink

HYPHENS = frozenset("\x02\u00ad\ufffe")
"""What PDFium gives for a hyphen at a line's end."""
BOLD_WEIGHT = 600
BOLD_NAMES = ("bold", "black", "heavy", "cmbx", "sfbx")
"""Parts of the names of bold fonts; the last two are TeX's."""
NAME_LENGTH = 128
SIZES = (2.0, 300.0)
"""The smallest and largest size of type, in points, that is believed."""
SURROGATES = (0xD800, 0xDFFF)
BOX = ctypes.sizeof(pdfium_c.FS_RECTF)
NUMBER = ctypes.sizeof(ctypes.c_double)


@dataclass(frozen=True, slots=True)
class Face:
    """How a piece of text is set: its size in points, its weight and font, its tilt in radians."""

    size: float
    bold: bool
    font: str
    tilt: float
    ink: Ink


Character = tuple[int, str, Face | None]
"""The place of a character on its page, what it prints, and how; no face for what is made."""


def _bind(function: Any, result: Any, *taken: Any) -> Callable[..., Any]:
    """Let a function of PDFium take and give addresses as numbers, in a third of the time."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(result, ctypes.c_void_p, ctypes.c_int, *taken)(address)


_get_code = _bind(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint)
_is_generated = _bind(pdfium_c.FPDFText_IsGenerated, ctypes.c_int)
_get_object = _bind(pdfium_c.FPDFText_GetTextObject, ctypes.c_void_p)
_get_box = _bind(pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_void_p)
_get_origin = _bind(pdfium_c.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


def read_characters(text: pdfium.PdfTextPage) -> Iterator[Character]:
    """Give the place, the letter and the face of all that prints, no face to what is made.

    Only blanks are made; a piece of text has one face.
    """
    page = _find_address(text.raw)
    shown, face = None, None
    for place in range(text.count_chars()):
        letter = _to_letter(_get_code(page, place))
        if not letter:
            continue
        if letter.isspace() and _is_generated(page, place) == 1:
            yield place, letter, None
            continue
        now = _get_object(page, place)
        if face is None or now != shown or not now:
            shown, face = now, _read_face(text, place)
        yield place, letter, face


def measure_characters(text: pdfium.PdfTextPage, places: Sequence[int]) -> tuple[Any, Any]:
    """Give the boxes of characters, each its left, top, right and bottom, and their origins."""
    boxes = np.zeros((len(places), 4), np.float32)
    origins = np.zeros((len(places), 2), np.float64)
    page, box, origin = _find_address(text.raw), boxes.ctypes.data, origins.ctypes.data
    for place in places:
        _get_box(page, place, box)
        _get_origin(page, place, origin, origin + NUMBER)
        box += BOX
        origin += 2 * NUMBER
    return boxes.astype(np.float64), origins


def _find_address(pointer: Any) -> int:
    return ctypes.addressof(pointer.contents)


@cache
def _to_letter(code: int) -> str:
    """Give a character, empty for what prints nothing; a line's end is ``\\n``."""
    if code >= sys.maxunicode or SURROGATES[0] <= code <= SURROGATES[1]:
        return ""
    letter = "-" if chr(code) in HYPHENS else chr(code)
    if letter == "\t":
        return " "
    return letter if letter == "\n" or letter > "\x1f" else ""


def _read_face(text: pdfium.PdfTextPage, place: int) -> Face:
    matrix = pdfium_c.FS_MATRIX()
    pdfium_c.FPDFText_GetMatrix(text, place, matrix)
    size = pdfium_c.FPDFText_GetFontSize(text, place) * math.hypot(matrix.c, matrix.d)
    tilt = math.atan2(matrix.b, matrix.a)
    name, flags = ctypes.create_string_buffer(NAME_LENGTH), ctypes.c_int()
    pdfium_c.FPDFText_GetFontInfo(text, place, name, NAME_LENGTH, flags)
    font = name.value.decode("utf-8", "replace").lower()
    bold = pdfium_c.FPDFText_GetFontWeight(text, place) >= BOLD_WEIGHT
    return Face(
        size=min(max(size, SIZES[0]), SIZES[1]),
        bold=bold or any(word in font for word in BOLD_NAMES),
        font=font,
        tilt=tilt,
        ink=read_ink(text, place),
    )
