"""The styles of an OpenDocument text: what they say of the text that is set in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ingest.readers.weight import Weight, weigh

LONGEST_CHAIN = 20
"""Styles that one may come from, one after another; more is a loop."""

STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
BOLD = frozenset({"bold", "600", "700", "800", "900"})
LINES = ("style", "type")
"""What says that a line is drawn."""
FORMAT = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a text by their names."""

    named: dict[str, Any]

    @classmethod
    def of(cls, *parts: Any) -> Styles:
        """Read the parts that define styles."""
        elements = (each for part in parts for each in part.iter(f"{{{STYLE}}}style"))
        return cls({each.get(f"{{{STYLE}}}name"): each for each in elements})

    def is_hidden(self, element: Any) -> bool:
        """Tell whether an element's text is not shown."""
        return self._find(element, f"{{{TEXT}}}display") == "none"

    def is_struck(self, element: Any) -> bool:
        """Tell whether a line is drawn through an element's text."""
        lines = (self._find(element, f"{{{STYLE}}}text-line-through-{each}") for each in LINES)
        return any(each not in (None, "none") for each in lines)

    def weigh(self, element: Any, around: Weight) -> Weight:
        """Give what sets an element's text off: as its style says, else what is around it."""
        font = self._find(element, f"{{{FORMAT}}}font-weight")
        line = self._find(element, f"{{{STYLE}}}text-underline-style")
        bold = around is Weight.BOLD if font is None else font in BOLD
        return weigh(bold, around is Weight.UNDERLINED if line is None else line != "none")

    def is_raised(self, element: Any) -> bool:
        """Tell whether an element's text is set above the line."""
        return (self._find(element, f"{{{STYLE}}}text-position") or "").startswith(("super", "3"))

    def find_list(self, element: Any) -> str | None:
        """Give the name of the list that an element's style puts it in."""
        name = element.get(f"{{{TEXT}}}style-name")
        style = self.named.get(name)
        return None if style is None else style.get(f"{{{STYLE}}}list-style-name")

    def _find(self, element: Any, name: str) -> str | None:
        """Give a property of an element's text: of its style, or the nearest that comes from."""
        following = element.get(f"{{{TEXT}}}style-name")
        for _ in range(LONGEST_CHAIN):
            style = self.named.get(following)
            if style is None:
                return None
            for properties in style.iter(f"{{{STYLE}}}text-properties"):
                if (value := properties.get(name)) is not None:
                    return str(value)
            following = style.get(f"{{{STYLE}}}parent-style-name")
        return None
