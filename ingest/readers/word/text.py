"""The text of a Word file's paragraph as its final version reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.ns import qn

from ingest.readers.raised import part_notes
from ingest.readers.remarks import SLIP
from ingest.readers.symbols import read_symbol, replace_private
from ingest.readers.weight import Weight, is_set_off, weigh
from ingest.readers.word.equations import EQUATIONS, read_equation
from ingest.readers.word.styles import Style, Styles

ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""A drawing's text again, for programs that can't show the drawing."""
GONE = frozenset({qn("w:del"), qn("w:moveFrom")})
LEFT_OUT = frozenset({*GONE, qn("w:pPr"), qn("w:txbxContent"), qn("w:p"), ALTERNATIVE})
STRUCK = (qn("w:strike"), qn("w:dstrike"))
WHITE = "FFFFFF"
SHADE = qn("w:shd")
FIXED = {
    qn("w:tab"): " ",
    qn("w:ptab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
"""What runs hold beside text. A soft hyphen shows only where Word breaks a line."""


@dataclass(slots=True)
class Text:
    """What a paragraph shows, part by part: text, whether it is raised, what sets it off.

    ``hidden`` is what it holds and does not show.
    """

    parts: list[tuple[str, bool, Weight]] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    @property
    def bold(self) -> bool:
        """Tell whether all of it is set off."""
        return is_set_off((text, weight) for text, _, weight in self.parts)

    def read_lines(self) -> tuple[list[str], tuple[str, ...]]:
        """Give its lines, and apart from them the marks of notes."""
        lines: list[list[tuple[str, bool]]] = [[]]
        for text, raised, _ in self.parts:
            first, *others = text.split("\n")
            lines[-1].append((first, raised))
            lines += [[(each, raised)] for each in others]
        parted = [part_notes(line) for line in lines]
        notes = tuple(note for _, each in parted for note in each)
        return [" ".join(text.split()) for text, _ in parted], notes


def read_text(paragraph: Any, style: Style, styles: Styles) -> Text:
    """Read a paragraph; what was deleted or struck out is left out, what was inserted is text."""
    text = Text()
    for run in _list_runs(paragraph):
        if run.tag in EQUATIONS:
            text.parts.append((f"{read_equation(run)}", False, Weight.PLAIN))
            continue
        read = "".join(_read_run(run, styles, style))
        struck = len(read) > SLIP and any(styles.is_set(run, style, each) for each in STRUCK)
        if struck or styles.is_set(run, style, qn("w:vanish")) or _is_white(run, style, styles):
            text.hidden.append(read)
        elif read:
            text.parts.append((read, _is_raised(run, style, styles), _weigh(run, style, styles)))
    return text


def _list_runs(element: Any) -> Iterator[Any]:
    """Give the runs and equations under an element, whatever stands around them."""
    for child in element:
        if child.tag == qn("w:r") or child.tag in EQUATIONS:
            yield child
        elif isinstance(child.tag, str) and child.tag not in LEFT_OUT:
            yield from _list_runs(child)


def _read_run(run: Any, styles: Styles, style: Style) -> Iterator[str]:
    for child in run:
        if child.tag == qn("w:t"):
            text = child.text or ""
            yield text if text.isascii() else replace_private(text, _find_font(run, styles, style))
        elif child.tag in FIXED:
            yield FIXED[child.tag]
        elif child.tag == qn("w:sym"):
            code = int(child.get(qn("w:char"), "0"), 16)
            yield read_symbol(code, child.get(qn("w:font"), ""))
        elif child.tag == qn("w:ruby"):
            for base in child.iter(qn("w:rubyBase")):
                for each in _list_runs(base):
                    yield from _read_run(each, styles, style)


def _find_font(run: Any, styles: Styles, style: Style) -> str:
    fonts = styles.find_run(run, style, qn("w:rFonts"))
    return "" if fonts is None else str(fonts.get(qn("w:ascii"), ""))


def _is_white(run: Any, style: Style, styles: Styles) -> bool:
    """Tell white text that no coloured ground makes visible."""
    colour = styles.find_run(run, style, qn("w:color"))
    if colour is None or colour.get(qn("w:val"), "").upper() != WHITE:
        return False
    around = [each.find(f"{each.tag}Pr/{SHADE}") for each in run.iterancestors()]
    own = [styles.find_run(run, style, each) for each in (SHADE, qn("w:highlight"))]
    styled = None if style.properties is None else style.properties.find(SHADE)
    return all(each is None for each in (*around, *own, styled))


def _is_raised(run: Any, style: Style, styles: Styles) -> bool:
    place = styles.find_run(run, style, qn("w:vertAlign"))
    return place is not None and place.get(qn("w:val")) == "superscript"


def _weigh(run: Any, style: Style, styles: Styles) -> Weight:
    line = styles.find_run(run, style, qn("w:u"))
    drawn = line is not None and line.get(qn("w:val")) != "none"
    linked = any(each.tag == qn("w:hyperlink") for each in run.iterancestors())
    return weigh(styles.is_set(run, style, qn("w:b")), drawn and not linked)
