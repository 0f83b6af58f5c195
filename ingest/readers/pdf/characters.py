"""What PDFium tells of each character of a page; a page has thousands, so each is asked little."""

from __future__ import annotations

import ctypes
import math
import sys
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from ingest.readers.pdf.paint import Ink, bind, read_ink

HYPHENS = frozenset("\x02\u00ad\ufffe")
"""What PDFium gives for a hyphen at a line's end."""
BOLD_WEIGHT = 600
BOLD_NAMES = ("bold", "black", "heavy", "cmbx", "sfbx")
"""Parts of the names of bold fonts; the last two are TeX's."""
NAME_LENGTH = 128
SIZES = (2.0, 300.0)
"""The smallest and largest size of type, in points, that is believed."""
SURROGATES = (0xD800, 0xDFFF)
NUMBER = ctypes.sizeof(ctypes.c_double)


class Face(NamedTuple):
    """How a piece of text is set: its size in points, its weight and font, its tilt in radians."""

    size: float
    bold: bool
    font: str
    tilt: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Characters:
    """What prints on a page and the blanks between, each by its place, its letter and its face.

    ``faces`` are those of the page, ``worn`` the number of each character's, -1 for a blank that is
    made: no font prints it. A page has thousands: columns are asked at once.
    """

    places: NDArray[np.int64]
    letters: NDArray[np.str_]
    faces: tuple[Face, ...]
    worn: NDArray[np.int64]

    @property
    def made(self) -> NDArray[np.bool_]:
        """Tell which are made."""
        return self.worn < 0

    @property
    def ink(self) -> NDArray[np.bool_]:
        """Tell which are no blanks."""
        return ~np.strings.isspace(self.letters)

    def ask(self, tell: Callable[[Face], float], made: float) -> NDArray[Any]:
        """Give what is told of the face of each, ``made`` for those that are made."""
        return np.array([*map(tell, self.faces), made])[self.worn]

    def leave(self, others: NDArray[np.bool_]) -> Characters:
        """Give the characters without some others."""
        kept = ~others
        return Characters(self.places[kept], self.letters[kept], self.faces, self.worn[kept])


_get_code = bind(pdfium_c.FPDFText_GetUnicode, ctypes.c_uint)
_is_generated = bind(pdfium_c.FPDFText_IsGenerated, ctypes.c_int)
_get_object = bind(pdfium_c.FPDFText_GetTextObject, ctypes.c_size_t)
_get_box = bind(pdfium_c.FPDFText_GetLooseCharBox, ctypes.c_int)
_get_origin = bind(pdfium_c.FPDFText_GetCharOrigin, ctypes.c_int)
_get_matrix = bind(pdfium_c.FPDFText_GetMatrix, ctypes.c_int)
_get_size = bind(pdfium_c.FPDFText_GetFontSize, ctypes.c_double)
_get_font = bind(pdfium_c.FPDFText_GetFontInfo, ctypes.c_ulong)
_get_weight = bind(pdfium_c.FPDFText_GetFontWeight, ctypes.c_int)


def read_characters(text: pdfium.PdfTextPage) -> Characters:
    """Read all that prints, and the blanks that are made; a piece of text has one face."""
    codes = _ask(_get_code, text, range(text.count_chars()))
    known, kinds = np.unique(codes, return_inverse=True)
    letters = np.array(list(map(_to_letter, known.tolist())), np.str_)[kinds]
    places = np.flatnonzero(letters != "")
    letters = letters[places]
    made = np.strings.isspace(letters)
    made[made] = _ask(_is_generated, text, places[made].tolist()) == 1
    printed = places[~made].tolist()
    shown = _ask(_get_object, text, printed)
    begins = (shown == 0) | (np.diff(shown, prepend=0) != 0)
    worn = np.full(len(places), -1)
    worn[~made] = np.cumsum(begins) - 1
    objects = shown[begins].tolist()
    faces = tuple(map(_read_face, repeat(text.raw), compress(printed, begins), objects))
    return Characters(places, letters, faces, worn)


def _ask(
    function: Callable[..., int], text: pdfium.PdfTextPage, places: Sequence[int]
) -> NDArray[np.int64]:
    """Give what a function tells of each of some characters."""
    return np.fromiter(map(function, repeat(text.raw), places), np.int64, len(places))


def measure_characters(text: pdfium.PdfTextPage, places: Sequence[int]) -> tuple[Any, Any]:
    """Give the boxes of characters, each its left, top, right and bottom, and their origins."""
    room = _make_room(1 << len(places).bit_length())
    boxes, origins = room.boxes[: len(places)], room.origins[: len(places)]
    boxes[:], origins[:] = 0, 0
    _run(map(_get_box, repeat(text.raw), places, room.to_boxes))
    _run(map(_get_origin, repeat(text.raw), places, *room.to_origins))
    return boxes.astype(np.float64), origins.copy()


@dataclass(frozen=True, slots=True)
class _Room:
    """Where PDFium writes what it measures, with pointers to each row, and each number of one."""

    boxes: NDArray[np.float32]
    origins: NDArray[np.float64]
    to_boxes: list[ctypes.c_void_p]
    to_origins: tuple[list[ctypes.c_void_p], list[ctypes.c_void_p]]


@cache
def _make_room(size: int) -> _Room:
    """Give room for so many characters, for page after page: a pointer takes as long to make as
    what PDFium is asked.
    """
    boxes, origins = np.zeros((size, 4), np.float32), np.zeros((size, 2), np.float64)
    return _Room(boxes, origins, _point(boxes), (_point(origins), _point(origins, NUMBER)))


def _point(table: NDArray[Any], column: int = 0) -> list[ctypes.c_void_p]:
    """Point to a place, so many bytes from its start, in each row of an array."""
    first, size = table.ctypes.data, table.itemsize * table.shape[1]
    return list(map(ctypes.c_void_p, range(first + column, first + column + table.nbytes, size)))


def _run(calls: Iterable[int]) -> None:
    deque(calls, maxlen=0)


@cache
def _to_letter(code: int) -> str:
    """Give a character, empty for what prints nothing; a line's end is ``\\n``."""
    if code >= sys.maxunicode or SURROGATES[0] <= code <= SURROGATES[1]:
        return ""
    letter = "-" if chr(code) in HYPHENS else chr(code)
    if letter == "\t":
        return " "
    return letter if letter == "\n" or letter > "\x1f" else ""


def _read_face(text: Any, place: int, shown: int) -> Face:
    """Tell how a character is set, and the text object that shows it."""
    matrix, name, flags = pdfium_c.FS_MATRIX(), (ctypes.c_char * NAME_LENGTH)(), ctypes.c_int()
    _get_matrix(text, place, ctypes.byref(matrix))
    _get_font(text, place, name, ctypes.c_ulong(NAME_LENGTH), ctypes.byref(flags))
    size = _get_size(text, place) * math.hypot(matrix.c, matrix.d)
    font = name.value.decode("utf-8", "replace").lower()
    bold = _get_weight(text, place) >= BOLD_WEIGHT
    return Face(
        size=min(max(size, SIZES[0]), SIZES[1]),
        bold=bold or any(word in font for word in BOLD_NAMES),
        font=font,
        tilt=math.atan2(matrix.b, matrix.a),
        ink=read_ink(text, place, shown),
    )
