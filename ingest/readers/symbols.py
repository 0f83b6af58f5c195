"""Signs of the fonts Symbol and Wingdings, which files have by the font's own codes."""

from __future__ import annotations

import re
import sys

FIRST = 0x20
SYMBOL = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
    "[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼ "
    f"{' ' * 32}"
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ "
)
"""What the codes of Symbol stand for, from ``FIRST`` on."""
WINGDINGS = {0x6F: "☐", 0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xE0: "→", 0xDF: "←"}
OTHER = "•"
"""What stands for the other signs of Wingdings: nearly all are used as bullets."""
SURROGATES = (0xD800, 0xDFFF)
PRIVATE = (0xF020, 0xF0FF)
"""Unicode's places for the codes of such fonts."""
BULLET = re.compile(r"^[\uf020-\uf0ff](?=\s|$)|\uf0b7")
"""A code that is a bullet whatever its font: that of Symbol's own, or any that begins a line."""


def read_symbol(code: int, font: str) -> str:
    """Give the character that a font's code stands for."""
    if PRIVATE[0] <= code <= PRIVATE[1]:
        code -= 0xF000
    if "wingdings" in font.lower() or "webdings" in font.lower():
        return WINGDINGS.get(code, OTHER)
    if font.lower() == "symbol":
        place = code - FIRST
        return SYMBOL[place] if 0 <= place < len(SYMBOL) else OTHER
    known = FIRST <= code <= sys.maxunicode and not SURROGATES[0] <= code <= SURROGATES[1]
    return chr(code) if known else ""


def replace_private(text: str, font: str) -> str:
    """Give a text without the private codes of such fonts."""
    return "".join(
        read_symbol(ord(each), font or "symbol") if PRIVATE[0] <= ord(each) <= PRIVATE[1] else each
        for each in text
    )


def show_bullets(line: str) -> str:
    """Give a line of a file that names no fonts without the codes that are bullets in any."""
    return BULLET.sub(OTHER, line)
